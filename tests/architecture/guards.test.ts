import { describe, expect, it } from 'vitest';
import { doorsOf } from './guards.ts';
import { projectFiles, read } from './project-files.ts';

/** Doors that are open to anybody, and why they may be. */
const OPEN: Readonly<Record<string, string>> = {
	'src/routes/answers/+page.server.ts load': 'shows nothing: it leads a GET to the results',
	'src/routes/healthz/+server.ts GET': 'says whether the database answers, and nothing of what is in it',
	'src/routes/join/+page.server.ts load': 'a field for a code; nothing is looked up before it is sent',
	'src/routes/corrections/+page.server.ts load': 'what was mended in public lessons, and whom to write to',
	'src/routes/corrections/+page.server.ts actions.default':
		'a letter from anybody, above all from people who have never answered here; counted by the service',
	'src/routes/hook/+page.server.ts load': 'the story of the home page has no item and no learner',
	'src/routes/webs/[web]/[page]/+page.server.ts load':
		'an invented page and the addresses of the next; who opens it is neither asked nor stored',
	'src/routes/webs/[web]/enough/+page.server.ts load':
		'a form that holds what its own address says, and is sent to /answers, where the guard is',
	'src/routes/data/+page.server.ts actions.finish':
		'ends the session of whoever asks, by finishHere of the same folder'
};

const doors = projectFiles
	.filter((file) => /^src\/routes\/(.*\/)?\+(server|page\.server|layout\.server)\.ts$/.test(file))
	.flatMap((file) => doorsOf(file, read(file)).map((door) => ({ ...door, path: `${file} ${door.name}` })));

describe('every load, action and handler that runs on request', () => {
	it('waits for a guard of lib/server/auth, or stands on the list of open doors', () => {
		const unguarded = doors.filter(({ guards, path }) => guards.length === 0 && !(path in OPEN));
		expect(unguarded.map(({ path }) => `${path}: name who may come in`)).toEqual([]);
	});

	it('is not on that list without need', () => {
		const needed = doors.filter(({ guards }) => guards.length === 0).map(({ path }) => path);
		expect(Object.keys(OPEN).filter((path) => !needed.includes(path))).toEqual([]);
	});

	it('is found by this test at all', () => {
		expect(doors.map(({ path }) => path)).toContain('src/routes/answers/+server.ts POST');
	});
});

describe('the check itself', () => {
	const guard = "import { requireLearner } from '#lib/server/auth/learner.ts';\n";
	const guards = (code: string) => doorsOf('src/routes/+page.server.ts', code).map((door) => door.guards);

	it('catches a load that names no guard', () => {
		expect(guards(`${guard}export const load = async (event) => ({ id: event.params.id });`)).toEqual([[]]);
	});

	it('catches an action beside a guarded one', () => {
		const code = `${guard}export const actions = { a: async (e) => { await requireLearner(e); }, b: async () => {} } satisfies Actions;`;
		expect(guards(code)).toEqual([['requireLearner'], []]);
	});

	it('catches a guard that is named but not waited for', () => {
		expect(
			guards(`${guard}export async function GET(event) { void requireLearner; requireLearner(event); }`)
		).toEqual([[]]);
	});

	it('catches a function of the same name from elsewhere', () => {
		const code =
			'const requireLearner = async () => {};\nexport const load = async () => { await requireLearner(); };';
		expect(guards(code)).toEqual([[]]);
	});

	it('catches actions that are put together elsewhere', () => {
		expect(guards(`${guard}import { made } from './made.ts';\nexport const actions = made;`)).toEqual([[]]);
	});

	it('follows a function of the same file', () => {
		const code = `${guard}const who = async (event) => await requireLearner(event);\nexport const load = async (event) => who(event);`;
		expect(guards(code)).toEqual([['requireLearner']]);
	});

	it('takes a prerendered file for public', () => {
		expect(guards('export const prerender = true;\nexport const load = () => ({});')).toEqual([]);
	});
});
