import { expect, it } from 'vitest';
import { REVIEWS_A_DAY } from '../../src/lib/domain/review/queue.ts';
import { simulate, WAYS } from './review-simulation.ts';

it('keeps more than no review does, and no less for each review than fixed intervals do', () => {
	const [none, fixed, ours] = WAYS.map((way) => simulate(way, 200));
	console.log(
		[none, fixed, ours]
			.map((outcome, index) => {
				const { load, retention, weekLater, fullestDay } = outcome!;
				const per = (share: number) => `${(100 * share).toFixed(1)} %`;
				return `${WAYS[index]}: ${load.toFixed(1)} reviews, ${per(retention)} after 30 days, ${per(weekLater)} after 37, fullest day ${fullestDay}`;
			})
			.join('\n')
	);
	expect(none!.load).toBe(0);
	expect(ours!.retention).toBeGreaterThan(none!.retention + 0.1);
	expect(ours!.weekLater).toBeGreaterThan(none!.weekLater + 0.1);
	expect(ours!.fullestDay).toBeLessThanOrEqual(REVIEWS_A_DAY);
	const gain = (way: typeof ours) => (way!.retention - none!.retention) / way!.load;
	expect(gain(ours)).toBeGreaterThan(0.9 * gain(fixed));
});
