import { z } from 'zod';
import type { ContentProblem } from '../../claim/ledger.ts';
import { fixedShuffle } from '../fixed-shuffle.ts';
import {
	DONT_KNOW,
	formValue,
	toPublicBase,
	type Interaction,
	type Outcome,
	type PublicItemBase,
	type ScoredPart
} from '../interaction.ts';
import { authoredBase, authoredOption, type AuthoredOption, type Entry, type ItemBase } from '../item.ts';
import { checkOptions } from '../options.ts';
import { formatWay, MOST_PAGES, opened, parseWay, refuseWay, wayTo, type Way, type WebMap } from './way.ts';
import { toWebMap, type Roles } from './web.ts';

/** What a path is scored by, in the order in which it is told. */
export const STEPS = ['leave', 'better', 'origin'] as const;
export type Step = (typeof STEPS)[number];

/** The part that holds our own example of a short path. */
export const SHORT_WAY = 'short-way';
/** The parts that stand for an option of the verdict and for a page that was opened. */
export const VERDICT_PART = 'verdict.';
export const PAGE_PART = 'page.';

const told = {
	done: z.string({ error: 'is missing: say why it matters, to whoever did it' }).min(1),
	open: z.string({ error: 'is missing: say why it matters, to whoever did not do it' }).min(1)
};
/** How many pages may be opened after the first until the step is done. Going back opens none. */
const within = z.int().min(1).max(MOST_PAGES);

const authored = z.strictObject({
	...authoredBase,
	interaction: z.literal('path'),
	web: z.string().min(1),
	steps: z.strictObject({
		leave: z.strictObject({ within, ...told }),
		better: z.strictObject({ within, ...told }),
		origin: z.strictObject(told)
	}),
	options: z.array(authoredOption).min(3).max(5),
	shortWay: z.string().min(1)
});
export type AuthoredPath = z.infer<typeof authored>;

const response = z.strictObject({ path: z.array(z.string()), verdict: z.string() });

export interface PathItem extends ItemBase {
	readonly interaction: 'path';
	/** The name of the web's folder. */
	readonly web: string;
	readonly title: string;
	readonly map: WebMap;
	readonly roles: Roles;
	readonly steps: AuthoredPath['steps'];
	/** What may be passed on once enough was seen. */
	readonly options: readonly AuthoredOption[];
	readonly shortWay: string;
}

export interface PublicPathItem extends PublicItemBase {
	readonly interaction: 'path';
	readonly web: string;
	readonly title: string;
	readonly start: string;
	/** Every page, search among them. */
	readonly pages: readonly { readonly id: string; readonly title: string; readonly site: string }[];
	readonly options: readonly Entry[];
}

/**
 * Opens pages of an invented web and then says what may be passed on. What is scored is what was opened, and in what
 * order: a point for each step, and one for the verdict.
 */
