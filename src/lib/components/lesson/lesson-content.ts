import type { Component } from 'svelte';

const lessons = import.meta.glob<{ default: Component }>('/lessons/*/*/lesson.svx');

/** The prose of a lesson as a component. */
export async function lessonContent(unit: string, lesson: string): Promise<Component> {
	const wanted = new RegExp(`^/lessons/\\d+-${unit}/\\d+-${lesson}/lesson\\.svx$`);
	const load = Object.entries(lessons).find(([path]) => wanted.test(path))?.[1];
	if (!load) throw new Error(`there is no lesson.svx for ${unit}/${lesson}`);
	return (await load()).default;
}
