import type { ClassCell } from './class-table.ts';
import type { AnswerView, AskedItem } from '../score/answered-item.ts';

/** One student's work on one item, by the first try that counts in the class. */
export interface StudentItem {
	readonly id: string;
	readonly prompt: string;
	/** Tries that count in the class. */
	readonly tries: number;
	/** null before the first. How sure the student was is nobody else's business: it is left out. */
	readonly first: {
		readonly points: number;
		readonly maxPoints: number;
		readonly receivedAt: string;
		readonly asked: AskedItem;
		readonly answer: AnswerView;
	} | null;
}

/** One student, lesson by lesson and item by item, as the teacher follows them. */
export interface StudentProgress {
	readonly seat: string;
	readonly name: string;
	readonly joinedAt: string;
	readonly lessons: readonly {
		readonly title: string;
		readonly path: string;
		/** How far with a test form, and at its end how many; null for every other lesson. */
		readonly test: ClassCell | null;
		/** None of a test form: which of its answers are right is told to nobody but its learner. */
		readonly items: readonly StudentItem[];
	}[];
}
