import { createHash } from 'node:crypto';
import { lessonsOf, type Course } from '../../domain/course/course.ts';
import { itemsOfForm } from '../../domain/course/test-form.ts';
import type { Item } from '../../domain/item/interactions.ts';
import { ensureItemVersions } from '../store/item-versions.ts';
import type { Context } from './context.ts';

const ids = new WeakMap<Item, string>();

/** The id under which an item is kept as it stands: a hash of all of it. */
export function itemVersionId(item: Item): string {
	const known = ids.get(item);
	if (known !== undefined) return known;
	const id = createHash('sha256').update(JSON.stringify(item)).digest('base64url');
	ids.set(item, id);
	return id;
}

/** Keeps every item as it stands, so that an answer can be stored with the text and key it was given to. */
export async function keepItemVersions({
	database,
	course,
	now
}: Pick<Context, 'database' | 'course' | 'now'>): Promise<void> {
	const versions = itemsOf(course).map((item) => ({ id: itemVersionId(item), item }));
	await database.write((transaction) => ensureItemVersions(transaction, versions, now.toISOString()));
}

function itemsOf(course: Course): Item[] {
	return [...lessonsOf(course).flatMap(({ items }) => items), ...course.forms.flatMap(itemsOfForm)];
}
