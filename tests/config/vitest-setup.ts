// A warning that nobody expects is a failure. A test that expects one replaces the method itself:
// vi.spyOn(console, 'warn').mockImplementation(() => {})
import { afterEach, beforeEach, vi } from 'vitest';

let unexpected: string[] = [];

for (const method of ['error', 'warn'] as const) {
	const print = console[method];
	console[method] = (...args: unknown[]) => {
		unexpected.push(`console.${method}: ${args.map(String).join(' ')}`);
		print(...args);
	};
}

beforeEach(reportUnexpected); // what was printed while the file was loaded, or between two tests
afterEach(() => {
	vi.restoreAllMocks();
	reportUnexpected();
});

function reportUnexpected() {
	const messages = unexpected;
	unexpected = [];
	if (messages.length > 0) throw new Error(`Unexpected in this test:\n${messages.join('\n')}`);
}
