import course from 'virtual:course';
import { toPublicCourse } from '../../domain/course/course.ts';

/** The course as it was when the site was built, with its keys. */
export { course };

/** What anybody may see of it before answering. */
export const publicCourse = toPublicCourse(course);

export { lessonProse } from './lesson-prose.ts';
