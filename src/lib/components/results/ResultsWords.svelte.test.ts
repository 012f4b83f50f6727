import type { ComponentProps } from 'svelte';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { calibrationByStep } from '#lib/domain/measure/calibration.ts';
import { toResults, type Results } from '#lib/domain/score/results.ts';
import ResultsWords from './ResultsWords.svelte';

const NOTHING = toResults([]);

const ITS_LESSON = { wholeLesson: true, due: null };
const DUE = { at: '2026-11-26T08:16:00.000Z', timeZone: 'America/New_York' };
const DUE_WORDS = 'after Thursday, November 26, 3:16 AM, Eastern Time, when the work of your class is due';

async function words(
	fields: Partial<Results>,
	...withheld: ComponentProps<typeof ResultsWords>['withheld']
): Promise<string[]> {
	const screen = await render(ResultsWords, { results: { ...NOTHING, ...fields }, withheld });
	const paragraphs = screen.getByRole('paragraph').elements();
	return paragraphs.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
}

/** Twenty ratings of one sureness, of which so many are right. */
const sure = (probability: number, right: number) =>
	calibrationByStep(Array.from({ length: 20 }, (_, index) => ({ probability, right: index < right })));

describe('before the first answer', () => {
	it('says that there is nothing yet, and what to do', async () => {
		expect(await words({})).toEqual([
			'Nothing here yet. Answer a question, and this page tells you what you can tell apart.'
		]);
	});

	it('says how many withheld are saved, and what each of them waits for', async () => {
		expect(
			await words(
				{},
				{ answers: 1, until: ITS_LESSON },
				{ answers: 4, until: { wholeLesson: false, due: DUE } }
			)
		).toEqual([
			'One answer is saved. You will see what it shows once every question of its lesson is answered.',
			`4 answers are saved. You will see what they show ${DUE_WORDS}.`
		]);
	});
});

/** Claims of both classes, so many of them taken rightly and so many wrongly. */
const claims = (right: number, wrong: number): Results['classes'] => ({
	named: { right, wrong: 0, dontKnow: 2 },
	'not named': { right: 0, wrong, dontKnow: 1 }
});

describe('what somebody can tell apart', () => {
	it('is counted first, without the claims that they did not know', async () => {
		const [first] = await words({ answered: 4, classes: claims(7, 3) });

		expect(first).toBe('You told named from not named in 7 of 10 claims.');
	});

	it('is not counted before there was a claim', async () => {
		expect((await words({ answered: 4 })).join(' ')).not.toContain('You told');
	});
});

describe('what somebody leans to', () => {
	it.each([
		['too-few', /^It takes a few more claims/],
		['misses', /^You tend to miss claims that nobody named stands behind.*believer/],
		['over-calls', /^You tend to over-call.*cynic/],
		['even', /^Your mistakes lean neither way/]
	] as const)('is said for %s', async (leaning, sentence) => {
		const told = await words({ answered: 12, leaning, classes: claims(9, 3) });

		expect(told).toEqual([expect.stringMatching(/^You told/), expect.stringMatching(sentence)]);
	});

	it('is not said of somebody without a mistake, who leans nowhere', async () => {
		const told = await words({ answered: 12, leaning: 'even', classes: claims(12, 0) });

		expect(told).toEqual(['You told named from not named in 12 of 12 claims.']);
	});
});

describe('what misleads', () => {
	const confusion = { right: 'anonymous claim', given: 'attributed claim', n: 3 } as const;

	it('is the cue that most often did, with its counts', async () => {
		const cue = { cue: 'reportedly', wrong: 2, asked: 5 };

		expect(await words({ answered: 9, misleadingCue: cue, commonestConfusion: confusion })).toContain(
			'The word that most often misled you is “reportedly” (2 of 5).'
		);
	});

	it('is said in words where no word pointed to a speaker', async () => {
		const told = await words({ answered: 9, misleadingCue: { cue: 'none', wrong: 3, asked: 4 } });

		expect(told).toContain(
			'Most often misled: by claims without any word that points to a speaker (3 of 4).'
		);
		expect(told.join(' ')).not.toContain('“none”');
	});

	it('is the commonest confusion where no cue stands out, the given label first', async () => {
		expect(await words({ answered: 9, commonestConfusion: confusion })).toContain(
			'What you mix up most: you said “a named source’s word” where it was “an unnamed source’s word”.'
		);
	});
});

describe('how sureness fits', () => {
	it.each([
		['says too sure where it is above being right', sure(0.9, 12), 'You are surer than you are right.'],
		[
			'says too unsure where it is below being right',
			sure(0.7, 20),
			'You are right more often than you say: you may trust yourself a little more.'
		],
		['says that it fits', sure(0.9, 18), 'How sure you say you are fits how often you are right.']
	])('%s', async (_, calibration, sentence) => {
		expect(await words({ answered: 20, calibration })).toContain(sentence);
	});

	it('is not spoken of while there is too little', async () => {
		expect((await words({ answered: 20 })).join(' ')).not.toMatch(/sure/);
	});
});

it.each([
	[
		{ answers: 1, until: ITS_LESSON },
		'1 more answer is saved and will count once every question of its lesson is answered.'
	],
	[
		{ answers: 3, until: { wholeLesson: true, due: DUE } },
		`3 more answers are saved and will count ${DUE_WORDS}, and once every question of their lesson is answered.`
	]
])('says last what more answers wait for', async (withheld, sentence) => {
	expect((await words({ answered: 5 }, withheld)).at(-1)).toBe(sentence);
});
