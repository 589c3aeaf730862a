/** Timers: frames until after their paint, changes until the picture is stable, the longest task. */
import { pathFrom } from './path.js';
import type { Subject } from './subject.js';

/** Resolves in a new task, as an event would run in. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export interface FrameTimes {
  /** When the frame began, according to the browser. */
  readonly begun: number;
  /** When the first task after its paint began. */
  readonly painted: number;
}

/** The next frame. A message posted in it is handled after its paint. */
export function nextFrame(): Promise<FrameTimes> {
  return new Promise((resolve) => {
    requestAnimationFrame((begun) => {
      void turn().then(() => resolve({ begun, painted: performance.now() }));
    });
  });
}

/** Finds the longest task of the page since `from`, in milliseconds; 0 if none took 50 ms. */
export class LongTasks {
  readonly #tasks: PerformanceEntry[] = [];
  readonly #observer = new PerformanceObserver((list) => this.#tasks.push(...list.getEntries()));

  constructor() {
    this.#observer.observe({ type: 'longtask', buffered: true });
  }

  async longest(from: number): Promise<number> {
    // The browser reports a task only some time after its end, and nothing says when it has reported all.
    await new Promise((resolve) => setTimeout(resolve, 200));
    this.#tasks.push(...this.#observer.takeRecords());
    const since = this.#tasks.filter(({ startTime, duration }) => startTime + duration > from);
    return Math.max(0, ...since.map(({ duration }) => duration));
  }
}

export interface ReadyTimes {
  /** Milliseconds from the data to a visible, painted picture. */
  readonly ms: number;
  /** The same to the complete picture, for subjects that draw progressively. */
  readonly whole: number;
}

export async function timeToReady(subject: Subject, stage: HTMLElement): Promise<ReadyTimes> {
  await turn();
  const start = performance.now();
  subject.show(stage);
  let ms = 0;
  for (;;) {
    const { painted } = await nextFrame();
    if (ms === 0 && subject.visible()) ms = painted - start;
    if (ms > 0 && (subject.whole?.() ?? true)) return { ms, whole: painted - start };
  }
}

/** A picture is stable, and a gesture has ended, after this many milliseconds without a change. */
const REST = 400;

export interface PathTimes {
  /** Milliseconds of each frame: handling the step, plus from the start of the frame to after its paint. */
  readonly busy: readonly number[];
  /** Milliseconds from the start of one frame to that of the next. */
  readonly interval: readonly number[];
  /** Days between the last window and the end of the path. */
  readonly astray: number;
  /** Pictures completed, for subjects that draw progressively; others complete one a frame. */
  readonly pictures: number;
}

/** Follows the path, one step a frame, for at most `limit` milliseconds. */
export async function followPath(subject: Subject, limit: number): Promise<PathTimes> {
  const busy: number[] = [];
  const interval: number[] = [];
  const start = performance.now();
  const before = subject.pictures?.() ?? 0;
  let goal = subject.window();
  let { begun: last } = await nextFrame();
  for (const step of pathFrom(goal)) {
    if (performance.now() - start > limit) break;
    const handling = performance.now();
    subject.move(step);
    const handled = performance.now() - handling;
    const { begun, painted } = await nextFrame();
    busy.push(handled + painted - Math.max(begun, handling + handled));
    interval.push(begun - last);
    last = begun;
    goal = step;
  }
  const pictures = subject.pictures ? subject.pictures() - before : busy.length;
  // Some subjects update their window only at the end of a gesture.
  await new Promise((resolve) => setTimeout(resolve, REST));
  const { start: from, end: to } = subject.window();
  const astray = Math.max(Math.abs(from - goal.start), Math.abs(to - goal.end));
  return { busy, interval, astray, pictures };
}

/** How many milliseconds to wait for a changed picture. */
const TIMEOUT = 60_000;

/** Milliseconds from a change to the last frame that changed the picture. */
export async function timeToChange(subject: Subject, apply: () => void): Promise<number> {
  const before = subject.signature();
  await turn();
  const start = performance.now();
  apply();
  let seen = before;
  let last = start;
  for (;;) {
    const { painted } = await nextFrame();
    const now = subject.signature();
    if (now !== seen) {
      seen = now;
      last = painted;
    }
    if (seen !== before && painted - last > REST) return last - start;
    if (painted - start > TIMEOUT) throw new Error('the picture stayed as it was');
  }
}

/** The number of nodes of a tree, including shadow roots. */
export function countNodes(root: Node): { nodes: number; elements: number } {
  let nodes = 0;
  let elements = 0;
  const walker = document.createTreeWalker(root);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    nodes += 1;
    if (!(currentNode instanceof Element)) continue;
    elements += 1;
    if (!currentNode.shadowRoot) continue;
    const inside = countNodes(currentNode.shadowRoot);
    nodes += inside.nodes;
    elements += inside.elements;
  }
  return { nodes, elements };
}
