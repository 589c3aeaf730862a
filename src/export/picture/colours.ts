/** The colours of pictures, light and dark; the same as those of the elements. Mixed here, as not every SVG program has color-mix. */
import type { Tone } from '../../view/tone.js';

export interface Colours {
  readonly text: string;
  readonly muted: string;
  readonly background: string;
  readonly surface: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly accent: string;
  readonly onAccent: string;
  /** Of milestones, by what became of the promise; see toneOf. */
  readonly verdict: Readonly<Record<Tone, string>>;
}

const LIGHT: Colours = {
  text: '#1a1f27',
  muted: '#59616e',
  background: '#ffffff',
  surface: '#f5f6f8',
  line: '#dfe3e8',
  lineStrong: '#808a98',
  accent: '#1f5fd0',
  onAccent: '#ffffff',
  verdict: {
    kept: '#08756a',
    late: '#a65c00',
    missed: '#9e0f3c',
    open: '#808a98',
  },
};

const DARK: Colours = {
  text: '#e8ebf0',
  muted: '#a3adbb',
  background: '#14181f',
  surface: '#1c222b',
  line: '#2f3744',
  lineStrong: '#7d8795',
  accent: '#86b1ff',
  onAccent: '#0d1420',
  verdict: {
    kept: '#3ab59b',
    late: '#f0a83f',
    missed: '#ff96ad',
    open: '#7d8795',
  },
};

/** Some of the colours. */
export type PartialColours = Partial<Omit<Colours, 'verdict'>> & {
  readonly verdict?: Partial<Colours['verdict']>;
};

/** The colours, light or dark, with those of a theme in their places. */
export function coloursOf(dark: boolean, own: PartialColours = {}): Colours {
  const base = dark ? DARK : LIGHT;
  return { ...base, ...own, verdict: { ...base.verdict, ...own.verdict } };
}

/** Mixes a share (0 to 1) of one `#rrggbb` into another. */
export function mix(colour: string, share: number, into: string): string {
  const channel = (text: string, i: number) =>
    Number.parseInt(text.slice(1 + 2 * i, 3 + 2 * i), 16);
  const mixed = [0, 1, 2].map((i) =>
    Math.round(channel(colour, i) * share + channel(into, i) * (1 - share)),
  );
  return `#${mixed.map((n) => n.toString(16).padStart(2, '0')).join('')}`;
}
