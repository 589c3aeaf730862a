/** One roadmap on this server: its state, its document, and the files that readers take. */
import { type AnyEntry, applyEntries, type Told } from '../log/index.js';
import { readEntry } from '../log/validate.js';
import { sha256 } from './chain.js';
import { RequestError } from './given.js';
import { lineOf } from './lines.js';
import type { FileKind, KeptFile, LogStore, Row, State } from './log-store.js';
import { segmentsOf } from './segments.js';
import type { Signer } from './signature.js';

/** What readers look at first: all else is named in it. */
export interface Head {
  readonly v: 1;
  readonly roadmap: string;
  readonly epoch: string;
  /** The number of the last published entry. */
  readonly pub: number;
  /** Its hash, which holds all before it. */
  readonly chain: string;
  /** The roadmap with the entries up to `pub` applied. */
  readonly snapshot: { readonly pub: number; readonly hash: string };
  readonly log: readonly { readonly first: number; readonly last: number; readonly hash: string }[];
  readonly key: string;
  readonly signature: string;
}

/** Entries that are read from the database at once. */
const PAGE = 2_000;
/** Milliseconds for which a state is taken for the present one. */
const FRESH = 200;
/** How much rarer than always snapshots are made, by the time that one takes. */
const REST = 20;

interface Made {
  readonly pub: number;
  readonly redactions: number;
  readonly epoch: string;
}

export class RoadmapLog {
  readonly id: string;
  readonly #store: LogStore;
  readonly #signer: Signer;
  #state: { readonly state: State; readonly at: number } | null = null;
  #head: (Made & { readonly head: Head; readonly text: string; readonly etag: string }) | null =
    null;
  #heading: Promise<void> | null = null;
  #document: (Made & { readonly base: unknown }) | null = null;
  /** When the next snapshot may be made. */
  #nextSnapshot = 0;
  /** The head names an older snapshot, as it was too early for another one. */
  #isPostponed = false;

  constructor(id: string, store: LogStore, signer: Signer) {
    this.id = id;
    this.#store = store;
    this.#signer = signer;
  }

  /** Where it stands, a moment ago at most. */
  async state(): Promise<State> {
    if (this.#state && performance.now() - this.#state.at < FRESH) return this.#state.state;
    return this.present();
  }

  async present(): Promise<State> {
    const at = performance.now();
    const state = await this.#store.state(this.id);
    if (!state) throw new RequestError(404, `there is no roadmap “${this.id}”`);
    this.#state = { state, at };
    return state;
  }

  /** Something was written. */
  touch(): void {
    this.#state = null;
  }

  /** The newest head, as text, and its ETag. */
  async head(): Promise<{ readonly head: Head; readonly text: string; readonly etag: string }> {
    for (let tries = 0; tries < 5; tries += 1) {
      const state = await this.state();
      if (this.#head && isOf(this.#head, state) && !this.#isSnapshotDue()) return this.#head;
      this.#heading ??= this.#makeHead(state).finally(() => (this.#heading = null));
      await this.#heading;
    }
    // Others write faster than heads are made: an older one is right, too.
    if (this.#head) return this.#head;
    throw new RequestError(503, 'the log is being written', {}, { 'retry-after': '1' });
  }

  #isSnapshotDue(): boolean {
    return this.#isPostponed && performance.now() >= this.#nextSnapshot;
  }

  fileText(kind: FileKind, hash: string): Promise<string | null> {
    return this.#store.fileText(this.id, kind, hash);
  }

  /** What is wrong with an entry as the roadmap stands now. */
  async toldOf(entry: AnyEntry, apart: boolean): Promise<Told[]> {
    const { base } = await this.#documentOf(await this.present());
    const { told } = applyEntries(base, [entry], { apart: apart ? [entry.id] : [] });
    return told.filter((one) => one.entry === entry.id && one.kind !== 'order');
  }

  async #makeHead(state: State): Promise<void> {
    const { epoch, pub, chain, redactions } = state;
    const log = await this.#segments(state);
    const snapshot = await this.#snapshotFor(state);
    if (!log || !snapshot) {
      this.touch();
      return;
    }
    const head: Head = this.#signer.signed({
      v: 1 as const,
      roadmap: this.id,
      epoch,
      pub,
      chain,
      snapshot: { pub: snapshot.last, hash: snapshot.hash },
      log,
    });
    const text = JSON.stringify(head);
    this.#head = { pub, redactions, epoch, head, text, etag: `"${sha256(text).slice(0, 32)}"` };
  }

  /** The segments of the log; null where a body was taken away meanwhile. */
  async #segments({ pub, redactions }: State): Promise<Head['log'] | null> {
    const kept = await this.#store.files(this.id, 'segment');
    const byRange = new Map(kept.map((file) => [`${file.first}-${file.last}`, file.hash]));
    const log: { first: number; last: number; hash: string }[] = [];
    for (const { first, last } of segmentsOf(pub)) {
      let hash = byRange.get(`${first}-${last}`);
      if (!hash) {
        const lines: string[] = [];
        for await (const row of this.#rows(first - 1, last)) lines.push(lineOf(row));
        const text = `{"roadmap":${JSON.stringify(this.id)},"first":${first},"last":${last},"entries":[\n${lines.join(',\n')}\n]}\n`;
        hash = sha256(text);
        const file = { hash, first, last, text };
        if (!(await this.#store.keepFile(this.id, redactions, 'segment', file))) return null;
      }
      log.push({ first, last, hash });
    }
    return log;
  }

  /** A snapshot that the log leads on from; null where a body was taken away meanwhile. */
  async #snapshotFor(state: State): Promise<KeptFile | null> {
    const kept = (await this.#store.files(this.id, 'snapshot')).at(-1) ?? null;
    if (kept && (kept.last >= state.pub || performance.now() < this.#nextSnapshot)) {
      this.#isPostponed = kept.last < state.pub;
      return kept.last <= state.pub ? kept : null;
    }
    const began = performance.now();
    const { base } = await this.#documentOf(state);
    const text = `${JSON.stringify(base)}\n`;
    const file = { hash: sha256(text), first: 0, last: state.pub, text };
    if (!(await this.#store.keepFile(this.id, state.redactions, 'snapshot', file))) return null;
    const ended = performance.now();
    this.#nextSnapshot = ended + REST * (ended - began);
    this.#isPostponed = false;
    // The same content has the same name, and stays in the place of the first that had it.
    const files = await this.#store.files(this.id, 'snapshot');
    return files.find(({ hash }) => hash === file.hash) ?? null;
  }

  /** The roadmap with all published entries applied. */
  async #documentOf(state: State): Promise<{ readonly base: unknown }> {
    if (this.#document && isOf(this.#document, state)) return this.#document;
    const entries: AnyEntry[] = [];
    for await (const row of this.#rows(0, state.pub)) {
      if (row.sent === null) continue;
      const { entry } = readEntry(JSON.parse(lineOf(row)));
      if (entry) entries.push(entry);
    }
    const { document } = applyEntries(JSON.parse(await this.#store.base(this.id)), entries);
    this.#document = { ...state, base: document };
    return this.#document;
  }

  async *#rows(after: number, last: number): AsyncGenerator<Row> {
    for (let at = after; at < last; ) {
      const rows = await this.#store.published(this.id, at, Math.min(PAGE, last - at));
      if (rows.length === 0) return;
      yield* rows;
      at = (rows.at(-1) as Row).pub as number;
    }
  }
}

function isOf(made: Made, { pub, redactions, epoch }: State): boolean {
  return made.pub === pub && made.redactions === redactions && made.epoch === epoch;
}
