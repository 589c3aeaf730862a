import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Filter } from '../../src/model/filter.js';
import type { Credentials } from '../../src/sources/log-calls.js';
import { titleOfFile } from '../../src/view/file-title.js';
import { dayWords } from '../../src/view/wording.js';
import type { StoreOwner } from '../base/owner.js';
import { RoadmapElement } from '../base/roadmap-element.js';
import {
  RoadmapFilterEvent,
  RoadmapSelectEvent,
  RoadmapViewEvent,
  type View,
  type ViewRequest,
} from '../events.js';
import { FocusReturn } from '../focus/focus-return.js';
import { announcement, cancelButton, loadNotice, progressBar } from '../loading/notices.js';
import type { RoadmapTimeline } from '../roadmap-timeline/roadmap-timeline.js';
import type { Snapshot } from '../store/snapshot.js';
import { buttons, theme, verdictColours } from '../theme/theme.js';
import { type Chrome, chromeOf } from './chrome.js';
import { FetchedParts, PlacedParts } from './fetched-parts.js';
import { HeldHeight } from './held-height.js';
import { KeptScroll } from './kept-scroll.js';
import { laneChoices } from './lane-choices.js';
import type { MoreMenu } from './more-menu.js';
import { narrowStyles } from './narrow.styles.js';
import { NarrowPanels } from './narrow-panels.js';
import { Printing } from './printing.js';
import { styles } from './roadmap-tracker.styles.js';
import { Share } from './share.js';
import { sourceLine } from './source-line.js';
import { verdicts } from './verdicts.js';
import { verdictStyles } from './verdicts.styles.js';
import { type BuiltView, viewsOf } from './views.js';

const TIMELINE = 'roadmap-timeline';

