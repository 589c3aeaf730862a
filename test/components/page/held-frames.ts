/** Frames of the page in the hands of a test: they come when it says, and not before. */
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

  /** One frame, for all that wait for one. */
  come(): void {
    const frames = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const frame of frames) frame(performance.now());
  }

  /** Frames come by themselves again, also those that are still waited for. */
  release(): void {
    Object.assign(window, this.#real);
    for (const frame of this.#waiting.values()) requestAnimationFrame(frame);
  }
}
