import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { dayNumber, isoDay } from '../../src/model/day.js';
import type { Day, MilestoneState, Roadmap } from '../../src/model/index.js';
import { claimsOn, dayRange, nextClaimDay, previousClaimDay } from '../../src/view/claim-days.js';
import { dayWords } from '../../src/view/wording.js';
import { RoadmapElement } from '../base/roadmap-element.js';
import { RoadmapAsOfEvent, RoadmapSelectEvent } from '../events.js';
import { loadCause } from '../loading/load-cause.js';
import { SizeController } from '../shared/size-controller.js';
import { sourceLinkStyles } from '../shared/source-link.js';
import { isShown, type Shown } from '../store/shown.js';
import type { Snapshot } from '../store/snapshot.js';
import { buttons, standingColours, theme } from '../theme/theme.js';
import { asOf } from '../words/en/as-of.js';
import { changeList, shownChanges } from './changes.js';
import { changesStyles } from './changes.styles.js';
import { ClaimScope } from './claim-scope.js';
import { compareControl, isWhole, presetDay } from './compare.js';
import { Player } from './player.js';
import { styles } from './roadmap-as-of.styles.js';
import { claimPicture, keyTarget, type Moves, withinRange, yearLabels } from './strip.js';
import { Teller } from './teller.js';
import { seenBefore, VisitBook } from './visits.js';

const SPEEDS = [0.5, 1, 2, 4];
const LISTED = 100;
/** Width of the slider's thumb in px; half of it is free at either end. The styles use the same number. */
const THUMB = 24;

/** What the controls show, and the range they move in. */
interface Bar extends Moves {
  readonly snapshot: Shown;
}

/**
 * The time machine: shows the roadmap as it was known on another day. A slider over the days on
 * which something was said, steps from claim to claim, a date field for any day, play, and what
 * changed since an earlier day. The slider's marks are the claims about milestones that the
 * filters leave. Play steps where the reader prefers reduced motion.
 *
 * @element roadmap-as-of
 * @fires {RoadmapAsOfEvent} roadmap-as-of - The reader asks for another day, or one to compare with. Cancelable.
 * @fires {RoadmapSelectEvent} roadmap-select - A milestone was chosen from what changed. Cancelable.
 * @fires {RoadmapLoadEvent} roadmap-load - Standing alone, its records were read.
 * @fires {RoadmapErrorEvent} roadmap-error - Standing alone, its records could not be read.
 * @slot - Records, when it stands alone: a `<script type="application/json">` or `text/csv`, or a `<table>`.
 * @csspart bar - Everything but the changes.
 * @csspart play - The button that plays and pauses.
 * @csspart slider - The slider.
 * @csspart caption - What was said on the day that play has come to.
 * @csspart date - The field for any day.
 * @csspart compare - The choice of what to compare with.
 * @csspart since - The field for the day compared with.
 * @csspart changes - What changed since that day.
 * @csspart change - One changed milestone.
 * @cssprop [--roadmap-as-of-height=2.75rem] - Height of the slider and the claims behind it.
 * @cssprop [--roadmap-accent] - Colour of the claims known on the day; `--roadmap-line-strong` of later ones.
 * @cssprop [--roadmap-background] - Behind everything; `--roadmap-text`, `--roadmap-muted`, `--roadmap-line` as everywhere.
 */
export class RoadmapAsOf extends RoadmapElement {
  protected static override readonly storeOptions = { words: { asOf } };
  static override readonly styles = [
    theme,
    standingColours,
    buttons,
    sourceLinkStyles,
    styles,
    changesStyles,
  ];

  /** An earlier day to compare with, `YYYY-MM-DD`; null or anything else compares with nothing. */
  @property() since: string | null = null;

  /** Whether the reader is choosing a day to compare with. */
  @state() private picking = false;
  @state() private limit = LISTED;
  /** Whether all changes are listed, not only the first ones. */
  @state() private whole = false;
  @state() private status = '';

  @query('[part=change] .open') private readonly firstChange!: HTMLElement | null;
  @query('.track') private readonly track!: HTMLElement | null;

