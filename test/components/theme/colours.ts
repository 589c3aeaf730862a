/** The ready themes, and how their colours contrast. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

export type Theme = ReadonlyMap<string, string>;
export type Scheme = 'light' | 'dark';
export type Colour = readonly number[];

export const FOLDER = 'components/themes';
export const NAMES = ['neutral', 'newsroom', 'high-contrast'] as const;

const declared = (text: string): Theme =>
  new Map(
    [...text.matchAll(/^\s*--roadmap-([a-z-]+): (.*);$/gm)].map(
      ([, k, v]) => [k, v] as [string, string],
    ),
  );

export function theme(name: string): Theme {
  return declared(readFileSync(`${FOLDER}/${name}.css`, 'utf8'));
}

/** A property's colour in a scheme, 0 to 255 a channel. */
export function colour(of: Theme, name: string, scheme: Scheme): Colour {
  const found = /^light-dark\(#(\w{6}), #(\w{6})\)$/.exec(of.get(name) ?? '');
  assert.ok(found, `${name}: ${of.get(name)}`);
  const hex = found[scheme === 'light' ? 1 : 2] as string;
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** Relative luminance (WCAG 2.2). */
function luminance(of: Colour): number {
  const [r, g, b] = of.map((channel) => {
    const s = channel / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio (WCAG 2.2). */
export function contrast(a: Colour, b: Colour): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
