import type { LitElement, ReactiveController } from 'lit';
import type { StoreOwner } from '../base/owner.js';
import { warnOfUnknown } from '../base/unknown-values.js';
import type { RoadmapHost } from '../loading/host.js';
import { KeptEntries } from '../loading/kept-entries.js';

/** What `editable` may be, besides absent. */
const EDITABLE = {
  property: 'editable',
  attribute: 'editable',
  read: () => null,
  write: () => ({}),
  unknown: (value: string) => (value === 'local' ? null : 'local'),
};

/** A tracker in which statements may be recorded, or errors reported. */
export interface EditedHost extends LitElement, RoadmapHost {
  readonly editable: string | null;
  readonly reportTo: string | null;
}

/** What a reader may record in a tracker: keeps it, and gives the form its place. */
export class Editing implements ReactiveController {
  readonly #host: EditedHost;
  readonly #kept: KeptEntries;
  #told: string | null = null;

  constructor(host: EditedHost, { store }: StoreOwner) {
    this.#host = host;
    this.#kept = new KeptEntries(host, store);
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#kept.disconnect();
  }

  hostUpdated(): void {
    this.#follow();
  }

  #follow(): void {
    const { editable, isConnected, localName } = this.#host;
    if (editable !== this.#told) warnOfUnknown(localName, EDITABLE, editable);
    this.#told = editable;
    if (editable === 'local' && isConnected) this.#kept.connect();
    else this.#kept.disconnect();
  }
}
