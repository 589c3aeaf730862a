import { dayNumber } from '../../src/model/day.js';
import { dayWords } from '../../src/view/wording.js';
import type { Snapshot } from '../store/snapshot.js';
import { BeyondChips } from './beyond-chips.js';
import type { Frame } from './chart.js';
import { div } from './div.js';
import type { ItemContents } from './item-content.js';
import type { Days } from './time-window.js';

/** A day's line through the lanes, and its flag above the axis. */
interface Mark {
  readonly line: HTMLElement;
  readonly flag: HTMLElement;
  day: number | null;
  /** Width of its flag in pixels. */
  width: number;
}

/**
 * The line of the day shown, which is today or the as-of day. Time before it is tinted. Also owns the chips
 * for what is beyond the window.
 */
export class DayLines {
  /** The layer of flags, to be placed above the axis. */
  readonly flags = div('flags');
  readonly #today: Mark;
  readonly #asOf: Mark;
  readonly #elapsed = div('elapsed');
  readonly #beyond: BeyondChips;
  /** Observes the widths of flags and chips, so that drawing need not read them. */
  readonly #observer = new ResizeObserver((entries) => this.#resize(entries));
  #frame: Frame | null = null;

  /** `go` is called when the reader asks for other days. */
  constructor(layer: HTMLElement, go: (days: Days) => void) {
    layer.append(this.#elapsed);
    this.#today = this.#mark('today', layer);
    this.#asOf = this.#mark('as-of', layer);
    this.#beyond = new BeyondChips(this.flags, go);
    for (const chip of this.#beyond.elements) this.#observer.observe(chip);
  }

  show(snapshot: Snapshot): void {
    const { today, day, words } = snapshot;
    this.#today.day = day === today ? dayNumber(today) : null;
    this.#asOf.day = day === today ? null : dayNumber(day);
    this.#today.flag.textContent = words.timeline.today;
    this.#asOf.flag.textContent = words.timeline.asOf(dayWords(day, snapshot));
  }

  draw(frame: Frame, contents: ItemContents): void {
    this.#beyond.show(frame, contents);
    this.#draw(frame);
  }

  destroy(): void {
    this.#frame = null;
    this.#observer.disconnect();
    this.flags.remove();
  }

  #draw(frame: Frame): void {
    this.#frame = frame;
    this.flags.style.setProperty('--_label-width', `${frame.labelWidth}px`);
    for (const mark of [this.#today, this.#asOf]) {
      if (!drawLine(mark, frame)) continue;
      const isEarly = placeOf(mark.day as number, frame) < frame.width / 2;
      this.#beyond.makeRoom(frame.width - mark.width, isEarly ? 'earlier' : 'later');
      placeFlag(mark, frame, this.#beyond.widths);
    }
    this.#drawElapsed(frame);
  }

  /** Moved instead of resized, so that nothing is laid out while the window moves. */
  #drawElapsed(frame: Frame): void {
    const x = placeOf(this.#asOf.day ?? (this.#today.day as number), frame);
    const moved = Math.min(Math.max(x, 0), frame.width) - frame.width;
    this.#elapsed.style.transform = `translateX(${frame.rtl ? -moved : moved}px)`;
  }

  #resize(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, borderBoxSize } of entries) {
      const width = borderBoxSize[0]?.inlineSize ?? 0;
      for (const mark of [this.#today, this.#asOf]) if (mark.flag === target) mark.width = width;
      this.#beyond.resized(target, width);
    }
    // In the next frame: changing a flag's size inside the callback is a ResizeObserver loop error.
    requestAnimationFrame(() => {
      if (this.#frame) this.#draw(this.#frame);
    });
  }

  #mark(name: string, layer: HTMLElement): Mark {
    const line = div(`line ${name}`);
    const flag = document.createElement('span');
    line.setAttribute('part', `${name}-line`);
    flag.className = `flag ${name}`;
    layer.append(line);
    this.flags.append(flag);
    this.#observer.observe(flag);
    return { line, flag, day: null, width: 0 };
  }
}

/** The distance of a day from the window's start, in pixels. */
const placeOf = (day: number, { start, end, width }: Frame) =>
  ((day - start) / (end - start)) * width;

/** Draws a day's line; returns whether the day is in the window. */
function drawLine({ line, flag, day }: Mark, frame: Frame): boolean {
  const x = day === null ? -1 : placeOf(day, frame);
  const hidden = x < 0 || x > frame.width;
  if (line.hidden !== hidden) line.hidden = flag.hidden = hidden;
  if (!hidden) line.style.transform = `translateX(${frame.rtl ? -x : x}px)`;
  return !hidden;
}

/** Centres a flag over its line, as far as it stays visible and clear of the chips. */
function placeFlag(mark: Mark, frame: Frame, chips: { earlier: number; later: number }): void {
  const wanted = placeOf(mark.day as number, frame) - mark.width / 2;
  const x = Math.max(Math.min(wanted, frame.width - chips.later - mark.width), chips.earlier);
  mark.flag.style.transform = `translateX(${frame.rtl ? -x : x}px)`;
}
