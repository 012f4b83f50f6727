import type { ClassTable } from './class-table.ts';

/** The forms in which grades can be taken elsewhere. */
export const GRADE_FORMS = ['plain', 'canvas', 'moodle'] as const;
export type GradeForm = (typeof GRADE_FORMS)[number];

const percent = (points: number, maxPoints: number) =>
	maxPoints === 0 ? '' : String(Math.round((1000 * points) / maxPoints) / 10);

/**
 * A class as a table of texts, the head first. Work that is not done, or has no points, has an empty cell, never a
 * nought.
 * - plain: a row a student, for each lesson answered, items, points, of, late
 * - canvas: Canvas's gradebook import (Student, ID, SIS User ID, SIS Login ID, Section; a row of points possible).
 *   With the three ids empty it looks for the name or the sortable name (canvas-lms, lib/gradebook_importer.rb).
 * - moodle: a row a student, per cent for each lesson; the display name as the identifier to map by. Moodle maps
 *   to user id, username, ID number or e-mail alone (moodle, grade/import/grade_import_form.php)
 */
export function toGradeTable(table: ClassTable, form: GradeForm): string[][] {
	switch (form) {
		case 'plain':
			return [
				[
					'Student',
					...table.lessons.flatMap(({ title }) =>
						['answered', 'questions', 'points', 'of', 'late'].map((part) => `${title}: ${part}`)
					)
				],
				...table.rows.map(({ name, cells }) => [
					name,
					...cells.flatMap((cell) => [
						String(cell.answered),
						String(cell.items),
						cell.maxPoints === 0 ? '' : String(Math.round(cell.points * 100) / 100),
						cell.maxPoints === 0 ? '' : String(cell.maxPoints),
						cell.late ? 'late' : ''
					])
				])
			];
		case 'canvas':
			return [
				[
					'Student',
					'ID',
					'SIS User ID',
					'SIS Login ID',
					'Section',
					...table.lessons.map(({ title }) => title)
				],
				['    Points Possible', '', '', '', '', ...table.lessons.map(() => '100')],
				...table.rows.map(({ name, cells }) => [name, '', '', '', '', ...cells.map(doneInPercent)])
			];
		case 'moodle':
			return [
				['Display name', ...table.lessons.map(({ title }) => title)],
				...table.rows.map(({ name, cells }) => [name, ...cells.map(doneInPercent)])
			];
	}
}

function doneInPercent(cell: ClassTable['rows'][number]['cells'][number]): string {
	return cell.state === 'done' ? percent(cell.points, cell.maxPoints) : '';
}
