// The explanations and notes that nobody may read before an answer, and a search for them in whatever is sent.
import { lessonsOf, type Course } from '../../src/lib/domain/course/course.ts';

export interface Secret {
	/** Where it is written. */
	readonly name: string;
	readonly text: string;
}

/** @param shortest - letters and digits; a shorter text may well stand somewhere else by chance */
export function secretsOf(course: Course, shortest = 30): Secret[] {
	const ledgers = course.articles.flatMap(({ id, ledger }) => [
		...ledger.claims.flatMap((claim) => [
			{ name: `${id} ${claim.id} why`, text: claim.why },
			{ name: `${id} ${claim.id} debatable`, text: claim.debatable?.forThis ?? '' },
			{ name: `${id} ${claim.id} debatable, the other way`, text: claim.debatable?.forOther ?? '' },
			{ name: `${id} ${claim.id} fine print`, text: claim.finePrint ?? '' }
		]),
		...ledger.later.map(({ claims, note }) => ({ name: `${id} later ${claims.join(' ')}`, text: note }))
	]);
	const items = lessonsOf(course).flatMap(({ items }) =>
		items.flatMap((item) => {
			const parts =
				item.interaction === 'match'
					? item.left
					: item.interaction === 'order'
						? item.entries
						: item.interaction === 'label'
							? item.claims
							: item.options;
			return parts.map(({ id, why }) => ({ name: `${item.id} ${id} why`, text: why }));
		})
	);
	return [...ledgers, ...items].filter(({ text }) => letters(text).length >= shortest);
}

/** Which secrets a text holds, however it is escaped. */
export function findSecrets(where: string, text: string, secrets: readonly Secret[]): string[] {
	const searched = letters(text);
	return secrets
		.filter((secret) => searched.includes(letters(secret.text)))
		.map(({ name, text }) => `${where} holds ${name}: ${text.trim().slice(0, 60)}`);
}

/** Letters and digits alone: line breaks, quotation marks, tags' edges and escapes make no difference. */
function letters(text: string): string {
	return text
		.replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
		.replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
		.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
		.replaceAll(/&[a-z]+;|\\[nrt]/g, ' ')
		.replaceAll(/[^\p{L}\p{N}]+/gu, '')
		.toLowerCase();
}
