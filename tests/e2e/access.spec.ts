// Every role at every address, and at everything that can be done there, over HTTP as the built server answers.
import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { makeWorld, ROLES, type Role, type World } from './steps/access-roles.ts';
import { TABLE, type Outcome, type Row } from './steps/access-table.ts';
import { doors } from './steps/doors.ts';

let folder: string;
let server: RunningServer;

// A server of its own, so that nobody else writes into its database.
test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'who-says-access-'));
	server = await startServer({ DATABASE_URL: `sqlite:${join(folder, 'test.sqlite')}` });
});
test.afterAll(async () => {
	await server.stop();
	rmSync(folder, { recursive: true });
});

const doorOf = (key: string) => key.split(' | ', 1)[0]!;
const isRefusal = (outcome: Outcome) => typeof outcome === 'number' && outcome >= 400;

test('has a row for every address and everything that can be done there, and none besides', () => {
	expect(doors).toContain('POST /teach/[class]?/assign');
	expect([...new Set(Object.keys(TABLE).map(doorOf))].toSorted()).toEqual(doors);
});

for (const [key, row] of Object.entries(TABLE)) {
	test(`${key}: is open to those whom the table names`, async () => {
		const world = await makeWorld(server.origin);
		// Whoever is refused comes first, when everything is still there.
		for (const role of ROLES.toSorted((a, b) => refusedFirst(row, a) - refusedFirst(row, b))) {
			const expected = row.outcomes[role];
			const before = everythingStored();
			const response = await ask(world, role, key, row);
			expect(outcomeOf(response, expected), `to ${role}`).toBe(filledIn(world, row, String(expected)));
			if (!isRefusal(expected)) continue;
			expect(everythingStored(), `nothing changes for ${role}`).toEqual(before);
			await expectSameAsUnknown(world, role, key, row, await response.text());
		}
	});
}

for (const [key, row] of Object.entries(TABLE).filter(([key]) => key.startsWith('POST'))) {
	test(`${key}: is refused from a page of another site`, async () => {
		const world = await makeWorld(server.origin);
		for (const role of ROLES) {
			const before = everythingStored();
			const response = await ask(world, role, key, row, { origin: 'http://example.org' });
			expect(response.status, `to ${role}`).toBe(403);
			expect(everythingStored(), `nothing changes for ${role}`).toEqual(before);
		}
	});
}

const refusedFirst = (row: Row, role: Role) => (isRefusal(row.outcomes[role]) ? 0 : 1);

function ask(world: World, role: Role, key: string, row: Row, headers: Record<string, string> = {}) {
	const [, method, door = '', asData] = /^(\S+) (\S+)( as data)?$/.exec(doorOf(key)) ?? [];
	const address = filledIn(world, row, door);
	const accept = { accept: asData ? 'application/json' : 'text/html' };
	const browser = world.browsers[role];
	if (method === 'GET') return browser.fetch(address, { headers: accept });
	expect(method, 'the only other method that this test can send').toBe('POST');
	return browser.post(address, row.fields(world, role), { ...accept, ...headers });
}

/** What comes back, as far as the table says something of it. */
function outcomeOf(response: Response, expected: Outcome): string {
	if (typeof expected === 'number') return String(response.status);
	return `${response.status} ${response.headers.get('location')}`;
}

function filledIn(world: World, row: Row, text: string): string {
	const places = { ...world.places, ...row.places(world) };
	return text.replace(/\[(\w+)\]/g, (_, name: string) => {
		const value = places[name];
		if (value === undefined) throw new Error(`steps/access-roles.ts does not say what stands for [${name}]`);
		return value;
	});
}

/** Whoever is refused learns nothing: what is there for others reads like what is nowhere. */
async function expectSameAsUnknown(world: World, role: Role, key: string, row: Row, refused: string) {
	const known = { ...world.places, ...row.places(world) };
	const unknown = Object.fromEntries(
		['class', 'seat', 'id'].map((name) => [name, [...known[name]!].toReversed().join('')])
	);
	const response = await ask(world, role, key, {
		...row,
		places: () => ({ ...row.places(world), ...unknown })
	});
	const text = Object.entries(unknown).reduce(
		(text, [name, value]) => text.replaceAll(value, known[name]!),
		await response.text()
	);
	expect(withoutNonce(text), `as if unknown to ${role}`).toBe(withoutNonce(refused));
}

const withoutNonce = (page: string) => page.replace(/nonce[-="']+[\w+/=]+/g, '');

/** All rows of all tables but one: that a wrong code was guessed is noted, and ought to be. */
function everythingStored() {
	const database = new DatabaseSync(join(folder, 'test.sqlite'), { readOnly: true });
	try {
		const tables = database
			.prepare("select name from sqlite_schema where type = 'table' and name <> 'guesses' order by name")
			.all();
		return tables.map(({ name }) => [name, database.prepare(`select * from "${String(name)}"`).all()]);
	} finally {
		database.close();
	}
}
