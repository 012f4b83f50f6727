// Where other machines reach this one, and how the terminal shows it.
import type { networkInterfaces } from 'node:os';
import { renderUnicodeCompact } from 'uqr';

type Interfaces = ReturnType<typeof networkInterfaces>;

/** Networks inside this machine or between chosen ones: containers, virtual machines, private tunnels. */
const VIRTUAL = /^(docker|br-|veth|virbr|cni|podman|lxc|vmnet|vbox|vethernet|tun|tap|utun|wg|zt|tailscale)/i;
/** What a machine gives itself where nobody gave it an address. */
const SELF_GIVEN = /^169\.254\./;

/** The IPv4 addresses by which others may reach this machine, the likeliest first. */
export function networkAddresses(interfaces: Interfaces): string[] {
	const found = Object.entries(interfaces).flatMap(([name, list]) =>
		(list ?? [])
			.filter(({ family, internal }) => family === 'IPv4' && !internal)
			.map(({ address }) => ({ address, rank: rankOf(name, address) }))
	);
	return found.toSorted((a, b) => a.rank - b.rank).map(({ address }) => address);
}

function rankOf(name: string, address: string): number {
	if (SELF_GIVEN.test(address)) return 2;
	return VIRTUAL.test(name) ? 1 : 0;
}

/**
 * What to tell whoever starts the server about other machines.
 * @param origins - where they reach it, the likeliest first; none without a network
 * @param colors - the terminal shows colors, so that the QR code is dark on light on any background
 */
export function networkLines(origins: readonly string[], colors: boolean): string[] {
	const [first, ...others] = origins;
	if (first === undefined) {
		return ['This computer is in no network, so no other device can reach it. Connect it, then start again.'];
	}
	const qr = renderUnicodeCompact(first, { ecc: 'L', border: 2 }).split('\n');
	return [
		`On other devices in this network:  ${first}`,
		'',
		...(colors ? qr.map((line) => `\x1b[97;40m${line}\x1b[0m`) : qr),
		'',
		...others.map(
			(origin, index) =>
				`${index === 0 ? 'If that does not open, try:' : '                        or:'}  ${origin}`
		)
	];
}
