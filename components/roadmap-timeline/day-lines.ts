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
}

/** The lines of today and of the as-of day. */
export class DayLines {
  /** The flags' layer, to stand over the axis. */
  readonly flags = document.createElement('div');
  readonly #today: Mark;
  readonly #asOf: Mark;

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
    this.flags.style.setProperty('--_label-width', `${frame.labelWidth}px`);
    place(this.#today, frame);
    place(this.#asOf, frame);
  }

  #mark(name: string, layer: HTMLElement): Mark {
    const line = document.createElement('div');
    const flag = document.createElement('span');
    line.className = `line ${name}`;
    line.setAttribute('part', `${name}-line`);
    flag.className = `flag ${name}`;
    layer.append(line);
    this.flags.append(flag);
    return { line, flag, day: null, before: false };
  }
}

function place({ line, flag, day, before }: Mark, { start, end, width, rtl }: Frame): void {
  const x = day === null ? -1 : ((day - start) / (end - start)) * width;
  const hidden = x < 0 || x > width;
  if (line.hidden !== hidden) line.hidden = flag.hidden = hidden;
  if (hidden) return;
  const side = rtl ? -1 : 1;
  line.style.transform = `translateX(${side * x}px)`;
  flag.style.transform = `translateX(${side * (before ? x - 2 : x)}px) translateX(${before ? -side * 100 : 0}%)`;
}
