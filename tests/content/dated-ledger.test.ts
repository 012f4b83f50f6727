// The list of what came after July 2017: each line a dated act or statement of a named body, with its kind and its
// source, and beside it a line that points the other way. Everything real in the unit is held to named sources.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/lib/domain/claim/read-claims.ts';
import { lessonFiles, lessons, optionItems } from './real-course.ts';

const KINDS = ['Finding', 'Risk judgment', 'Ruling', 'Allegation', 'Denial'];
const MONTHS = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** What a body did that day, in the present. */
const VERBS = '(?:agrees|dismisses|finds|lists|orders|puts|says|sues)';
const ENTRY = new RegExp(
	`^- (?<date>${MONTHS}(?: \\d{1,2},)? \\d{4}) · \\*\\*(?<kind>[^*]+)\\*\\* · (?<body>.+?)(?<said>(?:,| ${VERBS}\\b).+) \\((?<source>.+)\\)$`
);

/** Organizations' own pages and named outlets, and no reposts. */
const HOSTS = [
	'abcnews.go.com',
	'assets.documentcloud.org',
	'cetient.com',
	'docs.justia.com',
	'govinfo.gov',
	'malwarejake.blogspot.com',
	'regulations.justia.com',
	'securityaffairs.co',
	'softwaretesting.news',
	'www.bloomberg.com',
	'www.businessinsider.de',
	'www.digitaljournal.com',
	'www.econotimes.com',
	'www.gamereactor.eu',
	'www.rferl.org',
	'www.securityweek.com',
	'www.straitstimes.com'
];

const files = lessonFiles().filter(([lesson]) => lesson.startsWith('06-'));
const [, ledgerFile = ''] = files.find(([lesson]) => lesson.endsWith('a-dated-ledger')) ?? [];
const ledger = readFileSync(ledgerFile, 'utf8');

/** The groups of entries, each under its heading; an entry that is not as agreed is null. */
const groups = ledger
	.split(/^### /m)
	.slice(1)
	.map((group) => {
		const [heading = '', ...lines] = group.split(/^## /m)[0]!.trim().split('\n');
		const entries = lines
			.filter((line) => line.startsWith('- '))
			.map(
				(line) =>
					({ line, ...ENTRY.exec(line)?.groups }) as Partial<Record<string, string>> & { line: string }
			);
		return { heading, entries };
	});
const entries = groups.flatMap(({ entries }) => entries);

describe('the dated ledger', () => {
	it('has entries from 2017 to 2024', () => {
		const years = entries.map(({ date }) => Number(date?.slice(-4)));
		expect(entries.length).toBeGreaterThanOrEqual(12);
		expect([Math.min(...years), Math.max(...years)]).toEqual([2017, 2024]);
	});

	it.each(entries.map((entry) => [entry.line.slice(0, 60), entry] as const))(
		'names date, kind, body and source in “%s”',
		(_, { date, kind, body, source }) => {
			expect(date).toBeDefined();
			expect(KINDS).toContain(kind);
			expect(body).toMatch(/^(?:The |A )?\p{Lu}|same/u);
			expect(source, 'a source has a name and a date').toMatch(
				new RegExp(`\\p{L}.*${MONTHS}.* \\d{4}$`, 'u')
			);
		}
	);

	it('is in order of date under each heading', () => {
		for (const { heading, entries } of groups) {
			const dates = entries.map(({ date = '' }) =>
				Date.parse(date.replace(/^(\p{L}+) (\d{4})$/u, '$1 30, $2'))
			);
			expect(dates, heading).toEqual(dates.toSorted((a, b) => a - b));
		}
	});

	it('has every kind', () => {
		expect(KINDS.filter((kind) => !entries.some((entry) => entry.kind === kind))).toEqual([]);
	});

	it('sets beside each charge or warning what the company or another body says', () => {
		const alone = groups.filter(({ entries }) => {
			const bodies = new Set(
				entries.map(({ body = '' }) => (body.startsWith('Kaspersky') ? 'the company' : 'others'))
			);
			return bodies.size < 2 && entries.some(({ kind }) => kind !== 'Ruling');
		});
		expect(alone.map(({ heading }) => heading)).toEqual([]);
	});

	it('keeps the European Parliament, the Commission and the determination of 2024 together', () => {
		const far = groups.find(({ entries }) =>
			entries.some(({ body }) => body?.includes('European Parliament'))
		);
		const bodies = far?.entries.map(({ body = '' }) => body).join(', ');
		expect(bodies).toContain('European Commission');
		expect(bodies).toContain('Department of Commerce');
		expect(bodies).toContain('Kaspersky');
	});

	it('says of the court of appeals what it does not decide', () => {
		const appeals = entries.find(({ date }) => date === 'November 30, 2018');
		expect(appeals?.said).toMatch(/story of 2017 .* does not decide/);
	});

	it('speaks in the present of the day, and calls nothing proved', () => {
		const own = entries.map(({ line }) => line.replaceAll(/“[^”]*”/g, '')).join('\n');
		expect(own).not.toMatch(/\b(?:proved|proven|refuted|admitted|spied|exposed|debunked|cleared)\b/i);
	});
});

describe('the lessons of the unit', () => {
	const ids = lessons
		.filter(({ unit }) => unit === 'read-sideways')
		.flatMap(({ items }) => items.map(({ id }) => id));
	const unknown = optionItems
		.filter(({ id }) => ids.includes(id))
		.flatMap(({ options }) => options.filter(({ text }) => /\bcannot be known\b/.test(text)));

	it('have “it cannot be known” as a right answer at least three times, and as a wrong one as well', () => {
		expect(unknown.filter(({ right }) => right).length).toBeGreaterThanOrEqual(3);
		expect(unknown.filter(({ right }) => !right).length).toBeGreaterThanOrEqual(3);
	});
});

describe.each(files)('%s', (_, file) => {
	const text = readFileSync(file, 'utf8');

	it('links only to organizations’ own pages and to named outlets', () => {
		const hosts = [...text.matchAll(/\]\((https?:[^)]*)\)/g)].map(
			([, address = '']) => new URL(address).host
		);
		expect(hosts.filter((host) => !HOSTS.includes(host))).toEqual([]);
	});

	it('quotes at most twelve words at a time', () => {
		const quotations = [...text.matchAll(/“([^”]*)”/g)].map(([, words = '']) => words);
		expect(quotations.filter((words) => wordsOf(words) > 12)).toEqual([]);
	});

	it('leaves out the names of the two men who were tried behind closed doors', () => {
		const items = readFileSync(file.replace('lesson.svx', 'items.server.yaml'), 'utf8');
		expect(`${text}${items}`).not.toMatch(/Stoyanov|Mikhailov/i);
	});

	it('names a date wherever it links to somebody’s words', () => {
		const blocks = text.split(/\n\n|\n(?=- )/).filter((block) => /\]\(https?:/.test(block));
		expect(blocks.filter((block) => !new RegExp(`${MONTHS}.* \\d{4}`, 's').test(block))).toEqual([]);
	});
});
