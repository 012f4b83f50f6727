import type { KeptData } from './kept-data.ts';

/** A sentence of the letters to parents and schools, and the tables that it speaks of. */
export interface KeptInShort {
	readonly tables: readonly KeptData['table'][];
	readonly words: string;
}

/** What is kept about people, short enough for a letter. A test holds it to the table of kept data. */
export const KEPT_IN_SHORT: readonly KeptInShort[] = [
	{
		tables: ['seats', 'classrooms', 'teacher_sessions', 'assignments'],
		words:
			'For a class: its name and code, the work that is set, and the name that each student types. A first name or a made-up one is enough. A teacher may also keep a list of the names that can join.'
	},
	{
		tables: ['answers', 'codings', 'scores', 'item_versions', 'reports', 'seen_reports', 'letters'],
		words:
			'Each answer with its time and points, what the student said of a text’s claims, how sure the student was (the teacher does not see this), and what somebody wrote to us about a wrong question or in a letter.'
	},
	{
		tables: ['learners', 'learner_sessions', 'recovery_phrases', 'guesses'],
		words:
			'A random number and a made-up name such as “Blue Otter” that keep a student’s answers together, the day they began, scrambled copies of keys and words that open them, and that somebody typed a wrong code.'
	}
];
