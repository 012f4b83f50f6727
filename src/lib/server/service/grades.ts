import papaparse from 'papaparse';
import type { Classroom } from '../../domain/classroom/classroom.ts';
import { toGradeTable, type GradeForm } from '../../domain/classroom/grade-table.ts';
import { viewClass } from './class-progress.ts';
import type { Context } from './context.ts';

/** By this mark at the start Excel knows UTF-8; the systems that import grades need none. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A class's grades as a file. A name that a spreadsheet would take for a formula is made a text. */
export async function exportGrades(
	context: Context,
	classroom: Classroom,
	form: GradeForm
): Promise<{ fileName: string; text: string }> {
	const { table } = await viewClass(context, classroom);
	const text = papaparse.unparse(toGradeTable(table, form), { escapeFormulae: true });
	const day = context.now.toISOString().slice(0, 10);
	return {
		fileName: `who-says-${classroom.joinCode}-${form}-${day}.csv`,
		text: `${form === 'plain' ? BYTE_ORDER_MARK : ''}${text}\r\n`
	};
}
