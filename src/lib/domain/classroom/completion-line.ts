import type { ClassRow, ClassTable } from './class-table.ts';

/**
 * One line that a student can paste into any system, and that a teacher can read.
 * @param day - already in the reader's zone and words
 */
export function completionLine(row: ClassRow, lessons: ClassTable['lessons'], day: string): string {
	const done = row.cells.filter(({ state }) => state === 'done').length;
	const points = row.cells.reduce((sum, cell) => sum + cell.points, 0);
	const maxPoints = row.cells.reduce((sum, cell) => sum + cell.maxPoints, 0);
	const score =
		maxPoints === 0 ? '' : `, ${Math.round(points * 100) / 100} of ${maxPoints} points at first try`;
	return `Who Says? · ${row.name} · ${done} of ${lessons.length} lessons done${score} · ${day}`;
}