  readonly #redraw = () => this.requestUpdate();
  readonly #scope = new ClaimScope(this.#redraw);
  readonly #trackSize = new SizeController(this, () => this.track);
  readonly #teller = new Teller();
  readonly #player = new Player(this, {
    track: () => (this.#trackSize.width > 0 ? this.#bar : null),
    ask: (day) => this.#ask(day),
    begins: (day) => this.#teller.begin(day),
    changed: () => this.#sayPlaying(),
  });

  /** The roadmap that the reader visits, and the book of visits to it. */
  #visited: Roadmap | null = null;
  #visits: VisitBook | null = null;
  /** The day seen at the last visit, null if there was none; undefined where the reader did not ask for it. */
  #lastVisit: Day | null | undefined;

  /** Scrolls to the choice of what to compare with, and focuses it. */
  focusComparison(): void {
    const choice = this.renderRoot.querySelector<HTMLElement>('[part=compare]');
    choice?.scrollIntoView({ block: 'nearest' });
    choice?.focus();
  }

  protected override willUpdate(): void {
    const { roadmap } = this.store.snapshot ?? {};
    if (!roadmap || roadmap === this.#visited) return;
    const isFirst = this.#visited === null;
    this.#visited = roadmap;
    this.#visits = new VisitBook(roadmap.title ?? location.pathname);
    this.#lastVisit = undefined;
    const { visits } = this.#visits;
    if (!visits) return;
    this.#noteVisit();
    const { since } = this.store.snapshot ?? {};
    // What the page, or a link, compares with goes before; newer records of the same visit change nothing.
    const day = this.#lastVisit ?? null;
    if (isFirst && since === null && day !== null) queueMicrotask(() => this.#compareWith(day));
  }

  /** Keeps today's visit, and looks up the one before. */
  #noteVisit(): void {
    const { snapshot } = this.store;
    if (!snapshot?.roadmap || !this.#visits) return;
    const { roadmap, today } = snapshot;
    this.#visits.keep({ on: today, seen: roadmap.newestDay(today) });
    this.#lastVisit = seenBefore(this.#visits.visits ?? [], today);
  }

  override render(): TemplateResult | typeof nothing {
    const bar = this.#bar;
    if (!bar) return this.#renderLoad();
    if (this.#player.playing) this.#teller.look(bar.snapshot, this.#scope.milestones(bar.snapshot));
    const { words } = bar.snapshot;
    return html`
      <div part="bar" role="group" aria-label=${words.asOf.label}
        @pointerdown=${this.#onTouch} @keydown=${this.#onTouch}>
        ${this.#renderPlayer(bar)} ${this.#renderStrip(bar)} ${this.#renderWhen(bar)}
        ${compareControl({ ...bar.snapshot, picking: this.picking, remembers: this.#visits?.works ?? false, lastVisit: this.#lastVisit, onChoice: this.#onCompare, onDay: this.#onSince, onBlur: this.#onBlur })}
      </div>
      ${
        bar.snapshot.since !== null
          ? this.#renderChanges(bar.snapshot)
          : this.#lastVisit === null
            ? html`<p class="note" part="changes">${words.asOf.firstVisit}</p>`
            : nothing
      }
      <div role="status" class="visually-hidden">${this.status}</div>`;
  }

  get #bar(): Bar | null {
    const { snapshot } = this.store;
    if (!snapshot || !isShown(snapshot)) return null;
    const newest = dayNumber(snapshot.roadmap.newestDay(snapshot.today));
    return {
      snapshot,
      day: dayNumber(snapshot.askedDay),
      range: dayRange(this.#scope.all(snapshot), newest),
      claims: this.#scope.claims(snapshot),
    };
  }

  #renderPlayer({ range, snapshot }: Bar): TemplateResult {
    const { asOf } = snapshot.words;
    const { playing, speed } = this.#player;
    const label = playing ? asOf.pause : asOf.play;
    return html`<div class="player">
      <button type="button" part="play" aria-label=${label} title=${label}
        ?disabled=${range.first === range.last} @click=${this.#onPlay}>${icon(playing ? 'pause' : 'play')}</button>
      <select aria-label=${asOf.speed} .value=${live(String(speed))} @change=${this.#onSpeed}>
        ${SPEEDS.map((n) => html`<option value=${n} ?selected=${n === speed}>${asOf.times(n)}</option>`)}
      </select>
    </div>`;
  }

  #renderStrip({ day, range, claims, snapshot }: Bar): TemplateResult {
    const { words, since } = snapshot;
    const caption = this.#teller.caption(snapshot);
    const strip = {
      claims,
      range,
      day,
      since: since === null ? null : dayNumber(since),
      width: Math.max(0, this.#trackSize.width - THUMB),
    };
    return html`<div class=${caption ? 'strip telling' : 'strip'}>
      <div class="track">
        ${claimPicture(strip)}
        <input type="range" part="slider" step="1" aria-label=${words.asOf.day}
          min=${range.first} max=${range.last} .value=${live(String(withinRange(day, range)))}
          aria-valuetext=${this.#dayAndClaims(day)} ?disabled=${range.first === range.last}
          @input=${this.#onSlide} @keydown=${this.#onKey}>
      </div>
      ${claims.days.length === 0 && range.first === range.last ? html`<p class="note">${words.asOf.noDays}</p>` : yearLabels(strip, snapshot)}
      <p class="caption" part="caption" dir="auto" ?hidden=${caption === ''}
        aria-live=${this.#player.stepping ? 'polite' : 'off'}>${caption}</p>
    </div>`;
  }

  #renderWhen({ day, range, claims, snapshot }: Bar): TemplateResult {
    const { asOf } = snapshot.words;
    const step = (name: 'previous' | 'next', to: number | null) => html`<button type="button"
      class="step" aria-label=${asOf[name]} title=${asOf[name]} aria-disabled=${to === null}
      @click=${() => to !== null && this.#go(to)}>${icon(name)}</button>`;
    return html`<div class="when">
      <label for="date">${asOf.day}</label>
      <div class="day">
        ${step('previous', previousClaimDay(claims, day))}
        <input type="date" id="date" part="date" .value=${snapshot.askedDay}
          @change=${this.#onDate} @blur=${this.#onBlur}>
        ${step('next', nextClaimDay(claims, day, range.last))}
      </div>
      <button type="button" class="newest" aria-disabled=${day === range.last}
        @click=${() => this.#go(range.last)}>${asOf.newest}</button>
    </div>`;
  }

  #renderChanges(snapshot: Shown): TemplateResult {
    const changes = shownChanges(snapshot, this.#scope.milestones(snapshot), this.#redraw);
    return changeList(snapshot, changes, {
      whole: this.whole,
      limit: this.limit,
      open: (milestone: MilestoneState) => this.dispatchEvent(new RoadmapSelectEvent(milestone)),
      showAll: () => void this.#showAllChanges(),
      more: () => {
        this.limit += LISTED;
      },
    });
  }

  /** Focuses the first line after those shown before, because the pressed button is removed. */
  async #showAllChanges(): Promise<void> {
    this.whole = true;
    await this.updateComplete;
    this.firstChange?.focus();
  }

  /** A tracker shows loading and failures itself; only an element on its own shows them here. */
  #renderLoad(): TemplateResult | typeof nothing {
    const { owner, snapshot } = this.store;
    if (!owner || !snapshot) return nothing;
    return loadState(snapshot, () => owner.reload());
  }

  /** Requests a day; the newest day is requested as null, so that newer claims move it on. */
  #ask(day: number): boolean {
    const newest = this.#bar?.range.last;
    const granted = this.dispatchEvent(new RoadmapAsOfEvent(day === newest ? null : isoDay(day)));
    // If the page refused the request, show the previous day again.
    if (!granted) this.requestUpdate();
    return granted;
  }

  /** Goes to a day and announces it to screen readers. */
  #go(day: number): void {
    this.#player.pause();
    if (this.#ask(day)) this.status = this.#dayAndClaims(day);
  }

  #dayAndClaims(day: number): string {
    const bar = this.#bar;
    if (!bar) return '';
    const words = dayWords(isoDay(day), bar.snapshot);
    return bar.snapshot.words.asOf.dayAndClaims(words, claimsOn(bar.claims, day));
  }

  /** Announces that play began or ended, but no day in between. */
  #sayPlaying(): void {
    this.requestUpdate();
    // By then the last requested day is shown.
    queueMicrotask(() => {
      const { snapshot } = this.store;
      if (!snapshot) return;
      const { asOf } = snapshot.words;
      const day = dayWords(snapshot.day, snapshot);
      this.status = this.#player.playing ? asOf.playing : asOf.paused(day);
    });
  }

  readonly #onPlay = (): void => {
    if (this.#player.playing) this.#player.pause();
    else this.#player.play();
  };

  readonly #onSpeed = ({ target }: Event): void => {
    this.#player.speed = Number((target as HTMLSelectElement).value);
    this.requestUpdate();
  };

  /**
   * Any action of the reader here ends play, except on play's own controls and while moving between controls.
   */
  readonly #onTouch = (event: Event): void => {
    const passing = event instanceof KeyboardEvent && ['Tab', 'Shift'].includes(event.key);
    if (!passing && !(event.target as Element).closest('.player')) this.#player.pause();
  };

  readonly #onSlide = ({ target }: Event): void => {
    this.#player.pause();
    this.#ask(Number((target as HTMLInputElement).value));
  };

  /** Steps by claims, by years and to the ends; the slider's own keys would step by days. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const bar = this.#bar;
    if (!bar || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = keyTarget(event.key, bar, getComputedStyle(this).direction === 'rtl');
    if (to === undefined) return;
    event.preventDefault();
    if (to !== null && to !== bar.day) this.#ask(to);
  };

  readonly #onDate = ({ target }: Event): void => {
    const { value } = target as HTMLInputElement;
    if (isWhole(value)) this.#go(dayNumber(value));
  };

  readonly #onCompare = ({ target }: Event): void => {
    const { snapshot } = this.store;
    const { value } = target as HTMLSelectElement;
    this.picking = value === 'anotherDay';
    if (!snapshot || this.picking) return;
    if (value === 'lastVisit') {
      this.#compareWithVisit(snapshot);
      return;
    }
    if (value === 'nothing') {
      this.#visits?.forget();
      this.#lastVisit = undefined;
    }
    this.#compareWith(presetDay(value, snapshot.day));
  };

  /** From now on visits are remembered, until the reader compares with nothing again. */
  #compareWithVisit({ words }: Snapshot): void {
    this.#noteVisit();
    this.#compareWith(this.#lastVisit ?? null);
    if (this.#lastVisit === null) this.status = words.asOf.firstVisit;
  }

  readonly #onSince = ({ target }: Event): void => {
    const { value } = target as HTMLInputElement;
    if (!isWhole(value)) return;
    this.picking = false;
    this.#compareWith(value);
  };

  /** Replaces an incomplete or refused date by the day that is shown. */
  readonly #onBlur = ({ target }: Event): void => {
    const { snapshot } = this.store;
    const field = target as HTMLInputElement;
    if (snapshot) field.value = (field.id === 'date' ? snapshot.askedDay : snapshot.since) ?? '';
  };

  #compareWith(since: Day | null): void {
    const { snapshot } = this.store;
    if (!snapshot) return;
    this.limit = LISTED;
    this.whole = false;
    this.dispatchEvent(new RoadmapAsOfEvent(snapshot.asOf, since));
    this.requestUpdate();
  }
}

const PATHS = {
  play: 'M4.5 2.5v11l9-5.5Z',
  pause: 'M4 3h3v10H4Zm5 0h3v10H9Z',
  previous: 'M3 3h2v10H3Zm10 0v10L6 8Z',
  next: 'M11 3h2v10h-2ZM3 3v10l7-5Z',
};

/** A sign of the player; mirrored in right-to-left pages, where time runs to the left. */
function icon(name: keyof typeof PATHS): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d=${PATHS[name]} fill="currentColor" />
  </svg>`;
}

/** Shown instead of the controls while there is no roadmap, or after a failure. */
function loadState({ load, words }: Snapshot, retry: () => void): TemplateResult {
  if (load.phase !== 'error')
    return html`<p class="hint" role="status">${load.phase === 'empty' ? words.load.empty : words.load.loading}</p>`;
  return html`<div class="hint" role="alert"><strong>${words.load.failed}</strong>
    <span>${loadCause(load.error, words)}</span>
    <button type="button" @click=${retry}>${words.load.retry}</button></div>`;
}
