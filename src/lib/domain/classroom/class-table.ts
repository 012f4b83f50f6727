import { lessonPath, type Lesson } from '../course/course.ts';
import { itemCount } from '../course/test-form.ts';
import { countedPoints } from '../score/form-counts.ts';
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

export interface ClassStudent {
	readonly seat: string;
	readonly name: string;
	/** The same lessons as they are dealt to the student; left out where no lesson holds a test form. */
	readonly lessons?: readonly Lesson[];
}

/**
 * Students by lessons, by first tries. Rows are in the order of the students given, cells in that of the lessons.
 * @param tries - at most one for a student and an item
 */
export function toClassTable(
	students: readonly ClassStudent[],
	lessons: readonly Lesson[],
	tries: readonly StudentTry[],
	assignments: readonly Assignment[]
): ClassTable {
	const bySeat = Map.groupBy(tries, ({ seat }) => seat);
	return {
		lessons: lessons.map((lesson) => ({
			path: lessonPath(lesson),
			title: lesson.title,
			items: itemCount(lesson)
		})),
		rows: students.map(({ seat, name, lessons: dealt = lessons }) => {
			const byItem = new Map((bySeat.get(seat) ?? []).map((attempt) => [attempt.item, attempt]));
			return { seat, name, cells: dealt.map((lesson) => toCell(lesson, byItem, assignments)) };
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
	const counted = lesson.items.flatMap((item) => {
		const attempt = byItem.get(item.id);
		if (!attempt) return [];
		return lesson.form ? countedPoints(item, attempt) : attempt;
	});
	// Nobody is told anything of a test form before all of it is answered.
	const told = (lesson.form?.dealt?.countsAfter ?? []).every((id) => byItem.has(id)) ? counted : [];
	return {
		state: tried.length === 0 ? 'not-started' : tried.length < itemCount(lesson) ? 'under-way' : 'done',
		answered: tried.length,
		items: itemCount(lesson),
		points: told.reduce((sum, { points }) => sum + points, 0),
		maxPoints: told.reduce((sum, { maxPoints }) => sum + maxPoints, 0),
		late: tried.some(({ receivedAt }) =>
			named.some((assignment) =>
				['late', 'closed'].includes(assignmentState(assignment, new Date(receivedAt)))
			)
		)
	};
}
