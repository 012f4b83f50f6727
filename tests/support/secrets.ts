// The explanations and notes that nobody may read before an answer, and a search for them in whatever is sent.
import { lessonsOf, type Course } from '../../src/lib/domain/course/course.ts';
import { itemsOfForm } from '../../src/lib/domain/course/test-form.ts';
import type { Item } from '../../src/lib/domain/item/interactions.ts';

export interface Secret {
	/** Where it is written. */
	readonly name: string;
	readonly text: string;
}

/** @param shortest - letters and digits; a shorter text may well stand somewhere else by chance */
export function secretsOf(course: Course, shortest = 30): Secret[] {
	const inForms = course.forms.flatMap(({ articles }) => articles);
	const ledgers = [...course.articles, ...inForms].flatMap(({ id, ledger }) => [
		...ledger.claims.flatMap((claim) => [
			{ name: `${id} ${claim.id} why`, text: claim.why },
			{ name: `${id} ${claim.id} debatable`, text: claim.debatable?.forThis ?? '' },
			{ name: `${id} ${claim.id} debatable, the other way`, text: claim.debatable?.forOther ?? '' },
			{ name: `${id} ${claim.id} fine print`, text: claim.finePrint ?? '' },
			...Object.entries(claim.soWhat ?? {}).map(([question, { why }]) => ({
				name: `${id} ${claim.id} so what, ${question}`,
				text: why
			}))
		]),
		...ledger.later.map(({ claims, note }) => ({ name: `${id} later ${claims.join(' ')}`, text: note }))
	]);
	const asked = [...lessonsOf(course).flatMap(({ items }) => items), ...course.forms.flatMap(itemsOfForm)];
	const items = asked.flatMap((item) =>
		explainedIn(item).map(([of, text]) => ({ name: `${item.id} ${of}`, text }))
	);
	return [...ledgers, ...items].filter((secret) => lettersOf(secret).length >= shortest);
}

/** What an item tells after an answer, and of what. */
function explainedIn(item: Item): (readonly [of: string, text: string])[] {
	const whyOf = (parts: readonly { readonly id: string; readonly why: string }[]) =>
		parts.map(({ id, why }) => [`${id} why`, why] as const);
	switch (item.interaction) {
		case 'label':
			return whyOf(item.claims);
		case 'choice':
		case 'choices':
			return whyOf(item.options);
		case 'match':
			return whyOf(item.left);
		case 'order':
			return whyOf(item.entries);
		case 'hottext':
			return whyOf(item.segments);
		case 'path':
			return [
				...whyOf(item.options),
				...Object.entries(item.roles).map(([page, { why }]) => [`page ${page} why`, why] as const),
				...Object.entries(item.steps).flatMap(([step, { done, open }]) => [
					[`${step} done`, done] as const,
					[`${step} open`, open] as const
				]),
				['short way', item.shortWay]
			];
		case 'text-entry':
			return [['why', item.why], ...item.near.map(({ text, why }) => [`near ${text} why`, why] as const)];
		case 'extended-text':
			return [
				['example', item.example],
				...whyOf(item.rubric),
				...item.rubric.map(({ id, text }) => [id, text] as const)
			];
	}
}

/** Which secrets a text holds, however it is escaped. */
export function findSecrets(where: string, text: string, secrets: readonly Secret[]): string[] {
	const searched = letters(text);
	return secrets
		.filter((secret) => searched.includes(lettersOf(secret)))
		.map(({ name, text }) => `${where} holds ${name}: ${text.trim().slice(0, 60)}`);
}

/** Each secret is looked for in hundreds of texts. */
const known = new WeakMap<Secret, string>();

function lettersOf(secret: Secret): string {
	const found = known.get(secret) ?? letters(secret.text);
	known.set(secret, found);
	return found;
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
