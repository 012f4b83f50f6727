import { expect, it } from 'vitest';
import { KEPT_DATA } from './kept-data.ts';
import { KEPT_IN_SHORT } from './kept-in-short.ts';

it('speaks of every table that is kept, once, and of no other', () => {
	expect(KEPT_IN_SHORT.flatMap(({ tables }) => tables).toSorted()).toEqual(
		KEPT_DATA.map(({ table }) => table).toSorted()
	);
});
