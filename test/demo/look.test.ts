import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manifestOf } from '../tools/manifest.mjs';
import { SETTABLE } from './look-list.js';

interface Element {
  readonly tagName: string;
  readonly customElement?: boolean;
  readonly cssParts?: readonly { name: string }[];
  readonly cssProperties?: readonly { name: string }[];
}
const manifest: { modules: { declarations: Element[] }[] } = manifestOf();
const names = (list: readonly { name: string }[] = []) => list.map(({ name }) => name).sort();

test('the page of looks shows every documented part and property, and no other', () => {
  const documented = manifest.modules
    .flatMap(({ declarations }) => declarations.filter(({ customElement }) => customElement))
    .map(({ tagName, cssParts, cssProperties }) => [
      tagName,
      { parts: names(cssParts), properties: names(cssProperties) },
    ]);
  const shown = Object.entries(SETTABLE).map(([tag, { parts, properties }]) => [
    tag,
    { parts: [...parts].sort(), properties: Object.keys(properties).sort() },
  ]);
  assert.deepEqual(Object.fromEntries(shown), Object.fromEntries(documented));
});
