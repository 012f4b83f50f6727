import ical from 'ical-generator';

/**
 * The days on which a review is due, as a calendar that a learner's own program can take: whole days, no alarm, no
 * address of anybody. A day keeps its id, so that a calendar taken anew replaces the old one.
 * @param url - where the review stands
 */
export function toReviewCalendar(
	days: readonly { day: string; skills: number }[],
	url: string,
	now: Date
): string {
	const calendar = ical({
		name: 'Who Says? Review',
		prodId: { company: 'Who Says?', product: 'Review', language: 'EN' }
	});
	for (const { day, skills } of days) {
		calendar.createEvent({
			id: `review-${day}@who-says`,
			start: new Date(`${day}T00:00:00Z`),
			end: new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000),
			allDay: true,
			timezone: 'UTC',
			stamp: now,
			summary: `Who Says? ${skills === 1 ? '1 question' : `${skills} questions`} to review`,
			url
		});
	}
	return calendar.toString();
}
