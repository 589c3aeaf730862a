import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Fold, Roadmap, ScoreBy } from '../../src/model/index.js';
import { type ScoreRows, scoreRows } from '../../src/view/scores/rows.js';

/** Milliseconds of work before the first picture, and in each slice after it. */
const AT_ONCE = 30;
const SLICE = 8;
/** Milliseconds between two pictures of how far it is. */
const TOLD_EVERY = 200;

/**
 * Works out scores without holding up the page: what takes no longer than 30 ms is there at once;
 * the rest is done in slices of 8 ms between which the page lives. Other milestones, or another day,
 * end the work that is under way; the last scores stay until the new ones are there.
 */
export class ScoreWork implements ReactiveController {
  /** The newest scores; null before the first. */
  rows: ScoreRows | null = null;
  /** Share of the work done, 0 to 1; null where nothing is under way. */
  progress: number | null = null;
  readonly #host: ReactiveControllerHost;
  #from: readonly unknown[] = [];
  #steps: Generator<number, ScoreRows> | null = null;
  #told = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Asks for the scores of these milestones; the same again costs nothing. */
  want(roadmap: Roadmap, fold: Fold, milestones: Int32Array, by: ScoreBy): void {
    const from = [roadmap, by, fold, milestones];
    if (from.every((value, index) => value === this.#from[index])) return;
    // Cards by country are no stand-in for cards by company, nor those of another roadmap.
    if (roadmap !== this.#from[0] || by !== this.#from[1]) this.rows = null;
    this.stop();
    this.#from = from;
    this.#steps = scoreRows(roadmap, fold, milestones, by);
    this.#work(AT_ONCE);
  }

  /** Ends the work and forgets what it was about. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#from = [];
    this.#steps = null;
    this.progress = null;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    if (this.#steps) this.stop();
  }

  #goOn(): void {
    this.#work(SLICE);
    if (this.#steps && performance.now() - this.#told < TOLD_EVERY) return;
    this.#told = performance.now();
    this.#host.requestUpdate();
  }

  #work(milliseconds: number): void {
    const end = performance.now() + milliseconds;
    while (this.#steps) {
      const { done, value } = this.#steps.next();
      if (done) {
        this.rows = value;
        this.progress = null;
        this.#steps = null;
      } else if (performance.now() > end) {
        this.progress = value;
        this.#timer = setTimeout(() => this.#goOn());
        return;
      }
    }
  }
}
