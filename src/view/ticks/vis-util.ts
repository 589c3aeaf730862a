/** Answers vis-timeline's imports of vis-util, as far as its time steps reach. */

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Puts the members of `b` into `a`, and those of objects in it into objects there; returns `a`. */
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

/** The type by name, for an error that says what could not be converted. */
export function getType(value: unknown): string {
  return value === null ? 'null' : typeof value;
}
