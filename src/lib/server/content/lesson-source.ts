import { lessonFactsSchema } from '../../domain/course/course.ts';
import { countWords } from '../../domain/item/written-text.ts';
import type { Problem } from './problem.ts';
import { parseWith, parseYaml } from './yaml-file.ts';

/** What `lesson.svx` says, as far as the course needs to know it. */
export interface LessonSource {
	readonly facts: ReturnType<typeof lessonFactsSchema.parse>;
	/** The line of its `form`, where it has one. */
	readonly formLine: number;
	/** Words of the lesson's own prose, without readings and items. */
	readonly words: number;
	/** The words that it marks as explained, each once. */
	readonly explained: readonly string[];
	readonly items: readonly { readonly id: string; readonly line: number }[];
	/** Terms that lead to the glossary. */
	readonly terms: readonly { readonly id: string; readonly line: number }[];
	readonly readings: readonly {
		readonly article: string;
		readonly part: number | null;
		readonly line: number;
	}[];
	readonly soWhat: readonly { readonly article: string; readonly claim: string; readonly line: number }[];
}

const COMPONENTS = ['Item', 'Reading', 'SoWhat'];

const TERM = /<Term\b[^>]*>([^<]*)<\/Term>/g;

/** What stands before the first word of a sentence. */
const SENTENCE_BEGINS = /(?:^\n?|\n\n|\n- |[.!?]”?\s)$/;

/** The address of a link in Markdown, with the bracket that ends the link’s words. */
const LINK_ADDRESS = /\]\([^)]*\)/g;

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;

/** A tag, or a character that would begin code in the page. */
const TAG = /<\/?([A-Za-z]\w*)([^<>]*)>?|[<{}]/g;

/** Reads the front matter of a lesson and the components that its prose places. */
export function parseLessonSource(
	file: string,
	text: string
): { source: LessonSource | undefined; problems: Problem[] } {
	const front = FRONT_MATTER.exec(text);
	if (!front) {
		const message = 'the lesson has no front matter: begin with --- title, aim, misreading, feedback ---';
		return { source: undefined, problems: [{ file, line: 1, message }] };
	}
	const yaml = parseYaml(file, front[1] ?? '', 2);
	if (yaml.problems.length > 0) return { source: undefined, problems: [...yaml.problems] };
	const facts = parseWith(lessonFactsSchema, yaml, yaml.value, file);

	const prose = text.slice(front[0].length);
	const lineOf = (index: number) => text.slice(0, front[0].length + index).split('\n').length;
	const problems = [...facts.problems];
	const items: LessonSource['items'][number][] = [];
	const readings: LessonSource['readings'][number][] = [];
	const terms: LessonSource['terms'][number][] = [];
	const soWhat: LessonSource['soWhat'][number][] = [];
	for (const tag of prose.matchAll(TAG)) {
		const [whole, name, attributes = ''] = tag;
		const line = lineOf(tag.index);
		const value = (attribute: string) => new RegExp(`\\b${attribute}="([^"]*)"`).exec(attributes)?.[1];
		if (name === undefined) {
			problems.push({ file, line, message: `${whole} means something to the page: say it in other words` });
		} else if (name === 'Term') {
			const id = value('id');
			if (id !== undefined) terms.push({ id, line });
		} else if (!COMPONENTS.includes(name)) {
			problems.push({
				file,
				line,
				message: `<${name}> is not for lessons: use Item, Reading, SoWhat or Term`
			});
		} else if (!whole.endsWith('/>')) {
			problems.push({ file, line, message: `<${name} …> is not closed: end it with />` });
		} else if (name === 'Item') {
			items.push({ id: value('id') ?? '', line });
		} else if (name === 'SoWhat') {
			soWhat.push({ article: value('article') ?? '', claim: value('claim') ?? '', line });
		} else {
			const part = value('part');
			readings.push({
				article: value('article') ?? '',
				part: part === undefined ? null : Number(part),
				line
			});
		}
	}
	if (!facts.value) return { source: undefined, problems };
	const words = countWords(prose.replaceAll(/<[^>]*>/g, ' ').replaceAll(LINK_ADDRESS, ']'));
	return {
		source: {
			facts: facts.value,
			formLine: yaml.lineOf(['form']),
			words,
			explained: explainedIn(prose),
			items,
			terms,
			readings,
			soWhat
		},
		problems
	};
}

/** The words marked as terms, each once, without the capital letter that only a sentence's beginning gives them. */
function explainedIn(prose: string): string[] {
	const words = [...prose.matchAll(TERM)].map(({ 1: marked = '', index }) => {
		const term = marked.trim();
		const begins = SENTENCE_BEGINS.test(prose.slice(0, index));
		return begins && /^\p{Lu}\p{Ll}/u.test(term) ? term[0]?.toLowerCase() + term.slice(1) : term;
	});
	return [...new Set(words)];
}
