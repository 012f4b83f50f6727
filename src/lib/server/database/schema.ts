import type { Kysely } from 'kysely';

// Times are ISO 8601 texts in UTC and JSON is text, so that both databases hold and order them alike.

export interface Schema {
	learners: { id: string; name: string; created_at: string };
	learner_sessions: { token_hash: string; learner_id: string; created_at: string };
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
}

/** What the store works on: the database itself, or a transaction of it. */
export type Db = Kysely<Schema>;
