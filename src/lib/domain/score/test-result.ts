import type { SignalDetection } from '../measure/signal-detection.ts';
import type { FormCounts } from './form-counts.ts';

/** What a complete test shows. */
export interface TestResult {
	readonly take: 'first' | 'second' | 'later';
	/** ISO 8601 in UTC. */
	readonly completedAt: string;
	readonly counts: FormCounts;
	/** Null where the form is too short to tell, or too much of it was not known. */
	readonly detection: SignalDetection | null;
	/** Whether it can be read item by item. */
	readonly reasons: boolean;
}
