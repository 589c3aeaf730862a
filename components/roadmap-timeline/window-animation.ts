import type { Days } from './time-window.js';

const DURATION = 250;

/** Ease-out: quick at first, so that an answer shows at once. */
const eased = (share: number) => 1 - (1 - share) ** 3;

/** Moves a window over a few frames; at once for those who asked for less motion. */
export class WindowAnimation {
  #frame = 0;
  #to: Days | null = null;

  /** Where it leads, as long as a move of its own is still to come. */
  get goal(): Days | null {
    return this.#to;
  }

  constructor(private readonly move: (days: Days) => void) {}

  run(from: Days, to: Days): void {
    this.cancel();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.move(to);
      return;
    }
    this.#to = to;
    const begun = performance.now();
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - begun) / DURATION));
      const at = (side: 'start' | 'end') => from[side] + (to[side] - from[side]) * eased(share);
      if (share < 1) this.#frame = requestAnimationFrame(step);
      else this.#to = null;
      this.move({ start: at('start'), end: at('end') });
    };
    this.#frame = requestAnimationFrame(step);
  }

  cancel(): void {
    cancelAnimationFrame(this.#frame);
    this.#to = null;
  }
}
