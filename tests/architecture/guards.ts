// Every door to the server, and whether it names who may come in.
import ts from 'typescript';
import { importsOf, parse, walk } from './source-imports.ts';

const GUARDS = [
	...['optionalLearner', 'requireLearner', 'ensureLearner'],
	...['optionalTeacher', 'requireTeacher', 'requireVisitor']
];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'fallback'];

export interface Door {
	/** `load`, `actions.NAME` or a method. */
	readonly name: string;
	/** The guards of lib/server/auth that it waits for. */
	readonly guards: readonly string[];
}

/** The exported load, actions and handlers of a route's server file; none where it is prerendered. */
export function doorsOf(file: string, text: string): Door[] {
	const exported = exportsOf(parse(file, text));
	return exported.get('prerender')?.kind === ts.SyntaxKind.TrueKeyword ? [] : allDoorsOf(file, text);
}

/** The same with those that are prerendered, where nobody need be let in. */
export function allDoorsOf(file: string, text: string): Door[] {
	const source = parse(file, text);
	const exported = exportsOf(source);
	const imported = new Set(
		importsOf(file, text)
			.filter(({ specifier, typeOnly }) => specifier.startsWith('#lib/server/auth/') && !typeOnly)
			.flatMap(({ names }) => names)
			.filter((name) => GUARDS.includes(name))
	);
	const functions = topLevelFunctions(source);
	return [...exported].flatMap(([name, node]) => {
		if (name === 'load' || METHODS.includes(name)) return [toDoor(name, node, imported, functions)];
		if (name !== 'actions') return [];
		const actions = unwrapped(node);
		// Actions that are put together elsewhere cannot be read here, so they count as one without a guard.
		if (!ts.isObjectLiteralExpression(actions)) return [{ name, guards: [] }];
		return actions.properties.map((action) =>
			toDoor(`actions.${action.name?.getText() ?? '…'}`, action, imported, functions)
		);
	});
}

function toDoor(
	name: string,
	node: ts.Node,
	imported: ReadonlySet<string>,
	functions: ReadonlyMap<string, ts.Node>
): Door {
	const guards = new Set<string>();
	const seen = new Set<ts.Node>();
	const look = (within: ts.Node) => {
		if (seen.has(within)) return;
		seen.add(within);
		walk(within, (part) => {
			if (ts.isIdentifier(part) && functions.has(part.text)) look(functions.get(part.text)!);
			if (!ts.isAwaitExpression(part) || !ts.isCallExpression(part.expression)) return;
			const called = part.expression.expression.getText();
			if (imported.has(called)) guards.add(called);
		});
	};
	look(node);
	return { name, guards: [...guards] };
}

function exportsOf(source: ts.SourceFile): Map<string, ts.Node> {
	const found = new Map<string, ts.Node>();
	for (const statement of source.statements) {
		if (
			ts.isExportDeclaration(statement) &&
			statement.exportClause &&
			ts.isNamedExports(statement.exportClause)
		) {
			const functions = topLevelFunctions(source);
			for (const { name, propertyName } of statement.exportClause.elements) {
				found.set(name.text, functions.get((propertyName ?? name).text) ?? statement);
			}
		}
		const exported =
			ts.canHaveModifiers(statement) &&
			ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
		if (!exported) continue;
		if (ts.isFunctionDeclaration(statement) && statement.name) found.set(statement.name.text, statement);
		if (ts.isVariableStatement(statement)) {
			for (const { name, initializer } of statement.declarationList.declarations) {
				found.set(name.getText(), initializer ?? statement);
			}
		}
	}
	return found;
}

function topLevelFunctions(source: ts.SourceFile): Map<string, ts.Node> {
	const found = new Map<string, ts.Node>();
	for (const statement of source.statements) {
		if (ts.isFunctionDeclaration(statement) && statement.name) found.set(statement.name.text, statement);
		if (!ts.isVariableStatement(statement)) continue;
		for (const { name, initializer } of statement.declarationList.declarations) {
			if (initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))) {
				found.set(name.getText(), initializer);
			}
		}
	}
	return found;
}

function unwrapped(node: ts.Node): ts.Node {
	return ts.isSatisfiesExpression(node) || ts.isAsExpression(node) ? unwrapped(node.expression) : node;
}
