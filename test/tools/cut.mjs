/**
 * Cuts declarations out of a published ES module, by its syntax tree: the wanted ones and those they
 * depend on, each unchanged to the byte.
 */
import { parse } from 'acorn';
import { declaredBy, freeNames } from './free-names.mjs';

/** Thrown when the module is not what the cut expects. */
export class CutError extends Error {}

/** The object to which a statement adds a member: by `Name.member = …` or Object.defineProperty. */
function extendedBy({ type, expression }) {
  if (type !== 'ExpressionStatement') return undefined;
  const isAssignment = expression.type === 'AssignmentExpression';
  if (isAssignment && expression.left.type === 'MemberExpression') return rootOf(expression.left);
  const { callee, arguments: [target] = [] } = expression;
  const defines = callee?.object?.name === 'Object' && callee.property.name === 'defineProperty';
  return defines ? rootOf(target) : undefined;
}

function rootOf(node) {
  return node.type === 'MemberExpression' ? rootOf(node.object) : node.name;
}

/** Statements by the names they declare or add members to, and imports by their local names. */
function indexed(body) {
  const statements = new Map();
  const imports = new Map();
  const declared = new Set(body.flatMap(declaredBy));
  const add = (name, node) => statements.set(name, [...(statements.get(name) ?? []), node]);
  for (const node of body) {
    for (const name of declaredBy(node)) add(name, node);
    if (extendedBy(node)) add(extendedBy(node), node);
    if (node.type !== 'ImportDeclaration') continue;
    for (const one of node.specifiers) imports.set(one.local.name, importOf(node, one));
  }
  return { declared, statements, imports };
}

function importOf({ source }, { type, local, imported }) {
  const kinds = { ImportDefaultSpecifier: 'default', ImportNamespaceSpecifier: '*' };
  return { source: source.value, local: local.name, name: kinds[type] ?? imported.name };
}

/**
 * The part of a module that the wanted names depend on: statements in source order, each with its names;
 * the imports used; and the global names used.
 */
export function cut(text, wanted) {
  const { body } = parse(text, { ecmaVersion: 'latest', sourceType: 'module' });
  const { declared, statements, imports } = indexed(body);
  const missing = wanted.filter((name) => !declared.has(name));
  if (missing.length > 0)
    throw new CutError(`The module declares no ${missing.join(', ')}: it may have been renamed.`);
  const [nodes, used, globals] = [new Set(), new Set(), new Set()];
  const reached = new Set(wanted);
  // Iterating a Set includes the names added on the way.
  for (const name of reached) {
    if (imports.has(name)) used.add(imports.get(name));
    else if (!statements.has(name)) globals.add(name);
    for (const node of statements.get(name) ?? []) {
      nodes.add(node);
      for (const needed of freeNames(node)) reached.add(needed);
    }
  }
  const pieces = body
    .filter((node) => nodes.has(node))
    .map((node) => ({ node, names: declaredBy(node), text: text.slice(node.start, node.end) }));
  return { pieces, imports: [...used], globals: [...globals].sort() };
}
