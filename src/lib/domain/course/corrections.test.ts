import { describe, expect, it } from 'vitest';
import { correctionsSchema } from './corrections.ts';

const entry = (date: string) => ({ date, where: '/lessons/a/b', was: 'this', now: 'that', because: 'so' });

describe('the list of corrections', () => {
	it('may be empty, or newest first', () => {
		expect(correctionsSchema.parse([])).toEqual([]);
		expect(correctionsSchema.parse([entry('2026-02-01'), entry('2026-01-31')])).toHaveLength(2);
	});

	it('says that an older one may not stand before a newer one', () => {
		const { error } = correctionsSchema.safeParse([entry('2026-01-31'), entry('2026-02-01')]);
		expect(error?.issues[0]?.message).toBe('the newest comes first: move it up');
	});
});
