/** The content of a picture and its options. */
import { type Filter, type Filtered, filterRoadmap, NO_FILTER } from '../../model/filter.js';
import { type Fold, foldRoadmap } from '../../model/fold.js';
import type { Roadmap } from '../../model/roadmap.js';
import type { Day } from '../../model/types.js';
import { ENGLISH, type ExportWording } from '../words.js';
import { coloursOf } from './colours.js';
import { Pen } from './pen.js';
import { estimateText, type MeasureText } from './text.js';

export interface PictureOptions {
  /** Width in pixels, limited to 280 to 8,000; 1,200 by default. */
  readonly width?: number;
  /** Whether to use the dark colours. */
  readonly dark?: boolean;
  /** What is shown; everything by default. */
  readonly filter?: Filter;
  /** Measures text, with a canvas in a browser; an estimate by default. */
  readonly measureText?: MeasureText;
  readonly wording?: ExportWording;
  /** Of the trend: one chart of all lines, however many. */
  readonly allLines?: boolean;
}

/** A roadmap on a day, filtered, with the pen to draw it. */
export interface Pictured {
  readonly roadmap: Roadmap;
  readonly day: Day;
  readonly fold: Fold;
  readonly filtered: Filtered;
  readonly width: number;
  readonly pen: Pen;
  readonly wording: ExportWording;
}

export function pictured(roadmap: Roadmap, day: Day, options: PictureOptions): Pictured {
  const { width = 1200, dark = false, filter = NO_FILTER, wording = ENGLISH } = options;
  const fold = foldRoadmap(roadmap, day);
  return {
    roadmap,
    day,
    fold,
    filtered: filterRoadmap(roadmap, fold, filter),
    width: Math.round(Math.min(Math.max(width, 280), 8000)),
    pen: new Pen(coloursOf(dark), options.measureText ?? estimateText),
    wording,
  };
}