/**
 * The whole widget: a roadmap with its title, filters, views and details. It shows what `data`
 * holds, else what `src` names, else what stands between its tags: a `<script
 * type="application/json">` or `text/csv`, or a `<table>`. A table, picture, image or figure between the
 * tags stays readable until the roadmap is there, and wherever scripts do not run. A part placed between the tags takes the place of the built-in one.
 *
 * @element roadmap-tracker
 * @fires {RoadmapLoadEvent} roadmap-load - A roadmap was loaded.
 * @fires {RoadmapErrorEvent} roadmap-error - A roadmap could not be loaded.
 * @fires {RoadmapProgressEvent} roadmap-progress - The loading gets on. Cancelable: it then ends.
 * @fires {RoadmapSelectEvent} roadmap-select - The reader opens or closes a milestone. Cancelable.
 * @fires {RoadmapFilterEvent} roadmap-filter - The reader asks for another filter. Cancelable.
 * @fires {RoadmapWindowEvent} roadmap-window - The timeline shows other days. Cancelable.
 * @fires {RoadmapViewEvent} roadmap-view - The reader asks for another view or grouping. Cancelable.
 * @fires {RoadmapEntryEvent} roadmap-entry - With `editable`: entries are to be kept. Cancelable: nothing is then.
 * @fires {RoadmapVerdictEvent} roadmap-verdict - What became of each of them.
 * @slot - Records, or parts placed by the page, in a layout of its own where it likes.
 * @slot title - In the place of the roadmap's title; give it a heading of the right level.
 * @csspart header - Title, as-of line and the button that shares.
 * @csspart title - The roadmap's title.
 * @csspart as-of - The line that says what day's knowledge is shown.
 * @csspart share - The button that opens what to take away: a link, files and pictures.
 * @csspart share-menu - What it opens.
 * @csspart record - With `editable`: the button that opens the form.
 * @csspart yours - With `editable`: the button that lists what the reader has recorded.
 * @csspart wiped - With `editable`: that the browser has thrown away what it had kept.
 * @csspart sending - With `editable="log"`: why what is recorded cannot be sent now.
 * @csspart sentence - What became of the promises that have come due.
 * @csspart verdict - A part of the bar of verdicts, a button that filters; `data-verdict` is its verdict.
 * @csspart filters - The filters; in a narrow tracker what their button opens.
 * @csspart controls - The choice of view and lanes; in a narrow tracker what their button opens.
 * @csspart more - What a narrow tracker has besides: zoom, comparison, sharing.
 * @csspart open-panel - A button of a narrow tracker that opens one of these three.
 * @csspart view - The view.
 * @csspart details - The panel of the milestone that is open.
 * @csspart source - The line below everything: title, the day the records are kept through, number of sources.
 * @csspart problems - The records that need mending, beside it.
 * @csspart import - With `editable`: the button that takes a file over.
 * @csspart import-panel - What it opens.
 * @csspart drop - Over the tracker, while a file is dragged.
 * @csspart message - What stands in the view's place when there is nothing and after a failure.
 * @cssprop [--roadmap-view-height=34rem] - Height of what stands in the view's place.
 * @cssprop [--roadmap-details-width=24rem] - Width of the details beside a wide view.
 * @cssprop [--roadmap-font=inherit] - Font family, of this element and every part; that of the page.
 * @cssprop [--roadmap-heading-font=inherit] - Font family of headings.
 * @cssprop [--roadmap-font-size=0.875em] - Size of text, by default in parts of that around the element; all other sizes of text follow it.
 * @cssprop [--roadmap-text=light-dark(#1a1f27, #e8ebf0)] - Colour of text.
 * @cssprop [--roadmap-muted=light-dark(#59616e, #a3adbb)] - Colour of secondary text; 4.5:1 on background and surface (WCAG 1.4.3).
 * @cssprop [--roadmap-background=light-dark(#ffffff, #14181f)] - Colour behind everything; where it is not set the page shows around the view.
 * @cssprop [--roadmap-surface=light-dark(#f5f6f8, #1c222b)] - Colour behind labels, chips and what is pointed at.
 * @cssprop [--roadmap-line=light-dark(#dfe3e8, #2f3744)] - Colour of quiet lines and borders.
 * @cssprop [--roadmap-line-strong=light-dark(#808a98, #7d8795)] - Colour of the borders of fields; 3:1 on the background (WCAG 1.4.11).
 * @cssprop [--roadmap-accent=light-dark(#1f5fd0, #86b1ff)] - Colour of links and of what is chosen; 4.5:1 on background and surface.
 * @cssprop [--roadmap-on-accent=light-dark(#ffffff, #0d1420)] - Colour of text on the accent; 4.5:1.
 * @cssprop [--roadmap-focus=light-dark(#1f5fd0, #9cc0ff)] - Colour of the ring around what has the focus; 3:1.
 * @cssprop [--roadmap-focus-width=2px] - Width of that ring.
 * @cssprop [--roadmap-radius=6px] - Radius of corners.
 * @cssprop [--roadmap-kept=light-dark(#08756a, #3ab59b)] - Colour of what was kept, in marks, lines, rows and pictures alike; delivered marks are filled, promised ones outlined. Each: 3:1 on the background; kept, late and missed 4.5:1, as words have them.
 * @cssprop [--roadmap-late=light-dark(#a65c00, #f0a83f)] - Colour of what came late, and of what is not due yet and moved later.
 * @cssprop [--roadmap-missed=light-dark(#9e0f3c, #ff96ad)] - Colour of what was missed, even if a new date stands; and of failures.
 * @cssprop [--roadmap-open=light-dark(#808a98, #7d8795)] - Colour of all else: open, unclear or dropped.
 */
export class RoadmapTracker extends RoadmapElement {
  protected static override readonly storeOptions = { provides: true };
  static override styles = [theme, verdictColours, buttons, styles, verdictStyles, narrowStyles];

