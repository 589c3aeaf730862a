import type { Drawn } from '../../src/view/timeline/draw-list.js';
import type { Ghost } from '../../src/view/timeline/ghosts.js';
import { FADE } from '../../src/view/timeline/rows.js';
import { OPEN_END, OPEN_START } from '../../src/view/timeline/spans.js';
import type { Frame } from './chart.js';

/** An earlier date and its words. */
export interface GhostContent extends Ghost {
  /** "said 25 Oct 2017"; without "said", the day would read as a promised one. */
  readonly said: string;
  /** "said 25 Oct 2017: early 2020s". */
  readonly name: string;
  /** Whether only press or analysts said it. */
  readonly hollow: boolean;
  /** It is being typed into the form. */
  readonly planned?: boolean;
}

/** The earlier dates of a milestone. */
export interface GhostTrail {
  readonly drawn: Drawn;
  readonly ghosts: readonly GhostContent[];
}

/** The date of a milestone that is not there yet, and the height at which it is drawn. */
export interface FreshGhost {
  readonly ghost: GhostContent;
  readonly y: number;
}

/** The most bars drawn at once. */
const MOST = 200;
/** The least width of a bar, in pixels. */
const LEAST = 4;
/** Pixels from the top of a bar to between its row and the next. */
const BELOW = 26;
/** The width of a character of a label in pixels: a generous estimate. */
const CHARACTER = 6.2;

/**
 * Earlier dates as bars half as high as the milestone, in its row, each with the day it was said, and a line
 * from the first of them to the present date. They cannot be focused: the milestone's hint lists them.
 */
export class GhostLayer {
  readonly #layer = document.createElement('div');
  readonly #bars: HTMLElement[] = [];
  readonly #lines: HTMLElement[] = [];
  #shownBars = 0;
  #shownLines = 0;

  constructor(items: HTMLElement) {
    this.#layer.className = 'ghosts';
    this.#layer.setAttribute('aria-hidden', 'true');
    items.prepend(this.#layer);
  }

  draw(trails: readonly GhostTrail[], fresh: FreshGhost | null, frame: Frame): void {
    this.#shownBars = 0;
    this.#shownLines = 0;
    for (const trail of trails) this.#trail(trail, frame);
    if (fresh) {
      const { left, width } = boxOf(
        fresh.ghost,
        frame.start,
        frame.width / (frame.end - frame.start),
      );
      this.#bar(fresh.ghost, left, width, fresh.y, fresh.ghost.said, frame.rtl, true);
    }
    for (const bar of this.#bars.slice(this.#shownBars)) bar.hidden = true;
    for (const line of this.#lines.slice(this.#shownLines)) line.hidden = true;
  }

  #trail({ drawn, ghosts }: GhostTrail, frame: Frame): void {
    const scale = frame.width / (frame.end - frame.start);
    const boxes = ghosts.map((ghost) => boxOf(ghost, frame.start, scale));
    // A label is written if there is room before the next edge, only one in a place, and none under the icon and words.
    const [first, last] = labelOf(drawn);
    const edges = [...boxes.map(({ left }) => left), drawn.x].sort((a, b) => a - b);
    let written = Number.NEGATIVE_INFINITY;
    const byPlace = [...ghosts.entries()].sort(([a], [b]) => leftOf(boxes, a) - leftOf(boxes, b));
    for (const [index, ghost] of byPlace) {
      if (this.#shownBars >= MOST) return;
      const { left, width } = boxes[index] as { left: number; width: number };
      const next = edges.find((other) => other > left + 1) ?? Number.NEGATIVE_INFINITY;
      const end = left + ghost.said.length * CHARACTER;
      const isFree = left >= written && end < next && (end < first || left > last);
      const words = isFree ? ghost.said : '';
      if (words) written = end;
      this.#bar(ghost, left, width, drawn.y, words, frame.rtl);
    }
    if (boxes.length > 0) this.#line(boxes, drawn, frame.rtl);
  }

  #bar(
    ghost: GhostContent,
    left: number,
    width: number,
    y: number,
    words: string,
    rtl: boolean,
    isFresh = false,
  ): void {
    const bar = take(this.#bars, this.#shownBars, this.#layer, 'past');
    this.#shownBars += 1;
    bar.setAttribute('part', 'ghost');
    bar.title = ghost.name;
    bar.dataset.edges = String(ghost.edges);
    bar.toggleAttribute('data-hollow', ghost.hollow);
    bar.toggleAttribute('data-planned', ghost.planned === true);
    bar.toggleAttribute('data-fresh', isFresh);
    const label = bar.firstElementChild ?? bar.appendChild(document.createElement('span'));
    if (label.textContent !== words) label.textContent = words;
    bar.style.transform = `translate(${rtl ? -left : left}px, ${y}px)`;
    bar.style.width = `${width}px`;
  }

  /** A line from the earliest former date to the present one. */
  #line(boxes: readonly { left: number; width: number }[], drawn: Drawn, rtl: boolean): void {
    const { x, y, bar } = drawn;
    const starts = boxes.map(({ left, width }) => left + width / 2);
    const from = Math.min(...starts, x);
    const to = Math.max(...starts, x < Math.min(...starts) ? x + bar : x);
    const line = take(this.#lines, this.#shownLines, this.#layer, 'trail');
    this.#shownLines += 1;
    line.toggleAttribute('data-earlier', x < Math.min(...starts));
    // Below the milestone's icon and words where it would run through them.
    const [first, last] = labelOf(drawn);
    const isThrough = from < last && to > first;
    line.style.transform = `translate(${rtl ? -from : from}px, ${y + (isThrough ? BELOW : 18)}px)`;
    line.style.width = `${Math.max(to - from, 0)}px`;
  }
}

/** Where the icon of a milestone begins and its words end, in pixels: nowhere on a phone, where they stand above the bar. */
function labelOf({ x, icon, words, text, lane }: Drawn): readonly [number, number] {
  const first = x + icon;
  return lane.wordsAbove
    ? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    : [first, first + words + text];
}

function boxOf(
  { lo, hi, edges }: Ghost,
  start: number,
  scale: number,
): { left: number; width: number } {
  const left = (lo - start) * scale - (edges & OPEN_START ? FADE : 0);
  const right = (hi - start) * scale + (edges & OPEN_END ? FADE : 0);
  return { left, width: Math.max(right - left, LEAST) };
}

function leftOf(boxes: readonly { left: number }[], index: number): number {
  return boxes[index]?.left ?? 0;
}

function take(pool: HTMLElement[], index: number, layer: HTMLElement, name: string): HTMLElement {
  let element = pool[index];
  if (!element) {
    element = document.createElement('div');
    element.className = name;
    layer.append(element);
    pool.push(element);
  }
  element.hidden = false;
  return element;
}
