import { randomUUID } from 'node:crypto';
import { findItem } from '../../domain/course/course.ts';
import { insertReport } from '../store/reports.ts';
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
