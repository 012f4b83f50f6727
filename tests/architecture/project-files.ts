// The project's own files, as git would take them up.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/command.ts';

/** All files that are tracked or could be, relative to the project, with forward slashes. */
export const projectFiles: readonly string[] = execFileSync(
	'git',
	['ls-files', '--cached', '--others', '--exclude-standard'],
	{ cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 }
)
	.split('\n')
	.filter((file) => file !== '' && existsSync(join(root, file)))
	.toSorted();

export function read(file: string): string {
	return readFileSync(join(root, file), 'utf8');
}

export const isTest = (file: string) => /\.test\.ts$/.test(file);
