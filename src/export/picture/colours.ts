/** The colours of pictures, light and dark; the same as those of the elements. Mixed here, as not every SVG program has color-mix. */
import type { Standing } from '../../model/types.js';
import type { Verdict } from '../../model/verdict.js';

export interface Colours {
  readonly text: string;
  readonly muted: string;
  readonly background: string;
  readonly surface: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
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
  standing: {
    unchanged: '#3b6fc4',
    advanced: '#0a7c83',
    delayed: '#b05900',
    overdue: '#c02b30',
    'open-ended': '#6a55c2',
    undated: '#59616e',
    achieved: '#08756a',
    'achieved-late': '#617411',
    paused: '#6b6350',
    cancelled: '#6b7280',
  },
  verdict: {
    kept: '#08756a',
    late: '#a65c00',
    missed: '#9e0f3c',
    open: '#808a98',
    unclear: '#808a98',
    dropped: '#808a98',
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
  standing: {
    unchanged: '#7ba9f0',
    advanced: '#4fc4cb',
    delayed: '#f0a04b',
    overdue: '#ff8582',
    'open-ended': '#b1a1f5',
    undated: '#a3adbb',
    achieved: '#3ab59b',
    'achieved-late': '#b5c94e',
    paused: '#c2b79c',
    cancelled: '#959fae',
  },
  verdict: {
    kept: '#3ab59b',
    late: '#f0a83f',
    missed: '#ff96ad',
    open: '#7d8795',
    unclear: '#7d8795',
    dropped: '#7d8795',
  },
};

/** Some of the colours. */
export type PartialColours = Partial<Omit<Colours, 'standing' | 'verdict'>> & {
  readonly standing?: Partial<Colours['standing']>;
  readonly verdict?: Partial<Colours['verdict']>;
};

/** The colours, light or dark, with those of a theme in their places. */
export function coloursOf(dark: boolean, own: PartialColours = {}): Colours {
  const base = dark ? DARK : LIGHT;
  return {
    ...base,
    ...own,
    standing: { ...base.standing, ...own.standing },
    verdict: { ...base.verdict, ...own.verdict },
  };
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