  /** An earlier day, `YYYY-MM-DD`: what changed since is marked and listed; null or anything else: nothing is. */
  @property() since: string | null = null;
  /** What makes a lane: company, country, stage, technology, standing or verdict; null or anything else: company. */
  @property({ attribute: 'group-by' }) groupBy: string | null = null;
  /**
   * The order of lanes: slip (largest first), due (next first), name or data; null or anything else: slip
   * where dates have moved, else data.
   */
  @property() sort: string | null = null;
  /**
   * Ids of milestones, separated by commas, that are drawn on top and in bold; unknown ids are ignored, with
   * a warning in the console.
   */
  @property() highlight: string | null = null;
  /** First day the timeline shows, `YYYY-MM-DD`; null or anything else: everything fits. */
  @property() start: string | null = null;
  /** Last day the timeline shows, `YYYY-MM-DD`; null or anything else: everything fits. */
  @property() end: string | null = null;
  /** timeline, trend, scores or table; one that is not there shows the timeline. */
  @property() view: string | null = null;
  /** Id of the milestone whose details are open; null for none. */
  @property() selected: string | null = null;
  /** Shows the earlier dates of all milestones in the timeline, each with the day it was said; else those of the opened one. */
  @property({ type: Boolean, attribute: 'earlier-dates' }) earlierDates = false;
  /** Shows in the timeline when open milestones may really come, going by what became of others. */
  @property({ type: Boolean }) outlook = false;
  /** Shows the lanes where nothing moved and nothing has come due, not only one row that counts them. */
  @property({ type: Boolean, attribute: 'quiet-lanes' }) quietLanes = false;
  /**
   * Keeps the reader's choices in the page's URL (`?roadmap-view=trend`) wherever they differ from the
   * attributes, with back and forward between them. The value is the prefix of the parameters; if it is
   * empty, the element's id, else "roadmap", then "roadmap2" and so on: give ids to several trackers of a
   * page. Null leaves the URL alone.
   */
  @property({ attribute: 'sync-url' }) syncUrl: string | null = null;
  /**
   * How much there is to choose with. `all`, the default: everything in its place. `simple`: filters, views and
   * the rest behind a row of buttons, as it is by itself where the tracker is narrower than 600 px. `none`: only
   * what is shown, with its title and source; the timeline moves and milestones open all the same. Anything
   * else is `all`, and told in the console.
   */
  @property() controls: string | null = null;
  /**
   * What to leave out, words with spaces between: `title`, `day` (the line that says what day is shown),
   * `sentence` and `verdicts` (what became of the promises, and the bar below), `filters`, `tabs` (the choice of
   * view), `lanes` (what makes a lane, and their order), `toolbar` (the buttons of the timeline), `as-of` (the
   * time machine), `share`, `details` (the panel of an opened milestone; roadmap-select is sent all the same),
   * `source` (the line below everything), `problems` (the records that need mending). Other words count for
   * nothing, and are told in the console.
   */
  @property() hide: string | null = null;
  /**
   * Which views there are to choose from, in this order, words with spaces between: `timeline`, `trend`,
   * `scores`, `table`. Null, or nothing known among them, for all; other words are told in the console. With one
   * view there are no tabs.
   */
  @property() views: string | null = null;
  /**
   * Address of a page that shows this roadmap alone, with one tracker and no id, for the frame that the share
   * menu offers to other pages; null for the page itself.
   */
  @property({ attribute: 'embed-src' }) embedSrc: string | null = null;
  /** The same as `share` in `hide`; a link that was made by it is followed all the same. */
  @property({ type: Boolean, attribute: 'no-share' }) noShare = false;
  /**
   * Whether readers may put statements on record. local: kept in this browser, a log for each roadmap, and
   * shown with the records of `src`; log: sent to the log that `log` names, and kept in this browser until they
   * are there; null: no; anything else: no, and the console says so.
   */
  @property() editable: string | null = null;
  /**
   * With `editable="log"`: the address of a log that `roadmap-tracker serve` keeps,
   * `https://host/v1/roadmaps/ID`, or the same relative to the page. Without `src`, `data` and records between the
   * tags the roadmap comes from it, too. Null: nothing is recorded; anything else: the same, and the console
   * says so.
   */
  @property() log: string | null = null;
  /**
   * With `editable="log"`: a function that returns a bearer token (RFC 6750), or a promise of one; "" or null where
   * nobody has signed in. It is called when a token is needed, and again once the server takes the last one no more
   * (401). What is recorded without a token is kept until there is one. The token goes to the host of `log` alone.
   */
  @property({ attribute: false }) credentials: Credentials | null = null;
  /**
   * Where readers report errors and send their statements: a template of an https or mailto address with
   * `{title}` and `{body}`, which are encoded
   * (`https://github.com/OWNER/REPO/issues/new?title={title}&body={body}`, `mailto:desk@example.org?subject={title}&body={body}`).
   * Null or any other scheme: nowhere.
   */
  @property({ attribute: 'report-to' }) reportTo: string | null = null;

