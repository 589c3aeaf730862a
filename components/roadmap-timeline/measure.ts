import type { Metrics, SceneInput } from '../../src/view/timeline/scene.js';
import { wordsOn } from './item-content.js';
import { labelHeight } from './lane-labels.js';

/** Longest words on a bar, in pixels; longer ones are cut short with an ellipsis. */
const WORDS_MOST = 260;
const WORDS_MOST_NARROW = 170;
/** Pixels a lane is high on narrow screens where all it has is a label. */
const ROOM = 15;

/** Room that words take, measured on a canvas: no layout is read. */
export class WordMetrics {
  readonly #context = document.createElement('canvas').getContext('2d');
  readonly #widths = new Map<string, number>();

  /** `styled`: an element in whose font, a little smaller, the words stand. */
  constructor(styled: HTMLElement) {
    const { fontFamily, fontSize } = getComputedStyle(styled);
    if (this.#context)
      this.#context.font = `500 ${Number.parseFloat(fontSize) * 0.93}px ${fontFamily}`;
  }

  /** Forgets all widths: a font has arrived. */
  clear(): void {
    this.#widths.clear();
  }

  /** `narrow`: lanes' labels stand above their rows. */
  of(input: SceneInput, narrow: boolean): Metrics {
    const most = narrow ? WORDS_MOST_NARROW : WORDS_MOST;
    return {
      textWidth: (m) => Math.min(this.#width(wordsOn(input, m)) + 4, most),
      mostText: most,
      header: (lane) => (narrow ? labelHeight(lane, true) : 0),
      leastHeight: (lane) => (narrow ? labelHeight(lane, true) + ROOM : labelHeight(lane, false)),
    };
  }

  #width(text: string): number {
    let width = this.#widths.get(text);
    if (width === undefined) {
      // Without a canvas (a privacy setting), a guess that errs to the wide side.
      width = Math.ceil(this.#context?.measureText(text).width ?? text.length * 9);
      this.#widths.set(text, width);
    }
    return width;
  }
}
