import type {
	AssigningProblem,
	JoiningProblem,
	SettingsProblem,
	StudentNameProblem
} from '#lib/domain/classroom/class-forms.ts';

export const ASSIGNING_PROBLEMS: Readonly<Record<AssigningProblem, string>> = {
	'nothing-chosen': 'Choose at least one lesson.',
	'no-such-work': 'The course no longer has this lesson. Choose another.',
	'too-many': 'This class has 200 assignments, and that is the most. Take one back first.',
	'not-a-time': 'One of these is not a date and time. Fill in both parts, or neither.',
	'due-before-open': 'It would be due before it opens. Choose a later time.',
	'close-before-due': 'It would close before it is due. Choose the same time or a later one.',
	'close-before-open': 'It would close before it opens. Choose a later time.',
	'at-due-without-due': 'To show feedback after the due time, give a due time.'
};

export const JOINING_PROBLEMS: Readonly<Record<JoiningProblem, string>> = {
	empty: 'Type a name with at least one letter or number.',
	'too-long': 'That is too long. Use up to 40 letters.',
	'not-on-list': 'This name is not on your teacher’s list. Ask how it is written there.',
	taken:
		'Somebody in this class has this name. Is it you? Then come back with your three words. If not, add a letter.',
	expired: 'This class takes no new students any more. Ask your teacher to extend it.',
	full: 'This class is full. Ask your teacher.'
};

export const STUDENT_NAME_PROBLEMS: Readonly<Record<StudentNameProblem, string>> = {
	empty: 'Type a name with at least one letter or number.',
	'too-long': 'That is too long. Use up to 40 letters.',
	taken: 'Somebody else in this class has this name. Add a letter.'
};

export function settingsProblemWords(problem: SettingsProblem): string {
	switch (problem.field) {
		case 'name':
			return STUDENT_NAME_PROBLEMS[problem.kind];
		case 'timeZone':
			return 'Choose a time zone from the list.';
		case 'roster':
			return problem.kind === 'too-many'
				? 'A list can hold 400 names. Take some out.'
				: `One name is longer than 40 letters: “${problem.line.slice(0, 60)}…”. Shorten it.`;
	}
}
