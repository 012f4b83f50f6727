// What a learner can say to an item, as the fields of its form, and what the page then calls it.
import { isClaimClass, LABELS } from '../../../src/lib/domain/claim/label.ts';
import { ROLES } from '../../../src/lib/domain/item/hottext/hottext.ts';
import type { Item } from '../../../src/lib/domain/item/interactions.ts';
import { shortWay } from '../../../src/lib/domain/item/path/path.ts';
import { rightAnswer } from '../../../src/lib/domain/item/label/label.ts';

export const WAYS = ['right', 'wrong', 'dontKnow'] as const;
/** Right in every part, wrong in every part, or not known. */
export type Way = (typeof WAYS)[number];

/** Names and values, as a form sends them. */
export type Fields = readonly (readonly [name: string, value: string])[];

const DONT_KNOW_BUTTON: Fields = [['dontKnow', '1']];

export function fieldsOf(item: Item, way: Way): Fields {
	switch (item.interaction) {
		case 'label':
			return item.claims.map((claim) => {
				const right = rightAnswer(item, claim);
				if (way === 'dontKnow') return [`label.${claim.id}`, 'dont-know'];
				return [`label.${claim.id}`, way === 'right' ? right : otherLabel(right)];
			});
		case 'choice': {
			const option = item.options.find(({ right }) => (right === true) === (way === 'right'));
			return [['choice', way === 'dontKnow' ? 'dont-know' : option!.id]];
		}
		case 'choices': {
			if (way === 'dontKnow') return DONT_KNOW_BUTTON;
			const ticked = item.options.filter(({ right }) => (right === true) === (way === 'right'));
			return ticked.map(({ id }) => ['choices', id]);
		}
		case 'match':
			if (way === 'dontKnow') return DONT_KNOW_BUTTON;
			return item.left.map(({ id, match }) => {
				const right = match ?? 'none';
				const other = item.right.find((entry) => entry.id !== right)!.id;
				return [`pair.${id}`, way === 'right' ? right : other];
			});
		case 'order': {
			if (way === 'dontKnow') return DONT_KNOW_BUTTON;
			const entries = way === 'right' ? item.entries : item.entries.toReversed();
			return entries.map(({ id }, index) => [`place.${id}`, String(index + 1)]);
		}
		case 'hottext':
			if (way === 'dontKnow') return DONT_KNOW_BUTTON;
			return item.segments.flatMap(({ id, role }) => {
				if (role === 'none') return [];
				const other = ROLES.find((candidate) => candidate !== role)!;
				return [[`mark.${id}`, way === 'right' ? role : other] as const];
			});
		case 'path': {
			if (way === 'dontKnow') return DONT_KNOW_BUTTON;
			const right = way === 'right';
			const option = item.options.find((candidate) => (candidate.right === true) === right)!;
			return [
				['path', right ? shortWay(item)!.join('.') : item.map.start],
				['verdict', option.id]
			];
		}
		case 'text-entry':
			if (way === 'dontKnow') return DONT_KNOW_BUTTON;
			return [['text', way === 'right' ? item.accept[0]! : (item.near[0]?.text ?? 'Nobody Known')]];
		case 'extended-text':
			return way === 'dontKnow' ? DONT_KNOW_BUTTON : [['text', `My own ${way} words.`]];
	}
}

/** The certainty that can be said with an answer, as fields: "fairly sure" of every part. */
export function fairlySure(item: Item): Fields {
	if (item.interaction === 'choice') return [['certainty', '90']];
	if (item.interaction !== 'label' || item.asks !== 'class') return [];
	return item.claims.map(({ id }) => [`certainty.${id}`, '90']);
}

/** The outcome as the head of the feedback says it. */
export function headlineOf(item: Item, way: Way): string {
	if (way === 'dontKnow') return 'You said: I don’t know';
	const right = way === 'right';
	switch (item.interaction) {
		case 'label':
			return `${right ? item.claims.length : 0} of ${item.claims.length} right`;
		case 'match':
			return `${right ? item.left.length : 0} of ${item.left.length} right`;
		case 'choice':
			return right ? 'Right' : 'Not quite';
		case 'choices': {
			const all = item.options.filter((option) => option.right).length;
			const astray = item.options.length - all;
			const belong = `${astray === 1 ? 'does' : 'do'} not belong`;
			return right ? 'Right: all of them' : `0 of ${all} found, and ${astray} that ${belong}`;
		}
		case 'order':
			return right ? 'Right: all in order' : `0 of ${item.entries.length - 1} steps in order`;
		case 'hottext': {
			const toMark = item.segments.filter(({ role }) => role !== 'none').length;
			return right ? 'Right: every mark' : `0 of ${toMark} marks right`;
		}
		case 'path':
			return right
				? 'All three steps, and a sentence that fits'
				: '0 of 3 steps, and a sentence that does not fit yet';
		case 'text-entry':
			return right ? 'Right' : 'Not quite';
		case 'extended-text':
			return 'Now check your own words';
	}
}

function otherLabel(right: string): string {
	if (isClaimClass(right)) return right === 'named' ? 'not named' : 'named';
	return LABELS.find((label) => label !== right)!;
}
