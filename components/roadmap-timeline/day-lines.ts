import { dayNumber } from '../../src/model/day.js';
import { dayWords } from '../../src/view/wording.js';
import type { Snapshot } from '../store/snapshot.js';
import type { Frame } from './chart.js';

/** A day's line over the lanes, and its flag over the axis. */
interface Mark {
  readonly line: HTMLElement;
  readonly flag: HTMLElement;
  day: number | null;
  /** The flag stands before its line where another's stands behind. */
  before: boolean;
  /** Pixels its flag is wide. */
  width: number;
}

/** Pixels between two flags. */
const GAP = 2;

/** The lines of today and of the as-of day. */
export class DayLines {
  /** The flags' layer, to stand over the axis. */
  readonly flags = document.createElement('div');
  readonly #today: Mark;
  readonly #asOf: Mark;
  /** Tells how wide the flags are in the font there is, with no layout read. */
  readonly #observer = new ResizeObserver((entries) => this.#resize(entries));
  #frame: Frame | null = null;

  constructor(layer: HTMLElement) {
    this.flags.className = 'flags';
    this.#today = this.#mark('today', layer);
    this.#asOf = this.#mark('as-of', layer);
  }

  show(snapshot: Snapshot): void {
    const { today, day, words } = snapshot;
    this.#today.day = dayNumber(today);
    this.#asOf.day = day === today ? null : dayNumber(day);
    this.#asOf.before = day < today;
    this.#today.before = day > today;
    this.#today.flag.textContent = words.timeline.today;
    this.#asOf.flag.textContent = words.timeline.asOf(dayWords(day, snapshot));
  }

  draw(frame: Frame): void {
    this.#frame = frame;
    this.flags.style.setProperty('--_label-width', `${frame.labelWidth}px`);
    const marks = [this.#today, this.#asOf].filter((mark) => drawLine(mark, frame));
    placeFlags(marks, frame);
  }

  destroy(): void {
    this.#frame = null;
    this.#observer.disconnect();
    this.flags.remove();
  }

  #resize(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, borderBoxSize } of entries)
      for (const mark of [this.#today, this.#asOf])
        if (mark.flag === target) mark.width = borderBoxSize[0]?.inlineSize ?? 0;
    // In the next frame: a flag that changes here, once sizes are told, is an error of the page.
    requestAnimationFrame(() => {
      if (this.#frame) this.draw(this.#frame);
    });
  }

  #mark(name: string, layer: HTMLElement): Mark {
    const line = document.createElement('div');
    const flag = document.createElement('span');
    line.className = `line ${name}`;
    line.setAttribute('part', `${name}-line`);
    flag.className = `flag ${name}`;
    layer.append(line);
    this.flags.append(flag);
    this.#observer.observe(flag);
    return { line, flag, day: null, before: false, width: 0 };
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

/** Flags stand at their lines, but for what keeps them in sight and off each other. */
function placeFlags(marks: readonly Mark[], frame: Frame): void {
  const flags = marks.map((mark) => {
    const x = placeOf(mark.day as number, frame);
    return { mark, x: mark.before ? x - 2 - mark.width : x };
  });
  flags.sort((a, b) => a.x - b.x);
  let free = 0;
  for (const flag of flags) {
    flag.x = Math.max(flag.x, free);
    free = flag.x + flag.mark.width + GAP;
  }
  let limit = frame.width;
  for (const flag of flags.reverse()) {
    flag.x = Math.min(flag.x, limit - flag.mark.width);
    limit = flag.x - GAP;
    flag.mark.flag.style.transform = `translateX(${frame.rtl ? -flag.x : flag.x}px)`;
  }
}
