import { json, redirect } from '@sveltejs/kit';
import { render } from 'svelte/server';
import { z } from 'zod';
import ItemCard from '#lib/components/item/ItemCard.svelte';
import { TEST_REFUSALS } from '#lib/domain/course/form-standing.ts';
import { answeringPath } from '#lib/domain/course/test-view.ts';
import type { Refusal } from '#lib/domain/item/interaction.ts';
import { tooLongWords } from '#lib/domain/item/written-text.ts';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { ensureLearner, finishHere, optionalLearner } from '#lib/server/auth/learner.ts';
import { toFormFields, toSubmission } from '#lib/server/service/answer-form.ts';
import {
	ANSWER_ID,
	refuseSubmission,
	submitAnswer,
	type Submission,
	type Submitted
} from '#lib/server/service/answers.ts';
import type { RequestEvent, RequestHandler } from './$types';

const submissionSchema = z.object({
	id: z.string().regex(ANSWER_ID, 'is 8 to 64 letters, digits, - or _'),
	item: z.string(),
	response: z.unknown().optional(),
	certainty: z.unknown().optional(),
	/** Whose a queued answer is: it is never stored under another. */
	learner: z.string().optional()
});
const formSchema = submissionSchema.extend({ id: submissionSchema.shape.id.nullable() });

const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** One answer, as JSON or as the form that a script sends. `?with=html` adds the answered item, ready to show. */
export const POST: RequestHandler = async (event) => {
	const { context } = event.locals;
	const read = await readSubmission(event);
	if (read instanceof Response) return read;
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
	// Nobody is made for an answer that cannot be stored.
	const unfit = current ? null : refuseSubmission(context.course, read.submission);
	if (unfit) return toResponse(event, unfit);
	const outcome = await submitAnswer(context, await ensureLearner(event), read.submission);
	// A form without an id does not know where its answer stands.
	if (read.submission.id === null && outcome.kind === 'saved') redirect(303, `/answers/${outcome.answer.id}`);
	if (outcome.kind === 'gone') await finishHere(event);
	return toResponse(event, outcome);
};

interface Read {
	readonly submission: Submission;
	readonly learner: string | undefined;
}

async function readSubmission({ request, locals }: RequestEvent): Promise<Read | Response> {
	const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
	const isForm = FORM_TYPES.includes(type);
	if (!isForm && type !== 'application/json') {
		return refusal(415, 'unknown-type', 'Send an answer as JSON or as a form.');
	}
	let body: unknown;
	try {
		body = isForm ? await request.formData() : await request.json();
	} catch (error) {
		if (isTooLarge(error)) return refusal(413, 'too-large', 'This is too large for an answer.');
		return refusal(422, 'malformed', 'The answer could not be read: it is not what its content type says.');
	}
	if (!(body instanceof FormData)) return parse(submissionSchema, body);
	const fields = toFormFields(body);
	const submission = toSubmission(locals.context.course, fields);
	return parse(formSchema, { ...submission, learner: fields.get('learner')?.at(-1) });
}

/** What the adapter throws where a body is longer than it takes; SvelteKit does not export its class. */
function isTooLarge(error: unknown): boolean {
	return error instanceof Error && 'status' in error && error.status === 413;
}

function parse(schema: typeof submissionSchema | typeof formSchema, body: unknown): Read | Response {
	const parsed = schema.safeParse(body);
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		const message = `${issue?.path.join('.') || 'The answer'}: ${issue?.message ?? 'not understood'}`;
		return refusal(422, 'malformed', message);
	}
	const { learner, id, item, response, certainty } = parsed.data;
	return { submission: { id, item, response, certainty }, learner };
}

function toResponse(event: RequestEvent, outcome: Submitted): Response {
	switch (outcome.kind) {
		case 'saved': {
			const { id, receivedAt, score, feedback } = outcome.answer;
			const body = { id, saved: true, receivedAt, score, feedback };
			const html = event.url.searchParams.get('with') === 'html' ? { html: toHtml(outcome) } : {};
			return json({ ...body, ...html }, { status: outcome.created ? 201 : 200 });
		}
		case 'refused':
			return toRefusal(outcome.refusal);
		case 'no-such-item':
			return refusal(404, 'no-such-item', 'There is no such question.');
		case 'conflict':
			return refusal(409, 'conflict', 'Another answer was already saved under this id.');
		case 'taken-once':
			return refusal(409, 'taken-once', TEST_REFUSALS['taken-once']);
		case 'not-open':
			return refusal(409, 'not-open', TEST_REFUSALS['not-open']);
		case 'gone':
			return refusal(403, 'other-learner', 'Whoever answered here was erased. This answer was not saved.');
		case 'too-many': {
			const message = `Too many answers in a minute. Wait ${outcome.retryAfterSeconds} seconds.`;
			const response = refusal(429, 'too-many', message);
			response.headers.set('retry-after', String(outcome.retryAfterSeconds));
			return response;
		}
	}
}

function toRefusal(why: Refusal): Response {
	switch (why.kind) {
		case 'incomplete':
			return refusal(422, 'incomplete', 'Something is not answered yet.', { missing: why.missing });
		case 'malformed':
			return refusal(422, 'malformed', why.message);
		case 'too-long':
			return refusal(422, 'too-long', tooLongWords(why), { most: why.most, sent: why.sent });
	}
}

function refusal(status: number, code: string, message: string, more: object = {}): Response {
	return json({ error: { code, message, ...more } }, { status });
}

function toHtml({ item, answer, lesson }: Extract<Submitted, { kind: 'saved' }>): string {
	const number = lesson ? lesson.items.findIndex(({ id }) => id === item.id) + 1 : null;
	const total = lesson?.items.length ?? null;
	const inTest = Boolean(lesson?.form);
	const again = lesson && !inTest ? `${answeringPath(lesson)}#${item.id}` : null;
	const props = { asked: toAskedItem(item), answer, number, total, again, inTest };
	return render(ItemCard, { props }).body;
}
