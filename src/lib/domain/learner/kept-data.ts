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
		table: 'recovery_phrases',
		what: 'If you asked for a recovery phrase: a scrambled copy of it, and when you did.',
		why: 'So that you can open your answers on another device.',
		howLong: 'Until you ask for a new one, or erase your answers.',
		erased: 'Deleted.'
	},
	{
		table: 'answers',
		what: 'What you answered, how sure you said you were, and when it arrived. Of the small web, the invented pages that you opened, once you have sent the list.',
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
		table: 'codings',
		what: 'How you coded the claims of a text: what you said first, what you say now, and when.',
		why: 'To set it beside our own coding, and to let you go on where you were.',
		howLong: UNTIL_ERASED,
		erased: 'Deleted.'
	},
	{
		table: 'reports',
		what: 'What you wrote under “I think this is wrong”.',
		why: 'So that a person can read it and mend the question. In a class your teacher reads it too, without your name: what you write from the time on from which your answers count there.',
		howLong: UNTIL_ERASED,
		erased: 'Deleted, if this browser sent it under your random number.'
	},
	{
		table: 'letters',
		what: 'What somebody wrote to whoever runs this copy, and an address for the reply if they gave one.',
		why: 'So that a person can read it, mend what is wrong and answer.',
		howLong: 'Until whoever runs this copy deletes it.',
		erased: 'Kept: nothing in it tells whose browser sent it. Write again to have it deleted.'
	},
	{
		table: 'seats',
		what: 'For each class you joined: the name you typed there, when you joined, and a scrambled copy of your three words.',
		why: 'So that your teacher sees who has done what, and you can come back on any device. Your teacher can give you new words, and whoever has them comes in as you. A cookie in this browser holds the name too, so that each page can say who continues; it goes when you finish here.',
		howLong: 'Until you erase your answers, or your teacher takes you out of the class or deletes it.',
		erased: 'Deleted: you are no longer in any class.'
	},
	{
		table: 'classrooms',
		what: 'A class: its name, its code, its time zone, a scrambled copy of its teacher’s key, and the names that may join, if the teacher keeps a list.',
		why: 'So that a teacher can assign work and see what came of it.',
		howLong:
			'Until its teacher deletes it, or whoever runs this copy does. After 60 days nobody new can join.',
		erased: 'Kept: it is the teacher’s. Whether your name is on the list, and stays there, ask your teacher.'
	},
	{
		table: 'teacher_sessions',
		what: 'A scrambled copy of the key in a teacher’s cookie, and which class it opens.',
		why: 'So that a teacher’s browser opens the class, and no other.',
		howLong: 'Until the teacher closes the class on that browser, or deletes it.',
		erased: 'Kept: it is the teacher’s.'
	},
	{
		table: 'assignments',
		what: 'What a class is to work on, and from when to when. Nothing about you.',
		why: 'So that students see what is due.',
		howLong: 'As long as the class.',
		erased: 'Kept: it is the teacher’s.'
	},
	{
		table: 'seen_reports',
		what: 'That a teacher has put one of these notes away as read, and when.',
		why: 'So that the teacher finds the new ones.',
		howLong: 'As long as the note and the class.',
		erased: 'Deleted with the notes.'
	},
	{
		table: 'guesses',
		what: 'That somebody typed a wrong code, key or seat, for which class, and when. Not who, and not from where.',
		why: 'So that nobody gets in by trying words one after another.',
		howLong: 'Ten minutes, and until the next wrong one after that.',
		erased: 'Kept: nothing in it is about you.'
	},
	{
		table: 'item_versions',
		what: 'The questions as they were when they were answered. Nothing about you.',
		why: 'So that an old answer can be read beside the question it was given to.',
		howLong: 'Always.',
		erased: 'Kept.'
	}
];
