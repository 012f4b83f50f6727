// Who may do what, over HTTP: one row for each address and for each thing that can be done there. The addresses lead
// to the class of `student` and `teacher`; a test holds the rows against the files of src/routes.
import { answerFields, item, ROLES, type Role, type World } from './access-roles.ts';
import type { Fields } from './fetch-browser.ts';

/** A status, and for a redirect where it leads; places of the address may stand in it. */
export type Outcome = number | `303 ${string}` | `307 ${string}`;

export interface Row {
	readonly outcomes: Readonly<Record<Role, Outcome>>;
	/** What a page would send. */
	readonly fields: (world: World, role: Role) => Fields;
	/** Instead of what stands in addresses otherwise. */
	readonly places: (world: World) => Readonly<Record<string, string>>;
}

type More = Partial<Omit<Row, 'outcomes'>>;

/** All have the same outcome. */
const all = (outcome: Outcome, more: More = {}) => toRow(() => outcome, more);

/** Some are let in. To everybody else it is as if nothing were there. */
const only = (roles: readonly Role[], outcome: Outcome, more: More = {}) =>
	toRow((role) => (roles.includes(role) ? outcome : 404), more);

const teacher = (outcome: Outcome, more: More = {}) => only(['teacher'], outcome, more);

function toRow(outcomeOf: (role: Role) => Outcome, more: More): Row {
	const outcomes = Object.fromEntries(ROLES.map((role) => [role, outcomeOf(role)])) as Record<Role, Outcome>;
	return { outcomes, fields: () => ({}), places: () => ({}), ...more };
}

const send = (fields: Fields): More => ({ fields: () => fields });
const answer: More = { fields: answerFields };
const elsewhere: More = { places: ({ otherSeat }) => ({ seat: otherSeat }) };
const learners: readonly Role[] = ['learner', 'otherStudent', 'student'];
const isLearner = (role: Role) => learners.includes(role);
const takeFirst: More = { places: () => ({ take: 'first' }) };

