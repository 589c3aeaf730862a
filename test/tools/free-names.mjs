/** The names that a piece of code takes from around it: those it uses and does not declare. */

/** What of a node is a name by itself, and refers to nothing. */
const LABELLED = ['LabeledStatement', 'BreakStatement', 'ContinueStatement'];
const KEYED = ['Property', 'MethodDefinition', 'PropertyDefinition'];

function isPlainName(node, part) {
  if (LABELLED.includes(node.type)) return part === 'label';
  if (node.type === 'MemberExpression') return part === 'property' && !node.computed;
  return KEYED.includes(node.type) && part === 'key' && !node.computed;
}

const isNode = (value) => typeof value?.type === 'string';

/** The nodes right below a node that may refer to something. */
function below(node) {
  if (node.type === 'MetaProperty') return [];
  return Object.entries(node)
    .filter(([part]) => !isPlainName(node, part))
    .flatMap(([, value]) => value)
    .filter(isNode);
}

const isFunction = ({ type }) => /Function(?:Expression|Declaration)$/.test(type);

/** The names that a pattern gives to what is assigned to it. */
function boundBy(pattern) {
  if (!pattern) return [];
  const { type, name, properties, elements, argument, left, value } = pattern;
  if (type === 'Identifier') return [name];
  if (type === 'Property') return boundBy(value);
  return [...(properties ?? elements ?? []), argument, left].flatMap(boundBy);
}

/** The names that a statement declares in the block it stands in. */
export function declaredBy(node) {
  if (node.type === 'VariableDeclaration')
    return node.declarations.flatMap(({ id }) => boundBy(id));
  return /^(?:Class|Function)Declaration$/.test(node.type) ? boundBy(node.id) : [];
}

/** What `var` declares anywhere in a function, whatever block it stands in. */
function hoisted(node) {
  const own = node.type === 'VariableDeclaration' && node.kind === 'var' ? declaredBy(node) : [];
  return [...own, ...below(node).flatMap((child) => (isFunction(child) ? [] : hoisted(child)))];
}

/** The names that hold inside a node and not around it. */
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

/** The names a node of a syntax tree (ESTree) takes from around it. */
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
