import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Fold, Roadmap, ScoreBy } from '../../src/model/index.js';
import { type ScoreRows, scoreRows } from '../../src/view/scores/rows.js';
import { runFor, SlicedWork } from '../../src/work/slices.js';

/** Milliseconds of work before the first picture; the next slice follows immediately. */
const AT_ONCE = 22;
/** Milliseconds between two updates of the progress shown. */
const TOLD_EVERY = 200;

/**
 * Computes scores without blocking the page: what takes no longer than 30 ms is done at once, the rest in
 * slices. A request for other milestones or another day cancels the work under way; the last scores stay
 * until the new ones are there.
 */
export class ScoreWork implements ReactiveController {
  /** The newest scores; null before the first. */
  rows: ScoreRows | null = null;
  /** Share of the work done, 0 to 1; null if no work is under way. */
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

  /** Requests the scores of these milestones; the same request again costs nothing. */
  want(roadmap: Roadmap, fold: Fold, milestones: Int32Array, by: ScoreBy): void {
    const from = [roadmap, by, fold, milestones];
    if (from.every((value, index) => value === this.#from[index])) return;
    // Scores by another property, or of another roadmap, cannot stay while new ones are computed.
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

  /** Cancels the work and forgets what it was for. */
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
