// No wrong answer is an accusation that nobody made. A person has read each one that can be about somebody real, and
// has noted what it is: a claim of the article in other words (c06), the opposite of one that the company or somebody
// else denies (not c61), or no charge against anybody at all (none).
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { itemsOfForm } from '../../src/lib/domain/course/test-form.ts';
import { articlesOf, course, items } from './real-course.ts';
import { isAboutSomebodyReal, wrongOptionsOf } from './wrong-options.ts';

const FILE = 'tests/content/kaspersky-2017/wrong-options.tsv';
const [head, ...rows] = readFileSync(FILE, 'utf8').trimEnd().split('\n');
const reviewed = rows.map((row) => {
	const [item = '', id = '', is = '', text = ''] = row.split('\t');
	return { item, id, is, text };
});
const there = [...items, ...course.forms.flatMap(itemsOfForm)]
	.filter(isAboutSomebodyReal)
	.flatMap(wrongOptionsOf);
const keyOf = ({ item, id, text }: { item: string; id: string; text: string }) => `${item}\t${id}\t${text}`;

it('every wrong answer about somebody real has been read as it stands', () => {
	expect(head).toBe('item\toption\tis\ttext');
	const known = new Set(reviewed.map(keyOf));
	const unread = there.filter((option) => !known.has(keyOf(option)));
	const what = `Read these. Mend what charges somebody with a thing that nobody in the article says; note the rest in ${FILE}`;
	expect(
		unread.map(({ item, id, text }) => `${item}\t${id}\t?\t${text}`),
		what
	).toEqual([]);
});

it('nothing is noted of an answer that is no longer there', () => {
	const now = new Set(there.map(keyOf));
	expect(reviewed.filter((row) => !now.has(keyOf(row))).map(({ item, id }) => `${item} ${id}`)).toEqual([]);
});

it('what is noted of each is a claim of the article, the opposite of a denial, or nothing', () => {
	const { claims } = articlesOf('article')[0]!.ledger;
	const ids = claims.map(({ id }) => id);
	const denials = claims.filter(({ kind }) => kind === 'denial').map(({ id }) => id);
	const other = reviewed.filter(({ is }) => {
		const opposite = /^not (c\d\d)$/.exec(is)?.[1];
		return is !== 'none' && !ids.includes(is) && !(opposite && denials.includes(opposite));
	});
	expect(other.map(({ item, id, is }) => `${item} ${id}: ${is}`)).toEqual([]);
	console.log(
		`${reviewed.length} wrong answers read: ${reviewed.filter(({ is }) => is === 'none').length} charge nobody with anything`
	);
});

it('finds the wrong answers of an item that names somebody real', () => {
	const item = items.find(({ id }) => id === 'denial-word-for-word')!;
	expect(isAboutSomebodyReal(item)).toBe(true);
	expect(wrongOptionsOf(item).map(({ id }) => id)).toEqual(['authentic', 'any-work', 'any-way']);
	expect(isAboutSomebodyReal(items.find(({ id }) => id === 'mayor-leaves-standing')!)).toBe(false);
});
