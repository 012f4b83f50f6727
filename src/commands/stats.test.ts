import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'who-says-stats-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

const run = (...args: string[]) =>
	execFileSync(process.execPath, ['src/commands/stats.ts', ...args], { encoding: 'utf8' });
const fail = (...args: string[]) => {
	const { status, stderr, stdout } = spawnSync(process.execPath, ['src/commands/stats.ts', ...args], {
		encoding: 'utf8'
	});
	return { status, stdout, stderr };
};

const class60 = Array.from(
	{ length: 60 },
	(_, i) => `L${i},${Number(i % 3 > 0)},${Number(i % 4 > 0)},${i % 3}`
);

describe('npm run stats', () => {
	it('prints a table of items and the whole, from which a teacher can read', () => {
		const text = run(fileOf('class.csv', ['learner,q1,q2,q3', 'max,1,1,2', ...class60].join('\n')));
		expect(text).toMatch(/^60 learners, 3 items\. Read as: plain\.$/m);
		expect(text).toMatch(/^q1 +1 +60 +0\.67 +0\.48 +0\.\d+ +\(0\.\d+ to 0\.\d+\)$/m);
		expect(text).toMatch(/mean 2\.42 of 4/);
		expect(text).toMatch(/^alpha 0\.\d+ \(.+\), standard error of measurement 0\.\d+ points\.$/m);
	});

	it('says “too few to tell” where learners are few, and still gives the figures as JSON', () => {
		const few = fileOf('few.csv', '\uFEFF"name";"q1";"q2"\n"Zoë";"1";"0"\n"Ada";"0";"0,5"\n"Ben";"1";"1"\n');
		expect(run(few)).toMatch(/^q1 +1 +3 +too few to tell +too few to tell$/m);
		const json = JSON.parse(run(few, '--json'));
		expect(json).toMatchObject({
			format: 'plain',
			learners: 3,
			test: { items: 2, n: 3, mean: 7 / 6, enough: false }
		});
		expect(json.items[1]).toMatchObject({ id: 'q2', n: 3, facility: 0.5, sd: 0.5 });
	});

	it('lists the answers of a Canvas export, with nothing in them that a terminal would obey', () => {
		const text = run(
			fileOf(
				'canvas.csv',
				'name,id,attempt,"7: Who, then?",1.0,score\nAda,1,1,"the \u001B[31mcook",1.0,1\nBen,2,1,a driver,0,0\n'
			)
		);
		expect(text).toContain('Read as: Canvas student analysis.');
		expect(text).toMatch(/^Answers to 7:$/m);
		expect(text).toMatch(/ 1 +the �\[31mcook/);
	});

	it.each([
		['no file', [], /name a file of scores/],
		['a file that is not there', [join(folder, 'none.csv')], /none\.csv cannot be read \(ENOENT\)/],
		['an option that is not there', ['--csv'], /--csv/],
		[
			'a quotation mark that is not closed',
			[fileOf('open.csv', 'id,q1\nAda,"1\n')],
			/row 2: a quotation mark is not closed/
		],
		[
			'a cell that is no number',
			[fileOf('word.csv', 'id,q1\nAda,one\n')],
			/row 2, column “q1”: “one” is no number/
		],
		['an empty file', [fileOf('empty.csv', '')], /the file is empty/]
	])('answers %s with what to do, and not with a trace', (_, args, message) => {
		const { status, stdout, stderr } = fail(...args);
		expect([status, stdout]).toEqual([1, '']);
		expect(stderr).toMatch(message);
		expect(stderr).not.toMatch(/\n\s+at /);
	});
});
