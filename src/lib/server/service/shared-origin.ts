import type { Context } from './context.ts';

/** Who can open an address: other machines, or only the one it names, which listens for no others or finds no network. */
export type Reach = 'others' | 'not-open' | 'no-network';

/** The start of an address as it is given to others: on a board, on a card, in a QR code. */
export interface SharedOrigin {
	readonly origin: string;
	readonly reach: Reach;
}

/**
 * The origin to give to others. Whoever opens the site on the very machine that serves it may have typed "localhost",
 * which means another machine everywhere else.
 * @param origin - the request's, such as `http://localhost:3000`
 */
export function sharedOrigin({ settings }: Pick<Context, 'settings'>, origin: string): SharedOrigin {
	if (!isThisMachine(new URL(origin).hostname)) return { origin, reach: 'others' };
	const { network } = settings;
	if (network.origin !== null) return { origin: network.origin, reach: 'others' };
	return { origin, reach: network.open ? 'no-network' : 'not-open' };
}

function isThisMachine(hostname: string): boolean {
	return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(hostname);
}
