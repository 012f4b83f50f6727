/** Whoever answers in this browser, as the server's readable cookie tells it. */
export interface Who {
	readonly handle: string;
	readonly name: string;
}

/** Who continues here, or null where nobody has answered yet. */
export function currentWho(): Who | null {
	const cookie = document.cookie.split('; ').find((pair) => pair.startsWith('who='));
	if (!cookie) return null;
	const [handle = '', ...name] = decodeURIComponent(cookie.slice('who='.length)).split('.');
	return { handle, name: name.join('.') };
}

let starting: Promise<Who> | null = null;

/** Whoever continues here, made by the server now if need be. @throws where the server cannot be reached */
export async function ensureWho(): Promise<Who> {
	const current = currentWho();
	if (current) return current;
	// Two answers sent before there is a learner are one learner's.
	starting ??= startAlone().finally(() => {
		starting = null;
	});
	return starting;
}

/** Two tabs that begin at once are one learner's too, where the browser lets them wait for each other (over https). */
async function startAlone(): Promise<Who> {
	const begin = async () => currentWho() ?? (await start());
	return 'locks' in navigator ? navigator.locks.request('learner', begin) : begin();
}

async function start(): Promise<Who> {
	const response = await fetch('/learner', { method: 'POST', signal: AbortSignal.timeout(15_000) });
	if (!response.ok) throw new Error(`no learner: ${response.status}`);
	const who: Who = await response.json();
	showWho();
	return who;
}

/** Says on every page who continues, with the way out for somebody else. */
export function showWho(): void {
	const who = currentWho();
	for (const place of document.querySelectorAll('[data-who]')) {
		place.replaceChildren();
		if (!who) continue;
		const link = document.createElement('a');
		link.href = '/data';
		link.textContent = 'Not you?';
		place.append(`Continuing as ${who.name}. `, link);
	}
}
