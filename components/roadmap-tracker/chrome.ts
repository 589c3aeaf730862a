import { knownWords } from '../base/unknown-values.js';
import { VIEWS, type View } from '../events.js';

const CONTROLS = ['all', 'simple', 'none'] as const;

/** What a page can leave out of a tracker. */
const HIDEABLE = [
  'title',
  'day',
  'sentence',
  'verdicts',
  'filters',
  'tabs',
  'lanes',
  'toolbar',
  'as-of',
  'share',
  'details',
  'source',
  'problems',
] as const;
export type Hideable = (typeof HIDEABLE)[number];

/** What a tracker without controls leaves out: from the bar of verdicts to the button that shares. */
const BARE: readonly Hideable[] = HIDEABLE.slice(3, 10);

/** What stands around the view. */
export interface Chrome {
  /** Controls are behind a row of buttons, also where there is room for them. */
  readonly isSimple: boolean;
  /** The views to choose from; empty for all. */
  readonly views: readonly View[];
  hides(part: Hideable): boolean;
}

interface Attributes {
  readonly localName: string;
  readonly controls: string | null;
  readonly hide: string | null;
  readonly views: string | null;
  readonly noShare: boolean;
}

/** Reads the attributes; words that mean nothing are told in the console, and count for nothing. */
export function chromeOf({ localName, controls, hide, views, noShare }: Attributes): Chrome {
  const [mode] = knownWords(localName, 'controls', controls, CONTROLS);
  const hidden = knownWords(localName, 'hide', hide, HIDEABLE);
  if (mode === 'none') hidden.push(...BARE);
  if (noShare) hidden.push('share');
  return {
    isSimple: mode === 'simple',
    views: knownWords(localName, 'views', views, VIEWS),
    hides: (part) => hidden.includes(part),
  };
}
