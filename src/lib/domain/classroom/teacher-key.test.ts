import { expect, it } from 'vitest';
import { readTeacherKey, teacherKeyLink } from './teacher-key.ts';

const WORDS = 'otter maple butter otter maple butter';
const LINK = 'https://school.example/teach/key#otter-maple-butter-otter-maple-butter';

it('stands in its link where browsers send it to nobody', () => {
	expect(teacherKeyLink(WORDS, 'https://school.example')).toBe(LINK);
	const { pathname, search } = new URL(LINK);
	expect(pathname + search).toBe('/teach/key');
});

it.each([WORDS, ` ${WORDS.toUpperCase()}\n`, LINK, ` ${LINK} `, `#${WORDS.replaceAll(' ', '-')}`])(
	'is read from %j',
	(typed) => {
		expect(readTeacherKey(typed)).toBe(WORDS);
	}
);

it.each(['', 'https://school.example/teach/key', `${LINK}-otter`, 'otter maple butter'])(
	'is not read from %j',
	(typed) => {
		expect(readTeacherKey(typed)).toBeNull();
	}
);
