/**
 * Objects without what a page has added to Object.prototype: a script that sets `Object.prototype.voids`
 * must not give every claim that field. Where nothing was added, as almost everywhere, all stay as they are.
 */
const BUILT_IN = Object.getOwnPropertyNames(Object.prototype).filter(isBuiltIn).length;

/** Members that ECMAScript defines: nobody's field is read by their names. */
function isBuiltIn(name: string): boolean {
  return /^__|^(?:constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$/.test(
    name,
  );
}

/** Whether a page has added nothing to Object.prototype. */
export function isPristine(): boolean {
  return Object.getOwnPropertyNames(Object.prototype).length === BUILT_IN;
}

/** An object that was made here, with nothing but its own fields. */
export function bare<T extends object>(made: T): T {
  return isPristine() ? made : Object.setPrototypeOf(made, null);
}
