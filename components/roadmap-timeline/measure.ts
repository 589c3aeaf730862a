import type { Metrics, SceneInput } from '../../src/view/timeline/scene.js';
import { wordsOn } from './item-content.js';
import { labelHeight } from './lane-labels.js';

/** Longest words on a bar, in pixels; longer ones are cut short with an ellipsis. */
const WORDS_MOST = 260;
const WORDS_MOST_NARROW = 170;
/** Pixels a lane is high on narrow screens where all it has is a label. */
const ROOM = 15;

/** Pixels of the largest letters there is room for in a row; the styles say the same. */
const LARGEST = 20;
const SAMPLE = 'Milestone 2027';

/** Room that words take, measured on a canvas: no layout is read. */
export class WordMetrics {
  readonly #context = document.createElement('canvas').getContext('2d');
  readonly #widths = new Map<string, number>();

  /** What a sample was wide, in which font. */
  #known = '';

  /** `styled`: an element in whose font, a little smaller, the words stand. */
  constructor(private readonly styled: HTMLElement) {
    this.refresh();
  }

  /** Forgets all widths: a font has arrived, of which the sample need not tell. */
  clear(): true {
    this.refresh();
    this.#widths.clear();
    return true;
  }

  /** Takes over the font there is now; true where words have become wider or narrower. */
  refresh(): boolean {
    const { fontFamily, fontSize } = getComputedStyle(this.styled);
    if (!this.#context) return false;
    const size = Math.min(Number.parseFloat(fontSize) * 0.93, LARGEST);
    // WebKit looks for no other font where the same one is asked for.
    this.#context.font = '1px serif';
    this.#context.font = `500 ${size}px ${fontFamily}`;
    const known = `${this.#context.font} ${this.#context.measureText(SAMPLE).width}`;
    if (known === this.#known) return false;
    this.#known = known;
    this.#widths.clear();
    return true;
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
