/**
 * Entries in an order that is the same for every learner and says nothing of the authored one: sorted by a hash of
 * the item's id and the entry's id. (FNV-1a, 32 bits, with the final mix of MurmurHash3; ties by id.)
 */
export function fixedShuffle<T extends { readonly id: string }>(itemId: string, entries: readonly T[]): T[] {
	return entries
		.map((entry) => ({ entry, rank: hash(`${itemId}/${entry.id}`) }))
		.sort((a, b) => a.rank - b.rank || (a.entry.id < b.entry.id ? -1 : 1))
		.map(({ entry }) => entry);
}

function hash(text: string): number {
	let h = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}
