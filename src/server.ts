// The process: listens, puts headers on what the built application answers, and stops in an orderly way.
// Importing build/handler.js starts the application; its `init` hook opens and migrates the database.
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { networkInterfaces } from 'node:os';
import { readBuiltFiles } from './server/built-files.ts';
import { cacheControl, securityHeaders } from './server/headers.ts';
import { networkAddresses, networkLines } from './server/network.ts';
import { listenProblem, readServerSettings, SettingError } from './server/settings.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;

const build = new URL('../build/', import.meta.url);
const handlerUrl = new URL('handler.js', build);
const protocolHeader = 'x-who-says-protocol';
/** Requests get this long to finish when the process is told to stop. */
const shutdownSeconds = 10;

try {
	await start();
} catch (error) {
	// A wrong setting is the reader's to put right, and a stack would only hide the sentence.
	console.error(error instanceof Error && error.name === 'SettingError' ? error.message : error);
	process.exit(1);
}

async function start() {
	const settings = readServerSettings(process.env);
	if (!existsSync(handlerUrl))
		throw new SettingError('The pages are not built yet. Run "npm start" or "npm run build".');

	// The adapter takes requests for https where nothing says otherwise, and then refuses every form sent over
	// http. Without ORIGIN each request is told what it came by; the header is ours, whatever a client sends.
	if (!process.env.ORIGIN?.trim()) delete process.env.ORIGIN;
	const tellProtocol = !process.env.ORIGIN && !process.env.PROTOCOL_HEADER;
	if (tellProtocol) process.env.PROTOCOL_HEADER = protocolHeader;

	// An answer has a few hundred bytes; taking apart half a megabyte of form fields would hold up everybody.
	process.env.BODY_SIZE_LIMIT ??= '64K';

	// Listens first, so that a taken port is noticed before the database is touched; requests wait for the handler.
	const { promise: handler, resolve: handlerReady } = Promise.withResolvers<Handler>();
	const files = readBuiltFiles(build);

	async function answer(request: IncomingMessage, response: ServerResponse) {
		const pathname = (request.url ?? '/').split('?', 1)[0] ?? '/';
		const isFile = files.has(pathname);
		for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
		response.setHeader('cache-control', cacheControl(pathname, isFile));
		if (tellProtocol) request.headers[protocolHeader] = 'http';
		if (isFile && request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { allow: 'GET, HEAD' }).end('Method Not Allowed');
			return;
		}
		// What nobody has read of a body would hold up the next request of this connection, which a proxy shares out.
		response.once('finish', () => {
			if (!request.complete) request.on('pause', () => setImmediate(() => request.resume())).resume();
		});
		const handle = await handler;
		await handle(request, response, () => response.writeHead(404).end('Not Found'));
	}

	const servers = await listen(settings.hosts, settings.port, answer);
	const port = portOf(servers[0]);
	// ORIGIN is the only address at which forms work, so no other is told then.
	const network =
		settings.open && !process.env.ORIGIN
			? networkAddresses(networkInterfaces()).map((address) => `http://${address}:${port}`)
			: undefined;
	// The application reads it as a setting: what a teacher who came by "localhost" shows to a class.
	if (network) process.env.NETWORK_ORIGIN = network[0] ?? '';
	else delete process.env.NETWORK_ORIGIN;
	// Computed, so that the type checker does not read the built application.
	const module: { handler: Handler } = await import(handlerUrl.href);
	handlerReady(module.handler);
	stopOnSignals(servers);
	announce(port, settings.hosts, settings.open, network);
}

async function listen(hosts: readonly string[], wantedPort: number, answer: Handler) {
	const servers: Server[] = [];
	for (const host of hosts) {
		const server = createServer(answer as (request: IncomingMessage, response: ServerResponse) => void);
		const port = wantedPort || portOf(servers[0]);
		const { promise, resolve, reject } = Promise.withResolvers<void>();
		server.once('error', reject).listen({ host, port }, resolve);
		try {
			await promise;
			servers.push(server);
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			const withoutIpv6 = host === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT');
			if (withoutIpv6 && servers.length > 0) continue;
			const problem = listenProblem(code, port, host);
			throw problem ? new SettingError(problem) : error;
		}
	}
	return servers;
}

function portOf(server: Server | undefined) {
	const address = server?.address();
	return address && typeof address === 'object' ? address.port : 0;
}

function announce(port: number, hosts: readonly string[], open: boolean, network: string[] | undefined) {
	const host = open || hosts.length > 1 ? 'localhost' : hosts[0]?.includes(':') ? `[${hosts[0]}]` : hosts[0];
	console.log(`Who Says? is ready: ${process.env.ORIGIN ?? `http://${host}:${port}`}   (Ctrl+C stops it)`);
	for (const line of network ? networkLines(network, process.stdout.isTTY) : []) console.log(line);
}

/** The first signal lets requests finish and the database close; a second one ends the process at once. */
function stopOnSignals(servers: readonly Server[]) {
	let stoppingSince: number | undefined;
	const stop = async (signal: NodeJS.Signals) => {
		if (stoppingSince !== undefined) {
			// npm passes Ctrl+C on to a process that the terminal has told already: the same one, twice.
			if (performance.now() - stoppingSince > 500) process.exit(1);
			return;
		}
		stoppingSince = performance.now();
		const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
		const closeIdle = setInterval(() => servers.forEach((server) => server.closeIdleConnections()), 50);
		const late = setTimeout(
			() => servers.forEach((server) => server.closeAllConnections()),
			shutdownSeconds * 1000
		);
		await Promise.all(closed);
		clearInterval(closeIdle);
		clearTimeout(late);
		// The adapter's own server emits this too. Whoever holds something open listens and closes it; the process
		// ends when nothing is open any more.
		process.emit('sveltekit:shutdown', signal);
		setTimeout(() => process.exit(1), shutdownSeconds * 1000).unref();
	};
	process.on('SIGTERM', (signal) => void stop(signal)).on('SIGINT', (signal) => void stop(signal));
}
