import { expect, it } from 'vitest';
import { CLASS_ACTIONS, may, type ClassAction, type ClassRole } from './permissions.ts';

/** Written out once more, cell by cell: a change of who may do what has to be made twice. */
const EXPECTED: Readonly<Record<ClassAction, Readonly<Record<ClassRole, boolean>>>> = {
	join: { anybody: true, student: true, teacher: true },
	'return-to-seat': { anybody: true, student: true, teacher: true },
	'see-assignments': { anybody: false, student: true, teacher: true },
	'see-class': { anybody: false, student: false, teacher: true },
	'see-student': { anybody: false, student: false, teacher: true },
	'change-class': { anybody: false, student: false, teacher: true },
	assign: { anybody: false, student: false, teacher: true },
	'reissue-seats': { anybody: false, student: false, teacher: true },
	'export-grades': { anybody: false, student: false, teacher: true },
	'mark-report-seen': { anybody: false, student: false, teacher: true },
	'renew-key': { anybody: false, student: false, teacher: true },
	preview: { anybody: false, student: false, teacher: true },
	'see-key': { anybody: false, student: false, teacher: true },
	'delete-class': { anybody: false, student: false, teacher: true }
};

const ROLES = ['anybody', 'student', 'teacher'] as const satisfies readonly ClassRole[];
const cells = CLASS_ACTIONS.flatMap((action) =>
	ROLES.map((role) => ({ role, action, can: EXPECTED[action][role] ? 'may' : 'may not' }))
);

it.each(cells)('$role $can $action', ({ role, action, can }) => {
	expect(may(role, action)).toBe(can === 'may');
});
