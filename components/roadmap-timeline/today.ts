import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { localToday } from '../store/owner.js';

/** The longest a timer waits: the clock may be set, and a machine may sleep meanwhile. */
const LONGEST = 3_600_000;

/** Tells the reader's day when it changes: at midnight where they are, and on coming back to the page. */
export class Today implements ReactiveController {
  readonly #tell: (today: string) => void;
  #timer = 0;

  constructor(host: ReactiveControllerHost, tell: (today: string) => void) {
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    clearTimeout(this.#timer);
  }

  readonly #look = (): void => {
    const now = new Date();
    this.#tell(localToday(now));
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(this.#look, Math.min(Number(midnight) - Number(now), LONGEST));
  };
}
