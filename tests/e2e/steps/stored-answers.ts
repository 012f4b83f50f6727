// What the server keeps, and answers that are stored without a page, to come to a state of it quickly.
import { expect, type APIRequestContext } from '@playwright/test';
import type { Item } from '../../../src/lib/domain/item/interactions.ts';
import { fieldsOf, type Fields, type Way } from './responses.ts';

let count = 0;

/** Sends an answer as a page's script does, in the name of the browser that `request` belongs to. */
export async function store(
	request: APIRequestContext,
	item: Item,
	way: Way,
	more: Fields = []
): Promise<string> {
	const id = `stored-${process.pid}-${Date.now()}-${count++}`;
	const fields = [['id', id], ['item', item.id], ...fieldsOf(item, way), ...more];
	const form = new URLSearchParams(fields.map(([name, value]) => [name!, value!]));
	const { origin } = new URL((await request.get('/healthz')).url());
	const response = await request.post('/answers', {
		headers: { origin, accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
		data: form.toString()
	});
	expect(response.status(), await response.text()).toBe(201);
	return id;
}

/** How many answers the server keeps of this browser's learner, tries included; it says so on a page. */
export async function countStored(request: APIRequestContext): Promise<number> {
	const page = await (await request.get('/data')).text();
	if (page.includes('Nobody yet.')) return 0;
	const said = /with (\d+)\s+answers? saved/.exec(page.replace(/<!--.*?-->/g, ''));
	if (!said) throw new Error('the page about data does not say how many answers are kept');
	return Number(said[1]);
}
