import type { Example } from './examples.mjs';

export interface Page {
  readonly name: string;
  readonly label: string;
  readonly source: string;
  readonly title: string;
  readonly html: string;
  readonly anchors: ReadonlySet<string>;
  readonly examples: readonly Example[];
}
export interface Site {
  readonly pages: readonly Page[];
  readonly files: ReadonlyMap<string, () => string | Uint8Array>;
}
export function docsSite(outputs?: ReadonlyMap<string, { readonly contents: Uint8Array }>): Site;
