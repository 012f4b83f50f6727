import { expect, it } from 'vitest';
import { courseOf, lessonOf } from '../../../../tests/fixtures/course-of.ts';
import type { Article } from './course.ts';
import { codableInOrder } from './workbench.ts';

const text = (id: string, kind: 'report' | 'pairs' = 'report'): Article => ({
	id,
	facts: { kind, title: id, form: 'news', intro: 'Invented.' },
	parts: [],
	ledger: { claims: [], later: [] },
	map: null
});

it('lists the texts that can be coded as the lessons show them, and those of no lesson last', () => {
	const course = courseOf(
		[
			lessonOf('first', [], { articles: ['pool', 'pair'] }),
			lessonOf('second', [], { articles: ['bus', 'pool'] })
		],
		{ articles: [text('attic'), text('bus'), text('pair', 'pairs'), text('pool')] }
	);
	expect(codableInOrder(course).map(({ id }) => id)).toEqual(['pool', 'bus', 'attic']);
});
