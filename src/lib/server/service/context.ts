import type { Course } from '../../domain/course/course.ts';
import type { Database } from '../database/open-database.ts';
import type { Settings } from './settings.ts';

/** What every use case is given: where things are kept, what is taught, what is allowed here, and what time it is. */
export interface Context {
	readonly database: Database;
	readonly course: Course;
	readonly settings: Settings;
	readonly now: Date;
}
