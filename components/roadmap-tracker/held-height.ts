import type { LitElement, ReactiveController } from 'lit';
import type { Snapshot } from '../store/snapshot.js';

/**
 * Keeps the room of a view once the reader goes to an earlier day, which has less to show: so the time
 * machine below it stays where it is. It is kept until something else is shown.
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
    // Looked at once, as the newest day is left.
    else if (last.asOf === null && now.asOf !== null)
      place.style.minBlockSize = `${place.getBoundingClientRect().height}px`;
  }
}
