import type { FormTake } from '#lib/domain/course/test-form.ts';

/** What each test is called. */
export const TEST_NAMES: Readonly<Record<FormTake, string>> = {
	first: 'The first test',
	second: 'The second test',
	later: 'The test after three weeks'
};

/** A part of a test by its name. */
export function partName(part: number, parts: number): string {
	if (parts === 1) return 'All of it';
	return part === 1 ? 'First half' : 'Second half';
}

/** What stands with every count until people have taken the forms. */
export const DIFFICULTY_UNKNOWN =
	'Difficulty not yet known: too few people have taken this form to say whether it is easy or hard.';
