/**
 * Objects that do not inherit what a page has added to Object.prototype: a script that sets
 * `Object.prototype.voids` must not give every claim that field. Most pages add nothing; on those, objects
 * are returned unchanged.
 */
const BUILT_IN = Object.getOwnPropertyNames(Object.prototype).filter(isBuiltIn).length;

/** Members that ECMAScript defines. They are harmless, because no field has one of these names. */
function isBuiltIn(name: string): boolean {
  return /^__|^(?:constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$/.test(
    name,
  );
}

/** Whether a page has added nothing to Object.prototype. */
export function isPristine(): boolean {
  return Object.getOwnPropertyNames(Object.prototype).length === BUILT_IN;
}

/** Removes the prototype of an object made by our own code, if a page has added to it. */
export function bare<T extends object>(made: T): T {
  return isPristine() ? made : Object.setPrototypeOf(made, null);
}
