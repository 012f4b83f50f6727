import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { parseReading } from '#lib/domain/claim/reading.ts';
import type { PublicArticle } from '#lib/domain/course/course.ts';
import HookStory from './HookStory.svelte';

const article: PublicArticle = {
	id: 'rain-hook',
	facts: { kind: 'hook', form: 'news', intro: 'A story.', title: 'Rain stops play', when: 'Saturday' },
	parts: parseReading(
		'## Story\n\n<Claim id="c01">The match was called off</Claim>, and <Claim id="c02">Ada Wells says the pitch is wet</Claim>.'
	).parts
};

const before = { article, guess: null, standing: null, share: null };
const after = {
	article,
	guess: 50,
	standing: { c01: 'not named', c02: 'named' },
	share: 54
} as const;

describe('the hook before a guess', () => {
	it('shows the whole story, and tells nothing of what stands', async () => {
		const screen = await render(HookStory, before);

		await expect
			.element(screen.getByText('The match was called off, and Ada Wells says the pitch is wet.'))
			.toBeVisible();
		expect(screen.container.textContent).not.toMatch(/stands\)|faded|%/);
		expect(screen.container.querySelector('[data-hook-result]')).toBeNull();
	});

	it('says that the story is invented', async () => {
		const screen = await render(HookStory, before);

		await expect.element(screen.getByText('Invented')).toBeVisible();
	});

	it('asks for one of five guesses in words, in a form that works without scripts', async () => {
		const screen = await render(HookStory, before);

		const guesses = screen.getByRole('group', { name: /^How much of this story/ }).getByRole('radio');
		const words = guesses.elements().map((guess) => guess.closest('label')?.textContent.trim());
		expect(words).toEqual(['nothing', 'about a quarter', 'about half', 'about three quarters', 'all of it']);
		await screen.getByRole('radio', { name: 'about a quarter' }).click();
		const form = screen.container.querySelector<HTMLFormElement>('[data-hook] form[data-hook-form]')!;
		expect([form.method, new URL(form.action).pathname]).toEqual(['get', '/hook']);
		expect(Object.fromEntries(new FormData(form))).toEqual({ guess: '25' });
	});

	it('needs a guess before it shows anything', async () => {
		const screen = await render(HookStory, before);

		expect(screen.container.querySelector('form')?.checkValidity()).toBe(false);
	});
});

describe('the hook after a guess', () => {
	it('says of each claim whether it stands or is faded, not by looks alone', async () => {
		const screen = await render(HookStory, after);

		expect(screen.container.querySelector('.story')?.textContent.replaceAll(/\s+/g, ' ').trim()).toBe(
			'The match was called off (faded), and Ada Wells says the pitch is wet (stands).'
		);
		expect(screen.container.querySelector('.faded')?.textContent).toBe('The match was called off');
		expect(screen.container.querySelector('.stands')?.textContent).toBe('Ada Wells says the pitch is wet');
	});

	it('sets the share that stays beside the guess, where a script can put the focus', async () => {
		const screen = await render(HookStory, after);

		const result = screen.container.querySelector<HTMLElement>('[data-hook] [data-hook-result]')!;
		expect(result.textContent.replaceAll(/\s+/g, ' ')).toMatch(
			/54% of the words stay\. You said: about half\./
		);
		result.focus();
		expect(result).toHaveFocus();
		expect(screen.container.querySelector('form')).toBeNull();
	});

	it('says that standing is not truth', async () => {
		const screen = await render(HookStory, after);

		await expect
			.element(screen.getByText('Left standing is not the same as true. Faded is not the same as false.'))
			.toBeVisible();
	});

	it('shows what stands to somebody who came without a guess, or with one of their own', async () => {
		const without = await render(HookStory, { ...after, guess: null });
		expect(without.container.textContent).not.toContain('You said');
		await without.unmount();

		const own = await render(HookStory, { ...after, guess: 40 });
		expect(own.container.textContent).toContain('You said: 40 per cent.');
	});
});
