/** The functions of vis-util that vis-timeline's time steps import. */

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Copies the members of `b` into `a`, recursively; returns `a`. */
export function deepExtend(a: Tree, b: Tree): Tree {
  for (const [key, value] of Object.entries(b)) {
    const there = a[key];
    if (isTree(value)) a[key] = deepExtend(isTree(there) ? there : {}, value);
    else a[key] = Array.isArray(value) ? value.slice() : value;
  }
  return a;
}

export function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

export function isString(value: unknown): value is string {
  return typeof value === 'string';
}

/** The name of a value's type, for error messages. */
export function getType(value: unknown): string {
  return value === null ? 'null' : typeof value;
}
