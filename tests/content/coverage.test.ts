// Whether the whole covers the article, and mixes what it asks. Each test prints its table.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/lib/domain/claim/reading.ts';
import { itemsOfForm } from '../../src/lib/domain/course/test-form.ts';
import { isCodable } from '../../src/lib/domain/course/workbench.ts';
import type { Item } from '../../src/lib/domain/item/interactions.ts';
import { CANNOT_BE_KNOWN, DISCUSSED, EVERYDAY, TECHNICAL } from './coverage.ts';
import { articlesOf, course, items, lessonFiles, lessons } from './real-course.ts';

const article = articlesOf('article')[0]!;
const allItems: readonly Item[] = [...items, ...course.forms.flatMap(itemsOfForm)];

/** The claims of the article that an item is about. */
function claimsOf({ excerpt }: Item): string[] {
	if (excerpt?.article?.id !== article.id) return [];
	return excerpt.paragraphs.flatMap(({ runs }) => runs.flatMap(({ claim }) => claim ?? []));
}

describe('every claim of the article', () => {
	const rows = article.ledger.claims.map(({ id, content }) => {
		const asked = [...new Set(items.filter((item) => claimsOf(item).includes(id)).map((item) => item.id))];
		const discussed = DISCUSSED.filter(({ claims }) => claims.includes(id)).map(({ unit }) => unit);
		return { id, content, asked, discussed };
	});

	it('is used by a question, a discussion or the workbench', () => {
		const table = rows.map(({ id, content, asked, discussed }) => {
			const where = [
				...(asked.length > 0 ? [`${asked.length} × asked`] : []),
				...(discussed.length > 0 ? ['discussed'] : []),
				...(isCodable(article) ? ['workbench'] : [])
			];
			return `${id}  ${where.join(', ').padEnd(34)}${content}`;
		});
		console.log(table.join('\n'));
		const onWorkbench = isCodable(article);
		const nowhere = rows.filter(
			({ asked, discussed }) => !onWorkbench && asked.length + discussed.length === 0
		);
		expect(nowhere.map(({ id }) => id)).toEqual([]);
	});

	it('is asked about or discussed in a unit, so that nobody has to find it on the workbench', () => {
		const asked = rows.filter((row) => row.asked.length > 0).length;
		const discussed = rows.filter((row) => row.asked.length === 0 && row.discussed.length > 0).length;
		const left = rows.filter((row) => row.asked.length + row.discussed.length === 0);
		console.log(
			`claims: ${asked} asked about, ${discussed} more discussed, ${left.length} on the workbench only`
		);
		expect(left.map(({ id }) => id)).toEqual([]);
	});

	it.each(DISCUSSED)('is discussed where the table says: $unit, “$begins”', ({ unit, begins, claims }) => {
		const questions = course.units.find(({ slug }) => slug === unit)?.discussion ?? [];
		expect(questions.filter((question) => question.startsWith(begins))).toHaveLength(1);
		const ids = article.ledger.claims.map(({ id }) => id);
		expect(claims.filter((id) => !ids.includes(id))).toEqual([]);
	});
});

describe('every technical thing that the article talks of', () => {
	const reading = article.parts.map(({ paragraphs }) => plainText(paragraphs)).join('\n');

	it.each(Object.entries(TECHNICAL))('%s is in the reading, the glossary and a lesson', (id, words) => {
		expect(reading).toMatch(words);
		expect(course.glossary.map((entry) => entry.id)).toContain(id);
		const first = lessons.find(({ terms }) => terms.includes(id));
		console.log(`${id.padEnd(30)}${first ? `${first.unit}/${first.slug}` : 'in no lesson'}`);
		expect(first, 'a lesson that links to it').toBeDefined();
	});

	it.each(Object.keys(TECHNICAL).filter((id) => !EVERYDAY.includes(id)))(
		'%s is linked in the first lesson that speaks of it',
		(id) => {
			const { term, also } = course.glossary.find((entry) => entry.id === id)!;
			const words = [term, ...(also ?? [])].map((word) => RegExp.escape(word)).join('|');
			const speaks = new RegExp(`(?<!\\p{L})(${words})(?!\\p{L})`, 'iu');
			const [name] = lessonFiles().find(([, file]) => speaks.test(readFileSync(file, 'utf8'))) ?? [];
			const first = lessons.find(({ terms }) => terms.includes(id));
			const linked = `${first?.unit}/${first?.slug}`;
			// A lesson may link other words to it, such as “updates” to “updates as access”.
			expect(name?.replaceAll(/\b\d\d-/g, '') ?? linked).toBe(linked);
		}
	);
});

describe('the questions of the course', () => {
	it('are at least 140, those of the test forms included', () => {
		const byUnit = course.units.map(({ slug, lessons }) => {
			const own = lessons.flatMap((lesson) => lesson.items);
			const kinds = [...Map.groupBy(own, ({ interaction }) => interaction)];
			const counts = kinds.map(([interaction, { length }]) => `${interaction} ${length}`).join(', ');
			return `${slug.padEnd(30)}${String(own.length).padStart(3)}  ${counts}`;
		});
		const inForms = allItems.length - items.length;
		console.log([...byUnit, `${'test forms'.padEnd(30)}${String(inForms).padStart(3)}`].join('\n'));
		expect(allItems.length).toBeGreaterThanOrEqual(140);
	});

	it.each(
		course.units
			.filter(({ lessons }) => lessons.some(({ form }) => form === null))
			.map((unit) => [unit.slug, unit] as const)
	)('are of at least four interactions in the unit %s, none of them more than half', (_, unit) => {
		const own = unit.lessons.flatMap((lesson) => lesson.items);
		const counts = [...Map.groupBy(own, ({ interaction }) => interaction).values()].map(
			({ length }) => length
		);
		expect(counts.length).toBeGreaterThanOrEqual(4);
		expect(Math.max(...counts)).toBeLessThanOrEqual(own.length / 2);
	});
});

describe('“It cannot be known”', () => {
	const options = allItems.flatMap((item) => {
		if (item.interaction !== 'choice' && item.interaction !== 'choices') return [];
		return item.options
			.filter(({ text }) => CANNOT_BE_KNOWN.test(text))
			.map(({ right }) => ({ item: item.id, right }));
	});
	const right = options.filter((option) => option.right).map(({ item }) => item);
	const wrong = options.filter((option) => !option.right).map(({ item }) => item);

	it('is the right answer at least eight times', () => {
		console.log(`cannot be known: right in ${right.join(', ')}; wrong in ${wrong.join(', ')}`);
		expect(right.length).toBeGreaterThanOrEqual(8);
	});

	it('is a wrong answer at least as often, so that it is no safe bet', () => {
		expect(wrong.length).toBeGreaterThanOrEqual(right.length);
	});
});
