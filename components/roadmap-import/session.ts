/** What an import goes through: a text is cut, read as a person decided, compared, and taken or left. */
import type { Stamp } from '../../src/log/import/index.js';
import type { Day, Roadmap } from '../../src/model/index.js';
import { type Role, withRole } from '../../src/read/csv/sheet.js';
import { type Dropped, type FileFault, textOf, textOfFile } from '../../src/sources/dropped.js';
import { inSlices } from '../../src/work/slices.js';
import {
  type Circumstances,
  type Cut,
  cutting,
  cuttingAt,
  type Decisions,
  type Effect,
  firstDecisions,
  type Imported,
  importing,
  type MendableCell,
  missingRoles,
  type Taken,
  UNDECIDED,
} from './importing.js';

export type Phase = 'empty' | 'reading' | 'shown' | 'keeping' | 'kept';

/** The import of one element, from the choice of a file to what is to be kept. Calls `changed` after each change. */
export class Session {
  phase: Phase = 'empty';
  /** What the file is called; "" for what was pasted. */
  name = '';
  fault: FileFault | 'none' | null = null;
  /** Records or rows that were read so far. */
  count = 0;
  /** Something that was decided is being applied; what was read before still shows. */
  busy = false;
  imported: Imported | null = null;
  decisions: Decisions = UNDECIDED;
  readonly #changed: () => void;
  #cut: Cut | null = null;
  #base: Roadmap | null = null;
  #known: Circumstances = { columns: '', today: '1970-01-01' };
  #work: AbortController | null = null;
  /** Whether all that are new are taken, null where nobody has said so; and the places of those that are not as all. */
  #takesAll: boolean | null = null;
  #others = new Set<string>();
  /** Whether a column has dates; for anything but a sheet, it is so. */
  #isDated = true;
  /** Places of those that a person said are other ones. */
  #apart = new Set<string>();
  #effects = new Map<number, Effect | null>();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get isSheet(): boolean {
    return this.imported?.sheet != null;
  }

  /** Begins with a file, or with a text that was pasted. */
  async read(source: File | string, base: Roadmap, known: Circumstances): Promise<void> {
    this.reset();
    this.name = typeof source === 'string' ? '' : source.name;
    this.phase = 'reading';
    this.#base = base;
    this.#known = known;
    this.#changed();
    await this.#run(async (options) => {
      const dropped = typeof source === 'string' ? textOf(source) : await textOfFile(source);
      options.signal.throwIfAborted();
      if ('fault' in dropped) return this.#fail(dropped.fault);
      await this.#cutText(dropped, options);
    });
  }

  async #cutText(dropped: Extract<Dropped, { text: string }>, options: Slices): Promise<void> {
    const cut = await inSlices(cutting(dropped.text, dropped.kind, this.columns), options);
    if (!cut) return this.#fail('empty');
    this.#cut = cut;
    this.decisions = firstDecisions(cut);
    await this.#import(options);
  }

  async #import(options: Slices): Promise<void> {
    const [cut, base] = [this.#cut, this.#base];
    if (!cut || !base) return;
    const work = importing(cut, this.decisions, base, this.#known);
    const imported = await inSlices(work, options);
    if (imported.items.length === 0 && imported.problems.length === 0) return this.#fail('none');
    this.imported = imported;
    this.#isDated = !this.missing.includes('date');
    this.#effects.clear();
    this.phase = 'shown';
  }

  /** The roadmap that it is compared with has changed. */
  rebase(base: Roadmap): void {
    if (base === this.#base || !this.imported || this.phase !== 'shown') return;
    this.#base = base;
    void this.#again();
  }

  /** Another role for a column of the sheet. */
  chooseRole(index: number, role: Role): Promise<void> {
    const sheet = this.imported?.sheet;
    if (!sheet) return Promise.resolve();
    const choices = withRole(sheet, this.decisions, index, role, this.columns);
    return this.#decide({ roles: choices.roles });
  }

  setHeadless(headless: boolean): Promise<void> {
    return this.#decide({ headless, roles: new Map() });
  }

  /** The names of the columns stand in another line: what was decided about rows and columns is void. */
  async setHeader(line: number): Promise<void> {
    const sheet = this.imported?.sheet;
    if (!sheet) return;
    this.busy = true;
    this.#changed();
    await this.#run(async (options) => {
      const cut = await inSlices(cuttingAt(sheet, line, this.columns), options);
      if (!cut) return;
      this.#cut = cut;
      this.decisions = UNDECIDED;
      await this.#import(options);
    });
  }

  /** Columns of a sheet without which it says little, and which none is. */
  get missing(): readonly Role[] {
    const sheet = this.imported?.sheet;
    return sheet ? missingRoles(sheet, this.decisions, this.columns) : [];
  }

  /** Statements without a date are taken where a person wants them, not where no column was found for it. */
  get #takesNew(): boolean {
    return this.#takesAll ?? this.#isDated;
  }

  /** A cell of a row as it was typed anew. */
  mend(at: string, { key }: MendableCell, text: string): Promise<void> {
    if (typeof key === 'string')
      return this.#decide({ texts: new Map(this.decisions.texts).set(key, text) });
    const line = Number(/^line (\d+)/.exec(at)?.[1]);
    const cells = new Map(this.decisions.cells);
    cells.set(line, new Map(cells.get(line)).set(key, text));
    return this.#decide({ cells });
  }

  get columns(): string {
    return this.#known.columns;
  }

  #decide(decided: Partial<Decisions>): Promise<void> {
    this.decisions = { ...this.decisions, ...decided };
    return this.#again();
  }

  #again(): Promise<void> {
    this.busy = true;
    this.#changed();
    return this.#run((options) => this.#import(options));
  }

  /** Whether a statement is to be kept. */
  readonly isTaken = (index: number): boolean => {
    const item = this.imported?.items[index];
    if (item?.state === 'question') return this.#apart.has(item.at);
    return item?.state === 'new' && this.#takesNew !== this.#others.has(item.at);
  };

  take(index: number, taken: boolean): void {
    const item = this.imported?.items[index];
    if (!item) return;
    const set = item.state === 'question' ? this.#apart : this.#others;
    if (taken === (item.state === 'question' || !this.#takesNew)) set.add(item.at);
    else set.delete(item.at);
    this.#forgetEffects(item.milestone);
    this.#changed();
  }

  takeAll(taken: boolean): void {
    this.#takesAll = taken;
    this.#others.clear();
    if (!taken) this.#apart.clear();
    this.#effects.clear();
    this.#changed();
  }

  taken(): number[] {
    return (this.imported?.items ?? []).flatMap((_, index) => (this.isTaken(index) ? [index] : []));
  }

  /** What a statement would do; undefined where that has not been worked out. */
  effectOf(index: number): Effect | null | undefined {
    return this.#effects.get(index);
  }

  /** Works out what statements would do; yields after each. */
  *workingOut(indices: readonly number[], today: Day): Generator<number, void> {
    for (const index of indices) {
      if (this.#effects.has(index) || !this.imported) continue;
      this.#effects.set(index, this.imported.effect(index, this.isTaken, today));
      yield index;
    }
  }

  #forgetEffects(milestone: string): void {
    for (const index of this.#effects.keys())
      if (this.imported?.items[index]?.milestone === milestone) this.#effects.delete(index);
  }

  /** The entries of all that is taken; null where it was ended meanwhile. */
  async entries(stamp: Stamp): Promise<Taken | null> {
    const { imported } = this;
    if (!imported) return null;
    const taken = this.taken();
    this.phase = 'keeping';
    this.#changed();
    let made: Taken | null = null;
    await this.#run(async (options) => {
      made = await inSlices(imported.taking(taken, stamp), options);
    });
    return made;
  }

  kept(): void {
    this.phase = 'kept';
    this.#changed();
  }

  /** Nothing of it stays. */
  reset(): void {
    this.#work?.abort();
    this.#work = null;
    this.phase = 'empty';
    this.fault = null;
    this.count = 0;
    this.busy = false;
    this.imported = null;
    this.#cut = null;
    this.decisions = UNDECIDED;
    this.#takesAll = null;
    this.#isDated = true;
    this.#others = new Set();
    this.#apart = new Set();
    this.#effects = new Map();
    this.#changed();
  }

  #fail(fault: FileFault | 'none'): void {
    this.fault = fault;
    this.phase = 'empty';
  }

  /** Runs work, ending what ran before. */
  async #run(work: (options: Slices) => Promise<void>): Promise<void> {
    this.#work?.abort();
    const running = new AbortController();
    this.#work = running;
    const onStep = (step: number) => {
      this.count = Math.max(this.count, step);
      this.#changed();
    };
    try {
      await work({ signal: running.signal, onStep });
    } catch (error) {
      if (running.signal.aborted) return;
      reportError(error);
      this.#fail('unreadable');
    }
    if (this.#work !== running) return;
    this.#work = null;
    this.busy = false;
    this.#changed();
  }
}

interface Slices {
  readonly signal: AbortSignal;
  onStep(step: number): void;
}
