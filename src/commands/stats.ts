// `npm run stats -- FILE.csv [--json]`: item and test statistics of any table of scores.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import papaparse from 'papaparse';
import {
	analyzeItems,
	FACILITY_LEARNERS,
	RELIABILITY_LEARNERS,
	type Analysis,
	type ItemAnalysis
} from '../lib/domain/measure/item-analysis.ts';
import type { Interval } from '../lib/domain/measure/interval.ts';
import { ScoreRowsError, type ReadScores } from '../lib/domain/measure/score-cells.ts';
import { readScoreRows } from '../lib/domain/measure/score-rows.ts';

const TOO_FEW = 'too few to tell';
/** Answers that are listed for an item; more are counted together. */
const ANSWERS_SHOWN = 6;

try {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { json: { type: 'boolean' } }
	});
	const [file] = positionals;
	if (file === undefined) {
		throw new ScoreRowsError('name a file of scores: npm run stats -- FILE.csv   (add --json for JSON)');
	}
	const read = readFile(file);
	const analysis = analyzeItems(read.table);
	console.log(
		values.json
			? JSON.stringify({ format: read.format, notes: read.notes, ...analysis }, null, '\t')
			: report(read, analysis)
	);
} catch (error) {
	if (!(error instanceof ScoreRowsError || (error instanceof TypeError && 'code' in error))) throw error;
	console.error(error.message);
	process.exitCode = 1;
}

function readFile(file: string): ReadScores {
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch (error) {
		const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		throw new ScoreRowsError(`${file} cannot be read (${why}): check its name and place`);
	}
	const { data, errors } = papaparse.parse<string[]>(text.replace(/^\uFEFF/, ''), {
		skipEmptyLines: 'greedy'
	});
	const broken = errors.find(({ type }) => type === 'Quotes');
	if (broken)
		throw new ScoreRowsError(`row ${(broken.row ?? 0) + 1}: a quotation mark is not closed: mend it`);
	const [head = [], ...cells] = data;
	return readScoreRows({ head, cells });
}

function report({ format, notes }: ReadScores, { learners, items, test }: Analysis): string {
	const lines = [
		`${count(learners, 'learner')}, ${count(items.length, 'item')}. Read as: ${format}.`,
		...notes,
		'',
		...toTable([
			['item', 'max', 'N', 'facility', '', 'SD', 'discrimination', ''],
			...items.map((item) => [
				item.id,
				number(item.max, 2),
				String(item.n),
				item.enough.facility ? number(item.facility, 2) : TOO_FEW,
				item.enough.facility ? remarkOnFacility(item) : '',
				item.enough.facility ? number(item.sd, 2) : '',
				item.enough.discrimination ? number(item.discrimination, 2) : TOO_FEW,
				item.enough.discrimination ? between(item.discriminationInterval) : ''
			])
		]),
		'',
		`The whole, by ${count(test.n, 'learner')} who tried every item: mean ${number(test.mean, 2)} of ${number(test.max, 2)}, SD ${number(test.sd, 2)}.`,
		test.enough
			? `${test.kr20 === null ? 'alpha' : 'KR-20'} ${number(test.alpha, 2)} ${between(test.alphaInterval)}, standard error of measurement ${number(test.sem, 2)} points.`
			: `Reliability and standard error of measurement: ${TOO_FEW}.`,
		...items.flatMap(answerLines),
		'',
		`Facility: mean score over the maximum, from ${FACILITY_LEARNERS} learners on. Discrimination: correlation with the rest of the`,
		`test, from ${RELIABILITY_LEARNERS} learners on who tried every item; in brackets, where it may lie (95 per cent).`
	];
	return lines.join('\n');
}

function answerLines({ id, answers, enough }: ItemAnalysis): string[] {
	if (answers === null || answers.length === 0) return [];
	const [shown, others] = [answers.slice(0, ANSWERS_SHOWN), answers.slice(ANSWERS_SHOWN)];
	const rest = others.reduce((sum, { n }) => sum + n, 0);
	return [
		'',
		`Answers to ${id}:`,
		...toTable([
			...shown.map(({ answer, n, meanRest }) => [
				'',
				String(n),
				answer.length > 60 ? `${answer.slice(0, 59)}…` : answer,
				enough.discrimination && meanRest !== null ? `rest of the test ${number(meanRest, 2)}` : ''
			]),
			...(rest > 0 ? [['', String(rest), 'other answers', '']] : [])
		])
	];
}

function remarkOnFacility({ facility }: ItemAnalysis): string {
	if (facility === null || (facility >= 0.3 && facility <= 0.9)) return '';
	return facility < 0.3 ? 'hard' : 'easy';
}

function number(value: number | null, digits: number): string {
	return value === null ? '–' : String(Number(value.toFixed(digits)));
}

function between(interval: Interval | null): string {
	return interval ? `(${number(interval.lower, 2)} to ${number(interval.upper, 2)})` : '';
}

function count(n: number, noun: string): string {
	return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** Cells under each other; what came from a file may not tell the terminal what to do. */
function toTable(rows: readonly (readonly string[])[]): string[] {
	const printable = rows.map((cells) => cells.map((cell) => cell.replaceAll(/[\p{Cc}\p{Cf}]/gu, '�')));
	const widths = (printable[0] ?? []).map((_, column) =>
		Math.max(...printable.map((cells) => cells[column]?.length ?? 0))
	);
	return printable.map((cells) =>
		cells
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd()
	);
}
