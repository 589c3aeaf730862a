/** The page of the benchmark: measures one subject, in phases that run-subject.mjs calls. */
import type { Selection } from './data.js';
import { countNodes, followPath, LongTasks, timeToChange, timeToReady } from './measure.js';
import type { Subject } from './subject.js';
import { Charts } from './subjects/echarts.js';
import { Frappe } from './subjects/frappe.js';
import { Ours } from './subjects/ours.js';
import { Story } from './subjects/timelinejs.js';
import { Vis } from './subjects/vis.js';

const SUBJECTS: Record<string, () => Subject> = {
  ours: () => new Ours('value'),
  before: () => new Ours('value'),
  'ours-json': () => new Ours('text'),
  'before-json': () => new Ours('text'),
  vis: () => new Vis(false),
  'vis-cluster': () => new Vis(true),
  'echarts-dots': () => new Charts('dots'),
  'echarts-bars': () => new Charts('bars'),
  frappe: () => new Frappe(),
  timelinejs: () => new Story(),
};

const CHANGES: Record<'filter' | 'asOf', readonly Selection[]> = {
  filter: [{ stage: 'pilot-line' }, { stage: 'launch' }, {}, { stage: 'sample' }, {}],
  asOf: [{ asOf: '2015-03-01' }, { asOf: '2020-09-15' }, {}, { asOf: '2010-06-01' }, {}],
};

const stage = document.querySelector('#stage') as HTMLElement;

class Bench {
  #subject: Subject | null = null;
  readonly #tasks = new LongTasks();

  get subject(): Subject {
    if (!this.#subject) throw new Error('no subject is loaded');
    return this.#subject;
  }

  async load(name: string, files: readonly string[]): Promise<void> {
    this.#subject = SUBJECTS[name]?.() ?? null;
    await this.subject.load(files);
  }

  prepare(count: number): number | undefined {
    return this.subject.prepare(count);
  }

  async ready() {
    const from = performance.now();
    const times = await timeToReady(this.subject, stage);
    const longestTask = await this.#tasks.longest(from);
    const drawn = this.subject.drawn?.();
    return { ...times, longestTask, drawn, ...countNodes(stage) };
  }

  release(): void {
    this.subject.release();
  }

  async path(limit: number) {
    const from = performance.now();
    const times = await followPath(this.subject, limit);
    return { ...times, longestTask: await this.#tasks.longest(from), ...countNodes(stage) };
  }

  /** Milliseconds of each change, as far as they fit into the limit. */
  async changes(kind: 'filter' | 'asOf', limit: number): Promise<number[]> {
    const times: number[] = [];
    const start = performance.now();
    for (const selection of CHANGES[kind]) {
      if (performance.now() - start > limit) break;
      times.push(await timeToChange(this.subject, this.subject.change(selection)));
    }
    return times;
  }
}

declare global {
  interface Window {
    bench: Bench;
  }
}
window.bench = new Bench();
