// Ten times the lessons: how much longer the build takes, and whether a lesson's page gets heavier.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { brotliCompressSync } from 'node:zlib';
import { lessonPath, lessonsOf } from '../../src/lib/domain/course/course.ts';
import { loadCourse } from '../../src/lib/server/content/load-course.ts';
import { root } from '../support/command.ts';
import { enlargeCourse } from './larger-course.ts';

const TIMES = 10;
const MOST_TIME = 12;
const SOURCES = [
	...['src', 'lessons', 'static', 'tests', 'package.json', 'package-lock.json'],
	...['svelte.config.js', 'tsconfig.json', 'vite.config.ts']
];

interface Built {
	readonly lessons: number;
	readonly seconds: number;
	/** What a first visit to the first lesson brings, without fonts, compressed by brotli. */
	readonly bytes: number;
	/** The same without the HTML: scripts and styles. */
	readonly assetBytes: number;
}

/** Builds the course and one of ten times its lessons, one after the other, each in a folder of its own. */
export async function benchBuild(): Promise<boolean> {
	const one = buildOf(1);
	const ten = buildOf(TIMES);
	for (const { lessons, seconds, bytes, assetBytes } of [one, ten]) {
		console.log(
			`${lessons} lessons: ${seconds.toFixed(1)} s; a lesson ${bytes} bytes, of which scripts and styles ${assetBytes}`
		);
	}
	const lessonsRatio = ten.lessons / one.lessons;
	const timeRatio = ten.seconds / one.seconds;
	console.log(
		`${lessonsRatio.toFixed(1)} times the lessons: ${timeRatio.toFixed(1)} times as long (at most ${MOST_TIME}), ` +
			`a lesson weighs ${ten.bytes - one.bytes} bytes more`
	);
	// Names of files carry hashes, which compress a little better or worse.
	return timeRatio <= MOST_TIME && Math.abs(ten.bytes - one.bytes) <= 100;
}

function buildOf(times: number): Built {
	const folder = mkdtempSync(join(tmpdir(), 'who-says-bench-'));
	try {
		for (const source of SOURCES) cpSync(join(root, source), join(folder, source), { recursive: true });
		symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
		if (times > 1) enlargeCourse(join(folder, 'lessons'), times);
		const lessons = lessonsOf(loadCourse(join(folder, 'lessons'), folder));
		const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
		const start = performance.now();
		const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build'], { cwd: folder });
		const seconds = (performance.now() - start) / 1000;
		if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
		return { lessons: lessons.length, seconds, ...weigh(folder, `${lessonPath(lessons[0]!)}.html`) };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function weigh(folder: string, page: string): Pick<Built, 'bytes' | 'assetBytes'> {
	const compressed = (file: string) => brotliCompressSync(readFileSync(file)).length;
	const file = join(folder, 'build', 'prerendered', page);
	const html = readFileSync(file, 'utf8');
	const assets = new Set(html.match(/_app\/immutable\/[\w./-]+\.(?:js|css)/g));
	if (assets.size === 0) throw new Error(`${page} names no script and no style`);
	const assetBytes = [...assets]
		.map((asset) => compressed(join(folder, 'build', 'client', asset)))
		.reduce((sum, bytes) => sum + bytes, 0);
	return { bytes: compressed(file) + assetBytes, assetBytes };
}
