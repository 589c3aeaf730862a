import { html, nothing, type TemplateResult } from 'lit';
import { STATES, type State } from '../../src/log/import/index.js';
import type { AnyEntry } from '../../src/log/index.js';
import { isoDay } from '../../src/model/day.js';
import { nameKey } from '../../src/model/ids.js';
import type { Roadmap } from '../../src/model/index.js';
import { isolated } from '../../src/model/isolated.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { uuid } from '../../src/sources/uuid.js';
import { inSlices } from '../../src/work/slices.js';
import { RoadmapElement } from '../base/roadmap-element.js';
import { RoadmapEntryEvent } from '../entry-events.js';
import type { Snapshot } from '../store/snapshot.js';
import { buttons, theme } from '../theme/theme.js';
import type { ImportingWords } from '../words/importing.js';
import { columnTable } from './column-table.js';
import type { Item, MendableCell } from './importing.js';
import { styles } from './roadmap-import.styles.js';
import { Session } from './session.js';
import { type ListContext, problemItems, statementList } from './statement-list.js';
import { Worded, type WordedSnapshot } from './worded.js';

/** Statements in the document at first, and more at a time. */
const STATEMENTS = 50;
/** Problems of the file that are listed. */
const MOST_PROBLEMS = 20;

/**
 * Takes over a file: JSON, CSV, rows of a spreadsheet, or the log that somebody sent. Shows which column is
 * what, and each statement with what it would change; what the reader takes is to be kept by whoever hears
 * `roadmap-entry`. Inside a `roadmap-tracker` it compares with the tracker's records, else with its own.
 *
 * @element roadmap-import
 * @fires {RoadmapEntryEvent} roadmap-entry - Statements are to be kept. Cancelable: then they are not.
 * @fires {Event} close - The reader is done, or wants none of it. Does not bubble.
 * @fires {RoadmapLoadEvent} roadmap-load - Standing alone, the records to compare with were read.
 * @fires {RoadmapErrorEvent} roadmap-error - Standing alone, they could not be read.
 * @slot - Records to compare with, when it stands alone: a `<script type="application/json">` or `text/csv`, or a `<table>`.
 * @csspart import - Everything.
 * @csspart columns - Which column of a sheet is what.
 * @csspart statements - The statements of the file.
 * @cssprop [--roadmap-font] - Font family; that of the page by default. `--roadmap-font-size` its size.
 * @cssprop [--roadmap-text] - Colour of text; `--roadmap-muted` of what is secondary.
 * @cssprop [--roadmap-background] - Behind everything; `--roadmap-line` of borders.
 * @cssprop [--roadmap-accent] - Colour of what is chosen, and of the button that keeps.
 */
export class RoadmapImport extends RoadmapElement {
  static override readonly styles = [theme, buttons, styles];

  readonly #worded = new Worded(() => this.requestUpdate());
  readonly #session = new Session(() => this.requestUpdate());
  #filter: State | null = null;
  #most = STATEMENTS;
  readonly #mending = new Set<string>();
  /** Entries that were sent on, until it is known what became of them. */
  #sent: readonly AnyEntry[] = [];
  #working: AbortController | null = null;
  #pasted = '';

  /**
   * Reads a file, or a text as it was pasted, and shows what is in it. What was read before is gone. Resolves
   * once it is shown, or the reason why it cannot be.
   */
  async read(source: File | string): Promise<void> {
    this.#filter = null;
    this.#most = STATEMENTS;
    this.#mending.clear();
    this.#sent = [];
    const snapshot = this.store.snapshot;
    const known = { columns: this.columns ?? '', today: snapshot?.today ?? isoDay(0) };
    await this.#session.read(source, baseIn(snapshot), known);
    await this.updateComplete;
  }

