import type { LitElement, ReactiveController } from 'lit';
import type { Snapshot } from '../store/snapshot.js';

/**
 * Keeps the height of a view while the reader is at an earlier day, which has less to show, so that the time
 * machine below it does not move. Ends when something else is shown.
 */
export class HeldHeight implements ReactiveController {
  readonly #host: LitElement;
  readonly #snapshot: () => Snapshot | null;
  #last: Snapshot | null = null;

  constructor(host: LitElement, snapshot: () => Snapshot | null) {
    this.#host = host;
    this.#snapshot = snapshot;
    host.addController(this);
  }

  hostUpdate(): void {
    const [last, now] = [this.#last, this.#snapshot()];
    this.#last = now;
    const place = this.#host.renderRoot?.querySelector<HTMLElement>('[part=view]');
    if (!last || !now || !place) return;
    const isSame = (['roadmap', 'view', 'filter', 'groupBy'] as const).every(
      (key) => last[key] === now[key],
    );
    if (!isSame) place.style.minBlockSize = '';
    // Measured once, when the reader leaves the newest day.
    else if (last.asOf === null && now.asOf !== null)
      place.style.minBlockSize = `${place.getBoundingClientRect().height}px`;
  }
}
