import type { Item } from '../../domain/item/interactions.ts';
import type { Db } from '../database/schema.ts';

/** An item exactly as it stood when it could be answered: its text and its key. */
export interface ItemVersion {
	/** A hash of the item: another text or key is another row. */
	readonly id: string;
	readonly item: Item;
}

export async function ensureItemVersions(
	db: Db,
	versions: readonly ItemVersion[],
	now: string
): Promise<void> {
	if (versions.length === 0) return;
	await db
		.insertInto('item_versions')
		.values(
			versions.map(({ id, item }) => ({
				id,
				item_id: item.id,
				version: item.version,
				body: JSON.stringify(item),
				first_seen_at: now
			}))
		)
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
}
