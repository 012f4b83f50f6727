import { GRADE_FORMS } from '#lib/domain/classroom/grade-table.ts';
import { requireTeacher } from '#lib/server/auth/classroom.ts';
import { exportGrades } from '#lib/server/service/grades.ts';
import type { RequestHandler } from './$types';

/** `?form=plain`, `canvas` or `moodle`; anything else is plain. */
export const GET: RequestHandler = async (event) => {
	const classroom = await requireTeacher(event, event.params.class, 'export-grades');
	const asked = event.url.searchParams.get('form');
	const form = GRADE_FORMS.find((name) => name === asked) ?? 'plain';
	const { fileName, text } = await exportGrades(event.locals.context, classroom, form);
	return new Response(text, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${fileName}"`
		}
	});
};