  /** Moves the focus to its heading. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#working?.abort();
  }

  protected override updated(): void {
    const { snapshot } = this.store;
    if (!snapshot) return;
    // Once this update is over, as it asks for another one.
    queueMicrotask(() => this.#session.rebase(baseIn(snapshot)));
    void this.#workOut();
  }

  override render(): TemplateResult | typeof nothing {
    const snapshot = this.#worded.of(this.store.snapshot);
    if (!snapshot) return nothing;
    const { words } = snapshot;
    const { phase } = this.#session;
    return html`<section part="import" aria-busy=${phase === 'reading' || this.#session.busy}>
      <header>
        <h3 tabindex="-1">${words.importing.title}</h3>
        <button type="button" class="close" aria-label=${words.importing.close} @click=${this.#close}>
          ${CROSS}
        </button>
      </header>
      ${phase === 'empty' ? this.#start(snapshot) : nothing}
      ${phase === 'reading' ? this.#progress(snapshot) : nothing}
      ${phase === 'shown' || phase === 'keeping' ? this.#shown(snapshot) : nothing}
      ${phase === 'kept' ? this.#result(snapshot) : nothing}
      <p role="status" class="visually-hidden">${this.#announcement(snapshot)}</p>
    </section>`;
  }

  #start({ words }: WordedSnapshot): TemplateResult {
    const { importing: own } = words;
    const { fault } = this.#session;
    return html`<div class="start" @dragover=${allow} @drop=${this.#drop}>
      ${
        fault === null
          ? html`<p>${own.lead}</p>`
          : html`<p class="fault">${this.#name(own)}<span>${own.fault[fault]}</span></p>`
      }
      <label class="file"
        ><span>${fault === null ? own.choose : own.other}</span
        ><input type="file" accept=".json,.csv,.tsv,.tab,.txt,text/*,application/json" @change=${this.#chosen}
      /></label>
      <label class="paste"
        ><span>${own.paste}</span
        ><textarea rows="4" dir="auto" spellcheck="false" .value=${this.#pasted} @input=${this.#typed}></textarea
      ></label>
      <button type="button" ?disabled=${this.#pasted.trim() === ''} @click=${this.#readPasted}>${own.readPasted}</button>
    </div>`;
  }

  /** What the file is called, on a line of its own. */
  #name(own: ImportingWords): TemplateResult {
    return html`<b dir="auto">${this.#session.name || own.pasted}</b>`;
  }

  #progress({ words }: WordedSnapshot): TemplateResult {
    const { importing: own } = words;
    const { name, count } = this.#session;
    return html`<div class="progress">
      <p>${own.reading(isolated(name || own.pasted))}</p>
      <progress aria-label=${own.reading(name || own.pasted)}></progress>
      <p class="hint">${count > 0 ? own.read(count) : ''}</p>
      <button type="button" @click=${this.#reset}>${own.cancel}</button>
    </div>`;
  }

  #shown(snapshot: WordedSnapshot): TemplateResult {
    const session = this.#session;
    const { importing: own } = snapshot.words;
    const { items = [], indicators = 0 } = session.imported ?? {};
    const taken = session.taken().length;
    const listed = this.#listed();
    const shown = listed.slice(0, this.#most);
    const more = Math.min(listed.length - shown.length, STATEMENTS);
    const isKeeping = session.phase === 'keeping';
    return html`
      <p class="what">${this.#name(own)} · ${own.statements(items.length)}</p>
      ${session.busy ? html`<progress aria-label=${own.reading(session.name || own.pasted)}></progress>` : nothing}
      ${this.#otherLog(snapshot)}
      ${indicators > 0 ? html`<p class="why">${own.indicators(indicators)}</p>` : nothing}
      ${this.#fileProblems(own)}
      ${session.isSheet ? html`<div part="columns">${columnTable(session, own)}</div>` : nothing}
      ${this.#filters(items, own)}
      <div part="statements">${statementList(shown, this.#context(snapshot))}</div>
      ${more > 0 ? html`<button type="button" class="more" @click=${this.#showMore}>${own.moreStatements(more)}</button>` : nothing}
      <footer>
        <button type="button" @click=${this.#close}>${own.cancel}</button>
        <button type="button" class="keep" ?disabled=${taken === 0 || isKeeping || session.busy} @click=${this.#keep}>
          ${isKeeping ? own.keeping : own.keep(taken)}
        </button>
      </footer>`;
  }

  #otherLog({ roadmap, editing, words }: WordedSnapshot): TemplateResult | typeof nothing {
    const theirs = this.#session.imported?.logOf ?? null;
    const ours = roadmap?.title ?? editing?.roadmap ?? null;
    if (theirs === null || ours === null || nameKey(theirs) === nameKey(ours)) return nothing;
    return html`<p class="why">${words.importing.otherLog(isolated(theirs), isolated(ours))}</p>`;
  }

  #fileProblems(own: ImportingWords): TemplateResult | typeof nothing {
    const problems = this.#session.imported?.problems ?? [];
    if (problems.length === 0) return nothing;
    const isGrave = problems.some(({ severity }) => severity === 'error');
    return html`<details class="notes" ?open=${isGrave}>
      <summary>${own.problems(problems.length)}</summary>
      ${problemItems(problems.slice(0, MOST_PROBLEMS))}
    </details>`;
  }

  /** Which statements are listed, and all or none of them taken. */
  #filters(items: readonly Item[], own: ImportingWords): TemplateResult {
    const counts = new Map<State, number>();
    for (const { state } of items) counts.set(state, (counts.get(state) ?? 0) + 1);
    const states = STATES.filter((state) => counts.has(state));
    const button = (state: State | null, label: string, count: number) =>
      html`<button type="button" data-filter=${state ?? 'all'} aria-pressed=${this.#filter === state} @click=${() => this.#show(state)}>
        ${label} <span class="count">${count}</span>
      </button>`;
    return html`<div class="filters">
      ${
        states.length > 1
          ? html`<div role="group" aria-label=${own.show}>
            ${button(null, own.all, items.length)}
            ${states.map((state) => button(state, own.state[state], counts.get(state) ?? 0))}
          </div>`
          : nothing
      }
      ${
        (counts.get('new') ?? 0) > 1
          ? html`<div class="all">
            <button type="button" class="take-all" @click=${() => this.#session.takeAll(true)}>${own.takeAll}</button>
            <button type="button" class="take-none" @click=${() => this.#session.takeAll(false)}>${own.takeNone}</button>
          </div>`
          : nothing
      }
    </div>`;
  }

  #result(snapshot: WordedSnapshot): TemplateResult {
    const { importing: own } = snapshot.words;
    const { kept, refused, isKnown } = this.#outcome(snapshot);
    if (!isKnown)
      return html`<div class="progress"><p>${own.keeping}</p><progress aria-label=${own.keeping}></progress></div>`;
    return html`<div class="result">
      <p class="done">${snapshot.editing ? own.kept(kept) : own.handedOver(kept)}</p>
      ${
        refused.length > 0
          ? html`<p>${own.notKept(refused.length)}</p>
            <ul class="problems">${refused.slice(0, MOST_PROBLEMS).map((reason) => html`<li lang="en">${reason}</li>`)}</ul>`
          : nothing
      }
      <footer>
        <button type="button" @click=${this.#reset}>${own.other}</button>
        <button type="button" class="keep" @click=${this.#close}>${own.close}</button>
      </footer>
    </div>`;
  }

  /** What became of what was sent on; without a log around, whoever heard of it has it. */
  #outcome({ editing }: WordedSnapshot) {
    if (!editing) return { kept: this.#sent.length, refused: [], isKnown: true };
    const verdicts = this.#sent.map(({ id }) => editing.verdicts.get(id));
    const refused = verdicts.flatMap((one) => {
      if (one?.verdict === 'refused') return [one.reason];
      return one?.verdict === 'conflict' ? [`there is another entry ${one.id}`] : [];
    });
    return {
      kept: this.#sent.length - refused.length,
      refused,
      isKnown: verdicts.every((one) => one !== undefined),
    };
  }

  /** What those hear who do not see it. */
  #announcement(snapshot: WordedSnapshot): string {
    const { importing: own } = snapshot.words;
    const session = this.#session;
    const { items = [] } = session.imported ?? {};
    switch (session.phase) {
      case 'empty':
        return session.fault === null ? '' : own.fault[session.fault];
      case 'reading':
        return own.reading(session.name || own.pasted);
      case 'shown': {
        if (session.busy) return '';
        const refused = items.filter(({ state }) => state === 'refused').length;
        return own.found(items.length, session.taken().length, refused);
      }
      case 'keeping':
        return own.keeping;
      default: {
        const { kept, refused, isKnown } = this.#outcome(snapshot);
        if (!isKnown) return own.keeping;
        const done = snapshot.editing ? own.kept(kept) : own.handedOver(kept);
        return refused.length > 0 ? `${done} ${own.notKept(refused.length)} ${refused[0]}` : done;
      }
    }
  }

  #listed(): number[] {
    const { items = [] } = this.#session.imported ?? {};
    return items.flatMap(({ state }, index) =>
      this.#filter === null || state === this.#filter ? [index] : [],
    );
  }

  #context(snapshot: WordedSnapshot): ListContext {
    return {
      session: this.#session,
      snapshot,
      mending: this.#mending,
      mend: (at) => {
        this.#mending.add(at);
        this.requestUpdate();
      },
      mended: (at, cell, text) => void this.#mend(at, cell, text),
    };
  }

  /** The row is read as it was typed; where its inputs go with that, the focus stays with the row. */
  async #mend(at: string, cell: MendableCell, text: string): Promise<void> {
    await this.#session.mend(at, cell, text);
    await this.updateComplete;
    if (this.shadowRoot?.activeElement) return;
    const row = this.#row(at);
    const next = row?.querySelector<HTMLElement>('input') ?? this.#row(null);
    next?.focus();
  }

  /** The row of a statement; for null, the button of what is listed. */
  #row(at: string | null): HTMLElement | null {
    if (at === null) return this.renderRoot.querySelector('[data-filter][aria-pressed=true], h3');
    const rows = this.renderRoot.querySelectorAll<HTMLElement>('.statement');
    return [...rows].find((row) => row.dataset.at === at) ?? null;
  }

  /** What the statements shown would do is worked out between frames. */
  async #workOut(): Promise<void> {
    const { snapshot } = this.store;
    const session = this.#session;
    if (!snapshot || session.phase !== 'shown' || session.busy) return;
    const shown = this.#listed().slice(0, this.#most);
    const missing = shown.filter((index) => session.effectOf(index) === undefined);
    if (missing.length === 0) return;
    this.#working?.abort();
    const working = new AbortController();
    this.#working = working;
    const work = session.workingOut(missing, snapshot.today);
    await inSlices(work, working).then(
      () => this.requestUpdate(),
      (error) => working.signal.aborted || reportError(error),
    );
  }

  #show(state: State | null): void {
    this.#filter = state;
    this.#most = STATEMENTS;
    this.requestUpdate();
  }

  /** The focus goes to the first of those that came. */
  readonly #showMore = async (): Promise<void> => {
    const before = this.#most;
    this.#most += STATEMENTS;
    this.requestUpdate();
    await this.updateComplete;
    const row = this.renderRoot.querySelectorAll('.statement')[before];
    row?.querySelector<HTMLElement>('input, button')?.focus();
  };

  readonly #keep = async (): Promise<void> => {
    const { snapshot } = this.store;
    const roadmap = snapshot?.editing?.roadmap ?? snapshot?.roadmap?.title ?? 'roadmap';
    const stamp = { roadmap, clientAt: localTime(new Date()), newId: uuid };
    const taken = await this.#session.entries(stamp);
    if (!taken) return;
    this.#sent = taken.entries;
    this.#session.kept();
    const event = new RoadmapEntryEvent(taken.entries, taken.apart);
    if (!this.dispatchEvent(event)) this.#sent = [];
    this.requestUpdate();
    await this.focusHeading();
  };

  readonly #chosen = (event: Event): void => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file) void this.#begin(file);
  };

  readonly #typed = (event: Event): void => {
    this.#pasted = (event.target as HTMLTextAreaElement).value;
    this.requestUpdate();
  };

  readonly #readPasted = (): void => {
    const text = this.#pasted;
    this.#pasted = '';
    void this.#begin(text);
  };

  readonly #drop = (event: DragEvent): void => {
    const [file] = event.dataTransfer?.files ?? [];
    const text = event.dataTransfer?.getData('text/plain') ?? '';
    if (!file && text === '') return;
    event.preventDefault();
    event.stopPropagation();
    void this.#begin(file ?? text);
  };

  /** What had the focus goes with what it showed. */
  async #begin(source: File | string): Promise<void> {
    const reading = this.read(source);
    await this.focusHeading();
    await reading;
  }

  readonly #reset = (): void => {
    this.#session.reset();
    void this.focusHeading();
  };

  readonly #close = (): void => {
    this.#session.reset();
    this.dispatchEvent(new Event('close'));
  };
}

/** What is compared with: the roadmap that is shown, else one of which nothing is said. */
function baseIn(snapshot: Snapshot | null): Roadmap {
  return snapshot?.roadmap ?? NOTHING;
}

const NOTHING = parseRoadmap({ milestones: [] }).roadmap;

function allow(event: DragEvent): void {
  event.preventDefault();
}

/** The time at this place, with its zone. */
function localTime(now: Date): string {
  const minutes = -now.getTimezoneOffset();
  const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, '0');
  const local = new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return `${local}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

const CROSS = html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
  <path d="m3.5 3.5 9 9m0-9-9 9" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" />
</svg>`;
