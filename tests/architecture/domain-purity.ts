import ts from 'typescript';
import { importsOf, parse, walk } from './source-imports.ts';

const GLOBALS = new Set([
	'fetch',
	'process',
	'crypto',
	'performance',
	'console',
	'localStorage',
	'document',
	'window'
]);
const TIMERS = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']);
const MEMBERS = new Set(['Math.random', 'Date.now', 'globalThis.crypto', 'globalThis.process']);

/** Whatever in a file of the domain is not a function of its arguments, with its line. */
export function impurities(file: string, text: string): string[] {
	const source = parse(file, text);
	const found: string[] = [];
	const add = (node: ts.Node, what: string) => {
		const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
		found.push(
			`${file}:${line}: ${what}: take it as an argument, so that the same input has the same result`
		);
	};
	walk(source, (node) => {
		if (ts.isPropertyAccessExpression(node) && MEMBERS.has(node.getText())) add(node, node.getText());
		if (ts.isIdentifier(node) && isFree(node)) {
			if (GLOBALS.has(node.text) || TIMERS.has(node.text)) add(node, node.text);
		}
		if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) {
			add(node, 'new Date()');
		}
		if (ts.isCallExpression(node) && node.expression.getText() === 'Date') add(node, 'Date()');
	});
	for (const { specifier, line } of importsOf(file, text)) {
		if (/^node:/.test(specifier)) found.push(`${file}:${line}: ${specifier}: the domain has no I/O`);
	}
	return found;
}

/** A name that stands by itself: not the property of something, nor declared here as a parameter or key. */
function isFree(node: ts.Identifier): boolean {
	const { parent } = node;
	if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
	return !(
		ts.isPropertyAssignment(parent) ||
		ts.isPropertySignature(parent) ||
		ts.isPropertyDeclaration(parent) ||
		ts.isMethodDeclaration(parent) ||
		ts.isLiteralTypeNode(parent)
	);
}
