// Plain JavaScript because svelte.config.js is read by tools that do not strip types.

const COMPONENTS = {
	Item: '#lib/components/item/LessonItem.svelte',
	Reading: '#lib/components/reading/LessonReading.svelte',
	SoWhat: '#lib/components/lesson/SoWhat.svelte'
};

/**
 * Imports the lesson components into every `lesson.svx`, so that an author writes none. A term becomes an HTML
 * element: where it is explained a `dfn`, and with an id a link to the glossary. mdsvex takes a line that begins with a tag for a block of HTML and not for a paragraph, so an invisible
 * character (word joiner) goes before it.
 * @returns {import('svelte/compiler').PreprocessorGroup}
 */
export function lessonComponents() {
	return {
		name: 'lesson-components',
		markup({ content, filename }) {
			if (!filename?.endsWith('lesson.svx')) return;
			const imports = Object.entries(COMPONENTS)
				.filter(([name]) => content.includes(`<${name}`))
				.map(([name, path]) => `import ${name} from '${path}';`);
			const prose = content
				.replaceAll(/^(?=<Term\b)/gm, '&#8288;')
				.replaceAll(/<Term id="([^"]*)">(.*?)<\/Term>/gs, '<a class="term" href="/glossary#$1">$2</a>')
				.replaceAll(/<(\/?)Term>/g, '<$1dfn>');
			return { code: `${prose}\n\n<script>\n${imports.join('\n')}\n</script>\n` };
		}
	};
}

/**
 * mdsvex writes `<script context="module">`, which Svelte 5 warns about once a file.
 * @returns {import('svelte/compiler').PreprocessorGroup}
 */
export function moduleScript() {
	return {
		name: 'module-script',
		markup({ content, filename }) {
			if (!filename?.endsWith('.svx')) return;
			return { code: content.replace('<script context="module">', '<script module>') };
		}
	};
}
