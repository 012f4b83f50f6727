// The built server as a process of its own, for what the common server of the end-to-end tests is not set up for.
import { spawn } from 'node:child_process';
import { root } from './command.ts';

export interface RunningServer {
	/** As the server says it, such as `http://localhost:49152`. */
	readonly origin: string;
	readonly port: number;
	/** What it has printed until it was ready. */
	readonly output: string;
	stop(): Promise<void>;
}

/** Starts the server on a free port. Build first. */
export async function startServer(
	env: Readonly<Record<string, string>> & { DATABASE_URL: string }
): Promise<RunningServer> {
	const settings = { PORT: '0', HOST: 'localhost', ORIGIN: '', ...env };
	const child = spawn(process.execPath, ['src/server.ts'], {
		cwd: root,
		env: { ...process.env, FORCE_COLOR: undefined, ...settings },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	process.once('exit', () => child.kill('SIGKILL'));
	const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
	let output = '';
	const ready = Promise.withResolvers<string>();
	const note = (chunk: Buffer) => {
		output += chunk;
		const origin = /is ready: (http:\S+)/.exec(output)?.[1];
		if (origin) ready.resolve(origin);
	};
	child.stdout.on('data', note);
	child.stderr.on('data', note);
	void ended.then(() => ready.reject(new Error(`The server did not start:\n${output}`)));
	const origin = await ready.promise;
	return {
		origin,
		port: Number(new URL(origin).port),
		get output() {
			return output;
		},
		async stop() {
			child.kill('SIGTERM');
			await ended;
		}
	};
}
