import { error } from '@sveltejs/kit';
import { requireLearner } from '#lib/server/auth/learner.ts';
import { answersAsCsv, codingsAsCsv, gatherDownload, type Download } from '#lib/server/service/download.ts';
import type { RequestHandler } from './$types';

const FILES: Readonly<Record<string, { type: string; write: (download: Download) => string }>> = {
	'who-says.json': {
		type: 'application/json',
		write: (download) => `${JSON.stringify(download, null, '\t')}\n`
	},
	'who-says-answers.csv': { type: 'text/csv; charset=utf-8', write: answersAsCsv },
	'who-says-codings.csv': { type: 'text/csv; charset=utf-8', write: codingsAsCsv }
};

/** Everything that is kept of whoever asks, as a file. */
export const GET: RequestHandler = async (event) => {
	const learner = await requireLearner(event);
	const file = Object.hasOwn(FILES, event.params.file) ? FILES[event.params.file] : undefined;
	if (!file) error(404, 'There is nothing here for this browser.');
	const download = await gatherDownload(event.locals.context, learner);
	return new Response(file.write(download), {
		headers: {
			'content-type': file.type,
			'content-disposition': `attachment; filename="${event.params.file}"`,
			'cache-control': 'no-store'
		}
	});
};
