import type { DataGroup, DataItem, TimelineOptions } from 'vis-timeline';
import { type BenchItem, itemsOf, LANES, laneName, type Selection } from '../data.js';
import type { Step } from '../path.js';
import { DAY, inSight, loadScript, type Subject } from '../subject.js';

interface VisTimeline {
  setWindow(start: number, end: number, options: { animation: boolean }): void;
  getWindow(): { start: Date; end: Date };
  setItems(items: object): void;
}

declare const vis: {
  DataSet: new (entries: readonly object[]) => object;
  Timeline: new (
    stage: HTMLElement,
    items: object,
    groups: object,
    options: TimelineOptions,
  ) => VisTimeline;
};

const ofVis = ({ index, lane, title, min, max }: BenchItem): DataItem => ({
  id: index,
  group: lane,
  content: title,
  start: new Date(min * DAY),
  end: new Date((max + 1) * DAY),
  type: 'range',
});

/**
 * vis-timeline with its defaults: companies are groups, dates are range items, clusters are on or off. It
 * chooses its first window itself; with a given one it would wait a second before it shows anything.
 */
export class Vis implements Subject {
  #timeline: VisTimeline | null = null;
  #stage: HTMLElement = document.body;
  #count = 0;
  #items: readonly DataItem[] = [];
  readonly #groups: DataGroup[] = Array.from({ length: LANES }, (_, id) => ({
    id,
    content: laneName(id),
  }));

  constructor(private readonly cluster: boolean) {}

  load(): Promise<void> {
    return loadScript('/node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js');
  }

  prepare(count: number): undefined {
    this.#count = count;
    this.#items = itemsOf(count).map(ofVis);
  }

  show(stage: HTMLElement): void {
    this.#stage = stage;
    const options: TimelineOptions = {
      height: stage.clientHeight,
      verticalScroll: true,
      zoomKey: 'ctrlKey',
      orientation: { axis: 'top', item: 'top' },
      ...(this.cluster && { cluster: { maxItems: 1, showStipes: false } }),
    };
    const items = new vis.DataSet(this.#items);
    this.#timeline = new vis.Timeline(stage, items, new vis.DataSet(this.#groups), options);
  }

  visible(): boolean {
    return inSight(this.#stage, '.vis-item');
  }

  release(): void {
    this.#items = [];
  }

  move({ start, end }: Step): void {
    this.#timeline?.setWindow(start * DAY, end * DAY, { animation: false });
  }

  window(): { start: number; end: number } {
    const { start, end } = (this.#timeline as VisTimeline).getWindow();
    return { start: start.valueOf() / DAY, end: end.valueOf() / DAY };
  }

  change(selection: Selection): () => void {
    const items = itemsOf(this.#count, selection).map(ofVis);
    return () => this.#timeline?.setItems(new vis.DataSet(items));
  }

  /** Independent of the order of elements, which is not visible. */
  signature(): string {
    return this.#drawn
      .map(({ style, textContent }) => style.transform + textContent)
      .sort()
      .join();
  }

  get #drawn(): HTMLElement[] {
    return [...this.#stage.querySelectorAll<HTMLElement>('.vis-item')];
  }
}
