// The address that takes a paragraph's form: who is made for it, and for whom it stores.
import { isRedirect } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { optionalLearner } from '../../src/lib/server/auth/learner.ts';
import { countCodings } from '../../src/lib/server/service/codings.ts';
import { eraseLearner } from '../../src/lib/server/service/learners.ts';
import { actions } from '../../src/routes/articles/[name]/paragraphs/[number]/+page.server.ts';
import { TestBrowser } from '../support/browser-event.ts';
import { openCourseDatabase, type CourseDatabase } from '../support/course-database.ts';
import { databaseKinds } from '../support/databases.ts';

// Kit's type of actions does not say which there are.
const action = actions['default']!;
const BOTH = { 'origin.c01': 'on-record', 'footing.c01': 'public' };

describe.each(databaseKinds)('the form of a paragraph on $name', ({ create }) => {
	let course: CourseDatabase;

	beforeAll(async () => {
		course = await openCourseDatabase(create);
	});
	afterAll(() => course.remove());

	/** What comes back: the address that the browser is led to, or the status and problem of a refusal. */
	async function send(browser: TestBrowser, fields: Record<string, string>, number = '1') {
		const address = `http://localhost/articles/river-bridge/paragraphs/${number}`;
		const event = {
			...browser.request(course.at(0), address),
			params: { name: 'river-bridge', number },
			request: new Request(address, { method: 'POST', body: new URLSearchParams(fields) })
		};
		try {
			const failed = await action(event as unknown as Parameters<typeof action>[0]);
			if (!failed) return ['nothing came back'];
			return [failed['status'], failed['data'].unsaved.problem, failed['data'].unsaved.claims];
		} catch (thrown) {
			if (isRedirect(thrown)) return [thrown.status, thrown.location];
			if (thrown instanceof Error) throw thrown;
			return [(thrown as { status: number }).status];
		}
	}
	async function stored(browser: TestBrowser) {
		const learner = await optionalLearner(browser.request(course.at(0)));
		return learner ? countCodings(course.at(0), learner) : 'nobody';
	}

	it('makes a learner for the first coding, and leads to the comparison', async () => {
		const browser = new TestBrowser();
		expect(await send(browser, BOTH)).toEqual([303, '/articles/river-bridge/paragraphs/1#compared']);
		expect(await stored(browser)).toBe(1);
	});

	it.each([
		['nothing', {}, []],
		['incomplete', { 'origin.c01': 'on-record' }, ['c01']],
		['malformed', { ...BOTH, 'origin.c02': 'rumor', 'footing.c02': 'word' }, ['c02']]
	])('makes nobody for a form that is refused: %s', async (problem, fields, claims) => {
		const browser = new TestBrowser();
		expect(await send(browser, fields)).toEqual([422, problem, claims]);
		expect(await stored(browser)).toBe('nobody');
	});

	it('saves what is complete beside what is not, and says which is not', async () => {
		const browser = new TestBrowser();
		expect(await send(browser, { ...BOTH, 'origin.c02': 'anonymous' })).toEqual([422, 'incomplete', ['c02']]);
		expect(await stored(browser)).toBe(1);
	});

	it.each(['0', '01', '1.0', '1e0', '99', ' 1'])('knows no paragraph %j', async (number) => {
		expect(await send(new TestBrowser(), BOTH, number)).toEqual([404]);
	});

	it('stores nothing for somebody who took over the browser meanwhile', async () => {
		const browser = new TestBrowser();
		await send(browser, BOTH);
		const sent = { 'origin.c02': 'on-record', 'footing.c02': 'word', learner: 'somebody-else' };
		expect(await send(browser, sent)).toEqual([403, 'other-learner', ['c02']]);
		expect(await stored(browser)).toBe(1);
		const handle = browser.cookies.get('who')?.split('.')[0] ?? '';
		expect(await send(browser, { ...sent, learner: handle })).toEqual([
			303,
			'/articles/river-bridge/paragraphs/1#compared'
		]);
		expect(await stored(browser)).toBe(2);
	});

	it('begins anew for somebody who was erased', async () => {
		const browser = new TestBrowser();
		await send(browser, BOTH);
		const learner = await optionalLearner(browser.request(course.at(0)));
		await eraseLearner(course.at(0), learner!.id);
		expect((await send(browser, BOTH))[0]).toBe(303);
		expect((await optionalLearner(browser.request(course.at(0))))?.id).not.toBe(learner!.id);
		expect(await stored(browser)).toBe(1);
	});
});
