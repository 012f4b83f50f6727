import { expect, it } from 'vitest';
import { toLedgerEntries } from './ledger-entries.ts';
import { ledgerSchema } from './ledger.ts';
import { parseReading } from './reading.ts';

const claim = (id: string, contestedBy: string[]) => ({
	...{ id, content: `Content of ${id}.`, chain: ['this article'], cue: 'none', origin: 'anonymous' },
	...{ hedge: 'none', kind: 'event', publicRecord: 'no', party: 'neither', why: `Why of ${id}.`, contestedBy }
});

it('numbers the claims as they are read, whatever their ids and their order in the ledger', () => {
	const { parts } = parseReading('## T\n\n<Claim id="c02">One</Claim>. <Claim id="c01">Two</Claim>.');
	const ledger = ledgerSchema.parse({
		claims: [claim('c01', ['c02']), claim('c02', ['c01'])],
		later: [{ claims: ['c01'], held: 'open', note: 'Nobody knows.' }]
	});
	const entries = toLedgerEntries(parts, ledger);
	expect(
		entries.map(({ number, content, contestedBy, later }) => [number, content, contestedBy, later])
	).toEqual([
		[1, 'Content of c02.', [2], null],
		[2, 'Content of c01.', [1], 'Nobody knows.']
	]);
	expect(entries[0]?.label).toBe('anonymous claim');
});
