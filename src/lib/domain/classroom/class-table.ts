import { lessonPath, type Lesson } from '../course/course.ts';
import { assignmentState, type Assignment } from './assignment.ts';

/** A student's first try at one item, as the class counts it. */
export interface StudentTry {
	readonly seat: string;
	readonly item: string;
	readonly points: number;
	readonly maxPoints: number;
	readonly receivedAt: string;
}

export interface ClassCell {
	readonly state: 'not-started' | 'under-way' | 'done';
	readonly answered: number;
	readonly items: number;
	readonly points: number;
	readonly maxPoints: number;
	/** Whether an answer came after an assignment of this lesson was due. */
	readonly late: boolean;
}

export interface ClassRow {
	readonly seat: string;
	readonly name: string;
	readonly cells: readonly ClassCell[];
}

export interface ClassTable {
	readonly lessons: readonly { readonly path: string; readonly title: string; readonly items: number }[];
	readonly rows: readonly ClassRow[];
}

/**
 * Students by lessons, by first tries. Rows are in the order of the students given, cells in that of the lessons.
 * @param tries - at most one for a student and an item
 */
export function toClassTable(
	students: readonly { readonly seat: string; readonly name: string }[],
	lessons: readonly Lesson[],
	tries: readonly StudentTry[],
	assignments: readonly Assignment[]
): ClassTable {
	const bySeat = Map.groupBy(tries, ({ seat }) => seat);
	return {
		lessons: lessons.map((lesson) => ({
			path: lessonPath(lesson),
			title: lesson.title,
			items: lesson.items.length
		})),
		rows: students.map(({ seat, name }) => {
			const byItem = new Map((bySeat.get(seat) ?? []).map((attempt) => [attempt.item, attempt]));
			return { seat, name, cells: lessons.map((lesson) => toCell(lesson, byItem, assignments)) };
		})
	};
}

function toCell(
	lesson: Lesson,
	byItem: ReadonlyMap<string, StudentTry>,
	assignments: readonly Assignment[]
): ClassCell {
	const tried = lesson.items.flatMap(({ id }) => byItem.get(id) ?? []);
	const named = assignments.filter(
		({ unit, lesson: slug }) => unit === lesson.unit && (slug === null || slug === lesson.slug)
	);
	return {
		state: tried.length === 0 ? 'not-started' : tried.length < lesson.items.length ? 'under-way' : 'done',
		answered: tried.length,
		items: lesson.items.length,
		points: tried.reduce((sum, { points }) => sum + points, 0),
		maxPoints: tried.reduce((sum, { maxPoints }) => sum + maxPoints, 0),
		late: tried.some(({ receivedAt }) =>
			named.some((assignment) =>
				['late', 'closed'].includes(assignmentState(assignment, new Date(receivedAt)))
			)
		)
	};
}
