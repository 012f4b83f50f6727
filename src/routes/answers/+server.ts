import { json } from '@sveltejs/kit';
import { render } from 'svelte/server';
import { z } from 'zod';
import ItemCard from '#lib/components/item/ItemCard.svelte';
import { findItem, lessonPath } from '#lib/domain/course/course.ts';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { ensureLearner, finishHere, optionalLearner } from '#lib/server/auth/learner.ts';
import { toFormFields, toSubmission } from '#lib/server/service/answer-form.ts';
import { submitAnswer, type Submission, type Submitted } from '#lib/server/service/answers.ts';
import type { RequestEvent, RequestHandler } from './$types';

const submissionSchema = z.object({
	id: z.string().regex(/^[\w-]{8,64}$/, 'is 8 to 64 letters, digits, - or _'),
	item: z.string(),
	response: z.unknown().optional(),
	certainty: z.unknown().optional(),
	/** Whose a queued answer is: it is never stored under another. */
	learner: z.string().optional()
});

/** One answer, as JSON or as the form that a script sends. `?with=html` adds the answered item, ready to show. */
export const POST: RequestHandler = async (event) => {
	const { context } = event.locals;
	const read = await readSubmission(event);
	if ('problem' in read) return refusal(422, 'malformed', read.problem);
	const current = await optionalLearner(event);
	if (read.learner !== undefined && current?.handle !== read.learner) {
		// A key that opens nothing any more would be refused for ever, so the browser is told to drop it.
		if (!current) await finishHere(event);
		return refusal(
			403,
			'other-learner',
			'This answer belongs to somebody else who used this device. It was not saved.'
		);
	}
	if (!findItem(context.course, read.submission.item)) return toResponse(event, { kind: 'no-such-item' });
	return toResponse(event, await submitAnswer(context, await ensureLearner(event), read.submission));
};

type Read = { submission: Submission; learner: string | undefined } | { problem: string };

async function readSubmission({ request, locals }: RequestEvent): Promise<Read> {
	if (!request.headers.get('content-type')?.startsWith('application/json')) {
		const fields = toFormFields(await request.formData());
		const submission = toSubmission(locals.context.course, fields);
		return parse({ ...submission, learner: fields.get('learner')?.at(-1) });
	}
	try {
		return parse(await request.json());
	} catch {
		return { problem: 'The answer is not valid JSON.' };
	}
}

function parse(body: unknown): Read {
	const parsed = submissionSchema.safeParse(body);
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		return { problem: `${issue?.path.join('.') || 'The answer'}: ${issue?.message ?? 'not understood'}` };
	}
	const { learner, id, item, response, certainty } = parsed.data;
	return { submission: { id, item, response, certainty }, learner };
}

function toResponse(event: RequestEvent, outcome: Submitted): Response {
	switch (outcome.kind) {
		case 'saved': {
			const { id, receivedAt, score, feedback } = outcome.answer;
			const body = { id, saved: true, receivedAt, score, feedback };
			const html = event.url.searchParams.get('with') === 'html' ? { html: toHtml(event, outcome) } : {};
			return json({ ...body, ...html }, { status: outcome.created ? 201 : 200 });
		}
		case 'refused': {
			const { refusal: why } = outcome;
			return why.kind === 'incomplete'
				? refusal(422, 'incomplete', 'Something is not answered yet.', { missing: why.missing })
				: refusal(422, 'malformed', why.message);
		}
		case 'no-such-item':
			return refusal(404, 'no-such-item', 'There is no such question.');
		case 'conflict':
			return refusal(409, 'conflict', 'Another answer was already saved under this id.');
		case 'too-many': {
			const message = `Too many answers in a minute. Wait ${outcome.retryAfterSeconds} seconds.`;
			const response = refusal(429, 'too-many', message);
			response.headers.set('retry-after', String(outcome.retryAfterSeconds));
			return response;
		}
	}
}

function refusal(status: number, code: string, message: string, more: object = {}): Response {
	return json({ error: { code, message, ...more } }, { status });
}

function toHtml(event: RequestEvent, { item, answer }: Extract<Submitted, { kind: 'saved' }>): string {
	const lesson = findItem(event.locals.context.course, item.id)?.lesson;
	const number = lesson ? lesson.items.findIndex(({ id }) => id === item.id) + 1 : null;
	const again = lesson ? `${lessonPath(lesson)}#${item.id}` : null;
	return render(ItemCard, { props: { asked: toAskedItem(item), answer, number, again } }).body;
}
