/** The content of a picture and its options. */
import { type Filter, type Filtered, filterRoadmap, NO_FILTER } from '../../model/filter.js';
import { type Fold, foldRoadmap } from '../../model/fold.js';
import type { Roadmap } from '../../model/roadmap.js';
import type { Day } from '../../model/types.js';
import { scopeWords } from '../scope-words.js';
import { ENGLISH, type ExportWording } from '../words.js';
import { coloursOf, type PartialColours } from './colours.js';
import { Pen } from './pen.js';
import { estimateText, type MeasureText } from './text.js';

export interface PictureOptions {
  /** Width in pixels, limited to 280 to 8,000; 1,200 by default. */
  readonly width?: number | undefined;
  /**
   * Height in pixels, limited to 280 to 8,000: of the timeline as many lanes are drawn as fit, and the others are
   * counted. By default the height follows from what there is to draw.
   */
  readonly height?: number | undefined;
  /** In the place of the roadmap's own title. */
  readonly title?: string | undefined;
  /** Whether to use the dark colours. */
  readonly dark?: boolean;
  /** Colours in the place of some or all of these, as `#rrggbb`. */
  readonly colours?: PartialColours | undefined;
  /** What is shown; everything by default. */
  readonly filter?: Filter;
  /** Measures text, with a canvas in a browser; an estimate by default. */
  readonly measureText?: MeasureText;
  readonly wording?: ExportWording;
  /** Only for the trend: one chart of all lines, however many. */
  readonly allLines?: boolean;
}

/** A roadmap on a day, filtered, with the pen to draw it. */
export interface Pictured {
  readonly roadmap: Roadmap;
  readonly day: Day;
  readonly fold: Fold;
  readonly filtered: Filtered;
  readonly width: number;
  /** Null where it follows from the content. */
  readonly height: number | null;
  readonly title: string;
  /** What the filter lets through, in words; "" where that is everything. */
  readonly scope: string;
  readonly pen: Pen;
  readonly wording: ExportWording;
}

export function pictured(roadmap: Roadmap, day: Day, options: PictureOptions): Pictured {
  const { width = 1200, dark = false, filter = NO_FILTER, wording = ENGLISH } = options;
  const { title = roadmap.title ?? '', height = null } = options;
  const fold = foldRoadmap(roadmap, day);
  const filtered = filterRoadmap(roadmap, fold, filter);
  return {
    roadmap,
    day,
    fold,
    filtered,
    width: bounded(width),
    height: height === null ? null : bounded(height),
    title,
    scope: scopeWords(filter, filtered, wording),
    pen: new Pen(coloursOf(dark, options.colours), options.measureText ?? estimateText),
    wording,
  };
}

function bounded(side: number): number {
  return Math.round(Math.min(Math.max(side, 280), 8000));
}
