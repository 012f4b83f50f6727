// What a source file imports, read with the TypeScript compiler: comments and strings cannot fool it.
import { posix } from 'node:path';
import ts from 'typescript';

export interface SourceImport {
	/** As written, without a query such as `?worker&url`. */
	readonly specifier: string;
	/** Gone once the types are stripped. */
	readonly typeOnly: boolean;
	/** The names taken from the module as it exports them; `*` for all of it. */
	readonly names: readonly string[];
	readonly line: number;
}

/** The code of a file: all of a `.ts` or `.js`; the script blocks of a `.svelte` or `.svx`, lines kept. */
export function codeOf(file: string, text: string): string {
	if (!/\.(svelte|svx)$/.test(file)) return text;
	let code = '';
	let end = 0;
	for (const match of text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)) {
		const body = match[1] ?? '';
		const start = match.index + match[0].length - '</script>'.length - body.length;
		code += text.slice(end, start).replaceAll(/[^\n]/g, ' ') + body;
		end = start + body.length;
	}
	return code;
}

export function parse(file: string, text: string): ts.SourceFile {
	return ts.createSourceFile(`${file}.ts`, codeOf(file, text), ts.ScriptTarget.Latest, true);
}

/** Calls back for a node and everything below it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
	visit(node);
	ts.forEachChild(node, (child) => walk(child, visit));
}

/** Static and dynamic imports, re-exports, `import('…')` types and `import.meta.glob`. */
export function importsOf(file: string, text: string): SourceImport[] {
	const source = parse(file, text);
	const found: SourceImport[] = [];
	const add = (node: ts.Node, literal: ts.Node, typeOnly: boolean, names: readonly string[]) => {
		if (!ts.isStringLiteralLike(literal)) return;
		const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
		found.push({ specifier: literal.text.replace(/\?.*$/, ''), typeOnly, names, line });
	};
	walk(source, (node) => {
		if (ts.isImportDeclaration(node)) {
			add(node, node.moduleSpecifier, isTypeOnly(node.importClause), namesOf(node.importClause));
		} else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
			add(node, node.moduleSpecifier, node.isTypeOnly, ['*']);
		} else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
			const name = node.qualifier?.getText() ?? '*';
			add(node, node.argument.literal, true, [name]);
		} else if (ts.isCallExpression(node) && isImporting(node.expression)) {
			for (const argument of node.arguments.slice(0, 1)) {
				const literals = ts.isArrayLiteralExpression(argument) ? argument.elements : [argument];
				for (const literal of literals) add(node, literal, false, ['*']);
			}
		}
	});
	return found;
}

function isImporting(called: ts.Expression): boolean {
	return called.kind === ts.SyntaxKind.ImportKeyword || called.getText() === 'import.meta.glob';
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
	if (!clause) return false;
	if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const named = clause.namedBindings;
	if (clause.name || !named || !ts.isNamedImports(named)) return false;
	return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function namesOf(clause: ts.ImportClause | undefined): string[] {
	if (!clause) return [];
	const named = clause.namedBindings;
	const names = named && ts.isNamedImports(named) ? named.elements.map(nameOf) : named ? ['*'] : [];
	return clause.name ? ['default', ...names] : names;
}

const nameOf = (element: ts.ImportSpecifier) => (element.propertyName ?? element.name).text;

/** The project's file that a specifier means, or undefined where it names a package. */
export function targetOf(file: string, specifier: string): string | undefined {
	if (specifier.startsWith('#lib/')) return `src/lib/${specifier.slice('#lib/'.length)}`;
	if (specifier.startsWith('/')) return specifier.slice(1);
	if (specifier.startsWith('./$types')) return undefined;
	return /^\.\.?\//.test(specifier) ? posix.join(posix.dirname(file), specifier) : undefined;
}
