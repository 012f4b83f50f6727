import { randomUUID } from 'node:crypto';
import type { Classroom } from '../../domain/classroom/classroom.ts';
import {
	toStudentReport,
	type ClassReports,
	type StudentReports
} from '../../domain/classroom/student-report.ts';
import { findItem } from '../../domain/course/course.ts';
import { insertReport, insertSeenReport, selectClassReports } from '../store/reports.ts';
import type { Learner } from '../store/learners.ts';
import type { Context } from './context.ts';

export const LONGEST_REPORT = 500;

export type Reported = 'saved' | 'no-such-item' | 'empty' | 'too-long';

/** Keeps what somebody says is wrong with an item. */
export async function submitReport(
	{ database, course, now }: Context,
	learner: Pick<Learner, 'id'> | undefined,
	report: {
		readonly item: string;
		/** The version that the page showed; an answer's page may show an old one. */
		readonly version?: number | undefined;
		readonly text: string;
	}
): Promise<Reported> {
	const found = findItem(course, report.item);
	// A form sends two characters for each line end, of which its own limit counts one; and PostgreSQL holds no null.
	const text = report.text.replaceAll('\r\n', '\n').replaceAll('\0', '').trim();
	if (!found) return 'no-such-item';
	if (text === '') return 'empty';
	if (text.length > LONGEST_REPORT) return 'too-long';
	const { id, version: current } = found.item;
	const shown = report.version ?? current;
	const known = Number.isInteger(shown) && shown >= 1 && shown <= current;
	await database.write((transaction) =>
		insertReport(transaction, {
			id: randomUUID(),
			itemId: id,
			itemVersion: known ? shown : current,
			learnerId: learner?.id ?? null,
			text,
			receivedAt: now.toISOString()
		})
	);
	return 'saved';
}

/** Reports of one kind that a class's page shows at once; how many more there are it says. */
export const MOST_REPORTS_SHOWN = 20;

/** What a class's students report, for its teacher: without names, the newest first. */
export async function listClassReports(
	{ database: { db }, course }: Context,
	{ id }: Pick<Classroom, 'id'>
): Promise<ClassReports> {
	const list = async (seen: boolean): Promise<StudentReports> => {
		const { reports, total } = await selectClassReports(db, id, { seen, limit: MOST_REPORTS_SHOWN });
		return { shown: reports.map((report) => toStudentReport(course, report)), total };
	};
	return { open: await list(false), seen: await list(true) };
}

/** Puts a report of a class's student away as seen, in this class alone. */
export async function markReportSeen(
	{ database, now }: Context,
	classroom: Pick<Classroom, 'id'>,
	reportId: string
): Promise<void> {
	await database.write((transaction) =>
		insertSeenReport(transaction, classroom.id, reportId, now.toISOString())
	);
}
