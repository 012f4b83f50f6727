import { parseArgs } from 'node:util';
import { LEDGER_COLUMNS, toLedgerTable } from '../lib/domain/claim/ledger-table.ts';
import { loadCourse } from '../lib/server/content/load-course.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { csv: { type: 'boolean' } } });
const course = loadCourse('lessons');
const article = course.articles.find(({ id }) => id === positionals[0]);

if (!article) {
	const known = course.articles.map(({ id }) => id).join(', ');
	console.error(`Name an article: npm run ledger -- ARTICLE --csv\nThere are: ${known}`);
	process.exitCode = 1;
} else {
	const rows = toLedgerTable(article.ledger).map((row) => LEDGER_COLUMNS.map((column) => row[column]));
	const lines = values.csv
		? [LEDGER_COLUMNS, ...rows].map((cells) => cells.map(toCsvCell).join(','))
		: rows.map((cells) => `${cells[0]}  ${cells[8]}: ${cells[2]}`);
	console.log(lines.join('\n'));
}

function toCsvCell(value: string): string {
	return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
