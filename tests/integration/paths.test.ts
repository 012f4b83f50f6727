// A path through an invented web: looking around stores nothing, and what is sent is scored by what was opened.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PathItem } from '../../src/lib/domain/item/path/path.ts';
import { shortWay } from '../../src/lib/domain/item/path/path.ts';
import { formatWay } from '../../src/lib/domain/item/path/way.ts';
import { toFormFields, toSubmission } from '../../src/lib/server/service/answer-form.ts';
import { submitAnswer, viewAnswer } from '../../src/lib/server/service/answers.ts';
import { keepItemVersions } from '../../src/lib/server/service/item-versions.ts';
import { viewReview } from '../../src/lib/server/service/review.ts';
import { viewEnd, viewWebPage } from '../../src/lib/server/service/webs.ts';
import type { Learner } from '../../src/lib/server/store/learners.ts';
import { countStored, openCourseDatabase, type CourseDatabase } from '../support/course-database.ts';
import { databaseKinds } from '../support/databases.ts';
import { courseOf, lessonOf } from '../fixtures/course-of.ts';
import { choiceItem, pathItem } from '../fixtures/items.ts';
import { smallWeb } from '../fixtures/small-web.ts';

const item: PathItem = pathItem();
const taught = courseOf([lessonOf('web', [choiceItem(), item])], { webs: [smallWeb()] });
const good = formatWay(shortWay(item) ?? []);

function posted(path: string, verdict = 'a') {
	const form = new FormData();
	for (const [name, value] of Object.entries({ item: item.id, path, verdict })) form.set(name, value);
	return toSubmission(taught, toFormFields(form));
}

describe.each(databaseKinds)('a path on $name', ({ create }) => {
	let database: CourseDatabase;
	let learner: Learner;
	const at = (seconds: number) => database.at(seconds, taught);

	beforeAll(async () => {
		database = await openCourseDatabase(create);
		await keepItemVersions(at(0));
	});
	afterAll(() => database.remove());
	beforeEach(async () => {
		learner = await database.newLearner();
	});

	it('is stored and scored as it was sent, and shown again with its review', async () => {
		const outcome = await submitAnswer(at(0), learner, posted(good));
		expect(outcome).toMatchObject({
			kind: 'saved',
			created: true,
			answer: { score: { points: 4, maxPoints: 4 }, response: { path: good.split('.'), verdict: 'a' } }
		});
		if (outcome.kind !== 'saved') return;

		const viewed = await viewAnswer(at(1), learner, outcome.answer.id);

		expect(viewed?.answer).toEqual(outcome.answer);
		expect(viewed?.answer.feedback?.find(({ id }) => id === 'page.note')).toMatchObject({
			right: 'origin',
			explanation: 'why of page note'
		});
	});

	it('does not come back in a review, where the same pages would be asked again', async () => {
		await submitAnswer(at(0), learner, posted('news', 'b'));
		const alone = courseOf([lessonOf('web', [item])], { webs: [smallWeb()] });

		const { begun, asked } = await viewReview(database.at(30 * 24 * 60 * 60, alone), learner);

		expect([begun, asked]).toEqual([true, []]);
	});

	it('may be sent again with other pages, as another try', async () => {
		await submitAnswer(at(0), learner, posted('news'));
		const again = await submitAnswer(at(1), learner, posted(good));

		expect(again).toMatchObject({ kind: 'saved', created: true });
		expect(await countStored(database.database, learner.id)).toEqual([2, 2]);
	});

	it.each([
		['a page that nothing leads to', 'news.note'],
		['no beginning', 'note'],
		['a page that is not there', 'news.elsewhere'],
		['more pages than there can be', Array(41).fill('news').join('.')]
	])('is not stored with %s', async (_what, path) => {
		const outcome = await submitAnswer(at(0), learner, posted(path));

		expect(outcome).toMatchObject({ kind: 'refused', refusal: { kind: 'malformed' } });
		expect(await countStored(database.database, learner.id)).toEqual([0, 0]);
	});

	it('is not stored without a verdict', async () => {
		expect(await submitAnswer(at(0), learner, posted(good, ''))).toMatchObject({
			kind: 'refused',
			refusal: { kind: 'incomplete', missing: ['verdict'] }
		});
		expect(await countStored(database.database, learner.id)).toEqual([0, 0]);
	});
});

describe('looking around', () => {
	it('shows a page at the end of what was opened before, and where its question stands', () => {
		expect(viewWebPage(taught, 'small-web', 'fix', 'news.search')).toMatchObject({
			kind: 'page',
			view: { title: 'Title of fix', way: 'news.search.fix', count: 3 },
			question: '/lessons/unit-one/web#path-item'
		});
	});

	it('sends nothing of what a page is worth', () => {
		const pages = ['news', 'search', 'fix'].map((page, index, all) =>
			viewWebPage(taught, 'small-web', page, all.slice(0, index).join('.'))
		);
		expect(pages.map(({ kind }) => kind)).toEqual(['page', 'page', 'page']);
		expect(JSON.stringify(pages)).not.toMatch(/why of|"role"|dead-end|"origin"/);
	});

	it('knows no page, and no web, that is not there', () => {
		expect(viewWebPage(taught, 'small-web', 'elsewhere', 'news')).toEqual({ kind: 'no-such-page' });
		expect(viewWebPage(taught, 'other-web', 'news', '')).toEqual({ kind: 'no-such-page' });
		expect(viewEnd(taught, 'other-web', 'news')).toEqual({ kind: 'no-such-page' });
	});

	it.each([
		['note', 'news'],
		['note', ''],
		['fix', 'news.elsewhere'],
		['news', Array(40).fill('news').join('.')]
	])('says in words that %s cannot come after “%s”', (page, before) => {
		const viewed = viewWebPage(taught, 'small-web', page, before);

		expect(viewed.kind).toBe('no-such-way');
		expect('message' in viewed && viewed.message).toMatch(/^[A-Z].*\.$/);
	});

	it('ends with the item, and only after a path that can be walked', () => {
		expect(viewEnd(taught, 'small-web', good)).toMatchObject({ kind: 'end', item: { id: 'path-item' } });
		expect(viewEnd(taught, 'small-web', 'news.note')).toMatchObject({ kind: 'no-such-way' });
		expect(viewEnd(taught, 'small-web', '')).toMatchObject({ kind: 'no-such-way' });
	});
});
