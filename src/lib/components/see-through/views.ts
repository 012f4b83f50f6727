/** The views of a text that is seen through, in the order of their links. */
export const VIEWS = ['left', 'footing', 'hedge', 'dispute', 'map'] as const;
export type ViewName = (typeof VIEWS)[number];

export const VIEW_WORDS: Readonly<Record<ViewName, string>> = {
	left: 'What is left',
	footing: 'Footing',
	hedge: 'Hedges',
	dispute: 'Disputes',
	map: 'Who says what'
};

/** Whether a string names a view. */
export function isViewName(value: string): value is ViewName {
	return (VIEWS as readonly string[]).includes(value);
}
