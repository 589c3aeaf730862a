/** Path of the package's module from which the time steps are cut. */
export const PUBLISHED: string;
/** Our modules that replace its imports, by the import: the path, and what the module exports. */
export const REPLACEMENTS: Readonly<Record<string, { path: string; exports: readonly string[] }>>;
/** The globals it may read. */
export const GLOBALS: readonly string[];
/** Matches what it must not contain. */
export const FORBIDDEN: RegExp;
/** The text of the module, cut from that of the package; throws a CutError if that is not possible. */
export function timeStepModule(text?: string): string;
