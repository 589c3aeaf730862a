import type { Metrics, SceneInput } from '../../src/view/timeline/scene.js';
import { TextMeasurer } from '../shared/text-measurer.js';
import { wordsOn } from './item-content.js';
import { labelHeight } from './lane-labels.js';

/** Longest words on a bar, in pixels; longer ones are cut short with an ellipsis. */
const WORDS_MOST = 260;
const WORDS_MOST_NARROW = 170;
/** Pixels a lane is high on narrow screens where all it has is a label. */
const ROOM = 15;

/** Pixels of the largest letters there is room for in a row; the styles say the same. */
const LARGEST = 20;

/** Room that the words of milestones take beside their bars. */
export class WordMetrics {
  readonly #text = new TextMeasurer();
  readonly #widths = new Map<string, number>();

  /** `styled`: an element whose font the words have, a little smaller. */
  constructor(private readonly styled: HTMLElement) {
    this.refresh();
  }

  /** Forgets all widths: a font has arrived, which may show in other words than the sample. */
  clear(): true {
    this.refresh();
    this.#widths.clear();
    return true;
  }

  /** Measures in the font there is now; true where words have become wider or narrower. */
  refresh(): boolean {
    const { fontFamily, fontSize } = getComputedStyle(this.styled);
    const size = Math.min(Number.parseFloat(fontSize) * 0.93, LARGEST);
    const isOther = this.#text.use(`500 ${size}px ${fontFamily}`);
    if (isOther) this.#widths.clear();
    return isOther;
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
      width = Math.ceil(this.#text.width(text));
      this.#widths.set(text, width);
    }
    return width;
  }
}
