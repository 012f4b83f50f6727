import { expect, it } from 'vitest';
import { checkOptions } from './options.ts';

it('points at the second of two equal ids and of two equal texts', () => {
	const entries = [
		{ id: 'a', text: 'One' },
		{ id: 'b', text: 'One' },
		{ id: 'a', text: 'Two' }
	];

	expect(checkOptions(entries, 'left')).toEqual([
		{ path: ['left', 1, 'text'], message: 'stands here a second time: make the text its own' },
		{ path: ['left', 2, 'id'], message: 'stands here a second time: make the id its own' }
	]);
});

it('finds nothing in entries that differ', () => {
	expect(
		checkOptions([
			{ id: 'a', text: 'One' },
			{ id: 'b', text: 'Two' }
		])
	).toEqual([]);
});
