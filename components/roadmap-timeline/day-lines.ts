import { dayNumber } from '../../src/model/day.js';
import { dayWords } from '../../src/view/wording.js';
import type { Snapshot } from '../store/snapshot.js';
import { BeyondChips } from './beyond-chips.js';
import type { Frame } from './chart.js';
import { div } from './div.js';
import type { ItemContents } from './item-content.js';
import type { Days } from './time-window.js';

/** A day's line over the lanes, and its flag over the axis. */
interface Mark {
  readonly line: HTMLElement;
  readonly flag: HTMLElement;
  day: number | null;
  /** Pixels its flag is wide. */
  width: number;
}

/**
 * The line of the day that is shown: of today, or of the as-of day, never both. What is before it is
 * tinted. At the window's ends, what lies beyond.
 */
export class DayLines {
  /** The flags' layer, to stand over the axis. */
  readonly flags = div('flags');
  readonly #today: Mark;
  readonly #asOf: Mark;
  readonly #elapsed = div('elapsed');
  readonly #beyond: BeyondChips;
  /** Tells how wide the flags are in the font there is, with no layout read. */
  readonly #observer = new ResizeObserver((entries) => this.#resize(entries));
  #frame: Frame | null = null;

  /** `go`: the reader asks for other days. */
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

  /** Moved rather than sized: nothing is laid out while the window moves. */
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
    // In the next frame: a flag that changes here, once sizes are told, is an error of the page.
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

/** Pixels from where the window starts to a day. */
const placeOf = (day: number, { start, end, width }: Frame) =>
  ((day - start) / (end - start)) * width;

/** Whether the day is in the window. */
function drawLine({ line, flag, day }: Mark, frame: Frame): boolean {
  const x = day === null ? -1 : placeOf(day, frame);
  const hidden = x < 0 || x > frame.width;
  if (line.hidden !== hidden) line.hidden = flag.hidden = hidden;
  if (!hidden) line.style.transform = `translateX(${frame.rtl ? -x : x}px)`;
  return !hidden;
}

/** Over the middle of its line, but for what keeps it in sight and off the chips at both ends. */
function placeFlag(mark: Mark, frame: Frame, chips: { earlier: number; later: number }): void {
  const wanted = placeOf(mark.day as number, frame) - mark.width / 2;
  const x = Math.max(Math.min(wanted, frame.width - chips.later - mark.width), chips.earlier);
  mark.flag.style.transform = `translateX(${frame.rtl ? -x : x}px)`;
}
