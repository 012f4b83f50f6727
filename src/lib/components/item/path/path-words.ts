import type { Step } from '#lib/domain/item/path/path.ts';
import type { Role } from '#lib/domain/item/path/web.ts';

/** What a path is scored by, in words. */
export const STEP_WORDS: Readonly<Record<Step, string>> = {
	leave: 'Leave the first site early',
	better: 'Find a page that knows more',
	origin: 'Get to where it began'
};

/** What a page is worth, in words. */
const ROLE_WORDS: Readonly<Record<Role, string>> = {
	copy: 'A copy',
	better: 'Better coverage',
	origin: 'The origin',
	way: 'It leads on',
	'dead-end': 'A dead end'
};

/** The words for a role, where it is one. */
export function roleWords(role: string | undefined): string {
	return Object.entries(ROLE_WORDS).find(([known]) => known === role)?.[1] ?? '';
}
