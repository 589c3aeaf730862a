import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { manifestOf } from './manifest.mjs';

interface Documented {
  readonly name: string;
  readonly kind?: string;
  readonly description?: string;
  readonly type?: { readonly text?: string };
}
interface Element {
  readonly tagName: string;
  readonly customElement?: boolean;
  readonly description?: string;
  readonly attributes?: readonly Documented[];
  readonly members?: readonly Documented[];
  readonly events?: readonly Documented[];
  readonly slots?: readonly Documented[];
  readonly cssParts?: readonly Documented[];
  readonly cssProperties?: readonly Documented[];
}
const manifest: { modules: { declarations: Element[] }[] } = manifestOf();
const elements = manifest.modules.flatMap(({ declarations }) =>
  declarations.filter(({ customElement }) => customElement),
);
const ELEMENTS = [
  'roadmap-as-of',
  'roadmap-details',
  'roadmap-editor',
  'roadmap-filters',
  'roadmap-import',
  'roadmap-scores',
  'roadmap-story',
  'roadmap-table',
  'roadmap-timeline',
  'roadmap-tracker',
  'roadmap-trend',
];

/** The sources of a folder below components, as one text. */
function sourcesOf(folder: string): string {
  const names = readdirSync(`components/${folder}`, { recursive: true }) as string[];
  const files = names.filter((name) => name.endsWith('.ts'));
  return files.map((name) => readFileSync(`components/${folder}/${name}`, 'utf8')).join('\n');
}

test('the manifest has every element', () => {
  assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), ELEMENTS);
});

for (const element of elements) {
  const { tagName } = element;
  test(`${tagName}: everything public has a description`, () => {
    const { attributes, members, events, slots, cssParts, cssProperties } = element;
    const lists = [attributes, members, events, slots, cssParts, cssProperties];
    const silent = lists.flatMap((list = []) => list.filter(({ description }) => !description));
    assert.deepEqual(
      silent.map(({ name }) => name),
      [],
    );
    assert.ok(element.description, 'the element itself');
    for (const { name, type } of events ?? []) assert.ok(type?.text, `${name} has a type`);
  });

  test(`${tagName}: every part it draws is documented`, () => {
    const drawn = sourcesOf(tagName).matchAll(/\bpart(?:="|', ')([a-z -]+)["']/g);
    const named = new Set([...drawn].flatMap(([, names = '']) => names.split(' ')));
    const documented = new Set(element.cssParts?.map(({ name }) => name));
    assert.deepEqual([...named].filter((name) => name && !documented.has(name)).sort(), []);
  });
}

test('every custom property that a style reads is documented', () => {
  const read = sourcesOf('.').matchAll(/var\(\s*(--roadmap-[a-z0-9-]+)/g);
  const documented = new Set(
    elements.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name)),
  );
  const silent = new Set([...read].map(([, name]) => name as string));
  assert.deepEqual([...silent].filter((name) => !documented.has(name)).sort(), []);
});
