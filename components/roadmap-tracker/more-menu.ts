import { html, nothing, type TemplateResult } from 'lit';
import type { ViewRequest } from '../events.js';
import { outlookRefusal } from '../shared/outlook-refusal.js';
import type { Snapshot } from '../store/snapshot.js';
import { asOf } from '../words/en/as-of.js';
import { timeline } from '../words/en/timeline.js';
import type { Words } from '../words/en.js';

/** The actions of the menu. Those that lead elsewhere close it. */
export interface MoreActions {
  /** Null if there is no timeline to zoom. */
  zoom(): { in(): void; out(): void; fit(): void; pan(share: number): void } | null;
  change(to: ViewRequest): void;
  /** Null if there is no time machine. */
  compare(): (() => void) | null;
  /** Null if nothing can be shared. */
  share(): (() => void) | null;
}

/** Share of the window's length by which a press moves it. */
const STEP = 0.5;

/** What a simple tracker has no place for: the buttons of the timeline, the comparison, the share menu. */
export class MoreMenu {
  readonly #actions: MoreActions;

  constructor(actions: MoreActions) {
    this.#actions = actions;
  }

  render(snapshot: Snapshot): TemplateResult {
    const { words } = snapshot;
    const { asOf: day = asOf }: Partial<Words> = words;
    const [compare, share] = [this.#actions.compare(), this.#actions.share()];
    return html`${this.#timeline(snapshot)}
      ${compare ? html`<button type="button" @click=${compare}>${day.compare}</button>` : nothing}
      ${share ? html`<button type="button" ?disabled=${!snapshot.roadmap} @click=${share}>${words.tracker.share}</button>` : nothing}`;
  }

  #timeline(snapshot: Snapshot): TemplateResult | typeof nothing {
    const { words, ghosts, outlook } = snapshot;
    const refusal = outlookRefusal(snapshot);
    const zoom = this.#actions.zoom();
    if (!zoom) return nothing;
    const { timeline: names = timeline }: Partial<Words> = words;
    const all = ghosts === 'all';
    const { change } = this.#actions;
    const button = (text: string, name: string, click: () => void) =>
      html`<button type="button" title=${name} aria-label=${name} @click=${click}>${text}</button>`;
    return html`<button type="button" title=${names.allGhostsWhy} aria-pressed=${all}
        @click=${() => change({ earlierDates: !all })}>${names.allGhosts}</button>
      ${
        refusal
          ? html`<button type="button" aria-disabled="true">${refusal}</button>`
          : html`<button type="button" title=${names.outlookWhy} aria-pressed=${outlook}
        @click=${() => change({ outlook: !outlook })}>${names.outlookToggle}</button>`
      }
      <div class="zoom" role="group" aria-label=${names.toolbar}>
        ${button('‹', names.earlier, () => zoom.pan(-STEP))}${button('›', names.later, () => zoom.pan(STEP))}
        ${button('−', names.zoomOut, zoom.out)}${button('+', names.zoomIn, zoom.in)}
        <button type="button" @click=${zoom.fit}>${names.fit}</button>
      </div>`;
  }
}
