import type { LabelBasis } from '#lib/domain/claim/label.ts';

/** The part of each claim's coding that decides its label, from a table with a row for each claim. */
export function parseLedgerCodings(csv: string): Map<string, LabelBasis> {
	const [header = [], ...rows] = csv.trim().split('\n').map(cells);
	return new Map(
		rows.map((row) => {
			const cell = (column: string) => row[header.indexOf(column)] ?? '';
			return [
				cell('claim'),
				{
					origin: cell('origin') as LabelBasis['origin'],
					publicRecord: cell('publicRecord') as LabelBasis['publicRecord'],
					contested: cell('contestedBy') !== ''
				}
			];
		})
	);
}

function cells(line: string): string[] {
	return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
		.map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
		.slice(0, -1);
}
