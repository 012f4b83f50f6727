import { describe, expect, it } from 'vitest';
import { breaches, IMPORT_EXCEPTIONS } from './import-rules.ts';
import { isTest, projectFiles, read } from './project-files.ts';
import { importsOf, targetOf } from './source-imports.ts';

const sources = projectFiles.filter(
	(file) =>
		(/^src\/.*\.(ts|js|svelte)$/.test(file) || /^lessons\/.*\.svx$/.test(file)) &&
		!isTest(file) &&
		!file.endsWith('.d.ts')
);

describe('who may import whom', () => {
	it('is kept by every source file', () => {
		expect(sources.flatMap((file) => breaches(file, read(file)))).toEqual([]);
	});

	it('has no exception that nothing needs any more', () => {
		const unused = IMPORT_EXCEPTIONS.filter(
			({ file, imports }) =>
				!sources.includes(file) ||
				!importsOf(file, read(file)).some(
					({ specifier }) => (targetOf(file, specifier) ?? specifier) === imports
				)
		);
		expect(unused).toEqual([]);
	});

	it('lets one file alone know the scheduler of reviews', () => {
		const users = sources.filter((file) =>
			importsOf(file, read(file)).some(({ specifier }) => specifier === 'ts-fsrs')
		);
		expect(users.length).toBeLessThanOrEqual(1);
	});
});

describe('the check itself', () => {
	it.each([
		['src/lib/domain/claim/fake.ts', "import { x } from '../item/item.ts';", 'claim may build upon nothing'],
		['src/lib/domain/course/fake.ts', "import { x } from '../measure/brier.ts';", 'but not on measure'],
		[
			'src/lib/domain/learner/fake.ts',
			"import type { X } from '../claim/label.ts';",
			'learner may build upon'
		],
		['src/lib/domain/score/fake.ts', "import { readFileSync } from 'node:fs';", 'no I/O'],
		[
			'src/lib/domain/score/fake.ts',
			"export * from '../../server/store/answers.ts';",
			'may not import a store'
		],
		[
			'src/lib/server/store/fake.ts',
			"import { x } from '../service/answers.ts';",
			'may not import a service'
		],
		['src/lib/server/service/fake.ts', "import { sql } from 'kysely';", 'nor SQL'],
		['src/lib/server/service/fake.ts', "import { migrate } from '../database/migrate.ts';", 'may not import'],
		['src/lib/server/service/fake.ts', "import { error } from '@sveltejs/kit';", 'neither SvelteKit'],
		['src/routes/+page.server.ts', "import { x } from '#lib/server/store/answers.ts';", 'routes are thin'],
		[
			'src/routes/+page.server.ts',
			"import { course } from '#lib/server/content/course.ts';",
			'takes publicCourse'
		],
		['src/routes/+page.ts', "const x = await import('#lib/server/content/course.ts');", 'can hold keys'],
		['src/lib/client/fake.ts', "import.meta.glob('/lessons/**/*.server.yaml');", 'can hold keys'],
		[
			'src/lib/components/item/fake.ts',
			"import type { Item } from '#lib/domain/item/interactions.ts';",
			'Item knows keys'
		],
		[
			'src/lib/components/item/fake.ts',
			"import { scoreItem } from '#lib/domain/item/interactions.ts';",
			'knows keys'
		],
		['src/lib/components/ui/fake.ts', "import { page } from '$app/state';", 'take props'],
		['src/lib/components/ui/fake.ts', "import { X } from '$lib/components/ui/X.svelte';", 'one way'],
		[
			'src/commands/fake.ts',
			"type X = import('../lib/server/store/answers.ts').StoredAnswer;",
			'another door'
		],
		['src/lib/elsewhere/fake.ts', '', 'no rule says where this file belongs']
	])('catches in %s: %s', (file, code, message) => {
		expect(breaches(file, code).join('\n')).toContain(message);
	});

	it('reads the script blocks of components and lessons', () => {
		const component = `<p>text</p>\n<script lang="ts">\n\timport { course } from '#lib/server/content/course.ts';\n</script>`;
		expect(breaches('src/lib/components/Fake.svelte', component)[0]).toContain('Fake.svelte:3:');
		expect(breaches('lessons/01-a/01-b/lesson.svx', component)[0]).toContain('can hold keys');
	});

	it('is not fooled by comments and strings', () => {
		const code = `// import { x } from '../item/item.ts';\nconst text = "import('node:fs')";`;
		expect(breaches('src/lib/domain/claim/fake.ts', code)).toEqual([]);
	});
});
