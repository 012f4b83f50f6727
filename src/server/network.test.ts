import type { NetworkInterfaceInfo } from 'node:os';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { networkAddresses, networkLines } from './network.ts';

const at = (address: string, internal = false): NetworkInterfaceInfo[] => [
	{
		address,
		internal,
		family: 'IPv4',
		netmask: '255.255.255.0',
		mac: '02:00:00:00:00:00',
		cidr: `${address}/24`
	}
];

describe('networkAddresses', () => {
	it('finds what others can reach: no address inside this machine, none of IPv6', () => {
		const ipv6 = { ...at('fd00::2')[0]!, family: 'IPv6', scopeid: 0 } as const;
		expect(
			networkAddresses({ lo: at('127.0.0.1', true), eth0: [...at('192.168.1.20'), ipv6], gone: undefined })
		).toEqual(['192.168.1.20']);
	});

	it('begins with the likeliest: containers and tunnels come later, self-given addresses last', () => {
		const interfaces = {
			docker0: at('172.17.0.1'),
			eth1: at('169.254.3.4'),
			'vEthernet (WSL)': at('172.20.0.1'),
			en0: at('10.1.2.3'),
			'Wi-Fi': at('192.168.1.20')
		};
		expect(networkAddresses(interfaces)).toEqual([
			'10.1.2.3',
			'192.168.1.20',
			'172.17.0.1',
			'172.20.0.1',
			'169.254.3.4'
		]);
	});
});

describe('networkLines', () => {
	const origins = ['http://10.1.2.3:3000', 'http://172.17.0.1:3000', 'http://172.20.0.1:3000'];

	it('say which address to try first, and which then', () => {
		const lines = networkLines(origins, false);
		expect(lines[0]).toBe('On other devices in this network:  http://10.1.2.3:3000');
		expect(lines.slice(-2)).toEqual([
			'If that does not open, try:  http://172.17.0.1:3000',
			'                        or:  http://172.20.0.1:3000'
		]);
	});

	it('draw the first as a QR code, two rows of it a line, light where something is drawn', () => {
		const drawn = networkLines(origins, false).filter((line) => /^[█▀▄ ]{20,}$/.test(line));
		const rows = drawn.flatMap((line) => [
			[...line].map((mark) => mark !== '█' && mark !== '▀'),
			[...line].map((mark) => mark !== '█' && mark !== '▄')
		]);
		const { data, size } = encode('http://10.1.2.3:3000', { ecc: 'L', border: 2 });
		expect(rows.slice(0, size)).toEqual(data);
	});

	it('set both colors where there are any, so that the background of the terminal does not matter', () => {
		expect(networkLines(origins, true)[2]).toMatch(/^\x1b\[97;40m█+\x1b\[0m$/);
	});

	it('say so where there is no network', () => {
		expect(networkLines([], true)).toEqual([expect.stringContaining('in no network')]);
	});
});
