import type { Db, Schema } from '../database/schema.ts';

/** A learner's place in a class. The words that open it are kept as a hash, and never read back. */
export interface Seat {
	readonly id: string;
	readonly classroomId: string;
	readonly learnerId: string;
	readonly displayName: string;
	/** Its teacher, looking at the class as a student does. Counts nowhere. */
	readonly isPreview: boolean;
	/** Answers received before count nowhere in the class. */
	readonly countsFrom: string;
	readonly createdAt: string;
}

const seats = (db: Db) => db.selectFrom('seats').selectAll();

function toSeat(row: Schema['seats']): Seat {
	return {
		id: row.id,
		classroomId: row.classroom_id,
		learnerId: row.learner_id,
		displayName: row.display_name,
		isPreview: row.is_preview === 1,
		countsFrom: row.counts_from,
		createdAt: row.created_at
	};
}

function toRow(seat: Seat, wordsHash: string): Schema['seats'] {
	return {
		id: seat.id,
		classroom_id: seat.classroomId,
		learner_id: seat.learnerId,
		display_name: seat.displayName,
		words_hash: wordsHash,
		is_preview: seat.isPreview ? 1 : 0,
		counts_from: seat.countsFrom,
		created_at: seat.createdAt
	};
}

/** Stores a seat. @returns false where the class has one with the same words, or of the same learner */
export async function insertSeat(db: Db, seat: Seat, wordsHash: string): Promise<boolean> {
	const inserted = await db
		.insertInto('seats')
		.values(toRow(seat, wordsHash))
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	return inserted !== undefined;
}

/** All seats of a class in one query, previews among them. */
export async function selectSeats(db: Db, classroomId: string): Promise<Seat[]> {
	const rows = await seats(db)
		.where('classroom_id', '=', classroomId)
		.orderBy('created_at')
		.orderBy('id')
		.execute();
	return rows.map(toSeat);
}

export async function selectSeat(db: Db, classroomId: string, id: string): Promise<Seat | undefined> {
	const row = await seats(db).where('classroom_id', '=', classroomId).where('id', '=', id).executeTakeFirst();
	return row && toSeat(row);
}

export async function selectSeatOfLearner(
	db: Db,
	classroomId: string,
	learnerId: string
): Promise<Seat | undefined> {
	const row = await seats(db)
		.where('classroom_id', '=', classroomId)
		.where('learner_id', '=', learnerId)
		.executeTakeFirst();
	return row && toSeat(row);
}

export async function selectSeatOfWords(
	db: Db,
	classroomId: string,
	wordsHash: string
): Promise<Seat | undefined> {
	const row = await seats(db)
		.where('classroom_id', '=', classroomId)
		.where('words_hash', '=', wordsHash)
		.executeTakeFirst();
	return row && toSeat(row);
}

/** Gives seats new words, all in one query; the old ones open nothing any more. */
export async function updateSeatWords(
	db: Db,
	changed: readonly { readonly seat: Seat; readonly wordsHash: string }[]
): Promise<void> {
	if (changed.length === 0) return;
	await db
		.insertInto('seats')
		.values(changed.map(({ seat, wordsHash }) => toRow(seat, wordsHash)))
		.onConflict((conflict) =>
			conflict.column('id').doUpdateSet(({ ref }) => ({ words_hash: ref('excluded.words_hash') }))
		)
		.execute();
}

export async function updateSeatName(db: Db, id: string, displayName: string): Promise<void> {
	await db.updateTable('seats').set({ display_name: displayName }).where('id', '=', id).execute();
}

/** Takes a seat; the learner and their answers stay. */
export async function deleteSeat(db: Db, classroomId: string, id: string): Promise<void> {
	await db.deleteFrom('seats').where('classroom_id', '=', classroomId).where('id', '=', id).execute();
}

/** The seats that a learner has, with the names of their classes; previews are left out. */
export async function selectSeatsOfLearner(
	db: Db,
	learnerId: string
): Promise<(Pick<Seat, 'displayName' | 'createdAt' | 'countsFrom'> & { className: string })[]> {
	const rows = await db
		.selectFrom('seats')
		.innerJoin('classrooms', 'classrooms.id', 'seats.classroom_id')
		.select(['classrooms.name', 'seats.display_name', 'seats.created_at', 'seats.counts_from'])
		.where('seats.learner_id', '=', learnerId)
		.where('seats.is_preview', '=', 0)
		.orderBy('seats.created_at')
		.execute();
	return rows.map((row) => ({
		className: row.name,
		displayName: row.display_name,
		createdAt: row.created_at,
		countsFrom: row.counts_from
	}));
}
