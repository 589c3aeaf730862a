import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { FACETS } from '../../src/model/facets.js';
import { placePanel } from '../roadmap-filters/place-panel.js';
import type { Snapshot } from '../store/snapshot.js';
import type { MoreMenu } from './more-menu.js';

type Panel = 'filters' | 'controls' | 'more';

/**
 * What a simple tracker has behind a button each: the filters, the choice of view and lanes, and the rest.
 * A tracker is simple where the page asks for it, and by itself where it is narrow; else the first two stand
 * on the page, and the rest is in its places. Styles decide. They are popovers: the browser closes them on
 * Escape and on a click elsewhere.
 */
export class NarrowPanels implements ReactiveController {
  readonly #host: LitElement;
  readonly #makeMenu: () => Promise<MoreMenu>;
  #open: HTMLElement | null = null;
  #menu: MoreMenu | null = null;

  constructor(host: LitElement, makeMenu: () => Promise<MoreMenu>) {
    this.#host = host;
    this.#makeMenu = makeMenu;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#closed();
  }

  close(): void {
    this.#open?.hidePopover();
  }

  /** The button of the panel for the rest. */
  get button(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('[popovertarget=more]');
  }

  /** The row of buttons, those that there is something behind, and the panel of the last one. */
  row(
    snapshot: Snapshot,
    panels: Readonly<Record<Panel, boolean>>,
  ): TemplateResult | typeof nothing {
    if (!panels.filters && !panels.controls && !panels.more) return nothing;
    const { filter, words } = snapshot;
    const { tracker, filters } = words;
    const chosen = FACETS.reduce(
      (n, facet) => n + filter[facet].length,
      filter.query.trim() ? 1 : 0,
    );
    const count = chosen > 0 ? html`<span> · ${filters.number(chosen)}</span>` : nothing;
    return html`<div class="row">
      ${panels.filters ? this.#button('filters', html`${tracker.filter}${count}`) : nothing}
      ${panels.controls ? this.#button('controls', html`${tracker.views}`) : nothing}
      ${panels.more ? this.#button('more', DOTS, tracker.more) : nothing}
      ${panels.more ? this.panel('more', tracker.more, html`${this.#menu?.render(snapshot) ?? nothing}`) : nothing}
    </div>`;
  }

  #button(id: Panel, content: TemplateResult, name?: string): TemplateResult {
    return html`<button
      type="button"
      part="open-panel"
      popovertarget=${id}
      aria-haspopup="dialog"
      aria-expanded=${this.#open?.id === id}
      aria-label=${name ?? nothing}
    >${content}</button>`;
  }

  panel(id: Panel, name: string, content: TemplateResult): TemplateResult {
    const isOpen = this.#open?.id === id;
    return html`<div
      id=${id}
      part=${id}
      class="panel"
      popover
      role=${isOpen ? 'dialog' : nothing}
      aria-label=${isOpen ? name : nothing}
      tabindex=${isOpen ? -1 : nothing}
      @beforetoggle=${this.#onBeforeToggle}
      @toggle=${this.#onToggle}
      @focusout=${this.#onFocusOut}
    >${content}</div>`;
  }

  /** Popovers inside the panel send this event, too. */
  readonly #onBeforeToggle = ({ target, currentTarget, newState }: ToggleEvent): void => {
    const panel = currentTarget as HTMLElement;
    if (target !== panel) return;
    if (newState === 'open') this.#opened(panel);
    else if (this.#open === panel) {
      // Before the focused element is hidden: afterwards the browser would not return the focus.
      if (panel.matches(':focus-within')) this.#buttonOf(panel).focus({ preventScroll: true });
      this.#closed();
    }
  };

  readonly #onToggle = async ({ target, currentTarget, newState }: ToggleEvent): Promise<void> => {
    const panel = currentTarget as HTMLElement;
    if (target !== panel || newState !== 'open') return;
    if (panel.id === 'more') await this.#loadMenu();
    const first = panel.querySelector<HTMLElement>('[aria-selected=true], button, select');
    // A panel of filters begins with a search field, and focusing that would open an on-screen keyboard.
    if (this.#open === panel) (first ?? panel).focus({ preventScroll: true });
  };

  async #loadMenu(): Promise<void> {
    try {
      this.#menu ??= await this.#makeMenu();
    } catch (error) {
      reportError(error);
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  /** Closes a panel that is left by keyboard, as it would cover what is focused next. */
  readonly #onFocusOut = ({ currentTarget, relatedTarget: next }: FocusEvent): void => {
    const panel = currentTarget as HTMLElement;
    if (!(next instanceof Node) || panel.contains(next) || next === this.#buttonOf(panel)) return;
    if (panel.matches(':popover-open')) panel.hidePopover();
  };

  #buttonOf({ id }: HTMLElement): HTMLElement {
    return this.#host.renderRoot.querySelector(`[popovertarget=${id}]`) as HTMLElement;
  }

  #opened(panel: HTMLElement): void {
    this.#open = panel;
    this.#place();
    window.addEventListener('scroll', this.#place, { capture: true, passive: true });
    window.addEventListener('resize', this.#place);
    this.#host.requestUpdate();
  }

  #closed(): void {
    // In a wide tracker the panel is in place, without a position.
    this.#open?.removeAttribute('style');
    this.#open = null;
    window.removeEventListener('scroll', this.#place, { capture: true });
    window.removeEventListener('resize', this.#place);
    this.#host.requestUpdate();
  }

  /** If the tracker has become wide, the button is not rendered and the panel closes. */
  readonly #place = (): void => {
    const panel = this.#open;
    if (!panel) return;
    const button = this.#buttonOf(panel);
    if (button.checkVisibility()) placePanel(panel, button, this.#host);
    else panel.hidePopover();
  };
}

const DOTS = html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
  <path d="M3 8h.01M8 8h.01M13 8h.01" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" />
</svg>`;
