import { codersSchema, itemsOfForm, type TestForm } from '../../domain/course/test-form.ts';
import type { Coder } from '../../domain/score/yardstick.ts';
import type { ContentFolder } from './content-folder.ts';
import { FORMS } from './load-article.ts';

const CODERS = 'coders.server.yaml';

/**
 * Reads `forms/coders.server.yaml`, which may be left out; what is wrong is left in the folder's problems. Each coder
 * has answered every claim that the forms ask about: a part of them would not stand beside a learner's count.
 */
export function loadCoders(folder: ContentFolder, forms: readonly TestForm[]): Coder[] {
	if (!folder.has(FORMS, CODERS)) return [];
	const whole = folder.problems.length === 0;
	const found = folder.yaml(codersSchema, FORMS, CODERS);
	// Of forms that may themselves be in error it is not known what they ask.
	if (!found || !whole) return [];
	const asked = new Map(
		forms.flatMap(itemsOfForm).flatMap((item) => {
			const report = item.interaction === 'label' ? item.excerpt?.article?.id : undefined;
			return item.interaction === 'label' && report !== undefined
				? [[report, item.claims.map(({ id }) => id)] as const]
				: [];
		})
	);
	const report = (path: readonly (string | number)[], message: string) =>
		folder.problems.push({ file: folder.nameOf(FORMS, CODERS), line: found.yaml.lineOf(path), message });
	for (const [index, { name, answers }] of found.value.coders.entries()) {
		const at = ['coders', index, 'answers'];
		for (const [article, claims] of Object.entries(answers)) {
			if (!asked.has(article))
				report([...at, article], `no form asks about the report ${article}: correct its name`);
			for (const claim of Object.keys(claims)) {
				if (asked.get(article)?.includes(claim) === false) {
					report([...at, article, claim], `no form asks about ${claim} of ${article}: correct the id`);
				}
			}
		}
		const missing = [...asked].flatMap(([article, claims]) =>
			claims.filter((claim) => answers[article]?.[claim] === undefined).map((claim) => `${article} ${claim}`)
		);
		if (missing.length > 0) {
			report(at, `${name} has no answer to ${missing.join(', ')}: add it`);
		}
	}
	return found.value.coders;
}
