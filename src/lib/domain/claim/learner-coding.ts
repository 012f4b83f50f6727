import { z } from 'zod';
import { HEDGES, ORIGINS, type Hedge, type Origin } from './coding.ts';
import { toLabel, type Label, type LabelBasis } from './label.ts';
import { SO_WHAT_ANSWERS, SO_WHAT } from './so-what.ts';

/**
 * What a claim stands on besides its source, as one question: somebody in the text denies it; nobody does and
 * anyone can look it up; or there is only somebody's word.
 */
export const FOOTINGS = ['public', 'word', 'denied'] as const;
export type Footing = (typeof FOOTINGS)[number];

export const LONGEST_CHAIN = 200;

/** The two quick questions. Together they decide the label by the codebook's table. */
export const quickCodingSchema = z.object({ origin: z.enum(ORIGINS), footing: z.enum(FOOTINGS) });
export type QuickCoding = z.infer<typeof quickCodingSchema>;

/**
 * How a learner codes a claim: the two quick questions, and what they add by going deeper. `contestedBy` is the id
 * of another claim of the text, or "nobody".
 */
export const learnerCodingSchema = quickCodingSchema.extend({
	chain: z.string().min(1).max(LONGEST_CHAIN).optional(),
	hedge: z.enum(HEDGES).optional(),
	contestedBy: z.string().min(1).optional(),
	soWhat: z.partialRecord(z.enum(SO_WHAT), z.enum(SO_WHAT_ANSWERS)).optional()
});
export type LearnerCoding = z.infer<typeof learnerCodingSchema>;

/** What a basis comes to as one footing: a denial counts before anything else. */
export function toFooting({ publicRecord, contested }: Omit<LabelBasis, 'origin'>): Footing {
	if (contested) return 'denied';
	return publicRecord === 'yes' ? 'public' : 'word';
}

/**
 * The label that two quick answers lead to, by the codebook's table. What is denied is never on undisputed public
 * record, so the table needs no more than the footing tells.
 */
export function labelOfQuick({ origin, footing }: QuickCoding): Label {
	return toLabel({
		origin,
		publicRecord: footing === 'public' ? 'yes' : 'no',
		contested: footing === 'denied'
	});
}

/** The words of an option: what must stand everywhere, and what explains it where there is room. */
interface OptionWords {
	readonly short: string;
	readonly more: string;
}

export const ORIGIN_WORDS: Readonly<Record<Origin, OptionWords>> = {
	'on-record': { short: 'Somebody by name', more: 'a person, an office, or what they published' },
	document: { short: 'A certain text', more: 'an e-mail or a letter, not made for the public' },
	anonymous: { short: 'Somebody not named', more: '“a driver”, “experts”' },
	unattributed: { short: 'No source shown', more: 'the outlet’s own word, “reportedly”' }
};

export const FOOTING_WORDS: Readonly<Record<Footing, OptionWords>> = {
	public: { short: 'Anyone can look it up', more: 'and nobody here denies it' },
	word: { short: 'Only their word', more: 'nothing public to look up' },
	denied: { short: 'Denied so far', more: 'another side says the opposite' }
};

export const HEDGE_WORDS: Readonly<Record<Hedge, string>> = {
	none: 'No',
	hearsay: 'Yes: allegedly, reportedly, supposedly',
	modal: 'Yes: may, might, could, theoretically'
};

/** The codebook's rule for each origin, as a learner reads it where two codings differ. */
export const ORIGIN_RULES: Readonly<Record<Origin, string>> = {
	'on-record':
		'Somebody by name speaks for themselves, publishes something, or has done a public act such as a vote or an order.',
	document:
		'For what a certain text says, that text is the source. What somebody concludes from a text is their own word.',
	anonymous:
		'Somebody is said to have said it, but the text does not let you find out who. A group such as “experts” has no name either.',
	unattributed:
		'The outlet says it in its own voice and shows no source for it. “Reportedly” and “allegedly” show none.'
};

/** The codebook's rule for each footing. */
export const FOOTING_RULES: Readonly<Record<Footing, string>> = {
	public:
		'The text tells who, what and roughly when. That is enough to find the public act or the published text.',
	word: 'The text does not tell enough to find a public act or a published text. A private message is not public, and common knowledge does not count.',
	denied:
		'Another side in the same text says something that cannot be true together with this. It has to be this very claim, word for word.'
};

type Fields = ReadonlyMap<string, readonly string[]>;

/** The codings of a posted form, claim by claim. */
export interface PostedCodings {
	readonly codings: ReadonlyMap<string, LearnerCoding>;
	/** The claims of which something was answered, but not both quick questions. */
	readonly incomplete: readonly string[];
	/** The claims of which something cannot be read. */
	readonly malformed: readonly string[];
}

/**
 * Reads the fields `origin.CLAIM`, `footing.CLAIM` and those of going deeper. A claim of which nothing was answered
 * is left open and stands nowhere.
 * @param claims - the ids of the claims that the form asks about
 * @param contesting - the ids of the claims that may be named as contesting one
 */
export function codingsFromForm(
	claims: readonly string[],
	contesting: readonly string[],
	fields: Fields
): PostedCodings {
	const codings = new Map<string, LearnerCoding>();
	const incomplete: string[] = [];
	const malformed: string[] = [];
	for (const claim of claims) {
		const given = givenFor(claim, fields);
		if (Object.keys(given).length === 0) continue;
		const parsed = learnerCodingSchema.safeParse(given);
		if (given['origin'] === undefined || given['footing'] === undefined) incomplete.push(claim);
		else if (!parsed.success || !mayContest(parsed.data.contestedBy, claim, contesting))
			malformed.push(claim);
		else codings.set(claim, parsed.data);
	}
	return { codings, incomplete, malformed };
}

function givenFor(claim: string, fields: Fields): Record<string, unknown> {
	const last = (name: string) => {
		// A database that is asked to keep a null character may refuse.
		const value = fields.get(`${name}.${claim}`)?.at(-1)?.replaceAll('\0', '').trim();
		return value === '' ? undefined : value;
	};
	const soWhat = SO_WHAT.map((question) => [question, last(question)] as const).filter(
		([, answer]) => answer !== undefined
	);
	const given = {
		...Object.fromEntries(
			['origin', 'footing', 'chain', 'hedge', 'contestedBy'].map((name) => [name, last(name)])
		),
		soWhat: soWhat.length === 0 ? undefined : Object.fromEntries(soWhat)
	};
	return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function mayContest(id: string | undefined, claim: string, contesting: readonly string[]): boolean {
	return id === undefined || id === 'nobody' || (id !== claim && contesting.includes(id));
}
