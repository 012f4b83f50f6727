import { findItem, lessonPath, type Course } from '../course/course.ts';

/** What a student of a class says is wrong with a question. Who said it is not told: it is about the question. */
export interface StudentReport {
	readonly id: string;
	/** null where the course has dropped the question. */
	readonly question: { readonly prompt: string; readonly path: string } | null;
	/** Whether the question has changed since. */
	readonly outdated: boolean;
	readonly text: string;
	readonly receivedAt: string;
}

/** Some reports of a class, the newest first, and how many there are in all. */
export interface StudentReports {
	readonly shown: readonly StudentReport[];
	readonly total: number;
}

/** What a class's students report: what its teacher has not put away yet, and what is seen. */
export interface ClassReports {
	readonly open: StudentReports;
	readonly seen: StudentReports;
}

/** A kept report with the question that it is about, as the course has it now. */
export function toStudentReport(
	course: Course,
	report: {
		readonly id: string;
		readonly itemId: string;
		readonly itemVersion: number;
		readonly text: string;
		readonly receivedAt: string;
	}
): StudentReport {
	const found = findItem(course, report.itemId);
	return {
		id: report.id,
		question: found
			? { prompt: found.item.prompt, path: `${lessonPath(found.lesson)}#${found.item.id}` }
			: null,
		outdated: found !== undefined && found.item.version !== report.itemVersion,
		text: report.text,
		receivedAt: report.receivedAt
	};
}
