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
	report: { readonly item: string; readonly text: string }
): Promise<Reported> {
	const found = findItem(course, report.item);
	const text = report.text.trim();
	if (!found) return 'no-such-item';
	if (text === '') return 'empty';
	if (text.length > LONGEST_REPORT) return 'too-long';
	await database.write((transaction) =>
		insertReport(transaction, {
			id: randomUUID(),
			itemId: found.item.id,
			itemVersion: found.item.version,
			learnerId: learner?.id ?? null,
			text,
			receivedAt: now.toISOString()
		})
	);
	return 'saved';
}
