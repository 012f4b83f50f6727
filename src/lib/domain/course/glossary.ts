import { z } from 'zod';
import type { ContentProblem } from '../claim/ledger.ts';
import { lessonPath, lessonsOf, type PublicCourse } from './course.ts';

const entrySchema = z.strictObject({
	id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is lower-case words with hyphens, such as data-center'),
	term: z.string().trim().min(1),
	/** Other words for it. */
	also: z.array(z.string().trim().min(1)).default([]),
	text: z.string().trim().min(1),
	/** Ids of terms that help to understand this one. */
	see: z.array(z.string()).default([])
});

/** What `glossary.yaml` says: what the words mean, and never whether somebody did it. All of it is public. */
export const glossarySchema = z.array(entrySchema).min(1, 'the file has no term: write one');

export type GlossaryEntry = Readonly<z.infer<typeof entrySchema>>;

/** What the schema alone cannot see: ids or terms given twice, and `see` that leads nowhere or to itself. */
export function checkGlossary(glossary: readonly GlossaryEntry[]): ContentProblem[] {
	const problems: ContentProblem[] = [];
	const ids = new Set(glossary.map(({ id }) => id));
	const seenIds = new Set<string>();
	const seenWords = new Map<string, string>();
	for (const [index, { id, term, also, see }] of glossary.entries()) {
		if (seenIds.has(id)) {
			problems.push({ path: [index, 'id'], message: `the id ${id} stands here a second time: keep one` });
		}
		seenIds.add(id);
		for (const word of [term, ...also]) {
			const other = seenWords.get(word.toLowerCase());
			if (other !== undefined) {
				problems.push({
					path: [index, 'term'],
					message: `“${word}” is explained by ${other} already: keep one`
				});
			}
			seenWords.set(word.toLowerCase(), id);
		}
		for (const [position, other] of see.entries()) {
			const path = [index, 'see', position];
			if (!ids.has(other)) problems.push({ path, message: `there is no term ${other}: correct the id` });
			if (other === id) problems.push({ path, message: `${id} leads to itself: take it out` });
		}
	}
	return problems;
}

export interface GlossaryTerm extends Pick<GlossaryEntry, 'id' | 'term' | 'also' | 'text'> {
	readonly see: readonly { readonly id: string; readonly term: string }[];
	/** The first lesson that links to the term; null only where none does. */
	readonly firstUsedIn: { readonly path: string; readonly title: string } | null;
}

export interface GlossaryLetter {
	readonly letter: string;
	readonly terms: readonly GlossaryTerm[];
}

/** The glossary as its page shows it: by first letter, `#` for what begins with none, in the order of English. */
export function toGlossary(course: PublicCourse): GlossaryLetter[] {
	const lessons = lessonsOf(course);
	const termOf = new Map(course.glossary.map(({ id, term }) => [id, term]));
	const letters = new Map<string, GlossaryTerm[]>();
	for (const { id, term, also, text, see } of course.glossary.toSorted((a, b) =>
		a.term.localeCompare(b.term, 'en', { ignorePunctuation: true })
	)) {
		const letter = /\p{L}|\p{N}/u.exec(term)?.[0].toUpperCase() ?? '#';
		const first = lessons.find(({ terms }) => terms.includes(id));
		letters.set(letter, [
			...(letters.get(letter) ?? []),
			{
				id,
				term,
				also,
				text,
				see: see.map((other) => ({ id: other, term: termOf.get(other) ?? other })),
				firstUsedIn: first ? { path: lessonPath(first), title: first.title } : null
			}
		]);
	}
	return [...letters].map(([letter, terms]) => ({ letter: /\p{L}/u.test(letter) ? letter : '#', terms }));
}
