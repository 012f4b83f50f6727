import { z } from 'zod';
import type { ContentProblem } from '../../claim/ledger.ts';
import { formRecord, toPublicBase, type Interaction, type PublicItemBase } from '../interaction.ts';
import { authoredBase, authoredEntry, type Entry, type ItemBase } from '../item.ts';

/** What a segment can be marked as, in the order in which a page offers them. */
export const ROLES = ['source', 'cue', 'content'] as const;
export type Role = (typeof ROLES)[number];

/** An author's word for a segment that is none of them; in a response it is left out. */
export const UNMARKED = 'none';

const authored = z.strictObject({
	...authoredBase,
	interaction: z.literal('hottext'),
	segments: z
		.array(authoredEntry.extend({ role: z.enum([...ROLES, UNMARKED]) }))
		.min(3)
		.max(12)
});

const response = z.strictObject({ marks: z.record(z.string(), z.string()) });

type Segment = Entry & { readonly role: Role | typeof UNMARKED; readonly why: string };

export interface HottextItem extends ItemBase {
	readonly interaction: 'hottext';
	/** In reading order. */
	readonly segments: readonly Segment[];
}

export interface PublicHottextItem extends PublicItemBase {
	readonly interaction: 'hottext';
	/** In reading order; a space stands between them. */
	readonly segments: readonly Entry[];
}

const isRole = (value: string): value is Role => (ROLES as readonly string[]).includes(value);

/** Marks segments of a text as source, cue or content: micro-averaged F1 over the marks. */
export const hottext: Interaction<
	z.infer<typeof authored>,
	HottextItem,
	PublicHottextItem,
	z.infer<typeof response>
> = {
	authored,
	response,

	check({ segments }): ContentProblem[] {
		const marked = segments.filter(({ role }) => role !== UNMARKED).length;
		const mixed = marked > 0 && marked < segments.length;
		const message = 'at least one segment has a role and at least one is none: cut and mark them so';
		return [...segments.flatMap(checkSegment), ...(mixed ? [] : [{ path: ['segments'], message }])];
	},

	resolve: (item, base) => ({ ...base, interaction: 'hottext', segments: item.segments }),

	toPublic: (item) => ({
		...toPublicBase(item),
		interaction: 'hottext',
		segments: item.segments.map(({ id, text }) => ({ id, text }))
	}),

	fromForm: (fields) => ({ marks: formRecord(fields, 'mark') }),

	refuse(item, { marks }) {
		for (const [id, role] of Object.entries(marks)) {
			if (!item.segments.some((segment) => segment.id === id)) {
				return { kind: 'malformed', message: `this item has no segment ${id}` };
			}
			if (!isRole(role)) {
				return { kind: 'malformed', message: `${id} takes one of: ${ROLES.join(', ')}` };
			}
		}
		return Object.keys(marks).length === 0 ? { kind: 'incomplete', missing: ['marks'] } : null;
	},

	score(item, given) {
		const marks = new Map('dontKnow' in given ? [] : Object.entries(given.marks));
		const parts = item.segments.map(({ id, role }) => {
			const right = role;
			const mark = marks.get(id);
			if (mark !== undefined) {
				return { id, outcome: mark === role ? 'right' : 'wrong', given: mark, right } as const;
			}
			if (role === UNMARKED) return { id, outcome: 'left', right } as const;
			return { id, outcome: 'dontKnow' in given ? 'dont-know' : 'missed', right } as const;
		});
		const truePositives = parts.filter(({ outcome }) => outcome === 'right').length;
		const toMark = item.segments.filter(({ role }) => role !== UNMARKED).length;
		return { points: microF1(truePositives, marks.size, toMark), maxPoints: 1, parts };
	},

	explain: (item, part) => item.segments.find(({ id }) => id === part.id)?.why ?? '',

	certainty: () => null
};

/**
 * F1 with the counts of all classes put together: 2TP / (2TP + FP + FN). Every mark that is not true is a false
 * positive, every segment to mark that is not truly marked a false negative, so the sum below the line is that of
 * marks and of segments to mark. A segment with a wrong mark counts as both. (Manning, Raghavan and Schütze,
 * Introduction to Information Retrieval, 2008, sections 8.3 and 13.6.)
 * @param marks - made, true ones included
 * @param toMark - segments that have a role; at least 1
 * @returns from 0 to 1; 0 where nothing is marked truly
 */
export function microF1(truePositives: number, marks: number, toMark: number): number {
	return (2 * truePositives) / (marks + toMark);
}

function checkSegment({ id, text }: Segment, index: number, segments: readonly Segment[]): ContentProblem[] {
	const problems: ContentProblem[] = [];
	if (segments.findIndex((other) => other.id === id) < index) {
		problems.push({
			path: ['segments', index, 'id'],
			message: 'stands here a second time: make the id its own'
		});
	}
	const word = id.split('-').find((part) => isRole(part) || part === UNMARKED);
	if (word !== undefined) {
		problems.push({
			path: ['segments', index, 'id'],
			message: `“${word}” gives the role away, and ids stand in the page: choose another`
		});
	}
	if (text !== text.trim()) {
		problems.push({
			path: ['segments', index, 'text'],
			message: 'begins or ends with a space: the page puts one between segments, take it out'
		});
	}
	return problems;
}
