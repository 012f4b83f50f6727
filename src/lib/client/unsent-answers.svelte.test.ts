import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Item } from '#lib/domain/item/interactions.ts';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { answered } from '../../../tests/fixtures/answers.ts';
import { choiceItem, matchItem } from '../../../tests/fixtures/items.ts';
import { noConnection, refusedWith, saved, serve } from '../../../tests/support/answer-server.ts';
import { cardHtml, continueAs, showPage, textOf } from '../../../tests/support/item-page.ts';
import { prepareAnnouncements } from './announce.ts';
import { clearSent, forgetUnsent, keepUnsent, sendUnsent, showUnsent, unsentOf } from './unsent-answers.ts';

const otter = { handle: 'otter', name: 'Blue Otter' };
const heron = { handle: 'heron', name: 'Grey Heron' };
const cards = new Map<string, { question: string; answer: string }>();

async function prepare(item: Item): Promise<void> {
	cards.set(item.id, {
		question: await cardHtml({ asked: toAskedItem(item) }),
		answer: await cardHtml(answered(item, { dontKnow: true }))
	});
}

beforeAll(async () => {
	prepareAnnouncements();
	await prepare(choiceItem());
	await prepare(matchItem());
});
beforeEach(() => {
	continueAs(otter);
	forgetUnsent();
	showPage(...[...cards.values()].map(({ question }) => question));
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	return () => {
		vi.clearAllTimers();
		vi.useRealTimers();
	};
});

const choice = { id: 'try-1', item: 'choice-item', fields: 'item=choice-item&choice=b', handle: 'otter' };
const match = { id: 'try-2', item: 'match-item', fields: 'item=match-item&pair.l1=r1', handle: 'otter' };

const card = (item: string) => document.querySelector<HTMLElement>(`[data-item=${item}]`)!;
const status = (item: string) => textOf(`[data-item=${item}] [data-answer-form] [data-status]`);
const count = () => textOf('[data-unsent-count]');
const serveSaved = () => serve(({ fields }) => saved(cards.get(fields.get('item') ?? '')!.answer));
const ids = (sent: ReturnType<typeof serve>) => sent.map(({ fields }) => fields.get('id'));

/** As it is when the browser stores nothing for this page. */
function refuseStorage(kind: 'QuotaExceededError' | 'SecurityError'): void {
	const refuse = () => {
		throw new DOMException('refused', kind);
	};
	vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
	if (kind === 'SecurityError') vi.spyOn(window, 'localStorage', 'get').mockImplementation(refuse);
}

describe('an answer that could not be sent', () => {
	it('is said to be unsaved beside its form, not by looks alone, and counted on every page', () => {
		keepUnsent(choice);

		expect(status('choice-item')).toBe(
			'Not saved yet: it could not be sent. It is kept on this device and sent again by itself.'
		);
		expect(card('choice-item').dataset).toHaveProperty('unsent');
		expect(card('match-item').dataset).not.toHaveProperty('unsent');
		expect(count()).toBe('1 answer is not saved yet.');
		expect(textOf('[data-unsent-warning]')).toBe(
			'1 answer is not saved yet. If you finish now, they are lost.'
		);
	});

	it('is counted with the others, whether its form is on the page or not', () => {
		keepUnsent(choice);
		keepUnsent({ ...match, item: 'elsewhere' });

		expect(count()).toBe('2 answers are not saved yet.');
	});

	it('outlives the page', () => {
		keepUnsent(choice);
		showPage();

		showUnsent();

		expect(count()).toBe('1 answer is not saved yet.');
		expect(unsentOf('choice-item')).toEqual(choice);
	});

	it('replaces an earlier try of the same learner, or of whoever had no name yet', () => {
		keepUnsent({ ...choice, handle: null });
		keepUnsent({ ...choice, id: 'try-8' });
		keepUnsent({ ...choice, id: 'try-9' });

		expect(unsentOf('choice-item')?.id).toBe('try-9');
		expect(count()).toBe('1 answer is not saved yet.');
	});

	it('never replaces the try of somebody else who used this device', () => {
		keepUnsent({ ...choice, id: 'of-heron', handle: 'heron' });
		keepUnsent(choice);

		expect(count()).toBe('2 answers are not saved yet.');
		continueAs(heron);
		expect(unsentOf('choice-item')?.id).toBe('of-heron');
	});

	it('is no longer said to be unsaved once another tab has sent it', () => {
		keepUnsent(choice);
		keepUnsent(match);
		localStorage.setItem('unsent-answers', JSON.stringify([match]));

		clearSent();

		expect(status('choice-item')).toBe('');
		expect(card('choice-item').dataset).not.toHaveProperty('unsent');
		expect(status('match-item')).toMatch(/^Not saved yet/);
	});

	it('is lost only where the learner chose that', () => {
		keepUnsent(choice);

		forgetUnsent();

		expect(count()).toBe('');
		expect(textOf('[data-unsent-warning]')).toBe('');
		expect(localStorage.getItem('unsent-answers')).toBeNull();
	});
});