  readonly #parts = new PlacedParts(this);
  readonly #isReady = () => this.store.snapshot?.load.phase === 'ready';
  readonly #fetched = new FetchedParts(this, this.#isReady);
  readonly #scroll = new KeptScroll(this);
  readonly #share = new Share(this, this.store);
  readonly #panels = new NarrowPanels(this, () => this.#makeMenu());
  #sheet: Promise<unknown> | null = null;
  #chrome: Chrome = chromeOf(this);
  #editing: Promise<unknown> | null = null;

  constructor() {
    super();
    new FocusReturn(this);
    new HeldHeight(this, () => this.store.snapshot);
    new Printing(this, () => this.store.snapshot);
  }

  override connectedMoveCallback(): void {
    super.connectedMoveCallback();
    this.#scroll.restore();
  }

  /** Zooms the timeline to its usual window, with nine tenths of all dates. */
  fit(): void {
    if (this.#timeline) this.#timeline.fit();
    else this.start = this.end = null;
  }

  /** Shows fewer days, around the middle. */
  zoomIn(): void {
    this.#timeline?.zoomIn();
  }

  /** Shows more days, around the middle. */
  zoomOut(): void {
    this.#timeline?.zoomOut();
  }

  /**
   * Switches to the timeline if needed, brings a milestone into view there and focuses it. False if no
   * milestone shown has that id, or the timeline's script failed to load.
   */
  async focusMilestone(id: string): Promise<boolean> {
    if (!this.renderRoot.querySelector(TIMELINE) && !this.querySelector(TIMELINE)) {
      this.#ask({ view: 'timeline' });
      await this.updateComplete;
    }
    if (!this.#timeline) await this.#fetched.fetch(TIMELINE);
    return (await this.#timeline?.focusMilestone(id)) ?? false;
  }

  /** Null while the timeline's script is not loaded. */
  get #timeline(): RoadmapTimeline | null {
    if (!customElements.get(TIMELINE)) return null;
    return this.renderRoot.querySelector(TIMELINE) ?? this.querySelector(TIMELINE);
  }

  protected override willUpdate(): void {
    this.#chrome = chromeOf(this);
  }

  protected override updated(): void {
    const { isSimple, hides } = this.#chrome;
    const { classList } = this.renderRoot as HTMLElement;
    classList.toggle('simple', isSimple);
    classList.toggle('no-toolbar', isSimple || hides('toolbar'));
    const details = this.renderRoot.querySelector('dialog');
    if (details) this.#sheet ??= this.#makeSheet();
    if (this.editable ?? this.reportTo) this.#editing ??= this.#edit();
  }

  /** Only pages where something may be recorded fetch what does it. */
  async #edit(): Promise<void> {
    try {
      const { Editing } = await import('./editing.js');
      new Editing(this, this.store.owner as StoreOwner);
    } catch (error) {
      reportError(error);
    }
  }

  /** The sheet's script is loaded with the first details. */
  async #makeSheet(): Promise<void> {
    try {
      const { DetailsSheet } = await import('./details-sheet.js');
      new DetailsSheet(this, () => this.dispatchEvent(new RoadmapSelectEvent(null)));
    } catch {
      // The details stay as they are; requested again at the next change.
      this.#sheet = null;
    }
  }

