/** Path of the module of the package that the time steps are cut out of. */
export const PUBLISHED: string;
/** Our modules that answer its imports, by what it imports: their path, and what each exports. */
export const ANSWERS: Readonly<Record<string, { path: string; exports: readonly string[] }>>;
/** The globals it may read. */
export const GLOBALS: readonly string[];
/** What it must not hold. */
export const FORBIDDEN: RegExp;
/** The text of the module, made from that of the package's; throws a CutError where it cannot be. */
export function timeStepModule(text?: string): string;
