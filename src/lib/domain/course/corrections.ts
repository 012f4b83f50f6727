import { z } from 'zod';

/** What `corrections.yaml` says of each mistake that was mended: newest first. */
export const correctionsSchema = z
	.array(
		z.strictObject({
			date: z.iso.date(),
			/** The page that was wrong, such as `/lessons/who-says/first-pass`. */
			where: z.string().startsWith('/'),
			was: z.string().min(1),
			now: z.string().min(1),
			because: z.string().min(1)
		})
	)
	.refine(
		(entries) => entries.every(({ date }, index) => date <= (entries[index - 1]?.date ?? date)),
		'the newest comes first: move it up'
	);

export type Correction = z.infer<typeof correctionsSchema>[number];
