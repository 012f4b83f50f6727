import { beforeEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import DueList from '#lib/components/classroom/DueList.svelte';
import type { DueWork } from '#lib/domain/classroom/assignment-view.ts';
import { noConnection, serve } from '../../../tests/support/answer-server.ts';
import { continueAs, showPage, textOf } from '../../../tests/support/item-page.ts';
import { showOwnWork } from './own-work.ts';

const work: DueWork = {
	id: 'w1',
	title: 'A first look',
	path: '/lessons/who-says/first-look',
	lessons: 1,
	minutes: 8,
	opensAt: null,
	dueAt: '2026-11-27T14:00:00.000Z',
	closesAt: null,
	state: 'open',
	feedback: 'by-lesson',
	classroom: { name: '9b', timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone },
	answered: 3,
	items: 7
};
const GO_ON = '<p data-own="go-on"><a href="/lessons/who-says/first-look">Go on with “A first look”</a></p>';

async function listHtml(due: readonly DueWork[]): Promise<string> {
	const { container, unmount } = await render(DueList, { due });
	const html = container.innerHTML;
	await unmount();
	return html;
}
const servePage = (html: string, status = 200) =>
	serve(() => new Response(`<!doctype html><title>x</title><main>${html}</main>`, { status }));

describe('the home page', () => {
	beforeEach(async () => {
		continueAs({ handle: 'otter', name: 'Blue Otter' });
		showPage('<p data-own="go-on"><a href="/first">Begin the first lesson</a></p>', await listHtml([]));
	});

	it('shows what is due, with a way there, and the lesson to go on with', async () => {
		const sent = servePage((await listHtml([work])) + GO_ON);

		await showOwnWork();

		expect(sent.map(({ path }) => path)).toEqual(['/due']);
		expect(textOf('[data-own="due"] h2')).toBe('Set by your class');
		expect(document.querySelector('[data-own="due"] a')?.getAttribute('href')).toBe(work.path);
		expect(textOf('[data-own="due"]')).toContain('Due Friday, November 27');
		expect(textOf('[data-own="due"]')).toContain('9b · 3 of 7 questions answered');
		expect(textOf('[data-own="go-on"]')).toBe('Go on with “A first look”');
	});

	it('stays as it is for everybody where nothing is due and nothing begun', async () => {
		servePage(`${await listHtml([])}<p data-own="go-on"></p>`);

		await showOwnWork();

		expect(textOf('[data-own="go-on"]')).toBe('Begin the first lesson');
		expect(document.querySelector('[data-own="due"] section')).toBeNull();
	});

	it('asks for nothing where nobody has answered or joined', async () => {
		const sent = servePage(GO_ON);
		continueAs(null);

		await showOwnWork();

		expect(sent).toEqual([]);
	});

	it('asks for nothing on a page without a place for it', async () => {
		const sent = servePage(GO_ON);
		showPage('<p>Another page</p>');

		await showOwnWork();

		expect(sent).toEqual([]);
	});

	it('stays as it is without a connection, and where the server refuses', async () => {
		serve(noConnection);
		await showOwnWork();
		servePage(GO_ON, 500);
		await showOwnWork();

		expect(textOf('[data-own="go-on"]')).toBe('Begin the first lesson');
	});
});
