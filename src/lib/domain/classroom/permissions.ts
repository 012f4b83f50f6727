/** Who somebody is to one class. A student of it, its teacher, or anybody else. */
export type ClassRole = 'teacher' | 'student' | 'anybody';

export const CLASS_ACTIONS = [
	'join',
	'return-to-seat',
	'see-assignments',
	'see-class',
	'see-student',
	'change-class',
	'assign',
	'reissue-seats',
	'export-grades',
	'mark-report-seen',
	'renew-key',
	'preview',
	'see-key',
	'delete-class'
] as const;
export type ClassAction = (typeof CLASS_ACTIONS)[number];

const OPEN_TO: Readonly<Record<ClassRole, readonly ClassAction[]>> = {
	anybody: ['join', 'return-to-seat'],
	student: ['join', 'return-to-seat', 'see-assignments'],
	teacher: CLASS_ACTIONS
};

/** Whether somebody of a role may do something in the class that the role is about. Nothing else decides it. */
export function may(role: ClassRole, action: ClassAction): boolean {
	return OPEN_TO[role].includes(action);
}