  /** The menu of a narrow tracker; its script is loaded at the first use. */
  async #makeMenu(): Promise<MoreMenu> {
    const { MoreMenu } = await import('./more-menu.js');
    const closing = (action: () => void) => () => {
      this.#panels.close();
      action();
    };
    return new MoreMenu({
      zoom: () => {
        const timeline = this.#timeline;
        if (!timeline || this.#chrome.hides('toolbar')) return null;
        return {
          in: () => timeline.zoomIn(),
          out: () => timeline.zoomOut(),
          fit: () => timeline.fit(),
          pan: (share) => timeline.pan(share),
        };
      },
      change: this.#ask,
      compare: () => {
        const asOf =
          this.renderRoot.querySelector('roadmap-as-of') ?? this.querySelector('roadmap-as-of');
        return asOf && closing(() => asOf.focusComparison?.());
      },
      share: () =>
        this.#chrome.hides('share')
          ? null
          : closing(() => void this.#share.open(this.#panels.button)),
    });
  }

  protected override render(): TemplateResult {
    const snapshot = this.store.snapshot as Snapshot;
    const { load, roadmap } = snapshot;
    // The parts have skeletons of their own, so that little moves when the roadmap is loaded.
    const shown = load.phase === 'loading' || (roadmap !== null && load.phase !== 'error');
    return html`
      ${this.#header(snapshot)}
      <slot class=${load.phase === 'ready' ? 'ready' : ''}></slot>
      ${progressBar(snapshot)}${cancelButton(snapshot, this.#cancel)}
      ${shown ? this.#body(snapshot) : loadNotice(snapshot, this.#retry)}
      <div role="status" class="visually-hidden">${announcement(this.#told(snapshot))}</div>
    `;
  }

  /** A part that failed to load is reported like a roadmap that failed to load. */
  #told(snapshot: Snapshot): Snapshot {
    const { failure: error } = this.#fetched;
    return error ? { ...snapshot, load: { phase: 'error', error } } : snapshot;
  }

  /** A part, or a notice if its script failed to load. */
  #part(part: string, content: TemplateResult, snapshot: Snapshot): TemplateResult {
    return this.#fetched.missing(part)
      ? loadNotice(this.#told(snapshot), this.#fetched.retry)
      : content;
  }

