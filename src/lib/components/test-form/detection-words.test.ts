import { describe, expect, it } from 'vitest';
import { signalDetection } from '#lib/domain/measure/signal-detection.ts';
import { figure, leaningWords, tellingWords } from './detection-words.ts';

const of = (hits: number, falseAlarms: number) =>
	signalDetection({ hits, misses: 12 - hits, falseAlarms, correctRejections: 12 - falseAlarms });

describe('the words for a test', () => {
	it('say of the cynic and the believer alike that a coin may do as well, and of each how they lean', () => {
		expect([of(12, 12), of(0, 0)].map(tellingWords)).toEqual([
			'This could still be luck: a coin may come out like this.',
			'This could still be luck: a coin may come out like this.'
		]);
		expect(leaningWords(of(12, 12))).toContain('over-suspicious');
		expect(leaningWords(of(0, 0))).toContain('over-trusting');
	});

	it('say that somebody tells the two apart, or takes each for the other', () => {
		expect(tellingWords(of(11, 1))).toContain('better than a coin');
		expect(tellingWords(of(1, 11))).toContain('each kind for the other');
		expect(leaningWords(of(11, 1))).toContain('do not clearly lean');
	});

	it('write a figure with one decimal, and nothing below nothing', () => {
		expect([1.449, -0.62, -0.04].map(figure)).toEqual(['1.4', '−0.6', '0.0']);
	});
});
