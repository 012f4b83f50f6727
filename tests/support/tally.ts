/** How many checks of a step held and how many did not. A skipped test counts as failed: it showed nothing. */
export interface Tally {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

/** The part of Vitest's JSON report that is used. */
export interface VitestReport {
	readonly success: boolean;
	readonly testResults: readonly {
		readonly status: string;
		readonly assertionResults: readonly { readonly status: string }[];
	}[];
}

/** The part of Playwright's JSON report that is used. */
export interface PlaywrightReport {
	readonly stats: {
		readonly expected: number;
		readonly unexpected: number;
		readonly flaky: number;
		readonly skipped: number;
	};
	readonly errors: readonly unknown[];
}

export function check(ok: boolean): Tally {
	return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

export function tallyOfVitest(report: VitestReport): Tally {
	const statuses = report.testResults.flatMap((file) => file.assertionResults.map((test) => test.status));
	const passed = statuses.filter((status) => status === 'passed').length;
	const failed = statuses.filter((status) => status === 'failed').length;
	// A file that breaks while it is loaded has a failure but no failed test.
	const brokenFiles = report.testResults.filter(
		(file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
	).length;
	const skipped = statuses.length - passed - failed;
	return atLeastOneFailure(!report.success, { passed, failed: failed + brokenFiles + skipped, skipped });
}

export function tallyOfPlaywright({ stats, errors }: PlaywrightReport): Tally {
	const failed = stats.unexpected + stats.flaky + stats.skipped;
	return atLeastOneFailure(errors.length > 0, { passed: stats.expected, failed, skipped: stats.skipped });
}

/** For a run that failed although every test it knows of passed, and for a run without any test. */
export function atLeastOneFailure(runFailed: boolean, tally: Tally): Tally {
	const empty = tally.passed + tally.failed === 0;
	return (runFailed || empty) && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

export function sum(tallies: readonly Tally[]): Tally {
	return tallies.reduce(
		(total, tally) => ({
			passed: total.passed + tally.passed,
			failed: total.failed + tally.failed,
			skipped: total.skipped + tally.skipped
		}),
		{ passed: 0, failed: 0, skipped: 0 }
	);
}
