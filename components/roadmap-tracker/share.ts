import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { StoreController } from '../base/store-controller.js';
import type { Snapshot } from '../store/snapshot.js';
import type { ShareMenu } from './share-menu.js';
import type { SharedElement } from './share-texts.js';
import { join, leave, type SyncedElement } from './url-prefix.js';
import { UrlSync } from './url-sync.js';

/** The share button; its menu is loaded at the first use. */
export class Share implements ReactiveController {
  readonly #host: SyncedElement & SharedElement;
  readonly #store: StoreController;
  #url: UrlSync | null = null;
  #menu: ShareMenu | null = null;

  constructor(host: SyncedElement & SharedElement, store: StoreController) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostConnected(): void {
    join(this.#host);
    if (parent !== window)
      import('./frame-height.js').then(
        (it) => it.tellHeight(),
        () => {},
      );
  }

  hostDisconnected(): void {
    leave(this.#host);
  }

  /** Starts once the store has taken over the page's own attributes. */
  hostUpdate(): void {
    const { snapshot } = this.#store;
    if (snapshot) this.#url ??= new UrlSync(this.#host, this.#store, snapshot);
  }

  render(snapshot: Snapshot): TemplateResult {
    const menu = this.#menu;
    return html`<button
        type="button"
        part="share"
        popovertarget="share"
        aria-haspopup="dialog"
        aria-expanded=${menu?.open ?? false}
        ?disabled=${!snapshot.roadmap}
        @click=${menu ? null : this.#openHere}
      >${ICON}${snapshot.words.tracker.share}</button>${menu?.render(snapshot)}`;
  }

  readonly #openHere = (): Promise<void> => this.open(null);

  /** Opens the menu at another button, or at its own. */
  async open(button: HTMLElement | null): Promise<void> {
    try {
      const { ShareMenu } = await import('./share-menu.js');
      this.#menu ??= new ShareMenu(this.#host, () => this.#url);
    } catch (error) {
      reportError(error);
    }
    await this.#menu?.show(button);
  }
}

/** An arrow out of a tray. */
const ICON = html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
  <path
    d="M8 10V2M5 5l3-3 3 3M3 8v6h10V8"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
</svg>`;
