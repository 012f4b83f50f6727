import type { ControlledTransaction } from 'kysely';
import type { Db, Schema } from './schema.ts';

/** Runs work in a transaction; what it returns is told only once that transaction is on disk. */
export type Write = <T>(work: (transaction: Db) => Promise<T>) => Promise<T>;

interface Job {
	readonly run: (transaction: Db) => Promise<unknown>;
	readonly resolve: (value: unknown) => void;
	readonly reject: (reason: unknown) => void;
}

/**
 * Lets work that arrives together share one commit, which on SQLite costs a sync of the disk. Each job has a
 * savepoint: one that throws is undone alone and rejected alone. None is resolved before the commit; where the
 * commit fails, all are rejected.
 */
export function sharedCommits(db: Db): Write {
	let waiting: Job[] = [];
	let flushing = false;

	async function flush() {
		while (waiting.length > 0) {
			const jobs = waiting;
			waiting = [];
			await commitTogether(db, jobs);
		}
		flushing = false;
	}

	return <T>(work: (transaction: Db) => Promise<T>) =>
		new Promise<T>((resolve, reject) => {
			waiting.push({ run: work, resolve: resolve as (value: unknown) => void, reject });
			if (flushing) return;
			flushing = true;
			setImmediate(() => void flush());
		});
}

async function commitTogether(db: Db, jobs: readonly Job[]): Promise<void> {
	const settled: (() => void)[] = [];
	try {
		const transaction = await db.startTransaction().execute();
		try {
			for (const job of jobs) settled.push(await runInSavepoint(transaction, job));
			await transaction.commit().execute();
		} catch (error) {
			// What went wrong first is the thing to tell. Where the disk is full, SQLite has undone everything itself.
			if (!transaction.isCommitted && !transaction.isRolledBack) {
				await transaction
					.rollback()
					.execute()
					.catch(() => {});
			}
			throw error;
		}
	} catch (error) {
		for (const job of jobs) job.reject(error);
		return;
	}
	for (const settle of settled) settle();
}

async function runInSavepoint(transaction: ControlledTransaction<Schema>, job: Job): Promise<() => void> {
	const savepoint = await transaction.savepoint('job').execute();
	try {
		const value = await job.run(savepoint);
		await savepoint.releaseSavepoint('job').execute();
		return () => job.resolve(value);
	} catch (error) {
		try {
			await savepoint.rollbackToSavepoint('job').execute();
		} catch {
			throw error; // The whole transaction is gone, and this is why.
		}
		return () => job.reject(error);
	}
}

/** A transaction of its own for each piece of work: PostgreSQL groups commits by itself. */
export function ownCommits(db: Db): Write {
	return (work) => db.transaction().execute(work);
}
