// The real course a second time, with every key, explanation and authored order changed in its sources, so that
// reading and checking them is part of the comparison. Ids and what anybody may read stay as they are.
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Course } from '../../src/lib/domain/course/course.ts';
import { fixedShuffle } from '../../src/lib/domain/item/fixed-shuffle.ts';
import { loadCourse } from '../../src/lib/server/content/load-course.ts';

/** Sources of the second course all hold it where the first explains something. */
export const OTHER = 'ANOTHER-REASON';

type Yaml = Record<string, unknown>;
type Entries = readonly (Yaml & { id: string })[];

export function loadRewritten(lessons: string): Course {
	const folder = mkdtempSync(join(tmpdir(), 'who-says-rewritten-'));
	try {
		cpSync(lessons, folder, { recursive: true });
		const asked = new Map<string, Set<unknown>>();
		const files = (pattern: string) => globSync(pattern, { cwd: folder }).map((file) => join(folder, file));
		for (const file of files('*/*/items.server.yaml')) {
			const { items } = parse(readFileSync(file, 'utf8')) as { items: Entries };
			for (const item of items) {
				const claims = asked.get(String(item['article'])) ?? new Set();
				for (const claim of (item['claims'] as unknown[] | undefined) ?? []) claims.add(claim);
				asked.set(String(item['article']), claims);
			}
			writeFileSync(file, stringify({ items: items.map(rewriteItem).toReversed() }));
		}
		for (const file of files('webs/*/roles.server.yaml')) {
			writeFileSync(file, stringify(rewriteRoles(parse(readFileSync(file, 'utf8')))));
		}
		for (const file of files('{articles,forms/*}/*/ledger.server.yaml')) {
			const article = file.split(/[/\\]/).at(-2) ?? '';
			const ledger = parse(readFileSync(file, 'utf8')) as { claims: Entries; later?: Yaml[] };
			writeFileSync(file, stringify(rewriteLedger(ledger, asked.get(article) ?? new Set())));
		}
		return loadCourse(folder, folder);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function rewriteItem(item: Yaml & { id: string }): Yaml {
	const claims = item['claims'] as unknown[] | undefined;
	const common = claims ? { ...item, claims: claims.toReversed() } : item;
	const reversed = (field: string) => (item[field] as Entries).toReversed();
	switch (item['interaction']) {
		case 'choice':
		case 'choices': {
			// Each flag moves on by one; as some are right and some wrong, at least two options change.
			const options = item['options'] as Entries;
			const moved = options.map((option, index) => {
				const { right: _, ...rest } = option;
				const right = options.at(index - 1)?.['right'];
				return { ...rest, why: `${OTHER} ${option.id}`, ...(right === true ? { right } : {}) };
			});
			return { ...common, options: moved.toReversed() };
		}
		case 'match': {
			const left = item['left'] as Entries;
			const targets = ['none', ...(item['right'] as Entries).map(({ id }) => id)];
			const moved = left.map((entry) => ({
				...entry,
				match: targets[(targets.indexOf(String(entry['match'])) + 1) % targets.length],
				why: `${OTHER} ${entry.id}`
			}));
			return { ...common, left: moved.toReversed(), right: reversed('right') };
		}
		case 'path': {
			const options = item['options'] as Entries;
			const moved = options.map(({ right: _, ...option }, index) => ({
				...option,
				why: `${OTHER} ${option.id}`,
				...(options.at(index - 1)?.['right'] === true ? { right: true } : {})
			}));
			const told = (step: string) => ({ done: `${OTHER} ${step} done`, open: `${OTHER} ${step} open` });
			// As wide as they go, as the rewritten web has its good pages elsewhere.
			const steps = {
				leave: { within: 30, ...told('leave') },
				better: { within: 40, ...told('better') },
				origin: told('origin')
			};
			return { ...common, steps, options: moved.toReversed(), shortWay: `${OTHER} short way` };
		}
		case 'order':
			return { ...common, entries: reorder(item.id, item['entries'] as Entries) };
		case 'hottext': {
			// The order is that of reading, which anybody sees; each role moves on to the next segment.
			const segments = item['segments'] as Entries;
			const moved = segments.map((segment, index) => ({
				...segment,
				role: segments.at(index - 1)?.['role'],
				why: `${OTHER} ${segment.id}`
			}));
			return { ...common, segments: moved };
		}
		case 'text-entry':
			return { ...common, accept: [`${OTHER} accepted`], why: `${OTHER} why`, near: [] };
		case 'extended-text': {
			const rubric = (item['rubric'] as Entries).map(({ id }) => ({
				id,
				text: `${OTHER} row ${id}`,
				why: `${OTHER} ${id}`
			}));
			return { ...common, rubric: rubric.toReversed(), example: `${OTHER} example` };
		}
		default:
			return common;
	}
}

/** Another order than the right one that is neither the shown nor the alphabetical one, which the course refuses. */
function reorder(itemId: string, entries: Entries): Entries {
	const refused = [
		entries.map(({ id }) => id),
		fixedShuffle(itemId, entries).map(({ id }) => id),
		entries.map(({ id }) => id).toSorted()
	].map(String);
	const turns = entries.map((_, index) => [...entries.slice(index), ...entries.slice(0, index)]);
	const other = [...turns, ...turns.map((turn) => turn.toReversed())].find(
		(order) => !refused.includes(String(order.map(({ id }) => id)))
	);
	if (!other) throw new Error(`${itemId} has no other order`);
	return other.map((entry) => ({ ...entry, why: `${OTHER} ${entry.id}` }));
}

/** Each page takes the role of the one before it in the file; as roles differ, some pages get another. */
function rewriteRoles(roles: Readonly<Record<string, Yaml>>): Yaml {
	const given = Object.entries(roles);
	const moved = given.map(([page], index) => [
		page,
		{ role: given.at(index - 1)?.[1]['role'], why: `${OTHER} ${page}` }
	]);
	return Object.fromEntries(moved.toReversed());
}

const OTHER_ORIGIN: Readonly<Record<string, string>> = {
	'on-record': 'anonymous',
	anonymous: 'on-record',
	document: 'unattributed',
	unattributed: 'document'
};
const turn = (values: readonly string[], value: unknown) =>
	values[(values.indexOf(String(value)) + 1) % values.length];

function rewriteSoWhat(soWhat: Readonly<Record<string, Yaml>>): Yaml {
	return Object.fromEntries(
		Object.entries(soWhat).map(([question, { answer }]) => [
			question,
			{ answer: turn(['yes', 'no', 'cannot-tell'], answer), why: `${OTHER} ${question}` }
		])
	);
}

function rewriteLedger(ledger: { claims: Entries; later?: Yaml[] }, asked: ReadonlySet<unknown>): Yaml {
	const [first, second] = ledger.claims.filter(
		({ contestedBy }) => !(contestedBy as string[] | undefined)?.length
	);
	const contests = new Map([
		[first?.id, second?.id],
		[second?.id, first?.id]
	]);
	const claims = ledger.claims.map((claim) => {
		const { debatable, finePrint, ...kept } = claim;
		const open = debatable !== undefined || finePrint !== undefined;
		const contest = second && contests.get(claim.id);
		return {
			...kept,
			chain: [OTHER, ...(claim['chain'] as string[])],
			cue: `${OTHER} cue`,
			origin: OTHER_ORIGIN[String(claim['origin'])],
			hedge: turn(['none', 'hearsay', 'modal'], claim['hedge']),
			kind: turn(['event', 'interpretation', 'judgement', 'denial'], claim['kind']),
			publicRecord: claim['publicRecord'] === 'yes' ? 'no' : 'yes',
			// Only claims of different parties contest each other.
			party: claim.id === first?.id ? 'accuser' : claim.id === second?.id ? 'accused' : 'neither',
			contestedBy: contest ? [contest] : [],
			why: `${OTHER} ${claim.id}`,
			...(claim['sentences'] ? { sentences: ['S98', 'S99'] } : {}),
			...(claim['gains'] ? { gains: `${OTHER} gains` } : {}),
			...(claim['soWhat'] ? { soWhat: rewriteSoWhat(claim['soWhat'] as Record<string, Yaml>) } : {}),
			// A claim that an item asks about may not become open; any other one turns into what it was not.
			...(open || asked.has(claim.id) ? {} : { finePrint: `${OTHER} fine print` })
		};
	});
	const later = ledger.later?.map((note) => ({
		...note,
		held: turn(['yes', 'no', 'partly', 'open'], note['held']),
		note: `${OTHER} later`
	}));
	return { claims: claims.toReversed(), ...(later ? { later: later.toReversed() } : {}) };
}
