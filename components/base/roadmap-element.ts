import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { registerTextSize, undoZoom } from '../css.js';
import { addStyles, adoptStylesIn } from './other-document.js';
import { StoreController, type StoreOptions } from './store-controller.js';

/**
 * What all elements have in common: the source of their records, the day and the filter, which they share
 * through the store, and a language. Inside a `roadmap-tracker` an element shows the tracker's records, and
 * these properties show and change what all parts share; alone it has a store of its own.
 */
export abstract class RoadmapElement extends LitElement {
  /** The options of the element's store. */
  protected static readonly storeOptions: StoreOptions = {};

  /**
   * Address of the records, JSON or CSV, resolved against the page; only for an element outside of a
   * tracker. A failure is shown and sent as roadmap-error.
   */
  @property() src: string | null = null;
  /**
   * Seconds between checks for newer data at src while the element is in or near the viewport, at least 10;
   * null or anything else for no checks. Unchanged data cost the server a 304 (RFC 9110) and move nothing on
   * the page; roadmap-load is sent for newer data only. With the attribute `head`, the address of a small JSON
   * file `{"snapshot": "…"}` as `publish` and the server have it, that file is asked instead, and src only when
   * it names another snapshot; one that does not come or says nothing is as none.
   */
  @property({ type: Number }) refresh: number | null = null;
  /**
   * The meaning of columns whose names do not tell, "company: Who; date: When": for CSV, tables, and fields of
   * the short form of JSON.
   */
  @property() columns: string | null = null;
  /** Used instead of src: a document, a list of records, JSON or CSV text, a Roadmap, or a result of parseRoadmap. */
  @property({ attribute: false }) data: unknown;
  /** Shows the roadmap as known on this day, `YYYY-MM-DD` (ISO 8601); null or anything else for the newest day. */
  @property({ attribute: 'as-of' }) asOf: string | null = null;
  /** Ids of companies, separated by commas; null for all. Unknown ids match nothing. */
  @property() company: string | null = null;
  /** Countries, separated by commas: ISO 3166-1 alpha-2 codes, EU or WORLD; null for all. */
  @property() country: string | null = null;
  /** Ids of stages, separated by commas; null for all. */
  @property() stage: string | null = null;
  /** Ids of technologies, separated by commas; null for all. */
  @property() technology: string | null = null;
  /** Standings, separated by commas ("delayed,overdue"); null for all. */
  @property() standing: string | null = null;
  /** Verdicts, separated by commas ("missed,late"); null for all. */
  @property() verdict: string | null = null;
  /** `stale` for milestones that are open and about which nobody has said anything for two years; null for all. */
  @property() stale: string | null = null;
  /** Words that must all occur in the names of a milestone, ignoring case and accents; null for none. */
  @property() query: string | null = null;
  /**
   * Language of dates, names and words (English, Japanese, Korean or Simplified Chinese; English for
   * any other), a BCP 47 tag; by default that of the surrounding page.
   */
  @property({ reflect: true, useDefault: true }) override lang = '';

  /** The roadmap shown; null until there is one. */
  get roadmap(): Roadmap | null {
    return this.store.snapshot?.roadmap ?? null;
  }

  protected readonly store = new StoreController(
    this,
    (this.constructor as typeof RoadmapElement).storeOptions,
  );

  /**
   * Everything is drawn into one block, which is the container that container queries about width refer to.
   * The host itself is not a container; the theme says how wide it is in a container sized by its content.
   */
  protected override createRenderRoot(): HTMLElement {
    registerTextSize(this.ownerDocument.defaultView);
    const root = super.createRenderRoot() as ShadowRoot;
    const zoom = undoZoom(this);
    if (zoom) addStyles(root, zoom);
    // Where no style can be adopted, as in jsdom, Lit would draw before the style elements, which are not in the room.
    this.renderOptions.renderBefore = null;
    const room = document.createElement('div');
    room.className = 'room';
    root.append(room);
    keepTypedKeys(root);
    return room;
  }

  /** Style sheets belong to a document, so the new one needs its own. */
  adoptedCallback(): void {
    registerTextSize(this.ownerDocument.defaultView);
    const { elementStyles } = this.constructor as typeof RoadmapElement;
    if (this.shadowRoot) adoptStylesIn(this.ownerDocument, this.shadowRoot, elementStyles);
  }

  /** After `moveBefore`, which keeps the focus and all state, only the tracker around may be another. */
  connectedMoveCallback(): void {
    this.store.moved();
  }
}

const TYPED = ['keydown', 'keypress', 'keyup'];
const FIELDS = 'input:not([type=checkbox], [type=radio], [type=range]), select, textarea';

/**
 * Keeps typing in a field from triggering the page's shortcuts: outside the shadow root, key events seem to
 * come from the element, which is not a field.
 */
function keepTypedKeys(root: ShadowRoot): void {
  for (const type of TYPED) root.addEventListener(type, stopTyped);
}

function stopTyped(event: Event): void {
  const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
  if (key.length !== 1 || ctrlKey || metaKey || altKey) return;
  if (event.target instanceof Element && event.target.matches(FIELDS)) event.stopPropagation();
}
