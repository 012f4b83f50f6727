import { plainText } from '../claim/reading.ts';
import { lessonPath, type PublicCourse, type PublicLesson } from './course.ts';
import type { SearchDocument } from './search-options.ts';

/**
 * Everything that search looks through: each part of each lesson, each text and each term.
 * @param proseOf - the source of a lesson's `lesson.svx`
 */
export function searchDocuments(
	course: PublicCourse,
	proseOf: (lesson: PublicLesson) => string
): SearchDocument[] {
	const lessons = course.units
		.flatMap((unit) => unit.lessons)
		.flatMap((lesson) =>
			sectionsOf(proseOf(lesson)).map(({ heading, text }, index) => ({
				id: `${lessonPath(lesson)}#${index}`,
				kind: 'lesson' as const,
				title: lesson.title,
				heading,
				path: lessonPath(lesson) + (heading ? `#:~:text=${encodeURIComponent(heading)}` : ''),
				about: lesson.aim,
				text
			}))
		);
	const texts = course.articles.map(({ id, facts, parts }) => ({
		id: `/articles/${id}`,
		kind: 'text' as const,
		title: facts.title,
		heading: '',
		path: `/articles/${id}`,
		about: facts.intro,
		text: parts.map(({ heading, paragraphs }) => `${heading ?? ''} ${plainText(paragraphs)}`).join(' ')
	}));
	const terms = course.glossary.map(({ id, term, also, text }) => ({
		id: `/glossary#${id}`,
		kind: 'term' as const,
		title: term,
		heading: '',
		path: `/glossary#${id}`,
		about: text.split(/(?<=\.)\s/)[0] ?? text,
		text: `${also.join(' ')} ${text}`
	}));
	return [...lessons, ...texts, ...terms];
}

/** A lesson's prose cut at its headings, without its front matter and tags. */
function sectionsOf(source: string): { heading: string; text: string }[] {
	const prose = source.replace(/^---\n[\s\S]*?\n---\n/, '').replaceAll(/<[^>]*>/g, ' ');
	return prose.split(/^(?=#+ )/m).map((section) => {
		const [, heading = '', text = ''] = /^(?:#+ (.*)\n)?([\s\S]*)$/.exec(section) ?? [];
		return { heading: heading.trim(), text: text.replaceAll(/[\s*_]+/g, ' ').trim() };
	});
}
