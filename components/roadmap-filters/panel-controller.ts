import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { Filter } from '../../src/model/filter.js';
import type { Snapshot } from '../store/snapshot.js';
import { facetsIn, PANEL_FACETS, type PanelFacet, withChoice } from './choices.js';
import { panelContent } from './panel.js';
import { inOrderOf, orderedChoices, type PanelChoice, panelChoices } from './panel-choices.js';
import { placePanel } from './place-panel.js';

/** What the panels show, and whom they ask. */
export interface PanelSource {
  snapshot(): Snapshot | null;
  request(change: Partial<Filter>): void;
}

/**
 * Which facet's panel is open, what is in it, where it stands, and where the focus goes. Panels are
 * popovers right after their buttons: the browser closes them on a click elsewhere and stacks them
 * on top.
 */
export class PanelController implements ReactiveController {
  readonly #host: LitElement;
  readonly #source: PanelSource;
  #open: { readonly facet: PanelFacet; readonly panel: HTMLElement } | null = null;
  /** Choices of the open panel in the order they had when it opened. */
  #order: readonly PanelChoice[] = [];
  /** What was typed to narrow the open panel's list. */
  #typed = '';

  constructor(host: LitElement, source: PanelSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  get facet(): PanelFacet | null {
    return this.#open?.facet ?? null;
  }

  hostDisconnected(): void {
    this.#closed();
  }

  /** The inside of the open panel. */
  content(facet: PanelFacet, snapshot: Snapshot): TemplateResult {
    const { request } = this.#source;
    return panelContent({
      facet,
      words: snapshot.words,
      choices: inOrderOf(this.#order, panelChoices(facet, snapshot)),
      typed: this.#typed,
      onType: (text) => {
        this.#typed = text;
        this.#host.requestUpdate();
      },
      onChoose: ({ facet: of, id }, chosen) =>
        request({ [of]: withChoice(snapshot, of, id, chosen) }),
      onClear: () => {
        request(Object.fromEntries(facetsIn(facet).map((of) => [of, []])));
        this.#focusPanel();
      },
    });
  }

  /** Puts the focus on the first field of the open panel; its list on touch, to spare the keyboard. */
  #focusPanel(): void {
    const panel = this.#open?.panel;
    if (!panel) return;
    const touch = matchMedia('(pointer: coarse)').matches;
    const field = panel.querySelector<HTMLElement>(touch ? 'input[type=checkbox]' : 'input');
    (field ?? panel).focus({ preventScroll: true });
  }

  readonly onBeforeToggle = (event: ToggleEvent): void => {
    const panel = event.currentTarget as HTMLElement;
    if (event.newState === 'open') this.#opened(panel);
    else if (this.#open?.panel === panel) {
      if (panel.contains(this.#focused)) buttonOf(panel).focus({ preventScroll: true });
      this.#closed();
    }
  };

  readonly onToggle = (event: ToggleEvent): void => {
    if (event.newState === 'open') this.#focusPanel();
  };

  /** A panel left by keyboard would cover what has the focus next. */
  readonly onFocusOut = (event: FocusEvent): void => {
    const panel = event.currentTarget as HTMLElement;
    const next = event.relatedTarget;
    if (!(next instanceof Node) || panel.contains(next) || next === buttonOf(panel)) return;
    if (panel.matches(':popover-open')) panel.hidePopover();
  };

  /** Escape closes; up and down walk the fields. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    const panel = event.currentTarget as HTMLElement;
    if (event.key === 'Escape') panel.hidePopover();
    else if (!this.#walk(panel, event.key)) return;
    // Nobody around is to close or to scroll as well.
    event.preventDefault();
    event.stopPropagation();
  };

  #walk(panel: HTMLElement, key: string): boolean {
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    const focused = this.#focused;
    if (!step || !focused) return false;
    const fields = [...panel.querySelectorAll<HTMLElement>('input')];
    fields[fields.indexOf(focused) + step]?.focus();
    return true;
  }

  get #focused(): HTMLElement | null {
    return (this.#host.shadowRoot?.activeElement ?? null) as HTMLElement | null;
  }

  #opened(panel: HTMLElement): void {
    const facet = PANEL_FACETS.find((name) => name === panel.id);
    if (!facet) return;
    this.#open = { facet, panel };
    this.#typed = '';
    const snapshot = this.#source.snapshot();
    this.#order = snapshot ? orderedChoices(facet, snapshot) : [];
    this.#place();
    window.addEventListener('scroll', this.#place, { capture: true, passive: true });
    window.addEventListener('resize', this.#place);
    this.#host.requestUpdate();
  }

  #closed(): void {
    this.#open = null;
    window.removeEventListener('scroll', this.#place, { capture: true });
    window.removeEventListener('resize', this.#place);
    this.#host.requestUpdate();
  }

  readonly #place = (): void => {
    if (this.#open) placePanel(this.#open.panel, buttonOf(this.#open.panel), this.#host);
  };
}

function buttonOf(panel: HTMLElement): HTMLElement {
  return panel.previousElementSibling as HTMLElement;
}
