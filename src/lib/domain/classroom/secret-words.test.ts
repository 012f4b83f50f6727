import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SECRET_WORDS } from './secret-word-list.ts';
import { normalizeSecretWords, SEAT_WORDS, TEACHER_KEY_WORDS, toSecretWords } from './secret-words.ts';

const anyCount = fc.constantFrom(SEAT_WORDS, TEACHER_KEY_WORDS);
const anySecret = anyCount.chain((count) =>
	fc.uint8Array({ minLength: 2 * count, maxLength: 2 * count }).map((random) => ({ count, random }))
);

it('is words of the list, and the same for the same bytes', () => {
	fc.assert(
		fc.property(anySecret, ({ count, random }) => {
			const words = toSecretWords(random, count).split(' ');

			expect(words).toHaveLength(count);
			expect(words.filter((word) => !SECRET_WORDS.includes(word))).toEqual([]);
			expect(toSecretWords([...random], count)).toBe(words.join(' '));
		})
	);
});

it('takes each word from its own two bytes, so that every word is as likely as every other', () => {
	const pairs = Array.from({ length: 65_536 }, (_, number) => [number >> 8, number & 255]);
	const times = Map.groupBy(pairs, (pair) => toSecretWords(pair, 1));

	expect([...times.values()].every(({ length }) => length === 64) && times.size).toBe(1024);
	expect(toSecretWords([0, 0, 0, 1, 3, 255], 3)).toBe(
		[SECRET_WORDS[0], SECRET_WORDS[1], SECRET_WORDS[1023]].join(' ')
	);
});

it('is not made of fewer bytes than it needs', () => {
	expect(() => toSecretWords([1, 2, 3, 4, 5], 3)).toThrow(RangeError);
});

it('is known again however it is typed', () => {
	fc.assert(
		fc.property(
			anySecret,
			fc.constantFrom(' ', '  ', '-', ' – ', ', ', '.', '\n', '\u00a0', '/', '_'),
			fc.constantFrom('', ' ', '"', '\t', '.'),
			fc.boolean(),
			({ count, random }, between, around, loud) => {
				const secret = toSecretWords(random, count);
				const typed = `${around}${secret.split(' ').join(between)}${around}`;

				expect(normalizeSecretWords(loud ? typed.toUpperCase() : typed, count)).toBe(secret);
			}
		)
	);
	expect(normalizeSecretWords('ＯＴＴＥＲ　Maple Button', 3)).toBe(null);
	expect(normalizeSecretWords('ＯＴＴＥＲ　Maple Butter', 3)).toBe('otter maple butter');
});

it('is no secret with a word too few, too many or unknown', () => {
	for (const typed of [
		'',
		'  ',
		'otter maple',
		'otter maple butter otter',
		'otter maple xyzzy',
		'ottermaplebutter'
	])
		expect(normalizeSecretWords(typed, 3), typed).toBe(null);
});
