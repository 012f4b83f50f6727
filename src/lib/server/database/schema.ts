import type { Kysely } from 'kysely';

// Times are ISO 8601 texts in UTC and JSON is text, so that both databases hold and order them alike.

export interface Schema {
	learners: { id: string; name: string; created_at: string };
	learner_sessions: { token_hash: string; learner_id: string; created_at: string };
	recovery_phrases: { learner_id: string; words_hash: string; created_at: string };
	item_versions: { id: string; item_id: string; version: number; body: string; first_seen_at: string };
	answers: {
		learner_id: string;
		id: string;
		item_id: string;
		item_version_id: string;
		response: string;
		certainty: string;
		received_at: string;
	};
	scores: { learner_id: string; answer_id: string; points: number; max_points: number; parts: string };
	reports: {
		id: string;
		item_id: string;
		item_version: number;
		learner_id: string | null;
		text: string;
		received_at: string;
	};
	letters: { id: string; text: string; reply_to: string | null; received_at: string };
	classrooms: {
		id: string;
		join_code: string;
		teacher_key_hash: string;
		name: string;
		time_zone: string;
		roster: string | null;
		created_at: string;
		expires_at: string;
	};
	teacher_sessions: { token_hash: string; classroom_id: string; created_at: string };
	seats: {
		id: string;
		classroom_id: string;
		learner_id: string;
		display_name: string;
		words_hash: string;
		/** 0 or 1. */
		is_preview: number;
		/** Answers received before count nowhere in the class. */
		counts_from: string;
		created_at: string;
	};
	assignments: {
		id: string;
		classroom_id: string;
		unit: string;
		lesson: string | null;
		opens_at: string | null;
		due_at: string | null;
		closes_at: string | null;
		feedback: string;
		created_at: string;
	};
	/** The reports that a class's teacher has put away as seen. */
	seen_reports: { classroom_id: string; report_id: string; seen_at: string };
	guesses: { kind: string; subject: string; at: string };
	codings: {
		learner_id: string;
		article_id: string;
		claim_id: string;
		first: string;
		now: string;
		first_at: string;
		changed_at: string;
	};
}

/** What the store works on: the database itself, or a transaction of it. */
export type Db = Kysely<Schema>;
