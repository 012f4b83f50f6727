import type { ClaimComparison } from '#lib/domain/claim/compare-codings.ts';
import type { HowFar } from '#lib/domain/claim/how-far.ts';
import type { LearnerCoding } from '#lib/domain/claim/learner-coding.ts';
import type { ReadingParagraph, ReadingRun } from '#lib/domain/claim/reading.ts';
import type { PublicArticle } from '#lib/domain/course/course.ts';
import type { CodingAgreement } from '#lib/domain/score/coding-agreement.ts';

// What the server tells these components, in the shapes of `service/codings.ts`; they may not import it.

export interface ListedStep {
	readonly number: number;
	readonly heading: string;
	readonly claims: number;
	readonly coded: number;
}

export interface CodedClaim {
	readonly id: string;
	readonly number: number;
	readonly sentence: readonly ReadingRun[];
	readonly coding: LearnerCoding | null;
	readonly comparison: ClaimComparison | null;
	readonly heldBack: boolean;
}

export interface MetClaim {
	readonly id: string;
	readonly number: number;
	readonly words: string;
}

export interface StepView {
	readonly article: PublicArticle;
	readonly steps: readonly ListedStep[];
	readonly howFar: HowFar;
	readonly step: {
		readonly number: number;
		readonly heading: string;
		readonly paragraphs: readonly ReadingParagraph[];
	};
	readonly before: readonly ReadingParagraph[];
	readonly claims: readonly CodedClaim[];
	readonly metClaims: readonly MetClaim[];
	readonly agreement: { readonly step: CodingAgreement; readonly text: CodingAgreement };
}

/** A form that was sent and not stored, or not all of it. */
export interface UnsavedCodings {
	readonly problem: 'nothing' | 'incomplete' | 'malformed' | 'other-learner';
	/** The claims that it is about. */
	readonly claims: readonly string[];
	readonly values: Readonly<Record<string, readonly string[]>>;
}
