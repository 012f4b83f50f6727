import { error } from '@sveltejs/kit';
import { may } from '#lib/domain/classroom/permissions.ts';
import { findUnit } from '#lib/domain/course/course.ts';
import { toUnitKey, type UnitKey } from '#lib/domain/course/unit-key.ts';
import { optionalTeacher } from '#lib/server/auth/classroom.ts';
import { optionalLearner } from '#lib/server/auth/learner.ts';
import { classKeepingKey } from '#lib/server/service/release.ts';
import type { PageServerLoad } from './$types';

interface KeyPage {
	title: string;
	/** What the operator has decided. */
	mayCreate: boolean;
	/** The class that keeps the key from this browser's learner, who is its student (decision 0015). */
	keeper: string | null;
	/** Null for whoever teaches no class on this browser (decision 0010), and while a class keeps it. */
	key: UnitKey | null;
}

export const load: PageServerLoad = async (event): Promise<KeyPage> => {
	const { course, settings } = event.locals.context;
	const classes = await optionalTeacher(event);
	const learner = await optionalLearner(event);
	const unit = findUnit(course, event.params.unit);
	if (!unit) error(404, 'There is no unit at this address.');
	const keeper = learner && (await classKeepingKey(event.locals.context, learner, unit.slug, classes));
	const role = keeper ? 'student' : classes.length > 0 ? 'teacher' : 'anybody';
	return {
		title: unit.title,
		mayCreate: settings.whoMayMakeClasses === 'anyone',
		keeper: keeper?.name ?? null,
		key: may(role, 'see-key') ? toUnitKey(unit) : null
	};
};
