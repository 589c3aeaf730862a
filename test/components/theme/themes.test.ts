import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { TONES } from '../../../src/view/tone.js';
import { manifestOf } from '../../tools/manifest.mjs';
import {
  type Colour,
  colour,
  contrast,
  FOLDER,
  NAMES,
  type Scheme,
  type Theme,
  theme,
} from './colours.js';

interface Property {
  readonly name: string;
  readonly default?: string;
}
const manifest: { modules: { declarations: { cssProperties?: Property[] }[] }[] } = manifestOf();
/** Those that words have, too. */
const WORDED = ['kept', 'late', 'missed'];

const mixed = (a: Colour, share: number, b: Colour): Colour =>
  a.map((channel, i) => channel * share + (b[i] as number) * (1 - share));

/** What stands on what, and the contrast it owes. */
function pairs(of: Theme, scheme: Scheme, words: number, signs: number) {
  const is = (name: string) => colour(of, name, scheme);
  const background = is('background');
  const tint = (name: string, share: number) => mixed(is(name), share, background);
  const grounds = { background, surface: is('surface'), chosen: tint('accent', 0.12) };
  const list: [string, Colour, string, Colour, number][] = [
    ['on-accent', is('on-accent'), 'accent', is('accent'), words],
    ['line-strong', is('line-strong'), 'background', background, signs],
    // Flags of days stand on the text's colour.
    ['background', background, 'text', is('text'), words],
  ];
  for (const [ground, under] of Object.entries(grounds)) {
    for (const name of ['text', 'muted', 'accent'])
      list.push([name, is(name), ground, under, words]);
    list.push(['focus', is('focus'), ground, under, 3]);
  }
  for (const [ground, under] of Object.entries({ background, surface: is('surface') })) {
    for (const name of WORDED) list.push([name, is(name), ground, under, words]);
    for (const name of TONES) list.push([name, is(name), ground, under, signs]);
  }
  for (const name of TONES)
    for (const [kind, share] of Object.entries({ outlined: 0.12, fading: 0.38 }))
      list.push(['text', is('text'), `a bar, ${kind}, ${name}`, tint(name, share), words]);
  for (const name of TONES) list.push([name, is(name), 'its bar', tint(name, 0.12), 3]);
  return list;
}

for (const name of NAMES)
  for (const scheme of ['light', 'dark'] as const)
    test(`${name}, ${scheme}: all text has the required contrast`, () => {
      const [words, signs] = name === 'high-contrast' ? [7, 4.5] : [4.5, 3];
      const faint = pairs(theme(name), scheme, words, signs)
        .map(([a, over, b, under, least]) => ({
          what: `${a} on ${b}`,
          ratio: contrast(over, under),
          least,
        }))
        .filter(({ ratio, least }) => ratio < least)
        .map(({ what, ratio, least }) => `${what}: ${ratio.toFixed(2)}, not ${least}`);
      assert.deepEqual(faint, []);
    });

test('every theme is tested', () => {
  assert.deepEqual(readdirSync(FOLDER).sort(), NAMES.map((name) => `${name}.css`).sort());
});

/** Documented properties with their defaults; fonts are the page's. */
function documented(): Theme {
  const found = new Map<string, string>();
  for (const { declarations } of manifest.modules)
    for (const { cssProperties = [] } of declarations)
      for (const property of cssProperties) {
        const short = property.name.replace('--roadmap-', '');
        if (property.default && property.default !== 'inherit') found.set(short, property.default);
      }
  return found;
}

test('neutral has every property with its documented default', () => {
  assert.deepEqual([...theme('neutral')].sort(), [...documented()].sort());
});

test('neutral equals the elements’ defaults', () => {
  const read = readFileSync('components/theme/theme.ts', 'utf8');
  for (const [name, value] of theme('neutral'))
    if (value.startsWith('light-dark'))
      assert.ok(read.includes(`var(--roadmap-${name}, ${value})`), `${name}: ${value}`);
});

test('a theme sets only existing properties', () => {
  const known = new Set([...documented().keys(), 'font', 'heading-font']);
  for (const name of NAMES)
    assert.deepEqual(
      [...theme(name).keys()].filter((key) => !known.has(key)),
      [],
    );
});
