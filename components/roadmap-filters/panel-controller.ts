import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { Filter } from '../../src/model/filter.js';
import { addStyles } from '../base/other-document.js';
import type { Snapshot } from '../store/snapshot.js';
import { facetsIn, PANEL_FACETS, type PanelFacet, withChoice } from './choices.js';
import type { PanelChoice } from './panel-choices.js';
import { placePanel } from './place-panel.js';

/** What a panel holds comes in a script of its own, as most readers open none. */
type PanelScript = typeof import('./panel.js');

/**
 * Which facet's panel is open, what is in it, where it stands, and where the focus goes. Panels are
 * popovers right after their buttons: the browser closes them on a click elsewhere and stacks them
 * on top. Their script is fetched once the pointer or the focus comes near them.
 */
export class PanelController implements ReactiveController {
  readonly #host: LitElement;
  /** Asks for a change of the filter. */
  readonly #request: (change: Partial<Filter>) => void;
  #open: { readonly facet: PanelFacet; readonly panel: HTMLElement } | null = null;
  #script: PanelScript | null = null;
  /** Choices of the open panel in the order they had when it opened; null until they are known. */
  #order: readonly PanelChoice[] | null = null;
  /** The text typed to narrow the open panel's list. */
  #typed = '';

  constructor(host: LitElement, request: (change: Partial<Filter>) => void) {
    this.#host = host;
    this.#request = request;
    for (const type of ['pointerenter', 'focusin'])
      host.addEventListener(type, this.#prefetch, { once: true });
    host.addController(this);
  }

  get facet(): PanelFacet | null {
    return this.#open?.facet ?? null;
  }

  hostDisconnected(): void {
    this.#closed();
  }

  /** The inside of the open panel; null until its script is there. */
  content(facet: PanelFacet, snapshot: Snapshot): TemplateResult | null {
    const script = this.#script;
    if (!script) return null;
    // Each time: an element loses them when it moves to another document.
    addStyles(this.#host.shadowRoot as ShadowRoot, script.panelStyles);
    const request = this.#request;
    this.#order ??= script.orderedChoices(facet, snapshot);
    return script.panelContent({
      facet,
      words: snapshot.words,
      choices: script.inOrderOf(this.#order, script.panelChoices(facet, snapshot)),
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

  /** Focuses the first field of the open panel; on touch its list, so that no on-screen keyboard opens. */
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

  readonly onToggle = async ({ newState, currentTarget }: ToggleEvent): Promise<void> => {
    if (newState !== 'open') return;
    const panel = currentTarget as HTMLElement;
    try {
      await this.#fetch();
    } catch (error) {
      reportError(error);
      panel.hidePopover();
    }
    if (this.#open?.panel === panel) this.#focusPanel();
  };

  /** What does not come is fetched again when a panel opens. */
  readonly #prefetch = (): void => {
    this.#fetch().catch(() => {});
  };

  async #fetch(): Promise<void> {
    if (this.#script) return;
    this.#script = await import('./panel.js');
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  /** Closes a panel that is left by keyboard, as it would cover what is focused next. */
  readonly onFocusOut = (event: FocusEvent): void => {
    const panel = event.currentTarget as HTMLElement;
    const next = event.relatedTarget;
    if (!(next instanceof Node) || panel.contains(next) || next === buttonOf(panel)) return;
    if (panel.matches(':popover-open')) panel.hidePopover();
  };

  /** Escape closes; up and down move between the fields. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    const panel = event.currentTarget as HTMLElement;
    if (event.key === 'Escape') panel.hidePopover();
    else if (!this.#walk(panel, event.key)) return;
    // Neither an enclosing dialog nor the page may react as well.
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
    this.#order = null;
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
