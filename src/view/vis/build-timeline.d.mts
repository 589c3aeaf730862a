/** A patch no longer fits the package. */
export class PatchError extends Error {}
/** What the built module must not hold. */
export const FORBIDDEN: RegExp;
/** vis-timeline's source with every patch applied; throws a PatchError where a count differs. */
export function patchTimeline(text: string): string;
/** The built module's text; throws a PatchError where the package is not the one patched for. */
export function buildTimeline(): Promise<string>;
