import { expect, it } from 'vitest';
import { toFormFields } from './answer-form.ts';

it('keeps every text that was sent under a name, in order, and no file', () => {
	const form = new FormData();
	for (const [name, value] of [
		['a', 'b'],
		['c', 'd'],
		['a', 'e']
	] as const)
		form.append(name, value);
	form.append('a', new Blob(['x']), 'x.txt');
	form.append('__proto__', 'f');
	expect([...toFormFields(form)]).toEqual([
		['a', ['b', 'e']],
		['c', ['d']],
		['__proto__', ['f']]
	]);
});

it('reads the longest form that the server takes without holding up others', () => {
	// 512 kB of "a&": a form of which every field has the same name.
	const form = new FormData();
	for (let count = 0; count < 262_144; count++) form.append('a', '');
	const start = performance.now();
	expect(toFormFields(form).get('a')).toHaveLength(262_144);
	expect(performance.now() - start).toBeLessThan(2_000);
});
