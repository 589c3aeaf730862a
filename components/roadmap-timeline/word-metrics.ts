import type { Metrics, SceneInput } from '../../src/view/timeline/scene.js';
import type { SlipMark } from '../../src/view/timeline/slip-marks.js';
import { TextMeasurer } from '../shared/text-measurer.js';
import { wordsOn } from './item-content.js';
import { chipsBelow, labelHeight, NAME_ABOVE } from './lane-labels.js';
import { notesBelow } from './notes.js';

/** Greatest width of words on a bar, in pixels; longer ones are cut off with an ellipsis. */
const WORDS_MOST = 260;
const WORDS_MOST_NARROW = 170;
/** Height of a lane below its label on narrow screens, in pixels, if it has no rows. */
const ROOM = 18;

/** Gap between a milestone's words and how far its date moved, in pixels. */
const MOVED_GAP = 7;
/** The size of a note's letters, in that of a milestone's, and a little more. */
const NOTE_SIZE = 0.95;
/** The height in pixels that lanes grow to together if there are few. */
const FILL = 200;

/** The largest font size that fits in a row, in pixels; items.styles.ts has the same number. */
const LARGEST = 20;

/** Measures the words of milestones. */
export class WordMetrics {
  readonly #text = new TextMeasurer();
  readonly #bold = new TextMeasurer();
  readonly #widths = new Map<string, number>();
  readonly #boldWidths = new Map<string, number>();

  /** `styled` is an element whose font the words have, at a slightly smaller size. */
  constructor(private readonly styled: HTMLElement) {
    this.refresh();
  }

  /** Forgets all widths, because a font was loaded that may affect other words than the sample. */
  clear(): true {
    this.refresh();
    this.#widths.clear();
    this.#boldWidths.clear();
    return true;
  }

  /** Measures with the present font; true if that is another font than before. */
  refresh(): boolean {
    const { fontFamily, fontSize } = getComputedStyle(this.styled);
    const size = Math.min(Number.parseFloat(fontSize) * 0.93, LARGEST);
    const isOther = this.#text.use(`500 ${size}px ${fontFamily}`);
    this.#bold.use(`700 ${size}px ${fontFamily}`);
    if (isOther) {
      this.#widths.clear();
      this.#boldWidths.clear();
    }
    return isOther;
  }

  /**
   * `narrow`: lane labels are above their rows. `moved`: how far a date moved, in the words that follow the
   * title.
   */
  of(input: SceneInput, narrow: boolean, moved: (months: number) => string): Metrics {
    const most = narrow ? WORDS_MOST_NARROW : WORDS_MOST;
    const highlighted = new Set(input.highlight);
    // The layout asks several times for each milestone, and wording takes longer than looking up.
    const full = remembered((m: number) => this.#width(wordsOn(input, m), highlighted.has(m)) + 4);
    const movedBy = remembered((months: number) => this.movedWidth(moved(months)));
    // Where words stand above their bar, that stands beside the bar.
    const behind = (slip: SlipMark | null) => (slip && !narrow ? movedBy(slip.months) : 0);
    return {
      textWidth: (m, slip) => Math.min(full(m), most) + behind(slip),
      fullWidth: (m, slip) => full(m) + behind(slip),
      movedWidth: behind,
      mostText: most,
      fill: narrow ? 0 : FILL,
      wordsAbove: narrow,
      header: () => (narrow ? NAME_ABOVE : 0),
      footer: (lane) => (narrow ? chipsBelow(lane) : 0),
      below: (lane) => (narrow ? null : notesBelow(lane, input)),
      leastHeight: (lane) => (narrow ? NAME_ABOVE + ROOM : labelHeight(lane)),
    };
  }

  /** Room that a note takes, whose letters are a little smaller. */
  noteWidth(text: string): number {
    return Math.ceil(this.#width(text, false) * NOTE_SIZE) + MOVED_GAP;
  }

  /** Width of the words for how far a date moved, with the gap before them. */
  movedWidth(words: string): number {
    return this.#width(words, true) + MOVED_GAP;
  }

  #width(text: string, bold: boolean): number {
    const widths = bold ? this.#boldWidths : this.#widths;
    let width = widths.get(text);
    if (width === undefined) {
      width = Math.ceil((bold ? this.#bold : this.#text).width(text));
      widths.set(text, width);
    }
    return width;
  }
}

/** A function of a number that computes each value once. */
function remembered(compute: (key: number) => number): (key: number) => number {
  const values = new Map<number, number>();
  return (key) => {
    let value = values.get(key);
    if (value === undefined) {
      value = compute(key);
      values.set(key, value);
    }
    return value;
  };
}
