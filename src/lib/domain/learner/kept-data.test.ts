import { expect, it } from 'vitest';
import { KEPT_DATA } from './kept-data.ts';

it('names each table once, and leaves no question open', () => {
	expect(new Set(KEPT_DATA.map(({ table }) => table)).size).toBe(KEPT_DATA.length);
	for (const kept of KEPT_DATA)
		expect(Object.values(kept).filter((words) => words.trim() === '')).toEqual([]);
});

it('erases every table but the letters, those of the teacher, and those that tell nothing about anybody', () => {
	const kept = KEPT_DATA.filter(({ erased }) => !erased.startsWith('Deleted')).map(({ table }) => table);
	expect(kept).toEqual([
		'letters',
		'classrooms',
		'teacher_sessions',
		'assignments',
		'guesses',
		'item_versions'
	]);
});
