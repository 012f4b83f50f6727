// `POST /answers` as programs use it: what is refused is refused with a status and words that say why.
import type { APIRequestContext } from '@playwright/test';
import { firstWith } from './steps/course.ts';
import { fieldsOf } from './steps/responses.ts';
import { countStored } from './steps/stored-answers.ts';
import { expect, test } from './steps/watched-page.ts';

const { item } = firstWith('choice');
const [[, choice]] = fieldsOf(item, 'right') as [readonly [string, string]];
const answer = { id: 'request-0001', item: item.id, response: { choice } };

async function post(request: APIRequestContext, type: string, body: string, accept = '*/*') {
	const { origin } = new URL((await request.get('/healthz')).url());
	const headers = { origin, accept, 'content-type': type };
	return request.post('/answers', { headers, data: Buffer.from(body), maxRedirects: 0 });
}
const postJson = (request: APIRequestContext, body: unknown) =>
	post(request, 'application/json', JSON.stringify(body));

test('saves an answer once, and says the same of it each time it is sent', async ({ request }) => {
	const first = await postJson(request, answer);
	expect(first.status()).toBe(201);
	const saved = await first.json();
	expect(saved).toMatchObject({ id: answer.id, saved: true, score: { points: 1, maxPoints: 1 } });

	const again = await postJson(request, answer);
	expect(again.status()).toBe(200);
	expect(await again.json()).toEqual(saved);
	expect(await (await request.get(`/answers/${answer.id}`)).json()).toEqual(saved);

	const other = await postJson(request, { ...answer, response: { dontKnow: true } });
	expect(other.status()).toBe(409);
	expect(await other.json()).toMatchObject({ error: { code: 'conflict' } });
	expect(await countStored(request)).toBe(1);
});

test('leads a form without an id to its answer, whatever the sender accepts', async ({ request }) => {
	const type = 'application/x-www-form-urlencoded';
	const body = new URLSearchParams({ item: item.id, choice, unknown: 'field' }).toString();
	const addresses = new Set<string | undefined>();
	for (const accept of ['*/*', 'text/html', 'application/json']) {
		const response = await post(request, type, body, accept);
		expect(response.status()).toBe(303);
		addresses.add(response.headers()['location']);
	}
	expect([...addresses]).toEqual([expect.stringMatching(/^\/answers\/[0-9a-f-]{36}$/)]);
	expect(await countStored(request)).toBe(1);
});

const large = { ...answer, response: 'x'.repeat(10_000_000) };
for (const [name, type, body, status, code] of [
	['JSON of 10 MB', 'application/json', JSON.stringify(large), 413, 'too-large'],
	['a form of 10 MB', 'application/x-www-form-urlencoded', 'x'.repeat(10_000_000), 413, 'too-large'],
	['broken JSON', 'application/json', '{', 422, 'malformed'],
	['a broken form', 'multipart/form-data; boundary=x', 'abc', 422, 'malformed'],
	['another type', 'application/xml', '<a/>', 415, 'unknown-type'],
	['JSON without an id', 'application/json', JSON.stringify({ ...answer, id: undefined }), 422, 'malformed'],
	['JSON with null for an id', 'application/json', JSON.stringify({ ...answer, id: null }), 422, 'malformed'],
	['an unknown item', 'application/json', JSON.stringify({ ...answer, item: 'no' }), 404, 'no-such-item'],
	['no answer', 'application/json', JSON.stringify({ ...answer, response: null }), 422, 'malformed']
] as const) {
	test(`refuses ${name}`, async ({ request }) => {
		const response = await post(request, type, body);
		expect(response.status()).toBe(status);
		expect(await response.json()).toMatchObject({ error: { code, message: expect.any(String) } });
		expect(await countStored(request)).toBe(0);
	});
}

test('makes no learner for an answer that cannot be stored', async ({ request }) => {
	const refused = await postJson(request, { ...answer, response: { choice: 'no-such-option' } });
	expect(refused.status()).toBe(422);
	const asForm = await post(request, 'application/x-www-form-urlencoded', `item=${item.id}`, 'text/html');
	expect(asForm.status()).toBe(422);
	expect((await request.storageState()).cookies).toEqual([]);
});
