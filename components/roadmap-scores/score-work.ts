import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Fold, Roadmap, ScoreBy } from '../../src/model/index.js';
import { type ScoreRows, scoreRows } from '../../src/view/scores/rows.js';
import { runFor, SlicedWork } from '../../src/work/slices.js';

/** Milliseconds of work before the first picture; the first slice follows without a pause. */
const AT_ONCE = 22;
/** Milliseconds between two pictures of how far it is. */
const TOLD_EVERY = 200;

/**
 * Works out scores without holding up the page: what takes no longer than 30 ms is there at once;
 * the rest is done in slices. Other milestones, or another day, end the work that is under way; the
 * last scores stay until the new ones are there.
 */
export class ScoreWork implements ReactiveController {
  /** The newest scores; null before the first. */
  rows: ScoreRows | null = null;
  /** Share of the work done, 0 to 1; null where nothing is under way. */
  progress: number | null = null;
  readonly #host: ReactiveControllerHost;
  #from: readonly unknown[] = [];
  #told = 0;
  readonly #work = new SlicedWork<ScoreRows>(
    (rows) => {
      this.#finish(rows);
      this.#host.requestUpdate();
    },
    (progress) => this.#tell(progress),
  );

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
    const work = scoreRows(roadmap, fold, milestones, by);
    const step = runFor(work, AT_ONCE);
    if (step.done) this.#finish(step.value);
    else {
      this.progress = step.value;
      this.#told = performance.now();
      this.#work.ask(true, () => work);
    }
  }

  /** Ends the work and forgets what it was about. */
  stop(): void {
    this.#work.cancel();
    this.#from = [];
    this.progress = null;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    if (this.#work.busy) this.stop();
  }

  #finish(rows: ScoreRows): void {
    this.rows = rows;
    this.progress = null;
  }

  #tell(progress: number): void {
    this.progress = progress;
    if (performance.now() - this.#told < TOLD_EVERY) return;
    this.#told = performance.now();
    this.#host.requestUpdate();
  }
}
