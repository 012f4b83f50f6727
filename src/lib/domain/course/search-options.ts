// Apart from what makes the documents, so that the page that searches loads none of it.

/** Something that search can lead to. */
export interface SearchDocument {
	readonly id: string;
	readonly kind: 'lesson' | 'text' | 'term';
	readonly title: string;
	/** The heading of the part that it is, or an empty string. */
	readonly heading: string;
	readonly path: string;
	/** A sentence that tells what is there. */
	readonly about: string;
	readonly text: string;
}

/** What index and reader of the index must agree on. */
export const SEARCH_OPTIONS = {
	fields: ['title', 'heading', 'about', 'text'],
	storeFields: ['kind', 'title', 'heading', 'path', 'about'],
	searchOptions: {
		boost: { title: 4, heading: 3, about: 2 },
		prefix: true,
		fuzzy: 0.2,
		combineWith: 'AND' as const
	}
};
