/** Reads the colours of a theme, a style sheet of `--roadmap-*` properties, for pictures. */
import { TONES, type Tone } from '../../view/tone.js';
import type { PartialColours } from './colours.js';

/** The names of the custom properties, without `--roadmap-`, of what is no tone. */
const PLAIN = {
  text: 'text',
  muted: 'muted',
  background: 'background',
  surface: 'surface',
  line: 'line',
  'line-strong': 'lineStrong',
  accent: 'accent',
  'on-accent': 'onAccent',
} as const;
export const COLOUR_NAMES: readonly string[] = [...Object.keys(PLAIN), ...TONES];

const DECLARATION = /--roadmap-([\w-]+)\s*:\s*([^;}]+)/g;
const HEX = /^#(?:[\da-f]{3}|[\da-f]{6})$/i;

/**
 * The colours in a style sheet that are `#rgb` or `#rrggbb`, or two of them in `light-dark()`; a later one of a name
 * replaces an earlier one. Other values are left out: the colour is then the usual one.
 */
export function themeColours(css: string, dark: boolean): PartialColours {
  const found = new Map<string, string>();
  for (const [, name, value] of css.replace(/\/\*.*?\*\//gs, '').matchAll(DECLARATION)) {
    const colour = hexOf((value as string).trim(), dark);
    if (colour) found.set(name as string, colour);
  }
  return coloursFrom((name) => found.get(name) ?? null);
}

function hexOf(value: string, dark: boolean): string | null {
  const pair = /^light-dark\(\s*([^,]+?)\s*,\s*([^,]+?)\s*\)$/.exec(value);
  const colour = pair ? pair[dark ? 2 : 1] : value;
  if (!colour || !HEX.test(colour)) return null;
  return colour.length === 7
    ? colour
    : `#${[...colour.slice(1)].map((digit) => digit + digit).join('')}`;
}

/** Colours by the names of their custom properties, as `#rrggbb`; null for the usual one. */
export function coloursFrom(colourOf: (name: string) => string | null): PartialColours {
  const entries = <Key extends string>(names: Iterable<readonly [string, Key]>) =>
    Object.fromEntries(
      Array.from(names, ([name, key]) => [key, colourOf(name)]).filter(([, colour]) => colour),
    );
  const tones = TONES.map((tone) => [tone, tone] as const);
  return {
    ...entries(Object.entries(PLAIN)),
    verdict: entries(tones) as Partial<Record<Tone, string>>,
  };
}
