// "Who may import whom" of the design, as data. A new kind of file needs a line here before it can import anything.
import { importsOf, targetOf, type SourceImport } from './source-imports.ts';

/** Where a file stands in the architecture. */
type Zone =
	| 'domain'
	| 'content'
	| 'database'
	| 'store'
	| 'service'
	| 'auth'
	| 'server route'
	| 'page'
	| 'component'
	| 'client'
	| 'lesson'
	| 'command'
	| 'process';

const ZONES: readonly (readonly [RegExp, Zone])[] = [
	[/^src\/lib\/domain\//, 'domain'],
	[/^src\/lib\/server\/content\//, 'content'],
	[/^src\/lib\/server\/database\//, 'database'],
	[/^src\/lib\/server\/store\//, 'store'],
	[/^src\/lib\/server\/service\//, 'service'],
	[/^src\/lib\/server\/auth\//, 'auth'],
	[/^src\/(hooks\.server\.ts$|routes\/(.*\/)?\+(server|page\.server|layout\.server)\.ts$)/, 'server route'],
	[/^src\/routes\/(.*\/)?(\+(page|layout)\.ts|[^/]+\.svelte)$/, 'page'],
	[/^src\/lib\/(components|styles)\//, 'component'],
	[/^src\/(lib\/client\/|service-worker\.ts$)/, 'client'],
	[/^lessons\/.*\.svx$/, 'lesson'],
	[/^src\/commands\//, 'command'],
	[/^src\/server(\.ts$|\/)/, 'process']
];

interface Rule {
	readonly may: readonly Zone[];
	/** Zones of which only types may be taken: they are gone when the code runs. */
	readonly types?: readonly Zone[];
	readonly packages: readonly (string | RegExp)[];
	readonly why: string;
}

const NODE = /^node:/;
const KIT = ['@sveltejs/kit', /^\$(app|env)\//, './$types'] as const;

const RULES: Readonly<Record<Zone, Rule>> = {
	domain: {
		may: ['domain'],
		packages: ['zod', 'ts-fsrs'],
		why: 'domain code has no I/O, clock, randomness or framework, so that its answers can be tested by tables'
	},
	content: {
		may: ['content', 'domain', 'lesson'],
		packages: ['zod', 'yaml', 'vite', NODE, 'virtual:course'],
		why: 'content turns lessons/** into a course at build time; it knows no database and no request'
	},
	database: {
		may: ['database'],
		packages: [/^kysely(\/|$)/, 'pg', NODE],
		why: 'connection, dialects and migrations know tables, not what they mean'
	},
	store: {
		may: ['store', 'domain', 'database'],
		packages: [/^kysely(\/|$)/, NODE],
		why: 'the store is rows in, domain objects out; it calls no use case and knows no request'
	},
	service: {
		may: ['service', 'domain', 'content', 'store'],
		types: ['database'],
		packages: [NODE, 'zod', 'papaparse', 'ical-generator'],
		why: 'a use case knows neither SvelteKit nor SQL; of the database it names the types that it hands on'
	},
	auth: {
		may: ['auth', 'domain', 'service', 'database'],
		packages: ['@sveltejs/kit', /^better-auth(\/|$)/, NODE],
		why: 'guards turn a request into somebody; what that one may read or write is a service'
	},
	'server route': {
		may: ['domain', 'service', 'auth', 'content'],
		packages: [...KIT, 'zod', 'uqr', 'minisearch'],
		why: 'routes are thin: guard, parse, one service call, shape'
	},
	page: {
		may: ['page', 'component', 'client', 'domain'],
		packages: [...KIT, /^svelte(\/|$)/],
		why: 'whatever a page imports can reach a browser, and keys may not'
	},
	component: {
		may: ['component', 'client', 'domain', 'lesson'],
		packages: [/^svelte(\/|$)/],
		why: 'components take props and nothing else, so that they work in a lesson, in an answer and in a test; keys may not reach them'
	},
	client: {
		may: ['client', 'component', 'domain'],
		packages: [/^svelte(\/|$)/, '$service-worker', 'minisearch'],
		why: 'it runs in the browser, where keys may not be'
	},
	lesson: { may: ['component'], packages: [], why: 'lessons are content: they hold no logic' },
	command: {
		may: ['command', 'service', 'content', 'domain'],
		packages: [NODE, 'papaparse'],
		why: 'commands are another door to the same use cases'
	},
	process: {
		may: ['process'],
		packages: [NODE, 'uqr'],
		why: 'the process entry serves what was built; it is not part of what was built'
	}
};

/** Read from right to left: what each part of the domain may build upon, besides itself and `learner`. */
const DOMAIN_ORDER: Readonly<Record<string, readonly string[]>> = {
	learner: [],
	claim: [],
	item: ['claim'],
	measure: ['claim'],
	score: ['claim', 'item', 'measure'],
	review: ['claim', 'item', 'measure', 'score'],
	course: ['claim', 'item', 'score'],
	classroom: ['claim', 'item', 'measure', 'score', 'review', 'course']
};

/** Types that can hold a key. A page or component takes the `Public…` one. */
const KEY_TYPES = new Set([
	...[
		'Article',
		'AuthoredItem',
		'AuthoredOption',
		'Claim',
		'Course',
		'Item',
		'ItemClaim',
		'Ledger',
		'Lesson'
	],
	...['LabelItem', 'ChoiceItem', 'ChoicesItem', 'HottextItem', 'MatchItem', 'OrderItem', 'TextEntryItem'],
	...['ExtendedTextItem', 'PathItem', 'Roles', 'Web'],
	...['Coding', 'Later', 'Scored', 'StoredAnswer', 'Unit']
]);
/** What scores or explains: nothing that shows a page has a use for it. */
const KEY_VALUES =
	/^(INTERACTIONS|interactionOf|rightAnswer|labelOfClaim|score[A-Z]\w*|explain\w*|toFeedback)$/;

export interface ImportException {
	readonly file: string;
	readonly imports: string;
	readonly because: string;
}

export const IMPORT_EXCEPTIONS: readonly ImportException[] = [
	{
		file: 'src/hooks.server.ts',
		imports: 'src/lib/server/database/open-database.ts',
		because: 'somebody has to open the database once; every other file is handed it'
	},
	{
		file: 'src/routes/healthz/+server.ts',
		imports: 'src/lib/server/database/is-answering.ts',
		because: 'it asks about the database itself, of which no use case speaks'
	},
	{
		file: 'src/routes/answers/+server.ts',
		imports: 'src/lib/components/item/ItemCard.svelte',
		because: 'a script gets the answered item as the HTML that the page without scripts would show'
	},
	{
		file: 'src/routes/answers/+server.ts',
		imports: 'svelte/server',
		because: 'the same: it renders that card'
	},
	{
		file: 'src/commands/mail.ts',
		imports: 'src/lib/server/database/open-database.ts',
		because: 'a command has no hook that opens the database for it'
	},
	{
		file: 'src/commands/rebuild.ts',
		imports: 'src/lib/server/database/open-database.ts',
		because: 'a command has no hook that opens the database for it'
	},
	{
		file: 'src/commands/start.ts',
		imports: 'src/server.ts',
		because: 'the command builds if need be and then becomes the process'
	}
];

/** Where the whole course, keys and all, may be taken from content; elsewhere `publicCourse` alone. */
const WITH_KEYS: Readonly<Record<string, string>> = {
	'src/hooks.server.ts': 'hands the course to every request',
	'src/routes/lessons/[unit]/[lesson]/+page.server.ts':
		'prerendered: shapes it by toLessonView, which the key test holds',
	'src/routes/hook/+page.server.ts': 'the hook shows what stands behind its story once the guess is made'
};

/** What a route may take from content besides: none of it holds a key. */
const KEYLESS = new Set(['publicCourse', 'lessonProse']);

export function zoneOf(file: string): Zone | undefined {
	return ZONES.find(([pattern]) => pattern.test(file))?.[1];
}

/** Everything that a file imports against the rules, as messages that say which rule and why. */
export function breaches(file: string, text: string): string[] {
	const zone = zoneOf(file);
	if (zone === undefined) return [`${file}: no rule says where this file belongs: add it to ZONES`];
	return importsOf(file, text).flatMap((found) => {
		const why = whyNot(zone, file, found);
		return why === null ? [] : [`${file}:${found.line}: imports ${found.specifier}: ${why}`];
	});
}

function whyNot(zone: Zone, file: string, found: SourceImport): string | null {
	const rule = RULES[zone];
	const target = targetOf(file, found.specifier);
	if (isException(file, target ?? found.specifier)) return null;
	if (found.specifier.startsWith('$lib')) return 'write #lib/… with the extension: one way to name a file';
	if (target === undefined) {
		const known = rule.packages.some((name) =>
			typeof name === 'string' ? name === found.specifier : name.test(found.specifier)
		);
		return known ? null : `a ${zone} file may not use this package, because ${rule.why}`;
	}
	if (mayReachBrowser(zone) && /\/server\/|\.server\./.test(target)) {
		return `a ${zone} file may not import server code, because it can hold keys`;
	}
	const to = zoneOf(target);
	if (to === undefined) return `no rule says where ${target} belongs: add it to ZONES`;
	if (!rule.may.includes(to) && !(found.typeOnly && rule.types?.includes(to))) {
		return `a ${zone} file may not import a ${to} file, because ${rule.why}`;
	}
	if (to === 'domain') return zone === 'domain' ? againstOrder(file, target) : againstSecrecy(zone, found);
	if (to === 'content' && zone === 'server route') return againstPublicPart(file, target, found);
	return null;
}

const mayReachBrowser = (zone: Zone) => ['page', 'component', 'client', 'lesson'].includes(zone);

function isException(file: string, target: string): boolean {
	return IMPORT_EXCEPTIONS.some((exception) => exception.file === file && exception.imports === target);
}

function againstOrder(file: string, target: string): string | null {
	const partOf = (path: string) => path.split('/')[3] ?? '';
	const [from, to] = [partOf(file), partOf(target)];
	const allowed = DOMAIN_ORDER[from];
	if (!allowed) return `the domain has no part ${from}: give it a place in DOMAIN_ORDER`;
	if (from === to || allowed.includes(to) || (to === 'learner' && from !== 'learner')) return null;
	return `in the domain, ${from} may build upon ${allowed.join(', ') || 'nothing'} but not on ${to}: claim <- item, measure <- score <- review, course <- classroom`;
}

function againstSecrecy(zone: Zone, { names }: SourceImport): string | null {
	if (!mayReachBrowser(zone)) return null;
	const secret = names.find((name) => KEY_TYPES.has(name) || KEY_VALUES.test(name) || name === '*');
	return secret === undefined
		? null
		: `a ${zone} file may take public types only, and ${secret === '*' ? '* is everything' : `${secret} knows keys`}`;
}

function againstPublicPart(file: string, target: string, { names }: SourceImport): string | null {
	if (target !== 'src/lib/server/content/course.ts') {
		return 'a route takes the course from content/course.ts: how it was read is over when a request comes';
	}
	if (names.every((name) => KEYLESS.has(name)) || file in WITH_KEYS) return null;
	return 'a route takes publicCourse: the course with its keys is for the services (locals.context)';
}
