/** A setting that cannot be used. Its message is a whole sentence for the person who set it. */
export class SettingError extends Error {
	override name = 'SettingError';
}

export interface ServerSettings {
	readonly port: number;
	/** One server listens on each. */
	readonly hosts: readonly string[];
	/** Others on the network can reach the server. */
	readonly open: boolean;
}

/** PORT, HOST and ORIGIN. The rest of the settings belong to the application, which reads them itself. */
export function readServerSettings(env: Readonly<Record<string, string | undefined>>): ServerSettings {
	const port = env.PORT?.trim() || '3000';
	if (!/^\d+$/.test(port) || Number(port) > 65535) {
		throw new SettingError(`PORT must be a whole number from 0 to 65535, not "${port}".`);
	}
	const origin = env.ORIGIN?.trim();
	if (origin && !isOrigin(origin)) {
		throw new SettingError(`ORIGIN must be like https://example.org, without a path, not "${origin}".`);
	}
	const host = env.HOST?.trim() || 'localhost';
	return {
		port: Number(port),
		// "localhost" means either, and which of the two a browser tries first differs between systems.
		hosts: host === 'localhost' ? ['127.0.0.1', '::1'] : [host],
		open: host === '0.0.0.0' || host === '::'
	};
}

function isOrigin(text: string) {
	if (!URL.canParse(text)) return false;
	const url = new URL(text);
	return /^https?:$/.test(url.protocol) && [url.origin, `${url.origin}/`].includes(text.toLowerCase());
}

/** What to tell the person whose server could not listen. */
export function listenProblem(code: string | undefined, port: number, host: string): string | undefined {
	switch (code) {
		case 'EADDRINUSE':
			return `Port ${port} is taken by another program (or by Who Says? itself, in another window). Set PORT to another number, for example PORT=${port + 1}.`;
		case 'EACCES':
			return `This account may not use port ${port}. Set PORT to a number above 1023, for example PORT=3000.`;
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
			return `HOST=${host} is not an address of this machine. Leave HOST out, or set HOST=0.0.0.0 for the whole network.`;
	}
}
