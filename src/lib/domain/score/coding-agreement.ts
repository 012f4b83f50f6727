import type { ClaimComparison } from '../claim/compare-codings.ts';
import { cohensKappa, type Kappa } from '../measure/kappa.ts';

/** How often two codings of the same claims say the same. */
export interface CodingAgreement {
	readonly same: number;
	/** The claims that count: debatable and fine-print claims do not. */
	readonly counted: number;
	/** Agreement on the four labels beyond chance; null where no label can be compared yet. */
	readonly labels: Kappa | null;
}

/**
 * Counts agreement over compared claims: "same" where both come to the same label and the same footing. Kappa is
 * taken over the four labels of the claims that count and whose label can be told, because the label is what two
 * coders of a text would report. It is agreement with one other coding, not a measure of a learner's skill.
 */
export function agreementOf(comparisons: readonly ClaimComparison[]): CodingAgreement {
	const counted = comparisons.filter(({ outcome }) => outcome === 'same' || outcome === 'different');
	const labels = counted.flatMap(({ given, ours }) =>
		ours.label === null ? [] : [[given.label, ours.label] as const]
	);
	return {
		same: counted.filter(({ outcome }) => outcome === 'same').length,
		counted: counted.length,
		labels: labels.length === 0 ? null : cohensKappa(labels)
	};
}
