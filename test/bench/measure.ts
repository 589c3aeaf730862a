/** Clocks: frames until after their paint, changes until the picture rests, the longest task. */
import { pathFrom } from './path.js';
import type { Subject } from './subject.js';

/** A task of its own, as the browser would give an event. */
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
  /** When the frame began, by the browser. */
  readonly begun: number;
  /** When the task after its paint began. */
  readonly painted: number;
}

/** The next frame. A message posted in it is a task that comes after its paint. */
export function nextFrame(): Promise<FrameTimes> {
  return new Promise((resolve) => {
    requestAnimationFrame((begun) => {
      void turn().then(() => resolve({ begun, painted: performance.now() }));
    });
  });
}

/** The longest task of the page since `from`, in milliseconds; 0 where none took 50. */
export class LongTasks {
  readonly #tasks: PerformanceEntry[] = [];
  readonly #observer = new PerformanceObserver((list) => this.#tasks.push(...list.getEntries()));

  constructor() {
    this.#observer.observe({ type: 'longtask', buffered: true });
  }

  async longest(from: number): Promise<number> {
    // The browser tells of a task some time after its end.
    await new Promise((resolve) => setTimeout(resolve, 200));
    this.#tasks.push(...this.#observer.takeRecords());
    const since = this.#tasks.filter(({ startTime, duration }) => startTime + duration > from);
    return Math.max(0, ...since.map(({ duration }) => duration));
  }
}

export interface ReadyTimes {
  /** Milliseconds from having the data to its picture, in sight and painted. */
  readonly ms: number;
  /** The same to the whole picture, where it is drawn bit by bit. */
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

/** A picture that has not changed for so long will not change again, nor a gesture go on. */
const REST = 400;

export interface PathTimes {
  /** Milliseconds of each frame: handling the step, then from the frame's begin until after paint. */
  readonly busy: readonly number[];
  /** Milliseconds from one frame's begin to the next one's. */
  readonly interval: readonly number[];
  /** Days by which the window ended beside the path. */
  readonly astray: number;
  /** Pictures finished, of those that draw bit by bit; the others finish one a frame. */
  readonly pictures: number;
}

/** Follows the path a step a frame, for at most `limit` milliseconds. */
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
  // Some say where they are only when a gesture has ended.
  await new Promise((resolve) => setTimeout(resolve, REST));
  const { start: from, end: to } = subject.window();
  const astray = Math.max(Math.abs(from - goal.start), Math.abs(to - goal.end));
  return { busy, interval, astray, pictures };
}

/** No picture changes later than this. */
const PATIENCE = 60_000;

/** Milliseconds from a change to the last frame in which its picture was new. */
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
    if (painted - start > PATIENCE) throw new Error('the picture stayed as it was');
  }
}

/** Nodes of a tree, those in shadow roots included. */
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
