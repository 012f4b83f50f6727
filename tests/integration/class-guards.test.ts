import { isHttpError } from '@sveltejs/kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Classroom } from '../../src/lib/domain/classroom/classroom.ts';
import { CLASS_ACTIONS, may } from '../../src/lib/domain/classroom/permissions.ts';
import {
	closeHere,
	openHere,
	optionalTeacher,
	requireTeacher,
	requireVisitor
} from '../../src/lib/server/auth/classroom.ts';
import { finishHere, goOnAs, optionalLearner } from '../../src/lib/server/auth/learner.ts';
import { keepKeyForNow, keyJustMade } from '../../src/lib/server/auth/teacher-key.ts';
import { GUESS_LIMITS, SLOWED } from '../../src/lib/server/service/guesses.ts';
import { startLearner } from '../../src/lib/server/service/learners.ts';
import { TestBrowser } from '../support/browser-event.ts';
import { join, makeClass } from '../support/classroom.ts';
import { openCourseDatabase, type CourseDatabase } from '../support/course-database.ts';
import { databaseKinds } from '../support/databases.ts';

/** What a guard answers: who may come in, or the status and words of its refusal. */
async function outcomeOf(guard: Promise<unknown>): Promise<string> {
	try {
		await guard;
		return 'let in';
	} catch (error) {
		if (!isHttpError(error)) throw error;
		return `${error.status} ${error.body.message}`;
	}
}

