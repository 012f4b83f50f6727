import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { parseReading } from '#lib/domain/claim/reading.ts';
import type { PublicArticle } from '#lib/domain/course/course.ts';
import type { LessonContext } from '../lesson/lesson-context.ts';
import LessonReading from './LessonReading.svelte';
import Reading from './Reading.svelte';

const TEXT = `## The closing

On Monday <Claim id="c01">the bridge was closed</Claim>. Nobody crossed.

## The reason

<Claim id="c02">Ada Wells says it is safe</Claim>.`;

const invented: PublicArticle = {
	id: 'river-bridge',
	facts: {
		kind: 'report',
		form: 'news',
		intro: 'A report.',
		title: 'The bridge',
		publication: 'Larnby Echo'
	},
	parts: parseReading(TEXT).parts
};

const real: PublicArticle = {
	...invented,
	facts: {
		kind: 'article',
		form: 'news',
		intro: 'An article.',
		title: 'The bridge',
		publication: 'The Paper',
		author: 'Ann Author',
		date: '2017-07-11'
	}
};

describe('a reading', () => {
	it('is an article named by its title', async () => {
		const screen = await render(Reading, { article: invented });

		await expect.element(screen.getByRole('article', { name: 'The bridge' })).toBeVisible();
		await expect.element(screen.getByRole('heading', { level: 2 })).toHaveTextContent('The bridge');
	});

	it('says that an invented text is invented', async () => {
		const screen = await render(Reading, { article: invented });

		expect(screen.container.querySelector('header')?.textContent).toMatch(/Larnby Echo\s*Invented/);
	});

	it('says where and when a real one was published and by whom, and does not call it invented', async () => {
		const screen = await render(Reading, { article: real });

		await expect.element(screen.getByText('The Paper · Ann Author · July 11, 2017')).toBeVisible();
		expect(screen.container.textContent).not.toMatch(/invented/i);
	});

	it('marks the claims that it is told to mark, and leaves all words as they are', async () => {
		const screen = await render(Reading, { article: invented, marked: ['c02'] });

		const marks = [...screen.container.querySelectorAll('mark')].map(({ textContent }) => textContent);
		expect(marks).toEqual(['Ada Wells says it is safe']);
		const paragraphs = [...screen.container.querySelectorAll('article > p')];
		expect(paragraphs.map(({ textContent }) => textContent.trim())).toEqual([
			'On Monday the bridge was closed. Nobody crossed.',
			'Ada Wells says it is safe.'
		]);
	});

	it('marks nothing unless it is told to', async () => {
		const screen = await render(Reading, { article: invented });

		expect(screen.container.querySelectorAll('mark')).toHaveLength(0);
	});

	it('can be one instalment alone', async () => {
		const screen = await render(Reading, { article: invented, part: 2 });

		await expect.element(screen.getByRole('heading', { level: 3 })).toHaveTextContent('The reason');
		expect(screen.container.textContent).not.toContain('Nobody crossed');
	});

	it('keeps its name where the page has the title already', async () => {
		const screen = await render(Reading, { article: invented, bare: true });

		await expect.element(screen.getByRole('article', { name: 'The bridge' })).toBeVisible();
		const headings = screen
			.getByRole('heading', { level: 2 })
			.elements()
			.map(({ textContent }) => textContent);
		expect(headings).toEqual(['The closing', 'The reason']);
	});
});

describe('a reading in a lesson’s prose', () => {
	const lesson: LessonContext = {
		asked: [],
		articles: [real, { ...invented, id: 'other', facts: { ...invented.facts, title: 'The other' } }],
		soWhat: [],
		answers: {},
		unscored: {},
		path: '/lessons/a/b',
		answeredHere: false,
		onPaper: false
	};
	const context = new Map([['lesson', lesson]]);

	it('is found by its name, and takes the part as it is written there', async () => {
		const screen = await render(LessonReading, { props: { article: 'other', part: '1' }, context });

		await expect.element(screen.getByRole('article', { name: 'The other' })).toBeVisible();
		await expect.element(screen.getByText(/Nobody crossed/)).toBeVisible();
		expect(screen.getByText(/says it is safe/).elements()).toEqual([]);
	});

	it('is whole without a part', async () => {
		const screen = await render(LessonReading, { props: { article: 'other' }, context });

		expect(screen.getByRole('heading', { level: 3 }).elements()).toHaveLength(2);
	});
});
