import { isoDay } from '../../../src/model/day.js';
import { type BenchItem, itemsOf, type Selection } from '../data.js';
import { type Step, WHOLE } from '../path.js';
import { inSight, loadScript, loadStyles, type Subject } from '../subject.js';

interface FrappeGantt {
  readonly $container: HTMLElement;
  readonly gantt_start: Date;
  update_options(options: object): void;
  refresh(tasks: readonly object[]): void;
}

declare const Gantt: new (
  stage: HTMLElement,
  tasks: readonly object[],
  options: object,
) => FrappeGantt;

const YEAR = 365.25;
const ROOT = '/node_modules/frappe-gantt/dist/frappe-gantt';

const ofFrappe = ({ index, title, min, max }: BenchItem) => ({
  id: `m${index}`,
  name: title,
  start: isoDay(min),
  end: isoDay(max),
  progress: 0,
});

/**
 * frappe-gantt: one row for each task, as it has no lanes. Its columns are years; a window is a column
 * width and a scroll position. Another column width redraws everything.
 */
export class Frappe implements Subject {
  #gantt: FrappeGantt | null = null;
  #stage: HTMLElement = document.body;
  #count = 0;
  #tasks: readonly object[] = [];
  #column = 0;
  #window = { ...WHOLE };

  async load(): Promise<void> {
    await Promise.all([loadScript(`${ROOT}.umd.js`), loadStyles(`${ROOT}.css`)]);
  }

  prepare(count: number): undefined {
    this.#count = count;
    this.#tasks = itemsOf(count).map(ofFrappe);
  }

  show(stage: HTMLElement): void {
    this.#stage = stage;
    this.#column = columnFor(stage, this.#window);
    this.#gantt = new Gantt(stage, this.#tasks, {
      view_mode: 'Year',
      column_width: this.#column,
      container_height: stage.clientHeight,
      bar_height: 16,
      padding: 8,
      infinite_padding: false,
      readonly: true,
      popup: false,
      // By default every weekend of thirty years is drawn.
      holidays: {},
      scroll_to: 'start',
      today_button: false,
    });
  }

  visible(): boolean {
    return inSight(this.#stage, '.bar-wrapper .bar');
  }

  release(): void {
    this.#tasks = [];
  }

  move(step: Step): void {
    const gantt = this.#gantt as FrappeGantt;
    const column = columnFor(this.#stage, step);
    if (step.zoom !== 1) gantt.update_options({ column_width: column });
    this.#column = column;
    this.#window = { start: step.start, end: step.end };
    const first = gantt.gantt_start.valueOf() / 86_400_000;
    gantt.$container.scrollLeft = ((step.start - first) / YEAR) * column;
  }

  window(): { start: number; end: number } {
    return this.#window;
  }

  change(selection: Selection): () => void {
    const tasks = itemsOf(this.#count, selection).map(ofFrappe);
    return () => this.#gantt?.refresh(tasks);
  }

  signature(): string {
    const bars = [...this.#stage.querySelectorAll('.bar-wrapper')];
    return bars.map((bar) => bar.getAttribute('data-id')).join();
  }
}

const columnFor = (stage: HTMLElement, { start, end }: { start: number; end: number }) =>
  (stage.clientWidth / (end - start)) * YEAR;
