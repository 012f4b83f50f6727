// `npm run bench -- NAME`: measurements that take minutes and say nothing about right or wrong, so that `npm test`
// leaves them out. Each prints what it measured, and fails where it misses its target.
import { benchBuild } from './build.ts';

const parts: Readonly<Record<string, () => Promise<boolean>>> = { build: benchBuild };

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in parts));
if (unknown.length > 0) {
	console.error(
		`No measurement is named ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`
	);
	process.exit(1);
}
for (const [name, measure] of Object.entries(parts)) {
	if (chosen.length > 0 && !chosen.includes(name)) continue;
	console.log(`\n--- ${name} ---`);
	if (!(await measure())) process.exitCode = 1;
}