  #header(snapshot: Snapshot): TemplateResult {
    const { roadmap, day, words, load } = snapshot;
    // Reserves the room of the lines that come with the roadmap.
    const awaited = !roadmap && load.phase === 'loading';
    const title = this.#title(snapshot);
    const asOf = words.tracker.asOf(dayWords(day, snapshot));
    const { hides } = this.#chrome;
    const heading =
      title === null && !awaited
        ? nothing
        : html`<h2 part="title" class=${awaited ? 'awaited' : nothing} aria-hidden=${awaited ? 'true' : nothing}>${title}</h2>`;
    return html`<header part="header">
      ${hides('title') ? nothing : html`<slot name="title">${heading}</slot>`}
      <div class=${snapshot.asOf === null ? 'about newest' : 'about'}>
        ${roadmap && !hides('day') ? html`<p part="as-of">${asOf}</p>` : nothing}
        ${awaited && !hides('day') ? html`<p part="as-of" class="awaited" aria-hidden="true"><span>${asOf}</span></p>` : nothing}
      </div>
      ${hides('share') ? nothing : this.#share.render(snapshot)}
    </header>`;
  }

  /** The roadmap's title, or the name of its file if the format has no title. */
  #title({ roadmap }: Snapshot): string | null {
    return roadmap && (roadmap.title ?? titleOfFile(this.src ?? ''));
  }

  #body(snapshot: Snapshot): TemplateResult {
    const { words } = snapshot;
    const { hides, views: asked } = this.#chrome;
    const views = viewsOf(asked).filter(({ part }) => !this.#parts.has(part));
    const shown = views.find(({ view }) => view === snapshot.view) ?? views[0];
    const timeline = shown?.view === 'timeline' || this.#parts.has(TIMELINE);
    const lanes = timeline && !hides('lanes');
    const tabs = views.length > 1 && shown && !hides('tabs');
    const asOf = html`<roadmap-as-of></roadmap-as-of>`;
    // If the view failed to load as well, one notice is enough.
    const told = shown !== undefined && this.#fetched.missing(shown.part);
    const filters = !this.#parts.has('roadmap-filters') && !hides('filters');
    const controls = tabs || lanes;
    const more = !hides('toolbar') || !hides('as-of') || !hides('share');
    const panels = this.#panels;
    return html`
      ${verdicts(snapshot, this.#filter, hides)}
      ${panels.row(snapshot, { filters, controls, more })}
      ${filters ? panels.panel('filters', words.filters.label, html`<roadmap-filters></roadmap-filters>`) : nothing}
      ${
        controls
          ? panels.panel(
              'controls',
              words.tracker.views,
              html`${tabs ? this.#tabs(views, shown, words) : nothing}${lanes ? laneChoices(snapshot, this.#ask) : nothing}`,
            )
          : nothing
      }
      <div class="body">
        ${shown ? this.#view(shown, this.#part(shown.part, shown.render(), snapshot), Boolean(tabs)) : nothing}
        ${this.#details(snapshot)}
      </div>
      ${this.#parts.has('roadmap-as-of') || hides('as-of') || told ? nothing : this.#part('roadmap-as-of', asOf, snapshot)}
      ${sourceLine(snapshot, this.#title(snapshot), hides)}`;
  }

  #details(snapshot: Snapshot): TemplateResult | typeof nothing {
    const { selected, roadmap } = snapshot;
    if (selected === null || this.#parts.has('roadmap-details') || this.#chrome.hides('details'))
      return nothing;
    const name = roadmap?.milestoneColumns.titles.at(roadmap.indexOf(selected)) ?? selected;
    return html`<dialog open class="details" part="details" aria-label=${name}
    ><div class="handle" aria-hidden="true"></div>${this.#part('roadmap-details', html`<roadmap-details></roadmap-details>`, snapshot)}</dialog>`;
  }

  #view({ view }: BuiltView, content: TemplateResult, tabs: boolean): TemplateResult {
    return tabs
      ? html`<div part="view" id="view" role="tabpanel" aria-labelledby="tab-${view}">${content}</div>`
      : html`<div part="view">${content}</div>`;
  }

  #tabs(views: readonly BuiltView[], shown: BuiltView, words: Snapshot['words']): TemplateResult {
    return html`<div role="tablist" aria-label=${words.tracker.views} @keydown=${this.#onTabKey}>
      ${views.map(
        ({ view }) => html`<button
          type="button"
          role="tab"
          id="tab-${view}"
          data-view=${view}
          aria-controls="view"
          aria-selected=${view === shown.view}
          tabindex=${view === shown.view ? 0 : -1}
          @click=${() => this.#choose(view)}
        >${words.tracker.view[view]}</button>`,
      )}
    </div>`;
  }

  #choose(view: View): void {
    this.#panels.close();
    this.#ask({ view });
  }

  /** Arrows, Home and End go from tab to tab (ARIA Authoring Practices, tabs with automatic activation). */
  readonly #onTabKey = (event: KeyboardEvent): void => {
    const tabs = [...this.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = tabs.indexOf(event.target as HTMLElement);
    const next = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const previous = next === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const to = { [next]: at + 1, [previous]: at - 1, Home: 0, End: -1 }[event.key];
    const tab = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!tab) return;
    event.preventDefault();
    tab.focus();
    this.#ask({ view: tab.dataset.view as View });
  };

  readonly #ask = (request: ViewRequest): void => {
    this.dispatchEvent(new RoadmapViewEvent(request));
    // If the page refused the request, show the previous choice again.
    this.requestUpdate();
  };

  readonly #filter = (change: Partial<Filter>): void => {
    const { filter } = this.store.snapshot as Snapshot;
    this.dispatchEvent(new RoadmapFilterEvent({ ...filter, ...change }));
    this.requestUpdate();
  };

  readonly #cancel = (): void => this.store.owner?.cancel();
  readonly #retry = (): void => this.store.owner?.reload();
}