describe.each(databaseKinds)('the guards of a class on $name', ({ create }) => {
	let course: CourseDatabase;
	let classroom: Classroom;
	const browsers = { teacher: new TestBrowser(), student: new TestBrowser(), anybody: new TestBrowser() };
	const otherTeacher = new TestBrowser();

	beforeAll(async () => {
		course = await openCourseDatabase(create);
		const made = await makeClass(course);
		classroom = made.classroom;
		openHere(browsers.teacher.request(course.at(0)), made.token);
		openHere(otherTeacher.request(course.at(0)), (await makeClass(course)).token);
		const { learner, token } = await join(course, classroom, 'Ada');
		await goOnAs(browsers.student.request(course.at(0)), learner, token ?? '');
	});
	afterAll(() => course.remove());

	describe.each(['teacher', 'student', 'anybody'] as const)('to %s', (role) => {
		it.each(CLASS_ACTIONS)('allow %s exactly where the table of roles does', async (action) => {
			const request = browsers[role].request(course.at(0));
			const asTeacher = await outcomeOf(requireTeacher(request, classroom.id, action));
			expect(asTeacher === 'let in').toBe(role === 'teacher' && may(role, action));
			const byCode = await outcomeOf(requireVisitor(request, classroom.joinCode, action));
			const visitor = role === 'student' ? 'student' : 'anybody';
			expect(byCode === 'let in').toBe(may(visitor, action));
		});
	});

	it('tell a stranger of a class what they tell of one that does not exist', async () => {
		const outcomes = await Promise.all(
			[browsers.anybody, browsers.student, otherTeacher].flatMap((browser) =>
				[classroom.id, 'no-such-class'].map((id) =>
					outcomeOf(requireTeacher(browser.request(course.at(0)), id, 'see-class'))
				)
			)
		);
		expect(new Set(outcomes)).toEqual(new Set(['404 There is nothing here for this browser.']));
	});

	it('know a student by the seat of the learner that the browser answers as', async () => {
		const student = browsers.student.request(course.at(0));
		expect(await requireVisitor(student, classroom.joinCode, 'join')).toMatchObject({
			role: 'student',
			seat: { displayName: 'Ada' }
		});
		const stranger = browsers.anybody.request(course.at(0));
		expect(await requireVisitor(stranger, classroom.joinCode, 'join')).toMatchObject({
			role: 'anybody',
			seat: undefined
		});
	});

	it('answer a wrong code with 404, and with 429 and the time to wait while too many are being tried', async () => {
		const own = await openCourseDatabase(create);
		const guessed = () => {
			const request = new TestBrowser().request(own.at(60));
			return { request, outcome: outcomeOf(requireVisitor(request, 'AAAAAA', 'join')) };
		};
		expect(await guessed().outcome).toMatch(/^404 /);
		await own.guessWrong('join-code', GUESS_LIMITS['join-code'].all);
		const slowed = Array.from({ length: SLOWED.atOnce + 1 }, guessed);
		const outcomes = await Promise.all(slowed.map(({ outcome }) => outcome));
		expect(outcomes.filter((outcome) => outcome.startsWith('404 '))).toHaveLength(SLOWED.atOnce);
		const last = slowed[outcomes.findIndex((outcome) => outcome.startsWith('429 '))];
		expect(last?.request.headers.get('retry-after')).toBe('2');
		await own.remove();
	});

	describe('a teacher’s browser', () => {
		let browser: TestBrowser;
		beforeEach(() => {
			browser = new TestBrowser();
		});

		it('keeps several classes open, twenty at most, the newest of them', async () => {
			const made = [];
			for (let n = 0; n < 21; n++) {
				made.push(await makeClass(course, n));
				openHere(browser.request(course.at(0)), made.at(-1)!.token);
			}
			const open = await optionalTeacher(browser.request(course.at(0)));
			expect(open.map(({ id }) => id)).toEqual(
				made
					.slice(1)
					.toReversed()
					.map(({ classroom }) => classroom.id)
			);
		});

		it('opens nothing by a cookie from before it was closed', async () => {
			openHere(browser.request(course.at(0)), (await makeClass(course)).token);
			const kept = browser.cookies.get('teach') ?? '';
			await closeHere(browser.request(course.at(0)));
			expect(browser.cookies.has('teach')).toBe(false);
			browser.cookies.set('teach', kept);
			expect(await optionalTeacher(browser.request(course.at(0)))).toEqual([]);
		});

		it.each(['', 'x', '..', 'a'.repeat(43), `${'a'.repeat(43)}.`.repeat(500)])(
			'opens nothing by a cookie that is made up',
			async (value) => {
				browser.cookies.set('teach', value);
				expect(await optionalTeacher(browser.request(course.at(0)))).toEqual([]);
			}
		);

		it('holds its token where scripts cannot read it, and over https sends it there alone', () => {
			openHere(browser.request(course.at(0)), 'a'.repeat(43));
			expect(browser.options.get('teach')).toMatchObject({ httpOnly: true, secure: false, sameSite: 'lax' });
			openHere(browser.request(course.at(0), 'https://school.example/'), 'b'.repeat(43));
			expect(browser.options.get('teach')).toMatchObject({ httpOnly: true, secure: true });
		});

		it('is shown a new key for ten minutes, on the page of its class alone', () => {
			keepKeyForNow(browser.request(course.at(0)), 'class-1', 'six words');
			expect(browser.options.get('teach-key')).toMatchObject({ path: '/teach/class-1', maxAge: 600 });
			for (const address of ['?new', '?card', '']) {
				const page = browser.request(course.at(0), `http://localhost/teach/class-1${address}`);
				expect(keyJustMade(page), address).toBe('six words');
			}
		});

		it('is shown no key any more once it has closed its classes, over plain http as well', async () => {
			const request = () => browser.request(course.at(0), 'http://192.168.0.7:3000/teach');
			const made = await makeClass(course);
			openHere(request(), made.token);
			keepKeyForNow(request(), made.classroom.id, 'six words');
			await closeHere(request());
			expect([...browser.cookies.keys()]).toEqual([]);
		});
	});

	it.each([
		['on this machine', 'http://localhost/'],
		['over plain http in a school', 'http://192.168.0.7:3000/'],
		['over https', 'https://school.example/']
	])(
		'know nobody on a browser that has finished %s, and its old cookie opens nothing',
		async (_, address) => {
			const browser = new TestBrowser();
			const { learner, token } = await join(course, classroom, `Dee ${new URL(address).hostname}`);
			await goOnAs(browser.request(course.at(0), address), learner, token ?? '');
			const visit = async () =>
				(await requireVisitor(browser.request(course.at(0), address), classroom.joinCode, 'join')).role;
			expect(await visit()).toBe('student');
			await finishHere(browser.request(course.at(0), address));
			expect([...browser.cookies.keys()]).toEqual([]);
			browser.cookies.set('session', token ?? '');
			expect(await visit()).toBe('anybody');
		}
	);

	it('leave nobody’s session behind on a browser that goes on as somebody else', async () => {
		const browser = new TestBrowser();
		const [before, after] = [await startLearner(course.at(0)), await startLearner(course.at(0))];
		await goOnAs(browser.request(course.at(0)), before.learner, before.token);
		await goOnAs(browser.request(course.at(0)), after.learner, after.token);
		expect((await optionalLearner(browser.request(course.at(0))))?.id).toBe(after.learner.id);
		browser.cookies.set('session', before.token);
		expect(await optionalLearner(browser.request(course.at(0)))).toBeUndefined();
	});
});
