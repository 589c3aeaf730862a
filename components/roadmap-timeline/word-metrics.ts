import type { Metrics, SceneInput } from '../../src/view/timeline/scene.js';
import type { SlipMark } from '../../src/view/timeline/slip-marks.js';
import { TextMeasurer } from '../shared/text-measurer.js';
import { wordsOn } from './item-content.js';
import { chipsBelow, labelHeight, NAME_ABOVE } from './lane-labels.js';
import { notesHeight } from './notes.js';

/** Longest words on a bar, in pixels; longer ones are cut short with an ellipsis. */
const WORDS_MOST = 260;
const WORDS_MOST_NARROW = 170;
/** Pixels a lane is high on narrow screens where all it has is a label. */
const ROOM = 18;

/** Pixels between a milestone's words and how far its date moved. */
const MOVED_GAP = 7;
/** The size of a note's letters, in that of a milestone's, and a little more. */
const NOTE_SIZE = 0.95;
/** Pixels that few lanes grow to together. */
const FILL = 200;

/** Pixels of the largest letters there is room for in a row; the styles say the same. */
const LARGEST = 20;

/** Room that the words of milestones take beside their bars. */
export class WordMetrics {
  readonly #text = new TextMeasurer();
  readonly #bold = new TextMeasurer();
  readonly #widths = new Map<string, number>();
  readonly #boldWidths = new Map<string, number>();

  /** `styled`: an element whose font the words have, a little smaller. */
  constructor(private readonly styled: HTMLElement) {
    this.refresh();
  }

  /** Forgets all widths: a font has arrived, which may show in other words than the sample. */
  clear(): true {
    this.refresh();
    this.#widths.clear();
    this.#boldWidths.clear();
    return true;
  }

  /** Measures in the font there is now; true where words have become wider or narrower. */
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
   * `narrow`: lanes' labels stand above their rows; `moved`: how far a date moved, in the words that
   * stand behind a milestone's own.
   */
  of(input: SceneInput, narrow: boolean, moved: (months: number) => string): Metrics {
    const most = narrow ? WORDS_MOST_NARROW : WORDS_MOST;
    const highlighted = new Set(input.highlight);
    const full = (m: number) => this.#width(wordsOn(input, m), highlighted.has(m)) + 4;
    // Where words stand above their bar, that stands beside the bar.
    const behind = (slip: SlipMark | null) =>
      slip && !narrow ? this.#width(moved(slip.months), true) + MOVED_GAP : 0;
    return {
      textWidth: (m, slip) => Math.min(full(m), most) + behind(slip),
      fullWidth: (m, slip) => full(m) + behind(slip),
      mostText: most,
      fill: narrow ? 0 : FILL,
      wordsAbove: narrow,
      header: () => (narrow ? NAME_ABOVE : 0),
      footer: (lane) => (narrow ? chipsBelow(lane) : notesHeight(lane, input)),
      leastHeight: (lane) => (narrow ? NAME_ABOVE + ROOM : labelHeight(lane)),
    };
  }

  /** Room that a note takes, whose letters are a little smaller. */
  noteWidth(text: string): number {
    return Math.ceil(this.#width(text, false) * NOTE_SIZE) + MOVED_GAP;
  }

  /** Room that how far a date moved takes behind a milestone's words. */
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
