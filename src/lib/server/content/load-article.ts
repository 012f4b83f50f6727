import { layOutEvidenceMap } from '../../domain/claim/evidence-map.ts';
import { checkLedger, ledgerSchema } from '../../domain/claim/ledger.ts';
import { claimsInReading, parseReading } from '../../domain/claim/reading.ts';
import { articleFactsSchema, type Article } from '../../domain/course/course.ts';
import { isCodable } from '../../domain/course/workbench.ts';
import type { ContentFolder } from './content-folder.ts';

/** Where the test forms lie. */
export const FORMS = 'forms';

/** Reads the article in a folder, such as `articles/NAME`; what is wrong is left in the folder's problems. */
export function loadArticle(folder: ContentFolder, id: string, ...among: string[]): Article | undefined {
	const at = (file: string) => [...among, id, file] as const;
	const facts = folder.yaml(articleFactsSchema, ...at('article.yaml'));
	const reading = folder.text(...at('reading.svx'));
	const ledger = folder.yaml(ledgerSchema, ...at('ledger.server.yaml'));
	if (!facts || reading === undefined || !ledger) return undefined;

	const ledgerFile = folder.nameOf(...at('ledger.server.yaml'));
	const readingFile = folder.nameOf(...at('reading.svx'));
	const { parts, problems } = parseReading(reading);
	folder.problems.push(...problems.map((problem) => ({ file: readingFile, ...problem })));
	folder.problems.push(
		...checkLedger(ledger.value).map(({ path, message }) => ({
			file: ledgerFile,
			line: ledger.yaml.lineOf(path),
			message
		}))
	);

	const coded = new Set(ledger.value.claims.map((claim) => claim.id));
	const read = new Set(claimsInReading(parts));
	for (const claim of read) {
		if (coded.has(claim)) continue;
		const line = reading.slice(0, reading.indexOf(`id="${claim}"`)).split('\n').length;
		folder.problems.push({
			file: readingFile,
			line,
			message: `the ledger has no claim ${claim}: code it there`
		});
	}
	for (const [index, claim] of ledger.value.claims.entries()) {
		const line = ledger.yaml.lineOf(['claims', index]);
		if (!read.has(claim.id)) {
			const message = `the reading has no words for ${claim.id}: mark them with <Claim id="${claim.id}">`;
			folder.problems.push({ file: ledgerFile, line, message });
		}
		const wanted = facts.value.kind === 'article' ? 'sentences' : 'gains';
		if (claim[wanted] === undefined) {
			const message =
				wanted === 'sentences'
					? `${claim.id} names no sentences: add those of the original that it stands in`
					: `${claim.id} does not say who gains by it: add gains`;
			folder.problems.push({ file: ledgerFile, line, message });
		}
		if (isCodable({ facts: facts.value }) && claim.about === undefined) {
			const message = `${claim.id} does not say whom or what it is about: add about, for the map of the text`;
			folder.problems.push({ file: ledgerFile, line, message });
		}
		if (facts.value.kind === 'article' && claim.soWhat) {
			const message = `${claim.id} answers “so what?”, which of a real article is only talked about: take soWhat out`;
			const line = ledger.yaml.lineOf(['claims', index, 'soWhat']);
			folder.problems.push({ file: ledgerFile, line, message });
		}
	}
	if (['report', 'form'].includes(facts.value.kind) && ledger.value.later.length === 0) {
		const message = 'nothing says how the matters of this report turned out: add later';
		folder.problems.push({ file: ledgerFile, line: 1, message });
	}
	if (facts.value.kind !== 'article' && !/\binvented\b/i.test(facts.value.intro)) {
		const message = 'intro: does not say that the text is invented: say so';
		folder.problems.push({
			file: folder.nameOf(...at('article.yaml')),
			line: facts.yaml.lineOf(['intro']),
			message
		});
	}
	const inForm = among[0] === FORMS;
	if ((facts.value.kind === 'form') !== inForm) {
		const message = inForm
			? 'kind: a report of a test form has the kind form: write so'
			: 'kind: only reports of test forms, in lessons/forms, have the kind form: choose another';
		folder.problems.push({
			file: folder.nameOf(...at('article.yaml')),
			line: facts.yaml.lineOf(['kind']),
			message
		});
	}
	const map = isCodable({ facts: facts.value }) ? layOutEvidenceMap(ledger.value) : null;
	return { id, facts: facts.value, parts, ledger: ledger.value, map };
}
