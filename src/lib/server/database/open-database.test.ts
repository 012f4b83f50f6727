import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { openDatabase, withoutPassword } from './open-database.ts';

it('gives up on a server that takes a connection and says nothing', { timeout: 20_000 }, async () => {
	const silent = createServer();
	await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
	const { port } = silent.address() as AddressInfo;
	try {
		await expect(openDatabase(`postgres://who@127.0.0.1:${port}/who_says`)).rejects.toThrow();
	} finally {
		silent.close();
	}
});

it.each([
	['sqlite:data/who-says.sqlite', 'sqlite:data/who-says.sqlite'],
	['postgres://who@localhost/who_says', 'postgres://who@localhost/who_says'],
	['postgres://who:secret@localhost:5433/who_says', 'postgres://who@localhost:5433/who_says'],
	['postgres://who:se:cret@localhost/who_says', 'postgres://who@localhost/who_says'],
	['postgres://localhost/who_says?user=who&password=secret', 'postgres://localhost/who_says'],
	['postgres://who:secret@[', 'postgres://…']
])('is shown as an address without password: %s', (url, shown) => {
	expect(withoutPassword(url)).toBe(shown);
});
