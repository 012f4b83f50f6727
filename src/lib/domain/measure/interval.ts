/** Where a value may reasonably lie; `lower` ≤ `upper`, in the unit of the value itself. */
export interface Interval {
	readonly lower: number;
	readonly upper: number;
}

/** The standard normal quantile of 0.975: how many standard errors a 95 per cent interval reaches each way. */
export const Z_95 = 1.959963984540054;
