const COLORS = [
	'Amber',
	'Azure',
	'Blue',
	'Bronze',
	'Copper',
	'Coral',
	'Crimson',
	'Emerald',
	'Golden',
	'Green',
	'Indigo',
	'Ivory',
	'Jade',
	'Lilac',
	'Maroon',
	'Orange',
	'Pearl',
	'Purple',
	'Red',
	'Ruby',
	'Silver',
	'Teal',
	'Violet',
	'Yellow'
];

const ANIMALS = [
	'Badger',
	'Beaver',
	'Bison',
	'Crane',
	'Dolphin',
	'Falcon',
	'Ferret',
	'Finch',
	'Fox',
	'Gecko',
	'Hare',
	'Heron',
	'Ibis',
	'Kestrel',
	'Lark',
	'Lynx',
	'Marten',
	'Moose',
	'Newt',
	'Ocelot',
	'Osprey',
	'Otter',
	'Owl',
	'Panda',
	'Puffin',
	'Raven',
	'Robin',
	'Salmon',
	'Seal',
	'Stoat',
	'Swift',
	'Tapir',
	'Toad',
	'Turtle',
	'Wren',
	'Zebra'
];

/**
 * A name to be recognised by on a shared device, such as "Blue Otter". Two learners may have the same one.
 * @param random - at least two bytes, 0 to 255 each
 */
export function learnerName(random: ArrayLike<number>): string {
	const pick = (words: readonly string[], byte = 0) => words[byte % words.length] ?? '';
	return `${pick(COLORS, random[0])} ${pick(ANIMALS, random[1])}`;
}
