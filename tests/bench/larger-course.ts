// A course of many times the lessons, made from the one that is there. It is for measuring, not for reading.
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { fixedShuffle } from '../../src/lib/domain/item/fixed-shuffle.ts';

interface AuthoredItem {
	readonly id: string;
	readonly interaction: string;
	readonly web?: string;
	readonly entries?: readonly { readonly id: string }[];
}

/**
 * Copies each unit of a folder of lessons beside itself, so that there are `times` of it, with item ids and webs of its
 * own. A lesson that holds a test form has only one place in a course, so it is not copied. Texts and glossary stay as
 * they are.
 * @throws where the units would need more than two digits
 */
export function enlargeCourse(lessons: string, times: number): void {
	const units = globSync('[0-9][0-9]-*', { cwd: lessons }).toSorted();
	if (units.length * times > 100) throw new Error(`${units.length * times} units: folders have two digits`);
	let number = Number(units.at(-1)?.slice(0, 2)) + 1;
	for (let copy = 2; copy <= times; copy++) {
		for (const unit of units) {
			const folder = join(lessons, `${String(number++).padStart(2, '0')}-${unit.slice(3)}-${copy}`);
			cpSync(join(lessons, unit), folder, { recursive: true });
			for (const file of globSync('*/lesson.svx', { cwd: folder })) renameItems(join(folder, file), copy);
			if (globSync('*/lesson.svx', { cwd: folder }).length === 0) rmSync(folder, { recursive: true });
		}
	}
}

function renameItems(lessonFile: string, copy: number): void {
	const folder = join(lessonFile, '..');
	const prose = readFileSync(lessonFile, 'utf8');
	if (/^form:/m.test(prose)) {
		rmSync(folder, { recursive: true });
		return;
	}
	const [file] = globSync('items.server.yaml', { cwd: folder });
	if (!file) throw new Error(`${basename(folder)} has no items.server.yaml`);
	const { items } = parse(readFileSync(join(folder, file), 'utf8')) as { items: readonly AuthoredItem[] };
	const names = new Map(items.map((item) => [item.id, newId(item, copy)]));
	const renamed = items.map((item) => ({
		...item,
		id: names.get(item.id),
		...(item.web === undefined ? {} : { web: copyWeb(join(folder, '..', '..', 'webs', item.web), copy) })
	}));
	writeFileSync(join(folder, file), stringify({ items: renamed }));
	const shown = prose.replaceAll(
		/<Item id="([^"]+)"/g,
		(_, id: string) => `<Item id="${names.get(id) ?? id}"`
	);
	writeFileSync(lessonFile, shown);
}

/** A web is the question of one item. */
function copyWeb(web: string, copy: number): string {
	cpSync(web, `${web}-${copy}`, { recursive: true });
	return `${basename(web)}-${copy}`;
}

/** The shuffle goes by the id, and the course refuses one that shows the right order: then the next id is tried. */
function newId({ id, entries }: AuthoredItem, copy: number): string {
	for (let attempt = 0; ; attempt++) {
		const name = `${id}-x${copy}${attempt > 0 ? `-${attempt}` : ''}`;
		const shown = entries && fixedShuffle(name, entries);
		if (!shown || shown.some((entry, index) => entry !== entries[index])) return name;
	}
}