describe('where the browser stores nothing', () => {
	it.each(['QuotaExceededError', 'SecurityError'] as const)(
		'lives as long as the page, says so, and is still sent: %s',
		async (kind) => {
			refuseStorage(kind);

			keepUnsent(choice);
			expect(status('choice-item')).toContain('This browser lets us keep nothing, so leave this page open.');
			expect(count()).toBe('1 answer is not saved yet.');

			const sent = serveSaved();
			await sendUnsent();
			expect(ids(sent)).toEqual(['try-1']);
			expect(count()).toBe('');
		}
	);

	it.each(['not JSON', '{}', 'null'])('takes storage that holds %s for empty', (stored) => {
		localStorage.setItem('unsent-answers', stored);

		showUnsent();

		expect(count()).toBe('');
	});
});

describe('sending what is kept', () => {
	it('keeps the order, and says of each that it is saved', async () => {
		keepUnsent(choice);
		keepUnsent(match);
		const sent = serveSaved();

		await sendUnsent();

		expect(ids(sent)).toEqual(['try-1', 'try-2']);
		expect(Object.fromEntries(sent[0]!.fields)).toEqual({
			id: 'try-1',
			item: 'choice-item',
			choice: 'b',
			learner: 'otter'
		});
		for (const item of ['choice-item', 'match-item']) {
			expect(card(item).querySelector('[data-feedback]')).not.toBeNull();
			expect(card(item).dataset).not.toHaveProperty('unsent');
		}
		expect(count()).toBe('');
	});

	it.each([
		['there is no connection', noConnection],
		['the server is down', () => new Response(null, { status: 502 })]
	])(
		'stops at the first that fails, so that none overtakes it, and tries again later: %s',
		async (_, reply) => {
			keepUnsent(choice);
			keepUnsent(match);
			const failed = serve(reply);
			await sendUnsent();
			expect(ids(failed)).toEqual(['try-1']);
			expect(count()).toBe('2 answers are not saved yet.');

			const sent = serveSaved();
			await vi.advanceTimersByTimeAsync(20_000);

			await expect.poll(count).toBe('');
			expect(ids(sent)).toEqual(['try-1', 'try-2']);
		}
	);

	it('sends each once, however often it is asked to', async () => {
		keepUnsent(choice);
		const sent = serveSaved();

		await Promise.all([sendUnsent(), sendUnsent()]);

		expect(ids(sent)).toEqual(['try-1']);
	});

	it('has a learner made for an answer that was kept before there was one', async () => {
		continueAs(null);
		keepUnsent({ ...choice, handle: null });
		const sent = serve(({ path }) => {
			if (path !== '/learner') return saved(cards.get('choice-item')!.answer);
			continueAs(otter);
			return Response.json(otter);
		});

		await sendUnsent();

		expect(sent.map(({ path }) => path)).toEqual(['/learner', '/answers']);
		expect(sent[1]?.fields.get('learner')).toBe('otter');
	});

	it('takes a reader who is in the form to its feedback, and no other reader anywhere', async () => {
		keepUnsent(choice);
		keepUnsent(match);
		card('choice-item').querySelector<HTMLElement>('[type=radio]')!.focus();
		serveSaved();

		await sendUnsent();

		expect(card('choice-item').querySelector('[data-feedback]')).toHaveFocus();
	});
});

describe('an answer of somebody else', () => {
	it('is not sent, is kept for them, and does not hold up one’s own', async () => {
		keepUnsent({ ...choice, handle: 'heron' });
		keepUnsent(match);
		const sent = serveSaved();

		await sendUnsent();

		expect(ids(sent)).toEqual(['try-2']);
		expect(count()).toBe('1 answer is not saved yet.');
		continueAs(heron);
		await sendUnsent();
		expect(sent.at(-1)?.fields.get('learner')).toBe('heron');
	});

	it('is said to wait, and shows nothing of what it says', () => {
		keepUnsent({ ...choice, handle: 'heron' });
		showPage(...[...cards.values()].map(({ question }) => question));

		showUnsent();

		expect(status('choice-item')).toBe(
			'An answer of somebody else who used this device waits here. It is not sent as yours.'
		);
		expect(card('choice-item').querySelectorAll(':checked')).toHaveLength(0);
	});
});

describe('an answer that is refused for good', () => {
	const refuseFirst = ({ fields }: { fields: URLSearchParams }) =>
		fields.get('id') === 'try-1'
			? refusedWith(404, 'no-such-item', 'There is no such question.')
			: saved(cards.get('match-item')!.answer);

	it('is told beside its form and dropped, and the next one is sent', async () => {
		keepUnsent(choice);
		keepUnsent(match);
		const sent = serve(refuseFirst);

		await sendUnsent();

		expect(status('choice-item')).toBe('This was not saved. There is no such question.');
		expect(card('choice-item').dataset).not.toHaveProperty('unsent');
		expect(ids(sent)).toEqual(['try-1', 'try-2']);
		expect(count()).toBe('');
	});

	it('is told where unsaved answers are counted, on a page without its form', async () => {
		showPage(cards.get('match-item')!.question);
		keepUnsent(choice);
		keepUnsent(match);
		serve(refuseFirst);

		await sendUnsent();

		expect(count()).toBe('An answer that waited was not saved. There is no such question.');
	});
});
