import { expect, it } from 'vitest';
import { loadCourse } from '../../src/lib/server/content/load-course.ts';
import { findSecrets, secretsOf } from './secrets.ts';

const secrets = [{ name: 'a why', text: '“Claimed” sounds less sure than said,\nbut it’s the same.' }];

it.each([
	['JSON', JSON.stringify({ why: secrets[0]!.text })],
	[
		'a script with escapes',
		'const a="\\u201cClaimed\\u201d sounds less sure than said,\\nbut it\\u2019s the same."'
	],
	['HTML', '<p>&ldquo;Claimed&#8221; sounds less sure than said, but it&#x2019;s the same.</p>']
])('finds a secret in %s', (_, text) => {
	expect(findSecrets('file', text, secrets)).toHaveLength(1);
});

it('does not find what is not there', () => {
	expect(findSecrets('file', 'Claimed sounds less sure than said.', secrets)).toEqual([]);
});

it('looks for the explanations of items, of claims and of how a matter turned out', () => {
	const names = secretsOf(loadCourse('tests/fixtures/course'), 5).map(({ name }) => name);
	expect(names).toEqual(expect.arrayContaining(['has-a-name nobody why', 'from-paper-inward letter why']));
	expect(names.some((name) => name.startsWith('river-bridge c05 debatable'))).toBe(true);
});
