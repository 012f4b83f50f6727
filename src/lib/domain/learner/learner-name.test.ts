import fc from 'fast-check';
import { expect, it } from 'vitest';
import { learnerName } from './learner-name.ts';

const anyByte = fc.integer({ min: 0, max: 255 });

it('is a color and an animal for any two bytes, and the same for the same', () => {
	fc.assert(
		fc.property(anyByte, anyByte, (one, other) => {
			const name = learnerName([one, other]);

			expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
			expect(learnerName(new Uint8Array([one, other]))).toBe(name);
		})
	);
});

it('has several hundred values', () => {
	const bytes = Array.from({ length: 256 }, (_, byte) => byte);
	const names = new Set(bytes.flatMap((one) => bytes.map((other) => learnerName([one, other]))));

	expect(names.size).toBe(24 * 36);
});
