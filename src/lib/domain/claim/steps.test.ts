import { describe, expect, it } from 'vitest';
import { parseReading } from './reading.ts';
import { sentenceOf, stepsOf, wordsOfClaim } from './steps.ts';

const stepsIn = (source: string) => stepsOf(parseReading(source).parts);
const paragraphOf = (source: string) => parseReading(`## T\n\n${source}`).parts[0]!.paragraphs[0]!;
const claim = (id: string, words: string) => `<Claim id="${id}">${words}</Claim>`;

describe('stepsOf', () => {
	it('makes one step of each paragraph, and numbers steps and claims through the whole text', () => {
		const steps = stepsIn(
			`## One\n\n${claim('c02', 'It rains')}. ${claim('c01', 'It snows')}.\n\n## Two\n\n${claim('c03', 'It hails')}.`
		);
		expect(steps.map(({ number, heading }) => [number, heading])).toEqual([
			[1, 'One'],
			[2, 'Two']
		]);
		expect(steps.map(({ claims }) => claims.map(({ id, number }) => [id, number]))).toEqual([
			[
				['c02', 1],
				['c01', 2]
			],
			[['c03', 3]]
		]);
	});

	it('asks a claim once, where it is met first', () => {
		const steps = stepsIn(
			`## One\n\n${claim('c01', 'It rains')}.\n\n${claim('c01', 'Rain falls')}, and ${claim('c02', 'wind blows')}.`
		);
		expect(steps.map(({ claims }) => claims.map(({ id }) => id))).toEqual([['c01'], ['c02']]);
	});

	it('reads a paragraph without new claims with the next one of its part', () => {
		const [step, ...more] = stepsIn(`## One\n\nGood morning.\n\n${claim('c01', 'It rains')}.`);
		expect(more).toEqual([]);
		expect(step?.paragraphs).toHaveLength(2);
		expect(step?.claims).toEqual([{ id: 'c01', number: 1, paragraph: 1 }]);
	});

	it('reads it with the one before where no claim follows, and loses no paragraph', () => {
		const steps = stepsIn(
			`## One\n\n${claim('c01', 'It rains')}.\n\nThat is all.\n\n## Two\n\n${claim('c02', 'So')}.`
		);
		expect(steps.map(({ paragraphs }) => paragraphs.length)).toEqual([2, 1]);
	});
});

describe('sentenceOf', () => {
	const textOf = (source: string, id: string) =>
		sentenceOf(paragraphOf(source), id)
			.map((run) => (run.claim === undefined ? run.text : `[${run.text}]`))
			.join('');

	it('is the one sentence around a claim, and marks only that claim', () => {
		const source = `It is cold. ${claim('c01', 'It rains')}, says Ana, and ${claim('c02', 'it snows')}. It is late.`;
		expect(textOf(source, 'c01')).toBe('[It rains], says Ana, and it snows.');
		expect(textOf(source, 'c02')).toBe('It rains, says Ana, and [it snows].');
	});

	it('keeps the speaker of a quotation that ends with a comma', () => {
		const source = `They asked her. “${claim('c01', 'We will not stop')},” she said. Then she left.`;
		expect(textOf(source, 'c01')).toBe('“[We will not stop],” she said.');
	});

	it('runs from the first to the last sentence of a claim in pieces', () => {
		const source = `It is cold. ${claim('c01', 'It rains')}, he says. Then ${claim('c01', 'it pours')}. It is late.`;
		expect(textOf(source, 'c01')).toBe('[It rains], he says. Then [it pours].');
	});

	it('does not end at an abbreviation in the middle of a sentence', () => {
		expect(textOf(`Earlier ${claim('c01', 'the U.S. is deciding')}, it says.`, 'c01')).toBe(
			'Earlier [the U.S. is deciding], it says.'
		);
	});
});

it('joins the pieces of a claim', () => {
	const source = `${claim('c01', 'It rains')}, and ${claim('c01', 'it pours')}.`;
	expect(wordsOfClaim(paragraphOf(source), 'c01')).toBe('It rains … it pours');
});
