const sources = import.meta.glob<string>('/lessons/*/*/lesson.svx', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** The source of a lesson's `lesson.svx`. It holds no key. */
export function lessonProse({ unit, slug }: { readonly unit: string; readonly slug: string }): string {
	const wanted = new RegExp(`^/lessons/\\d\\d-${unit}/\\d\\d-${slug}/lesson\\.svx$`);
	const found = Object.entries(sources).find(([file]) => wanted.test(file));
	if (!found) throw new Error(`there is no lesson.svx for ${unit}/${slug}`);
	return found[1];
}
