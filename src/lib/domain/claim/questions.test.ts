import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASIS_OF_LABEL } from '../../../../tests/fixtures/items.ts';
import { ORIGINS } from './coding.ts';
import { CLAIM_CLASSES, LABELS, toClaimClass, toLabel, type LabelBasis } from './label.ts';
import { answersToQuestions, questionThatWentWrong } from './questions.ts';

const anyBasis: fc.Arbitrary<LabelBasis> = fc.record({
	origin: fc.constantFrom(...ORIGINS),
	publicRecord: fc.constantFrom('yes', 'no'),
	contested: fc.boolean()
});

describe('answersToQuestions', () => {
	it('says of a contested claim on record, found nowhere, that somebody named vouches and somebody denies', () => {
		expect(answersToQuestions({ origin: 'on-record', publicRecord: 'no', contested: true })).toEqual({
			vouches: 'somebody by name, or their published text',
			find: 'no',
			denied: 'yes'
		});
	});

	it.each([
		['document', 'a text'],
		['anonymous', 'somebody without a name'],
		['unattributed', 'nobody is shown']
	] as const)('says who vouches where the origin is %s: %s', (origin, vouches) => {
		expect(answersToQuestions({ origin, publicRecord: 'yes', contested: false })).toEqual({
			vouches,
			find: 'yes',
			denied: 'no'
		});
	});
});

describe('questionThatWentWrong', () => {
	it.each([
		['sourced fact', 'anonymous claim'],
		['sourced fact', 'unattributed claim'],
		['attributed claim', 'anonymous claim'],
		['attributed claim', 'unattributed claim'],
		['anonymous claim', 'sourced fact'],
		['anonymous claim', 'unattributed claim'],
		['unattributed claim', 'attributed claim'],
		['unattributed claim', 'anonymous claim']
	] as const)('is who vouches where a %s is called %s', (right, given) => {
		expect(questionThatWentWrong(given, BASIS_OF_LABEL[right])).toBe('vouches');
	});

	it('is whether it can be found where a sourced fact is called a named source’s word', () => {
		const basis: LabelBasis = { origin: 'document', publicRecord: 'yes', contested: false };

		expect(questionThatWentWrong('attributed claim', basis)).toBe('find');
	});

	it.each([
		{ publicRecord: 'no', contested: false, question: 'find' },
		{ publicRecord: 'no', contested: true, question: 'find' },
		{ publicRecord: 'yes', contested: true, question: 'denied' }
	] as const)(
		'is $question where a named source’s word (on public record: $publicRecord, contested: $contested) is called a sourced fact',
		({ publicRecord, contested, question }) => {
			expect(questionThatWentWrong('sourced fact', { origin: 'on-record', publicRecord, contested })).toBe(
				question
			);
		}
	);

	it('is none exactly where the given label is right', () => {
		fc.assert(
			fc.property(anyBasis, fc.constantFrom(...LABELS), (basis, given) => {
				expect(questionThatWentWrong(given, basis) === null).toBe(given === toLabel(basis));
			})
		);
	});

	it('is none for the right class and who vouches for the wrong one, whatever the label', () => {
		fc.assert(
			fc.property(anyBasis, fc.constantFrom(...CLAIM_CLASSES), (basis, given) => {
				const right = given === toClaimClass(toLabel(basis));
				expect(questionThatWentWrong(given, basis)).toBe(right ? null : 'vouches');
			})
		);
	});
});
