import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Item } from '#lib/domain/item/interactions.ts';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { answered } from '../../../tests/fixtures/answers.ts';
import { choiceItem, matchItem } from '../../../tests/fixtures/items.ts';
import {
	noConnection,
	refusedWith,
	saved,
	serve,
	type SentRequest
} from '../../../tests/support/answer-server.ts';
import { cardHtml, continueAs, showPage, textOf } from '../../../tests/support/item-page.ts';
import { prepareAnnouncements } from './announce.ts';
import { enhanceAnswerForms } from './answer-form.ts';
import { rememberForms } from './item-card.ts';
import { forgetUnsent } from './unsent-answers.ts';

const otter = { handle: 'otter', name: 'Blue Otter' };
let questions: string[];
let answer: string;

beforeAll(async () => {
	prepareAnnouncements();
	enhanceAnswerForms();
	questions = [
		await cardHtml({ asked: toAskedItem(choiceItem()) }),
		await cardHtml({ asked: toAskedItem(matchItem()) })
	];
	answer = await cardHtml({ ...answered(choiceItem(), { choice: 'b' }), again: '/lessons/a/b#choice-item' });
});
beforeEach(() => {
	continueAs(otter);
	showPage(...questions);
	rememberForms();
	forgetUnsent();
	// Answers that could not be sent are tried again after a while: not within another test.
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	return () => {
		vi.clearAllTimers();
		vi.useRealTimers();
	};
});

const form = () => document.querySelector<HTMLFormElement>('[data-item=choice-item] [data-answer-form]')!;
const status = () => textOf('[data-item=choice-item] [data-answer-form] [data-status]');

async function save(): Promise<void> {
	await page.getByRole('radio', { name: 'Text of b' }).click();
	form().requestSubmit();
}

describe('an answer that is sent', () => {
	it('goes out once with its own id, the item, the learner and the fields', async () => {
		const sent = serve(() => saved(answer));

		await save();
		await expect.poll(() => textOf('[data-feedback]')).toBe('Not quite');

		expect(sent.map(({ path }) => path)).toEqual(['/answers']);
		expect(Object.fromEntries(sent[0]!.fields)).toEqual({
			id: expect.stringMatching(/^[\da-f]{32}$/),
			item: 'choice-item',
			learner: 'otter',
			choice: 'b'
		});
	});

	it('is replaced by its feedback, which has the focus and is said', async () => {
		serve(() => saved(answer));

		await save();
		await expect.poll(() => document.activeElement?.hasAttribute('data-feedback')).toBe(true);

		expect(document.querySelector('[data-item=choice-item] [data-answer-form]')).toBeNull();
		expect(document.querySelector('[data-item=match-item] [data-answer-form]')).not.toBeNull();
		expect(textOf('body > [role=status]')).toBe('Saved. Not quite');
	});

	it('is not called saved before the server says so, and is not sent again by a second press', async () => {
		const reply = Promise.withResolvers<Response>();
		const sent = serve(() => reply.promise);

		await save();
		form().requestSubmit();

		await expect.poll(() => sent.length).toBe(1);
		expect(form()).toHaveAttribute('aria-busy', 'true');
		expect(status()).toBe('Saving…');
		reply.resolve(saved(answer));
		await expect.poll(() => textOf('[data-feedback]')).toBe('Not quite');
		expect(sent).toHaveLength(1);
	});

	it('carries "I don’t know" where that button is pressed', async () => {
		const sent = serve(noConnection);

		await page.getByRole('button', { name: 'I don’t know' }).click();

		await expect.poll(() => sent.length).toBe(1);
		expect(sent[0]?.fields.get('dontKnow')).toBe('1');
		expect(sent[0]?.fields.get('item')).toBe('match-item');
	});

	it('has its learner made first, where nobody has answered yet', async () => {
		continueAs(null);
		const sent = serve(({ path }) => {
			if (path !== '/learner') return saved(answer);
			continueAs(otter);
			return Response.json(otter);
		});

		await save();
		await expect.poll(() => textOf('[data-feedback]')).toBe('Not quite');

		expect(sent.map(({ path }) => path)).toEqual(['/learner', '/answers']);
		expect(sent[1]?.fields.get('learner')).toBe('otter');
	});
});

