import type { Statement } from 'acorn';

/** The module is another than the one that was cut before. */
export class CutError extends Error {}
export function cut(
  text: string,
  wanted: readonly string[],
): {
  pieces: { names: string[]; text: string; node: Statement }[];
  imports: { source: string; local: string; name: string }[];
  globals: string[];
};