export const path: Interaction<AuthoredPath, PathItem, PublicPathItem, z.infer<typeof response>> = {
	authored,
	response,

	check({ options, steps }): ContentProblem[] {
		const right = options.filter((option) => option.right).length;
		const problems: ContentProblem[] = checkOptions(options);
		if (right !== 1) {
			problems.push({ path: ['options'], message: `${right} options are marked right: mark exactly one` });
		}
		if (steps.leave.within >= steps.better.within) {
			const message = 'better pages stand on other sites: give them more pages than leaving';
			problems.push({ path: ['steps', 'better', 'within'], message });
		}
		return problems;
	},

	resolve(item, base, _claims, web) {
		if (!web) throw new Error(`${item.id} was resolved without its web`);
		return {
			...base,
			interaction: 'path',
			web: web.id,
			title: web.facts.title,
			map: toWebMap(web),
			roles: web.roles,
			steps: item.steps,
			options: item.options,
			shortWay: item.shortWay.trim()
		};
	},

	toPublic: (item) => ({
		...toPublicBase(item),
		interaction: 'path',
		web: item.web,
		title: item.title,
		start: item.map.start,
		pages: item.map.pages.map(({ id, title, site }) => ({ id, title, site })),
		options: fixedShuffle(item.id, item.options).map(({ id, text }) => ({ id, text }))
	}),

	fromForm: (fields) => ({
		path: parseWay(formValue(fields, 'path') ?? ''),
		verdict: formValue(fields, 'verdict') ?? ''
	}),

	refuse(item, { path: way, verdict }) {
		if (way.length > 0) {
			const problem = refuseWay(item.map, way);
			if (problem) return { kind: 'malformed', message: `this path cannot have been walked: ${problem}` };
		}
		const missing = [...(way.length === 0 ? ['path'] : []), ...(verdict === '' ? ['verdict'] : [])];
		if (missing.length > 0) return { kind: 'incomplete', missing };
		const known = verdict === DONT_KNOW || item.options.some(({ id }) => id === verdict);
		return known ? null : { kind: 'malformed', message: `this item has no option ${verdict}` };
	},

	score(item, given) {
		const sent = 'dontKnow' in given ? null : given;
		const done = sent && stepsDone(item, sent.path);
		const steps = STEPS.map((id) => {
			const outcome: Outcome = done === null ? 'dont-know' : done[id] ? 'right' : 'missed';
			return { id, outcome };
		});
		const chosen = !sent || sent.verdict === DONT_KNOW ? null : sent.verdict;
		const verdicts = item.options.map(({ id: option, right }) => {
			const id = VERDICT_PART + option;
			if (option === chosen) return { id, outcome: right ? 'right' : 'wrong' } as const;
			return { id, outcome: right ? (chosen === null ? 'dont-know' : 'missed') : 'left' } as const;
		});
		const right = [...steps, ...verdicts].filter(({ outcome }) => outcome === 'right').length;
		return {
			points: right,
			maxPoints: STEPS.length + 1,
			parts: [
				...steps,
				...verdicts,
				...pageParts(item, sent?.path ?? null),
				{ id: SHORT_WAY, outcome: 'unscored', right: formatWay(shortWay(item) ?? []) }
			]
		};
	},

	explain(item, { id, outcome }) {
		const step = STEPS.find((candidate) => candidate === id);
		if (step) return item.steps[step][outcome === 'right' ? 'done' : 'open'];
		if (id === SHORT_WAY) return item.shortWay;
		if (id.startsWith(PAGE_PART)) return roleOf(item, id.slice(PAGE_PART.length))?.why ?? '';
		return item.options.find((option) => VERDICT_PART + option.id === id)?.why ?? '';
	},

	certainty: () => null
};

/** What each page that was opened is worth, and at which places it was open; of all pages where nobody opened any. */
function pageParts(item: PathItem, way: Way | null): ScoredPart[] {
	const ids = way ? opened(way) : item.map.pages.map(({ id }) => id);
	return ids.flatMap((id) => {
		const role = roleOf(item, id);
		if (!role) return [];
		const places = way?.flatMap((open, index) => (open === id ? [index + 1] : [])).join(' ');
		const given = places === undefined ? {} : { given: places };
		return [{ id: PAGE_PART + id, outcome: 'unscored', ...given, right: role.role } as const];
	});
}

function roleOf({ roles }: PathItem, id: string): Roles[string] | undefined {
	return Object.hasOwn(roles, id) ? roles[id] : undefined;
}

type Walked = Pick<PathItem, 'map' | 'roles' | 'steps'>;

/**
 * Which steps a way holds. Pages count once, so that going back costs nothing. No page knows more than the origin, so
 * it counts as better coverage too.
 */
export function stepsDone(item: Walked, way: Way): Readonly<Record<Step, boolean>> {
	const siteOf = (id: string) => item.map.pages.find((page) => page.id === id)?.site;
	const after = opened(way).slice(1);
	const isRole = (id: string, role: string) => Object.hasOwn(item.roles, id) && item.roles[id]?.role === role;
	return {
		leave: after.slice(0, item.steps.leave.within).some((id) => siteOf(id) !== siteOf(item.map.start)),
		better: after
			.slice(0, item.steps.better.within)
			.some((id) => isRole(id, 'better') || isRole(id, 'origin')),
		origin: after.some((id) => isRole(id, 'origin'))
	};
}

/** The shortest way that holds every step, of equal ones that to the page that is written first; null where none does. */
export function shortWay(item: Walked): Way | null {
	const withRole = (role: string) => item.map.pages.filter(({ id }) => item.roles[id]?.role === role);
	const ways = withRole('better').flatMap(({ id: better }) =>
		withRole('origin').flatMap(({ id: origin }) => {
			const first = wayTo(item.map, item.map.start, better);
			const rest = wayTo(item.map, better, origin);
			return first && rest ? [[...first, ...rest.slice(1)]] : [];
		})
	);
	const good = ways.filter((way) => Object.values(stepsDone(item, way)).every(Boolean));
	return good.toSorted((a, b) => a.length - b.length)[0] ?? null;
}
