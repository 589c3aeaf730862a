/** Finds the free variables of code: the names it uses and does not declare. */

/** Nodes with identifiers that are labels or keys and not variables. */
const LABELLED = ['LabeledStatement', 'BreakStatement', 'ContinueStatement'];
const KEYED = ['Property', 'MethodDefinition', 'PropertyDefinition'];

function isPlainName(node, part) {
  if (LABELLED.includes(node.type)) return part === 'label';
  if (node.type === 'MemberExpression') return part === 'property' && !node.computed;
  return KEYED.includes(node.type) && part === 'key' && !node.computed;
}

const isNode = (value) => typeof value?.type === 'string';

/** The children of a node that may contain variables. */
function below(node) {
  if (node.type === 'MetaProperty') return [];
  return Object.entries(node)
    .filter(([part]) => !isPlainName(node, part))
    .flatMap(([, value]) => value)
    .filter(isNode);
}

const isFunction = ({ type }) => /Function(?:Expression|Declaration)$/.test(type);

/** The names that a pattern binds. */
function boundBy(pattern) {
  if (!pattern) return [];
  const { type, name, properties, elements, argument, left, value } = pattern;
  if (type === 'Identifier') return [name];
  if (type === 'Property') return boundBy(value);
  return [...(properties ?? elements ?? []), argument, left].flatMap(boundBy);
}

/** The names that a statement declares in its block. */
export function declaredBy(node) {
  if (node.type === 'VariableDeclaration')
    return node.declarations.flatMap(({ id }) => boundBy(id));
  return /^(?:Class|Function)Declaration$/.test(node.type) ? boundBy(node.id) : [];
}

/** The names that `var` declares anywhere in a function. */
function hoisted(node) {
  const own = node.type === 'VariableDeclaration' && node.kind === 'var' ? declaredBy(node) : [];
  return [...own, ...below(node).flatMap((child) => (isFunction(child) ? [] : hoisted(child)))];
}

/** The names declared in the scope of a node. */
function declaredIn(node) {
  if (isFunction(node)) {
    const own = node.type === 'ArrowFunctionExpression' ? [] : ['arguments', ...boundBy(node.id)];
    return [...own, ...node.params.flatMap(boundBy), ...hoisted(node.body)];
  }
  if (node.type.startsWith('Class')) return boundBy(node.id);
  if (node.type === 'CatchClause') return boundBy(node.param);
  if (node.type === 'SwitchStatement')
    return node.cases.flatMap(({ consequent }) => consequent.flatMap(declaredBy));
  if (node.type.startsWith('For')) return [node.init, node.left].filter(isNode).flatMap(declaredBy);
  return Array.isArray(node.body) ? node.body.flatMap(declaredBy) : [];
}

/** The free variables of a node of a syntax tree (ESTree). */
export function freeNames(node, free = new Set(), bound = new Set()) {
  if (node.type === 'Identifier') {
    if (!bound.has(node.name)) free.add(node.name);
    return free;
  }
  const inside = declaredIn(node);
  const known = inside.length > 0 ? new Set([...bound, ...inside]) : bound;
  for (const child of below(node)) freeNames(child, free, known);
  return free;
}
