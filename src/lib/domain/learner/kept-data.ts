/** What one table of the database keeps about people, in words for them. */
export interface KeptData {
	readonly table: string;
	readonly what: string;
	readonly why: string;
	readonly howLong: string;
	readonly erased: string;
}

const UNTIL_ERASED = 'Until you erase it, or whoever runs this copy deletes it.';

/** Everything that is kept, table by table. A test holds the database to it. */
export const KEPT_DATA: readonly KeptData[] = [
	{
		table: 'learners',
		what: 'A random number for you, a name made of a color and an animal, and the day you began.',
		why: 'To keep your answers together without knowing who you are.',
		howLong: UNTIL_ERASED,
		erased: 'Deleted.'
	},
	{
		table: 'learner_sessions',
		what: 'A scrambled copy of the key in your browser’s cookie, and when it was made.',
		why: 'So that this browser, and no other, opens your answers.',
		howLong: 'Until you press “Finish here”, or erase your answers.',
		erased: 'Deleted.'
	},
	{
		table: 'answers',
		what: 'What you answered, how sure you said you were, and when it arrived.',
		why: 'To score it, and to show you what you can tell apart.',
		howLong: UNTIL_ERASED,
		erased: 'Deleted.'
	},
	{
		table: 'scores',
		what: 'The points for each answer, part by part.',
		why: 'So that your results need not be worked out anew each time.',
		howLong: 'As long as the answer.',
		erased: 'Deleted with the answers.'
	},
	{
		table: 'reports',
		what: 'What you wrote under “I think this is wrong”.',
		why: 'So that a person can read it and mend the question.',
		howLong: UNTIL_ERASED,
		erased: 'Deleted, if this browser sent it under your random number.'
	},
	{
		table: 'item_versions',
		what: 'The questions as they were when they were answered. Nothing about you.',
		why: 'So that an old answer can be read beside the question it was given to.',
		howLong: 'Always.',
		erased: 'Kept.'
	}
];
