import { beforeEach, describe, expect, it } from 'vitest';
import { noConnection, serve } from '../../../tests/support/answer-server.ts';
import { continueAs, showPage, textOf } from '../../../tests/support/item-page.ts';
import { currentWho, ensureWho, showWho } from './who.ts';

const otter = { handle: 'h_Ott-er1', name: 'Blue Otter' };

/** Replies as the server does: with the learner, and with the cookie that names them. */
const started = () => {
	continueAs(otter);
	return Response.json(otter);
};

beforeEach(() => {
	continueAs(null);
	showPage();
});

describe('currentWho', () => {
	it('is nobody before a first answer', () => {
		expect(currentWho()).toBeNull();
	});

	it('reads a name with a point in it, as a class may have', () => {
		const zoe = { handle: 'h_Zo-e1', name: 'Zoë K. jun.' };
		continueAs(zoe);

		expect(currentWho()).toEqual(zoe);
	});

	it('reads handle and name from the cookie, whatever cookies stand beside it', () => {
		document.cookie = 'whoever=1.Else; path=/';
		continueAs(otter);

		expect(currentWho()).toEqual(otter);
		document.cookie = 'whoever=; path=/; max-age=0';
	});
});

describe('ensureWho', () => {
	it('asks the server for nobody where somebody continues', async () => {
		const sent = serve(noConnection);
		continueAs(otter);

		expect(await ensureWho()).toEqual(otter);
		expect(sent).toEqual([]);
	});

	it('has the server make a learner, and says who it is', async () => {
		const sent = serve(started);

		expect(await ensureWho()).toEqual(otter);
		expect(sent.map(({ path }) => path)).toEqual(['/learner']);
		expect(textOf('[data-who]')).toBe('Continuing as Blue Otter. Not you?');
	});

	it('makes one learner for two answers that are sent at once', async () => {
		const reply = Promise.withResolvers<void>();
		const sent = serve(() => reply.promise.then(started));
		setTimeout(reply.resolve, 10);

		expect(await Promise.all([ensureWho(), ensureWho()])).toEqual([otter, otter]);
		expect(sent).toHaveLength(1);
	});

	it('fails without a connection, and asks again the next time', async () => {
		serve(noConnection);
		await expect(ensureWho()).rejects.toThrow('Failed to fetch');

		serve(started);
		expect(await ensureWho()).toEqual(otter);
	});

	it('fails where the server makes none', async () => {
		serve(() => new Response(null, { status: 503 }));

		await expect(ensureWho()).rejects.toThrow('no learner: 503');
	});
});

describe('showWho', () => {
	it('names who continues, with the way out for somebody else', () => {
		continueAs(otter);

		showWho();

		expect(textOf('[data-who]')).toBe('Continuing as Blue Otter. Not you?');
		expect(document.querySelector('[data-who] a')).toHaveAttribute('href', '/data');
	});

	it('says nothing where nobody continues, even after somebody did', () => {
		continueAs(otter);
		showWho();
		continueAs(null);

		showWho();

		expect(textOf('[data-who]')).toBe('');
	});

	it('shows a name as it is, never as markup', () => {
		continueAs({ ...otter, name: '<b>Otter</b>' });

		showWho();

		expect(textOf('[data-who]')).toContain('Continuing as <b>Otter</b>');
	});
});
