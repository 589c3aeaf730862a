import { type AxisLabels, axisLabels } from '../../src/view/ticks/axis-labels.js';
import { type Division, type Tick, Ticks } from '../../src/view/ticks/ticks.js';
import { div } from './div.js';
import { place, type TickElement, TickElements } from './tick-elements.js';
import type { Days } from './time-window.js';

/** Characters there is room for between two ticks: a year, and some air. */
const LEAST_CHARACTERS = 5;
/** Farther away, browsers place things less exactly. */
const FARTHEST = 20_000;
/** A tick so much closer to the next than the one before it is to it has no label. */
const CLOSE = 0.4;
/** Where a line has the text of the span that began before the window. */
const BEFORE = Number.NEGATIVE_INFINITY;

interface TickWords {
  readonly minor: string;
  readonly major: string;
}

/** A line of the axis: its text, and a character by which its size is known. */
class AxisLine {
  readonly character = div('character');
  readonly texts: TickElements;
  readonly #row: HTMLElement;
  /** Pixels of a character. */
  width = 0;
  height = 0;

  constructor(axis: HTMLElement, className: string) {
    const ticks = div('ticks');
    this.character.append('0');
    this.#row = div(`axis-line ${className}`, this.character, ticks);
    this.texts = new TickElements(ticks, 'tick');
    axis.append(this.#row);
  }

  /** Its characters have another size than was read. */
  get isOutdated(): boolean {
    const { clientWidth, clientHeight } = this.character;
    return clientWidth !== this.width || clientHeight !== this.height;
  }

  measure(): void {
    this.width = this.character.clientWidth;
    this.height = this.character.clientHeight;
  }

  setHeight(): void {
    this.#row.style.height = `${this.height}px`;
  }
}

/**
 * The axis over the lanes and the lines of its grid behind them, on tracks that are moved as a whole
 * while the window only moves: nothing but what comes and goes is written.
 */
export class Axis {
  /** Pixels by which tracks have moved since all on them was placed. */
  moved = 0;
  readonly #ticks = new Ticks();
  readonly #major: AxisLine;
  readonly #minor: AxisLine;
  readonly #lines: TickElements;
  #labels: AxisLabels;
  #words = new WeakMap<Tick, TickWords>();
  /** The day the tracks begin with, the pixels of a day on them, and their division. */
  #from = 0;
  #scale = 0;
  #division: Division | null = null;
  #side: 1 | -1 = 1;

  constructor(axis: HTMLElement, grid: HTMLElement, locale: string) {
    this.#major = new AxisLine(axis, 'major');
    this.#minor = new AxisLine(axis, 'minor');
    this.#lines = new TickElements(grid, 'grid-line');
    this.#labels = axisLabels(locale);
  }

  /** Its characters: when they change in size, so does the axis. */
  get characters(): readonly HTMLElement[] {
    return [this.#major.character, this.#minor.character];
  }

  /** Pixels. */
  get height(): number {
    return this.#major.height + this.#minor.height;
  }

  /** BCP 47. */
  setLocale(locale: string): void {
    this.#labels = axisLabels(locale);
    this.#words = new WeakMap();
  }

  /** Its characters have another size than was read. */
  get isOutdated(): boolean {
    return this.#major.isOutdated || this.#minor.isOutdated;
  }

  /** Reads how large its characters are. */
  measure(): void {
    this.#major.measure();
    this.#minor.measure();
  }

  /** Writes what hangs on their size. */
  setHeights(): void {
    this.#major.setHeight();
    this.#minor.setHeight();
  }

  draw({ start, end }: Days, width: number, rtl: boolean): void {
    this.#side = rtl ? -1 : 1;
    const scale = width / (end - start);
    this.#moveTracks(start, scale);
    const division = this.#ticks.division((LEAST_CHARACTERS * this.#minor.width) / scale);
    if (!division) return;
    const ticks = this.#ticks.between(start, end, division);
    const kinds = [this.#lines, this.#major.texts, this.#minor.texts];
    const stays = this.#staying(ticks, division);
    for (const kind of kinds) kind.begin(stays);
    this.#drawMajorBefore(start, ticks, division, scale);
    let before = 0;
    for (const tick of ticks) {
      const room = (tick.next - tick.at) * scale;
      this.#drawTick(tick, (tick.at - start) * scale, room, room >= before * CLOSE);
      before = room;
    }
    for (const kind of kinds) kind.end();
  }

  /** What is placed stays where it is while the window only moves; another scale places all anew. */
  #moveTracks(start: number, scale: number): void {
    this.moved = (this.#from - start) * scale;
    // Arithmetic makes a little of any scale.
    if (!(Math.abs(this.moved) < FARTHEST && Math.abs(scale / this.#scale - 1) < 1e-8)) {
      this.#from = start;
      this.#scale = scale;
      this.moved = 0;
    }
    for (const kind of [this.#lines, this.#major.texts, this.#minor.texts])
      kind.move(this.#side * this.moved);
  }

  /** Of which ticks the elements stay as they are. */
  #staying(ticks: readonly Tick[], division: Division): (at: number) => boolean {
    const { scale, step } = division;
    const same = scale === this.#division?.scale && step === this.#division.step;
    this.#division = division;
    const [first, last] = [ticks[0]?.at ?? 0, ticks.at(-1)?.at ?? 0];
    return (at) => at === BEFORE || (same && at >= first && at <= last);
  }

  #drawTick(tick: Tick, x: number, room: number, isLabelled: boolean): void {
    const { minor, major } = this.#wordsOf(tick);
    if (isLabelled) this.#cut(this.#write(this.#minor.texts.next(tick.at), minor, x), minor, room);
    if (tick.isMajor && x > 0) this.#write(this.#major.texts.next(tick.at), major, x);
    if (!isLabelled && !tick.isMajor) return;
    const line = this.#lines.next(tick.at);
    if (line.isMajor !== tick.isMajor) line.element.classList.toggle('major', tick.isMajor);
    line.isMajor = tick.isMajor;
    this.#place(line, x - 0.5);
  }

  /** The major span the window begins in is named at its edge, where the next leaves room for it. */
  #drawMajorBefore(start: number, ticks: readonly Tick[], division: Division, scale: number): void {
    const words = this.#labels.major(start, division);
    const next = ticks.find(({ at, isMajor }) => isMajor && at > start);
    const room = next ? (next.at - start) * scale : Number.POSITIVE_INFINITY;
    if (words && words.length * this.#major.width + 10 < room)
      this.#write(this.#major.texts.next(BEFORE), words, 0);
  }

  #wordsOf(tick: Tick): TickWords {
    let words = this.#words.get(tick);
    if (!words) {
      const division = this.#division as Division;
      const major = tick.isMajor ? this.#labels.major(tick.at, division) : '';
      words = { minor: this.#labels.minor(tick.at, division), major };
      this.#words.set(tick, words);
    }
    return words;
  }

  #write(drawn: TickElement, text: string, x: number): TickElement {
    if (drawn.element.textContent !== text) drawn.element.textContent = text;
    this.#place(drawn, x);
    return drawn;
  }

  /** A width makes the browser lay out: a label has one only where it may need to be cut. */
  #cut(drawn: TickElement, text: string, room: number): void {
    const characters = text.length * (/[^ -~]/.test(text) ? 2 : 1.3);
    const width = characters * this.#minor.width + 6 > room ? `${room}px` : '';
    if (drawn.width !== width) drawn.element.style.width = drawn.width = width;
  }

  #place(drawn: TickElement, x: number): void {
    place(drawn, this.#side * (x - this.moved));
  }
}
