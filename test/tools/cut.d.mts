import type { Statement } from 'acorn';

/** Thrown when the module is not what the cut expects. */
export class CutError extends Error {}
export function cut(
  text: string,
  wanted: readonly string[],
): {
  pieces: { names: string[]; text: string; node: Statement }[];
  imports: { source: string; local: string; name: string }[];
  globals: string[];
};