/** What stands after `|` tells rows for the same door apart. */
export const TABLE: Readonly<Record<string, Row>> = {
	'GET /': all(200),
	'GET /answers': all('307 /results'),
	'POST /answers': all(303, answer),
	'POST /answers as data': all(201, answer),
	'GET /answers/[id]': only(['student'], 200),
	'GET /answers/[id] as data': only(['student'], 200),
	'GET /articles': all(200),
	'GET /articles/[name]': all(200),
	'GET /articles/[name]/ledger': all('303 /articles/[name]'),
	'GET /articles/[name]/paragraphs/[number]': all(200),
	'POST /articles/[name]/paragraphs/[number]': all(
		'303 /articles/[name]/paragraphs/[number]#compared',
		send({ 'origin.c01': 'on-record', 'footing.c01': 'public' })
	),
	'GET /articles/[name]/see-through': all('303 /articles/[name]'),
	'GET /corrections': all(200),
	'POST /corrections': all(200, send({ text: 'My name is wrong.' })),
	'GET /course.json': all(200),
	'GET /data': all(200),
	'GET /data/[file]': only(learners, 200, { places: () => ({ file: 'who-says.json' }) }),
	'GET /data/[file] | that there is not': all(404, { places: () => ({ file: 'who-says.zip' }) }),
	'POST /data?/erase': only(learners, '303 /data?done=erased', send({ sure: 'yes' })),
	'POST /data?/finish': all('303 /data?done=finished'),
	'POST /data?/phrase': only(learners, 200),
	'POST /data?/recover': all(422, send({ words: 'not one of them' })),
	'GET /due': all(200),
	'GET /glossary': all(200),
	'GET /healthz': all(200),
	'GET /hook': all(200),
	'GET /join': all(200),
	'POST /join': all('303 /join/[code]', { fields: ({ places }) => ({ code: places['code']! }) }),
	'GET /join/[code]': all(200),
	'GET /join/[code] | that no class has': all(404, { places: () => ({ code: 'AAAAAA' }) }),
	'POST /join/[code]?/join': all(200, { fields: (_, role) => ({ name: `New ${role}` }) }),
	'POST /join/[code]?/return': all(303, { fields: ({ words }) => ({ words }) }),
	'GET /lessons': all(200),
	'GET /lessons/[unit]': all(200),
	'GET /lessons/[unit]/[lesson]': all(200),
	'POST /learner': all(200),
	'GET /mine/[unit]/[lesson]': all(200),
	'GET /reports': all(200),
	'POST /reports': all(200, send({ item: item.id, version: String(item.version), text: 'This is wrong.' })),
	'GET /results': all(200),
	'GET /results/tests': all(200),
	'GET /results/yardstick': all(200),
	'GET /review': all(200),
	'GET /review.ics': only(learners, 200),
	'GET /search': all(200),
	'GET /search.json': all(200),
	'GET /teach': all(200),
	'POST /teach?/close': all('303 /teach?done=closed#done'),
	'POST /teach?/create': all(303),
	'POST /teach?/open': all('303 /teach/[class]', { fields: ({ key }) => ({ key }) }),
	'GET /teach/[class]': teacher(200),
	'POST /teach/[class]?/assign': teacher(303, {
		fields: ({ places }) => ({ target: places['unit']!, feedback: 'by-lesson' })
	}),
	'POST /teach/[class]?/delete': teacher('303 /teach?done=deleted#done', send({ sure: 'yes' })),
	'POST /teach/[class]?/extend': teacher('303 /teach/[class]?done=extended#extend'),
	'POST /teach/[class]?/reissue': teacher(200, send({ sure: 'yes' })),
	'POST /teach/[class]?/newKey': teacher('303 /teach/[class]?new-key#key', send({ sure: 'yes' })),
	'POST /teach/[class]?/seen': teacher('303 /teach/[class]#reports', send({ report: 'none' })),
	'POST /teach/[class]?/settings': teacher(
		'303 /teach/[class]?done=saved#settings',
		send({ name: '8b', timeZone: 'UTC', roster: 'Ada' })
	),
	'POST /teach/[class]?/unassign': teacher(
		'303 /teach/[class]?done=taken-back#assignments',
		send({ assignment: 'none' })
	),
	'GET /teach/[class]/grades.csv': teacher(200),
	'POST /teach/[class]/preview': teacher('303 /join/[code]'),
	'GET /teach/[class]/qr.svg': teacher(200),
	'GET /teach/[class]/students/[seat]': teacher(200),
	'GET /teach/[class]/students/[seat] | of another class': all(404, elsewhere),
	'POST /teach/[class]/students/[seat]?/rename': teacher(
		'303 /teach/[class]/students/[seat]?done=renamed#name',
		send({ name: 'Another' })
	),
	'POST /teach/[class]/students/[seat]?/remove': teacher('303 /teach/[class]', send({ sure: 'yes' })),
	'GET /teach/key': all(200),
	'GET /teach/letters/parents': all(200),
	'GET /teach/letters/school': all(200),
	'GET /teach/pilot': all(200),
	'GET /teach/units/[unit]/handout': all(200),
	'GET /teach/units/[unit]/key': all(200),
	'GET /teach/units/[unit]/run-sheet': all(200),
	'GET /teach/units/[unit]/worksheets': all(200),
	'GET /tests/[take]': all(200, takeFirst),
	'GET /tests/[take] | that no lesson holds': all(404, { places: () => ({ take: 'third' }) }),
	'POST /tests/[take]': all('303 /tests/first/1', takeFirst),
	'GET /tests/[take]/[part]': toRow((role) => (isLearner(role) ? 200 : '303 /tests/first'), {
		places: () => ({ take: 'first', part: '1' })
	}),
	'GET /tests/[take]/[part] | that is not open yet': all('303 /tests/second', {
		places: () => ({ take: 'second', part: '1' })
	}),
	'GET /town': all(200),
	'GET /webs/[web]/[page]': all(200),
	'GET /webs/[web]/[page] | that no path leads to': all(400, { places: () => ({ page: 'notice-warm' }) }),
	'GET /webs/[web]/enough': all(400)
};
