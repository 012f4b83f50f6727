import { expect, it } from 'vitest';
import { readForm } from './posted-form.ts';

const posted = (type: string, body: BodyInit) =>
	new Request('http://localhost/reports', {
		method: 'POST',
		headers: { 'content-type': type },
		body,
		duplex: 'half'
	} as RequestInit);

it('reads a form', async () => {
	expect((await readForm(posted('application/x-www-form-urlencoded', 'text=a')))?.get('text')).toBe('a');
});

it.each([
	['multipart/form-data', 'a=b'],
	['multipart/form-data; boundary=x', 'not what it says'],
	['text/plain', 'a=b'],
	['application/x-sveltekit-formdata', '']
])('gives nothing for %s that is no form: %s', async (type, body) => {
	expect(await readForm(posted(type, body))).toBeNull();
});

it('passes on that a body is too long', async () => {
	const tooLong = Object.assign(new Error('Payload Too Large'), { status: 413 });
	const body = new ReadableStream({ start: (controller) => controller.error(tooLong) });
	await expect(readForm(posted('application/x-www-form-urlencoded', body))).rejects.toBe(tooLong);
});