describe('the last answer of a lesson that tells at its end', () => {
	const lesson = '/mine/who-says/first-look';
	const withheld = (item: Item) => cardHtml(answered(item, { dontKnow: true }, { released: false }));
	const paths = (sent: readonly SentRequest[]) => sent.map(({ path }) => path);

	it('tells the others too', async () => {
		const mine = answer + (await cardHtml(answered(matchItem(), { dontKnow: true })));
		showPage(`<div data-mine="${lesson}">${questions[0]}${await withheld(matchItem())}</div>`);
		const sent = serve(({ path }) => (path === lesson ? new Response(mine) : saved(answer)));

		await save();

		await expect.poll(() => textOf('[data-item=match-item] [data-feedback]')).toBe('You said: I don’t know');
		expect(paths(sent)).toEqual(['/answers', lesson]);
	});

	it('is not any one before it', async () => {
		showPage(`<div data-mine="${lesson}">${questions[0]}${await withheld(matchItem())}</div>`);
		const still = await withheld(choiceItem());
		const sent = serve(() => saved(still));

		await save();

		await expect.poll(() => textOf('[data-item=choice-item] [data-feedback]')).toBe('Saved');
		expect(paths(sent)).toEqual(['/answers']);
	});
});

describe('an answer that is not saved', () => {
	it('is refused in words beside its form, which keeps what was chosen', async () => {
		serve(() => refusedWith(422, 'incomplete', 'Something is not answered yet.'));

		await save();
		await expect.poll(status).toBe('This was not saved. Something is not answered yet.');

		expect(new FormData(form()).get('choice')).toBe('b');
		expect(form().hasAttribute('aria-busy')).toBe(false);
		expect(textOf('[data-unsent-count]')).toBe('');
	});

	it.each([
		['there is no connection', noConnection],
		['the server is down', () => new Response(null, { status: 503 })],
		['it was too many at once', () => refusedWith(429, 'too-many', 'Wait.')],
		['something in between replies with a page of its own', () => new Response('<p>Log in</p>')]
	])('is kept, and said to be unsaved, where %s', async (_, reply) => {
		serve(reply);

		await save();
		await expect.poll(status).toMatch(/^Not saved yet/);

		expect(textOf('[data-unsent-count]')).toBe('1 answer is not saved yet.');
		expect(form().hasAttribute('aria-busy')).toBe(false);
	});

	it('is the same try when the same is sent again, and another once it is changed', async () => {
		const sent = serve(noConnection);

		await save();
		await expect.poll(() => form().hasAttribute('aria-busy')).toBe(false);
		form().requestSubmit();
		await expect.poll(() => form().hasAttribute('aria-busy')).toBe(false);
		await page.getByRole('radio', { name: 'Text of a' }).click();
		form().requestSubmit();
		await expect.poll(() => sent.length).toBe(3);

		const ids = sent.map(({ fields }) => fields.get('id'));
		expect(ids[1]).toBe(ids[0]);
		expect(ids[2]).not.toBe(ids[0]);
		await expect.poll(() => textOf('[data-unsent-count]')).toBe('1 answer is not saved yet.');
	});

	it('is forgotten once it is saved after all', async () => {
		serve(noConnection);
		await save();
		await expect.poll(status).toMatch(/^Not saved yet/);

		serve(() => saved(answer));
		form().requestSubmit();

		await expect.poll(() => textOf('[data-feedback]')).toBe('Not quite');
		expect(textOf('[data-unsent-count]')).toBe('');
	});

	const heron = { handle: 'heron', name: 'Grey Heron' };

	it('is sent once more as a new learner, where the browser’s key opens nothing any more', async () => {
		const sent = serve(({ path, fields }) => {
			if (path === '/learner') {
				continueAs(heron);
				return Response.json(heron);
			}
			if (fields.get('learner') === 'heron') return saved(answer);
			continueAs(null);
			return refusedWith(403, 'other-learner', 'This answer belongs to somebody else.');
		});

		await save();

		await expect.poll(() => textOf('[data-feedback]')).toBe('Not quite');
		const answers = sent.filter(({ path }) => path === '/answers');
		expect(answers.map(({ fields }) => fields.get('learner'))).toEqual(['otter', 'heron']);
		expect(answers[0]?.fields.get('id')).toBe(answers[1]?.fields.get('id'));
	});

	it('is not sent as somebody’s who took over the browser meanwhile', async () => {
		const sent = serve(() => {
			continueAs(heron);
			return refusedWith(403, 'other-learner', 'This answer belongs to somebody else.');
		});

		await save();

		await expect.poll(status).toBe('This was not saved. This answer belongs to somebody else.');
		expect(sent.map(({ fields }) => fields.get('learner'))).toEqual(['otter']);
	});

	it('waits as its own learner’s where somebody takes over while the connection fails', async () => {
		serve(() => {
			continueAs(heron);
			return noConnection();
		});

		await save();
		await expect.poll(status).toMatch(/^Not saved yet/);

		const kept: { handle: string }[] = JSON.parse(localStorage.getItem('unsent-answers') ?? '[]');
		expect(kept.map(({ handle }) => handle)).toEqual(['otter']);
	});
});
