// Two classes and somebody in each role, made over HTTP as browsers make them.
import { randomUUID } from 'node:crypto';
import { firstWith, lessonAt } from './course.ts';
import { FetchBrowser } from './fetch-browser.ts';
import { fieldsOf } from './responses.ts';

/** To the first of the two classes, which the addresses of the table lead to. */
export const ROLES = ['nobody', 'learner', 'otherStudent', 'otherTeacher', 'student', 'teacher'] as const;
export type Role = (typeof ROLES)[number];

export interface World {
	readonly browsers: Readonly<Record<Role, FetchBrowser>>;
	/** What stands in addresses in the place of `[name]`, all of it the first class's or its student's. */
	readonly places: Readonly<Record<string, string>>;
	readonly key: string;
	readonly words: string;
	/** The seat of the other class's student. */
	readonly otherSeat: string;
}

export const { item, lesson } = firstWith('choice');

export function answerFields(): Record<string, string> {
	return { id: randomUUID(), item: item.id, ...Object.fromEntries(fieldsOf(item, 'right')) };
}

export async function makeWorld(origin: string): Promise<World> {
	const entries = ROLES.map((role) => [role, new FetchBrowser(origin)] as const);
	const browsers = Object.fromEntries(entries) as Record<Role, FetchBrowser>;
	await browsers.learner.post('/learner');
	const own = await makeClass(browsers.teacher, browsers.student, 'Ada');
	const other = await makeClass(browsers.otherTeacher, browsers.otherStudent, 'Ben');
	const answer = answerFields();
	await browsers.student.post('/answers', answer);
	const [, unit = '', slug = ''] = /^\/lessons\/([^/]+)\/([^/]+)$/.exec(lessonAt(1).path) ?? [];
	return {
		browsers,
		places: {
			class: own.id,
			code: own.code,
			seat: own.seat,
			id: answer['id']!,
			unit,
			lesson: slug,
			name: 'kaspersky-2017',
			number: '1',
			web: 'warm-pool',
			page: 'post-bread-pool'
		},
		key: own.key,
		words: own.words,
		otherSeat: other.seat
	};
}

async function makeClass(teacher: FetchBrowser, student: FetchBrowser, name: string) {
	const made = await teacher.post('/teach?/create');
	const address = made.headers.get('location') ?? '';
	const id = found(/^\/teach\/([^/?]+)\?new$/, address);
	const page = await (await teacher.fetch(address)).text();
	const code = found(/\/join\/([A-Z2-9]{6})/, page);
	const joined = await student.post(`/join/${code}?/join`, { name, attempt: randomUUID() });
	const words = wordsOn(await joined.text());
	const seat = found(/\/students\/([^"?]+)"/, await (await teacher.fetch(`/teach/${id}`)).text());
	return { id, code, key: wordsOn(page), words, seat };
}

/** Secret words, where a page shows them. */
const wordsOn = (page: string) => found(/class="words[^>]*>([a-z ]+)</, page);

function found(pattern: RegExp, text: string): string {
	const value = pattern.exec(text)?.[1];
	if (value === undefined) throw new Error(`${pattern} is not in: ${text.slice(0, 2000)}`);
	return value;
}
