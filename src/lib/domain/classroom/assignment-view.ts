import { lessonPath, type Course } from '../course/course.ts';
import { itemCount } from '../course/test-form.ts';
import {
	assignmentPath,
	assignmentState,
	lessonsOfAssignment,
	type Assignment,
	type AssignmentFeedback,
	type AssignmentState
} from './assignment.ts';

/** An assignment in words and times. */
export interface AssignmentView {
	readonly id: string;
	/** The title of the lesson, or of the unit; null where the course has dropped it. */
	readonly title: string | null;
	readonly path: string | null;
	readonly lessons: number;
	/** Rounded up to whole minutes. */
	readonly minutes: number;
	readonly opensAt: string | null;
	readonly dueAt: string | null;
	readonly closesAt: string | null;
	readonly state: AssignmentState;
	readonly feedback: AssignmentFeedback;
}

/** An assignment as its class sees it at a time. */
export function toAssignmentView(course: Course, assignment: Assignment, now: Date): AssignmentView {
	const { id, opensAt, dueAt, closesAt, feedback } = assignment;
	const lessons = lessonsOfAssignment(course, assignment);
	const unit = course.units.find(({ slug }) => slug === assignment.unit);
	return {
		id,
		title: (assignment.lesson === null ? unit?.title : lessons[0]?.title) ?? null,
		path: assignmentPath(course, assignment),
		lessons: lessons.length,
		minutes: Math.ceil(lessons.reduce((sum, { minutes }) => sum + minutes, 0)),
		opensAt,
		dueAt,
		closesAt,
		state: assignmentState(assignment, now),
		feedback
	};
}

/** Work that one of a learner's classes waits for. */
export interface DueWork extends AssignmentView {
	readonly classroom: { readonly name: string; readonly timeZone: string };
	readonly answered: number;
	readonly items: number;
}

/** A unit as a teacher chooses from it. */
export interface AssignableUnit {
	/** What the form for assigning sends. */
	readonly target: string;
	readonly title: string;
	/** Rounded up to whole minutes. */
	readonly minutes: number;
	readonly items: number;
	readonly lessons: readonly {
		readonly target: string;
		readonly title: string;
		readonly path: string;
		readonly minutes: number;
		readonly items: number;
		/** Names of the skills that its items measure. */
		readonly skills: readonly string[];
	}[];
}

/** All that a class can be assigned, in course order. */
export function toAssignableUnits(course: Course): AssignableUnit[] {
	const skillName = new Map(course.skills.map(({ id, name }) => [id, name]));
	return course.units.map((unit) => ({
		target: unit.slug,
		title: unit.title,
		minutes: Math.ceil(unit.lessons.reduce((sum, { minutes }) => sum + minutes, 0)),
		items: unit.lessons.reduce((sum, lesson) => sum + itemCount(lesson), 0),
		lessons: unit.lessons.map((lesson) => ({
			target: `${lesson.unit}/${lesson.slug}`,
			title: lesson.title,
			path: lessonPath(lesson),
			minutes: Math.ceil(lesson.minutes),
			items: itemCount(lesson),
			skills: [...new Set(lesson.items.map(({ skill }) => skillName.get(skill) ?? skill))]
		}))
	}));
}
