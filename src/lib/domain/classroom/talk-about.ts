import { plainText } from '../claim/reading.ts';
import { VERDICT_PART } from '../item/path/path.ts';
import { NONE } from '../item/match/match.ts';
import { foldText } from '../item/text-entry/fold-text.ts';
import type { Item } from '../item/interactions.ts';
import { lessonPath, type Lesson } from '../course/course.ts';
import type { ItemSummary, WrongReading } from './item-summary.ts';

/** An item as its class took it, in words: what a teacher may want to talk about. */
export interface TalkAbout {
	readonly id: string;
	readonly prompt: string;
	readonly lesson: { readonly title: string; readonly path: string };
	readonly tried: number;
	/** Mean of points by their maximum, 0 to 1; null below five tries, and where there are no points. */
	readonly facility: number | null;
	readonly wrong: {
		/** The claim, entry or option that was mistaken; the sentence with the word that was typed, or empty. */
		readonly about: string;
		/** What it was taken for; null where the mistake is to have picked it at all. */
		readonly given: string | null;
		/** The words of the text that carry the claim; null where the item is about none. */
		readonly sentence: string | null;
		readonly n: number;
		readonly share: number;
	} | null;
}

export function toTalkAbout(
	lesson: Lesson,
	{ item, tried, facility, commonestWrong }: ItemSummary
): TalkAbout {
	return {
		id: item.id,
		prompt: item.prompt,
		lesson: { title: lesson.title, path: lessonPath(lesson) },
		tried,
		facility,
		wrong: commonestWrong && {
			...inWords(item, commonestWrong),
			sentence: sentenceOf(item, commonestWrong.part),
			n: commonestWrong.n,
			share: commonestWrong.share
		}
	};
}

function inWords(item: Item, { part, given }: WrongReading): { about: string; given: string | null } {
	const textIn = (entries: readonly { id: string; text: string }[], id: string | null) =>
		entries.find((entry) => entry.id === id)?.text ?? '';
	switch (item.interaction) {
		case 'label':
			return { about: textIn(item.claims, part), given };
		case 'choice':
		case 'choices':
			return { about: textIn(item.options, part), given: null };
		case 'match':
			return {
				about: textIn(item.left, part),
				given: given === NONE ? 'none of them' : textIn(item.right, given)
			};
		case 'order':
			return { about: textIn(item.entries, part), given: `place ${given}` };
		case 'hottext':
			return { about: textIn(item.segments, part), given };
		case 'path':
			return { about: textIn(item.options, part.slice(VERDICT_PART.length)), given: null };
		case 'text-entry':
		case 'extended-text':
			return { about: sentenceWith(item, given ?? '') ?? '', given };
	}
}

/** The first sentence of an item's text that has some words in it, or null. */
function sentenceWith({ excerpt }: Item, words: string): string | null {
	const wanted = spaced(words);
	const text = excerpt ? plainText(excerpt.paragraphs) : '';
	const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)];
	if (wanted.trim() === '') return null;
	return sentences.find(({ segment }) => spaced(segment).includes(wanted))?.segment.trim() ?? null;
}

/** Words alone, a space around each, so that one is not found within another. */
const spaced = (text: string) => ` ${foldText(text).replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `;

function sentenceOf({ excerpt }: Item, claim: string): string | null {
	const runs = excerpt?.paragraphs.flatMap((paragraph) => paragraph.runs) ?? [];
	const words = runs.filter((run) => run.claim === claim).map(({ text }) => text);
	return words.length > 0 ? words.join(' … ') : null;
}
