/** Holds back animation frames until the test releases them one by one. */
export class HeldFrames {
  readonly #waiting = new Map<number, FrameRequestCallback>();
  readonly #real = { requestAnimationFrame, cancelAnimationFrame };
  #last = 0;

  constructor() {
    Object.assign(window, {
      requestAnimationFrame: (frame: FrameRequestCallback) => {
        this.#last += 1;
        this.#waiting.set(this.#last, frame);
        return this.#last;
      },
      cancelAnimationFrame: (id: number) => this.#waiting.delete(id),
    });
  }

  /** Runs one frame, for all callbacks that wait for one. */
  come(): void {
    const frames = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const frame of frames) frame(performance.now());
  }

  /** Restores real frames, also for callbacks that still wait. */
  release(): void {
    Object.assign(window, this.#real);
    for (const frame of this.#waiting.values()) requestAnimationFrame(frame);
  }
}
