import fc from 'fast-check';
import { expect, it } from 'vitest';
import { JOIN_CODE_LENGTH, normalizeJoinCode, toJoinCode } from './join-code.ts';

const anyBytes = fc.uint8Array({ minLength: JOIN_CODE_LENGTH, maxLength: JOIN_CODE_LENGTH + 4 });

it('is six characters without 0, O, 1, I and L, and the same for the same bytes', () => {
	fc.assert(
		fc.property(anyBytes, (random) => {
			const code = toJoinCode(random);

			expect(code).toMatch(/^[A-HJKMNP-Z2-9]{6}$/);
			expect(toJoinCode([...random])).toBe(code);
		})
	);
});

it('uses all of its 31 characters', () => {
	const bytes = Array.from({ length: 256 }, (_, byte) => byte);

	expect(new Set(bytes.map((byte) => toJoinCode(Array(6).fill(byte)))).size).toBe(31);
});

it('is not made of fewer bytes than it needs', () => {
	expect(() => toJoinCode([1, 2, 3, 4, 5])).toThrow(RangeError);
});

it('is known again in lower case, in wide characters, with spaces, hyphens, dots and underscores', () => {
	fc.assert(
		fc.property(
			anyBytes,
			fc.array(fc.constantFrom('', ' ', '-', '–', '.', '_', '\t', '\u00a0'), { minLength: 7, maxLength: 7 }),
			fc.boolean(),
			(random, marks, small) => {
				const code = toJoinCode(random);
				const typed = marks.map((mark, index) => `${mark}${code.charAt(index)}`).join('');

				expect(normalizeJoinCode(small ? typed.toLowerCase() : typed)).toBe(code);
			}
		)
	);
	expect(normalizeJoinCode('ＡＢＣ２３４')).toBe('ABC234');
});

it('is no code with a character too few or too many, or one that no code has', () => {
	for (const typed of [
		'',
		'ABC23',
		'ABC2345',
		'ABC230',
		'ABC23O',
		'ABC231',
		'ABC23I',
		'ABC23L',
		'ABC23É',
		'ABC23!'
	])
		expect(normalizeJoinCode(typed), typed).toBe(null);
});
