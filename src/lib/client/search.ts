// The script of the search page alone. The index is loaded when somebody first comes to the field.
import MiniSearch from 'minisearch';
import { SEARCH_OPTIONS, type SearchDocument } from '../domain/course/search-options.ts';

type Found = Pick<SearchDocument, 'kind' | 'title' | 'heading' | 'path' | 'about'>;

const KINDS: Record<Found['kind'], string> = { lesson: 'Lesson', text: 'Text', term: 'Term' };
const MOST = 12;

let loading: Promise<MiniSearch> | undefined;

function loadIndex(): Promise<MiniSearch> {
	loading ??= fetch('/search.json', { signal: AbortSignal.timeout(15_000) })
		.then(async (response) => {
			if (!response.ok) throw new Error('no index');
			return MiniSearch.loadJSON(await response.text(), SEARCH_OPTIONS);
		})
		.catch((error: unknown) => {
			loading = undefined;
			throw error;
		});
	return loading;
}

const form = document.querySelector<HTMLFormElement>('[data-search]');
const field = form?.querySelector<HTMLInputElement>('input');
const count = document.querySelector('[data-search-count]');
const list = document.querySelector('[data-search-results]');

async function show(): Promise<void> {
	if (!field || !count || !list) return;
	const words = field.value.trim();
	history.replaceState(null, '', words ? `?q=${encodeURIComponent(words)}` : location.pathname);
	if (words === '') {
		count.textContent = '';
		list.replaceChildren();
		return;
	}
	try {
		const index = await loadIndex();
		if (field.value.trim() !== words) return;
		const found = index.search(words) as unknown as Found[];
		const shown = found.slice(0, MOST);
		count.textContent = sayCount(found.length, words);
		list.replaceChildren(...shown.map(toEntry));
	} catch {
		count.textContent =
			'The search could not be loaded. Is there a network? The list below works without it.';
	}
}

function sayCount(found: number, words: string): string {
	if (found === 0) return `Nothing here has “${words}”. Try one word, or a shorter one.`;
	if (found > MOST) return `${found} places. These ${MOST} fit best.`;
	return found === 1 ? 'One place.' : `${found} places.`;
}

function toEntry({ kind, title, heading, path, about }: Found): HTMLElement {
	const entry = document.createElement('li');
	const link = document.createElement('a');
	link.href = path;
	link.textContent = heading ? `${title}: ${heading}` : title;
	const line = document.createElement('span');
	line.className = 'kind';
	line.textContent = `${KINDS[kind]}. ${about}`;
	entry.append(link, line);
	return entry;
}

const asked = new URLSearchParams(location.search).get('q');
if (field && asked) field.value = asked;
if (asked) void show();
field?.addEventListener('focus', () => void loadIndex().catch(() => undefined), { once: true });
field?.addEventListener('input', () => void show());
form?.addEventListener('submit', (event) => {
	event.preventDefault();
	void show();
});
