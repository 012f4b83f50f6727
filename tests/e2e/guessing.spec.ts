// A class joins while somebody at the same address tries codes by a script.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { GUESS_LIMITS, SLOWED } from '../../src/lib/server/service/guesses.ts';
import { startServer } from '../support/running-server.ts';
import { FetchBrowser } from './steps/fetch-browser.ts';

/** As many as a script may well keep open, and few enough to leave places to a class. */
const AT_ONCE = 10;

test('lets twenty-eight students join at once while a guesser at their address is slowed', async () => {
	test.setTimeout(120_000);
	const folder = mkdtempSync(join(tmpdir(), 'who-says-guessing-'));
	const server = await startServer({ DATABASE_URL: `sqlite:${join(folder, 'test.sqlite')}` });
	const teacher = new FetchBrowser(server.origin);
	const made = await teacher.post('/teach?/create');
	const page = await (await teacher.fetch(made.headers.get('location')!)).text();
	const code = /\/join\/([A-Z2-9]{6})/.exec(page)![1]!;
	const wrong = code === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA';

	const guesser = new FetchBrowser(server.origin);
	const guess = async () => (await guesser.post('/join', { code: wrong })).status;
	for (let n = 0; n < GUESS_LIMITS['join-code'].all; n += AT_ONCE) {
		expect(new Set(await Promise.all(Array.from({ length: AT_ONCE }, guess)))).toEqual(new Set([422]));
	}

	let joining = true;
	const waited: number[] = [];
	const guessing = Array.from({ length: AT_ONCE }, async () => {
		while (joining) {
			const start = performance.now();
			expect(await guess()).toBe(422);
			waited.push(performance.now() - start);
		}
	});
	const students = Array.from({ length: 28 }, async (_, index) => {
		const student = new FetchBrowser(server.origin);
		const path = `/join/${code}`;
		const opened = await student.fetch(path);
		const joined = await student.post(`${path}?/join`, { name: `Student ${index}`, attempt: randomUUID() });
		return [opened.status, joined.status, (await joined.text()).includes('You are in, ')];
	});
	const outcomes = await Promise.all(students);
	joining = false;
	await Promise.all(guessing);

	expect(outcomes).toEqual(Array.from({ length: 28 }, () => [200, 200, true]));
	// A timer may ring a little early.
	expect(Math.min(...waited)).toBeGreaterThan(SLOWED.seconds * 1000 - 20);
	await server.stop();
	rmSync(folder, { recursive: true });
});
