import { type AxisLabels, axisLabels } from '../../src/view/ticks/axis-labels.js';
import { type Division, type Tick, Ticks } from '../../src/view/ticks/ticks.js';
import { div } from './div.js';
import { place, type TickElement, TickElements } from './tick-elements.js';
import type { Days } from './time-window.js';

/** Least room between two ticks, in characters: a year and a margin. */
const LEAST_CHARACTERS = 5;
/** Pixels at both sides of a label, together. */
const PADDING = 6;
/** Browsers position elements less exactly at larger offsets, in pixels. */
const FARTHEST = 20_000;
/** A tick has no label if its room, relative to that of the tick before it, is less than this. */
const CLOSE = 0.4;
/** The key of the major label for the span that began before the window; it belongs to no tick. */
const BEFORE = Number.NEGATIVE_INFINITY;

interface TickWords {
  readonly minor: string;
  readonly major: string;
}

/** A line of labels on the axis, with a hidden character that tells the font's size. */
class AxisLine {
  readonly character = div('character');
  readonly texts: TickElements;
  readonly #row: HTMLElement;
  /** Width and height of a character, in pixels. */
  width = 0;
  height = 0;

  constructor(axis: HTMLElement, className: string) {
    const ticks = div('ticks');
    this.character.append('0');
    this.#row = div(`axis-line ${className}`, this.character, ticks);
    this.texts = new TickElements(ticks, 'tick');
    axis.append(this.#row);
  }

  /** Whether the characters have changed in size since they were measured. */
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
 * The axis above the lanes and its grid lines behind them. Both are on tracks: panning moves the tracks, and
 * writes only labels and lines that enter or leave the window.
 */
export class Axis {
  /** Pixels by which the tracks have moved since everything on them was positioned. */
  moved = 0;
  readonly #ticks = new Ticks();
  readonly #major: AxisLine;
  readonly #minor: AxisLine;
  readonly #lines: TickElements;
  #labels: AxisLabels;
  #words = new WeakMap<Tick, TickWords>();
  /**
   * What positions on the tracks are relative to: the first day, pixels per day, and the division into ticks.
   */
  #from = 0;
  #scale = 0;
  #division: Division | null = null;
  #side: 1 | -1 = 1;
  #width = 0;

  constructor(axis: HTMLElement, grid: HTMLElement, locale: string) {
    this.#major = new AxisLine(axis, 'major');
    this.#minor = new AxisLine(axis, 'minor');
    this.#lines = new TickElements(grid, 'grid-line');
    this.#labels = axisLabels(locale);
  }

  /** Hidden characters to observe: when their size changes, so does that of the axis. */
  get characters(): readonly HTMLElement[] {
    return [this.#major.character, this.#minor.character];
  }

  /** In pixels. */
  get height(): number {
    return this.#major.height + this.#minor.height;
  }

  /** `locale` is a BCP 47 tag. */
  setLocale(locale: string): void {
    this.#labels = axisLabels(locale);
    this.#words = new WeakMap();
  }

  /** Whether the characters have changed in size since they were measured. */
  get isOutdated(): boolean {
    return this.#major.isOutdated || this.#minor.isOutdated;
  }

  /** Reads the size of the characters. */
  measure(): void {
    this.#major.measure();
    this.#minor.measure();
  }

  /** Writes the heights that depend on it. */
  setHeights(): void {
    this.#major.setHeight();
    this.#minor.setHeight();
  }

  draw({ start, end }: Days, width: number, rtl: boolean): void {
    this.#width = width;
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

  /**
   * While only panning, positions stay and the tracks move; at another zoom everything is positioned again.
   */
  #moveTracks(start: number, scale: number): void {
    this.moved = (this.#from - start) * scale;
    // Panning changes the scale a little through rounding.
    if (!(Math.abs(this.moved) < FARTHEST && Math.abs(scale / this.#scale - 1) < 1e-8)) {
      this.#from = start;
      this.#scale = scale;
      this.moved = 0;
    }
    for (const kind of [this.#lines, this.#major.texts, this.#minor.texts])
      kind.move(this.#side * this.moved);
  }

  /** Tells which ticks keep their elements. */
  #staying(ticks: readonly Tick[], division: Division): (at: number) => boolean {
    const { scale, step } = division;
    const same = scale === this.#division?.scale && step === this.#division.step;
    this.#division = division;
    const [first, last] = [ticks[0]?.at ?? 0, ticks.at(-1)?.at ?? 0];
    return (at) => at === BEFORE || (same && at >= first && at <= last);
  }

  #drawTick(tick: Tick, x: number, room: number, isLabelled: boolean): void {
    const { minor, major } = this.#wordsOf(tick);
    if (isLabelled && this.#isWhole(minor, this.#minor, x))
      this.#cut(this.#write(this.#minor.texts.next(tick.at), minor, x), minor, room);
    if (tick.isMajor && x > 0 && this.#isWhole(major, this.#major, x))
      this.#write(this.#major.texts.next(tick.at), major, x);
    if (!isLabelled && !tick.isMajor) return;
    const line = this.#lines.next(tick.at);
    if (line.isMajor !== tick.isMajor) line.element.classList.toggle('major', tick.isMajor);
    line.isMajor = tick.isMajor;
    this.#place(line, x - 0.5);
  }

  /** Whether an end of the window leaves a label whole; others are not drawn. */
  #isWhole(text: string, { width }: AxisLine, x: number): boolean {
    const characters = text.length * (/[^ -~]/.test(text) ? 2 : 1);
    return x > -1 && x + characters * width + PADDING < this.#width + 1;
  }

  /** Labels the major span that began before the window at its edge, if there is room before the next. */
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

  /** Setting a width makes the browser lay out, so only labels that may be cut off get one. */
  #cut(drawn: TickElement, text: string, room: number): void {
    const characters = text.length * (/[^ -~]/.test(text) ? 2 : 1.3);
    const width = characters * this.#minor.width + 6 > room ? `${room}px` : '';
    if (drawn.width !== width) drawn.element.style.width = drawn.width = width;
  }

  #place(drawn: TickElement, x: number): void {
    place(drawn, this.#side * (x - this.moved));
  }
}
