import { describe, expect, it } from 'vitest';
import { check, sum, tallyOfPlaywright, tallyOfVitest } from './tally.ts';

const file = (status: string, ...tests: string[]) => ({
	status,
	assertionResults: tests.map((status) => ({ status }))
});

describe('tallyOfVitest', () => {
	it('counts passed and failed tests over all files', () => {
		const report = {
			success: false,
			testResults: [file('passed', 'passed', 'passed'), file('failed', 'failed', 'passed')]
		};
		expect(tallyOfVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 0 });
	});

	it.each(['skipped', 'pending', 'todo', 'disabled'])('counts a test that is %s as failed', (status) => {
		const report = { success: true, testResults: [file('passed', 'passed', status)] };
		expect(tallyOfVitest(report)).toEqual({ passed: 1, failed: 1, skipped: 1 });
	});

	it('counts a file that could not be loaded as one failure', () => {
		const report = { success: false, testResults: [file('passed', 'passed'), file('failed')] };
		expect(tallyOfVitest(report)).toEqual({ passed: 1, failed: 1, skipped: 0 });
	});

	it('counts a hook that failed after the tests of its file passed', () => {
		const report = { success: false, testResults: [file('failed', 'passed')] };
		expect(tallyOfVitest(report)).toEqual({ passed: 1, failed: 1, skipped: 0 });
	});

	it('fails when the run failed outside of the tests', () => {
		const report = { success: false, testResults: [file('passed', 'passed')] };
		expect(tallyOfVitest(report)).toEqual({ passed: 1, failed: 1, skipped: 0 });
	});

	it('fails when there is no test at all', () => {
		expect(tallyOfVitest({ success: true, testResults: [] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
	});
});

describe('tallyOfPlaywright', () => {
	const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 };

	it('counts unexpected, flaky and skipped tests as failed', () => {
		const report = { stats: { expected: 4, unexpected: 1, flaky: 2, skipped: 3 }, errors: [] };
		expect(tallyOfPlaywright(report)).toEqual({ passed: 4, failed: 6, skipped: 3 });
	});

	it('fails when the run had an error outside of the tests', () => {
		expect(tallyOfPlaywright({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 1, skipped: 0 });
	});

	it('fails when there is no test at all', () => {
		expect(tallyOfPlaywright({ stats: { ...stats, expected: 0 }, errors: [] }).failed).toBe(1);
	});
});

describe('sum', () => {
	it('adds up steps that are one check each and steps of many tests', () => {
		expect(sum([check(true), check(false), { passed: 5, failed: 2, skipped: 1 }])).toEqual({
			passed: 6,
			failed: 3,
			skipped: 1
		});
	});

	it('is zero for no step', () => {
		expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
	});
});
