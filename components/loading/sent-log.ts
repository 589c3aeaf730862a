import { type AnyEntry, localInstant, type Verdict } from '../../src/log/index.js';
import type { Item } from '../../src/log/outbox.js';
import { readEntry } from '../../src/log/validate.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { HttpLog } from '../../src/sources/http-log.js';
import { IndexedDbOutbox } from '../../src/sources/indexed-db-outbox.js';
import { type Credentials, LogCalls } from '../../src/sources/log-calls.js';
import { MemoryOutbox, type Outbox } from '../../src/sources/outbox.js';
import { NotKeptError } from '../../src/sources/own-database.js';
import { uuid } from '../../src/sources/uuid.js';
import type { EntryChoice, Mark, Sending } from '../store/editing.js';
import type { RoadmapStore } from '../store/store.js';
import { sending as english } from '../words/sending/en.js';
import { sendingWordsFor } from '../words/sending.js';
import type { RoadmapHost } from './host.js';
import type { LogPlace, OpenLog } from './kept-entries.js';

/** A link that is lost for no longer, in milliseconds, is not told. */
const BLINK = 3_000;

/** Who loads the records of the element. */
interface Owner {
  readonly store: RoadmapStore;
  reload(): void;
}

type Watcher = (entries: readonly AnyEntry[], verdicts: readonly Verdict[]) => void;

/**
 * The log on a server, of which a page fetches nothing before it is to record there. Where the page names no
 * records, the roadmap comes from the log, too.
 */
export class SentLog implements LogPlace {
  /** The address of the log. */
  readonly url: string;
  readonly #host: RoadmapHost;
  readonly #owner: Owner;
  readonly #calls: LogCalls;
  readonly #ending = new AbortController();
  #log: HttpLog | null = null;
  #watcher: Watcher = () => {};
  #words = english;
  #lang: string | null = null;
  /** What was set as the source of the records, and where the log goes on from it. */
  #src: string | null = null;
  #cursor: string | null = null;
  #epoch: string | null = null;
  #sending: Sending | null = null;
  #blink: ReturnType<typeof setTimeout> | undefined;

  constructor(host: RoadmapHost, owner: Owner, url: string, credentials: Credentials | null) {
    this.url = url;
    this.#host = host;
    this.#owner = owner;
    this.#calls = new LogCalls(url, credentials);
    const unsubscribe = owner.store.subscribe(() => this.#speak());
    this.#ending.signal.addEventListener('abort', unsubscribe);
    this.#speak();
  }

  set credentials(credentials: Credentials | null) {
    if (credentials === this.#calls.credentials) return;
    this.#calls.credentials = credentials;
    // A page may give another function at each of its renderings: asked for is what is missing.
    const link = this.#log?.state.link ?? 'connecting';
    if (link === 'signed-out' || link === 'expired' || link === 'stranger') this.#log?.retry();
  }

  /** Loads the roadmap from the log, unless the page has records of its own. */
  async begin(): Promise<void> {
    const { src, data } = this.#host;
    const { phase } = this.#owner.store.snapshot.load;
    if (src || (data !== undefined && data !== null) || phase !== 'empty') return;
    await this.#load();
  }

  end(): void {
    this.#ending.abort();
    clearTimeout(this.#blink);
    // One that is only moved in the page keeps its records.
    const isMoved = !this.#host.isConnected;
    if (!isMoved && this.#src !== null && this.#host.src === this.#src) this.#host.src = null;
  }

  async #load(): Promise<void> {
    let src = `${this.url}.json`;
    let cursor: string | null = null;
    try {
      ({ snapshot: src, cursor } = await this.#calls.head(this.#ending.signal));
    } catch {
      // Whoever loads it tells why it cannot be had, and tries again.
    }
    if (this.#ending.signal.aborted) return;
    this.#cursor = cursor;
    this.#src = src;
    this.#host.src = src;
  }

  nameOf(_roadmap: Roadmap): string {
    return decodeURIComponent(this.url.slice(this.url.lastIndexOf('/') + 1));
  }

  async open(name: string): Promise<OpenLog> {
    const outbox = await this.#openOutbox();
    const cursor = this.#src !== null && this.#host.src === this.#src ? this.#cursor : null;
    const log = new HttpLog(name, { calls: this.#calls, outbox, cursor });
    this.#log = log;
    log.watch((changed) => this.#changed(log, changed));
    log.subscribe((entries) => this.#follow(log, entries));
    return {
      log,
      lasts: outbox.lasts,
      close: () => {
        log.close();
        if (this.#log !== log) return;
        this.#log = null;
        this.#sending = null;
      },
    };
  }

  async #openOutbox(): Promise<Outbox> {
    try {
      return await IndexedDbOutbox.open(this.url);
    } catch (error) {
      if (!(error instanceof NotKeptError)) reportError(error);
      return new MemoryOutbox();
    }
  }

  get sent(): NonNullable<LogPlace['sent']> {
    return this;
  }

  get own(): readonly AnyEntry[] {
    return this.#log?.items.map(({ entry }) => entry) ?? [];
  }

  get sending(): Sending | null {
    if (this.#log) this.#sending ??= this.#sendingOf(this.#log);
    return this.#sending;
  }

  watch(watcher: Watcher): void {
    this.#watcher = watcher;
  }

  /** The id of the milestone that the form is about; null while it is about none. */
  present(milestone: string | null): void {
    this.#log?.present(milestone);
  }

  retry(): void {
    this.#log?.retry();
  }

  /** Does what the reader has chosen about entries. */
  async choose(choice: EntryChoice, ids: readonly string[]): Promise<void> {
    const log = this.#log;
    if (!log) return;
    if (choice === 'again') await log.again(ids);
    else if (choice !== 'mine') await log.drop(ids);
    else for (const id of ids) await log.insist(id, uuid(), localInstant(new Date()));
  }

  #changed(log: HttpLog, changed: readonly Item[]): void {
    if (this.#log !== log) return;
    this.#sending = null;
    this.#epoch ??= log.epoch;
    const verdicts = changed.flatMap(verdictOf);
    this.#watcher(
      changed.map(({ entry }) => entry),
      verdicts,
    );
  }

  /** A log that has begun anew, or a body that was removed: what was loaded before is to be loaded again. */
  #follow(log: HttpLog, entries: readonly AnyEntry[]): void {
    const isAnew = this.#epoch !== null && log.epoch !== this.#epoch;
    this.#epoch = log.epoch;
    if (!isAnew && !entries.some((entry) => 'kind' in entry && entry.kind === 'redact')) return;
    if (this.#src !== null && this.#host.src === this.#src) void this.#load();
    else this.#owner.reload();
  }

  #speak(): void {
    const { lang } = this.#owner.store.snapshot;
    if (lang === this.#lang) return;
    this.#lang = lang;
    void sendingWordsFor(lang).then((words) => {
      if (this.#lang !== lang || words === this.#words) return;
      this.#words = words;
      this.#sending = null;
      this.#watcher([], []);
    });
  }

  #sendingOf(log: HttpLog): Sending {
    const words = this.#words;
    const { items, state } = log;
    const marks = new Map(items.map((item) => [item.entry.id, this.#markOf(log, item)]));
    const count = (...kinds: readonly Mark['at'][]) =>
      [...marks.values()].filter(({ at }) => kinds.includes(at)).length;
    const [waiting, notTaken] = [count('waiting'), count('refused', 'conflict')];
    const told = this.#toldOf(log, waiting);
    const open = [
      ...(waiting > 0 && told !== null ? [words.toSend(waiting)] : []),
      ...(notTaken > 0 ? [words.notTaken(notTaken)] : []),
    ];
    const people = new Map<string, string[]>();
    for (const { milestone, name } of state.people)
      if (milestone !== null) people.set(milestone, [...(people.get(milestone) ?? []), name]);
    return {
      words,
      told,
      open: open.join(' · ') || null,
      asks: notTaken > 0,
      may: state.link !== 'reading',
      marks,
      people,
    };
  }

  /** Why nothing can be sent, and that nothing is lost. */
  #toldOf(log: HttpLog, waiting: number): string | null {
    const { link, since } = log.state;
    if (link === 'online' || link === 'connecting') return null;
    const words = this.#words;
    const left = since + BLINK - Date.now();
    if ((link === 'offline' || link === 'busy') && left > 0) {
      clearTimeout(this.#blink);
      this.#blink = setTimeout(() => this.#changed(log, []), left);
      return null;
    }
    const why = words.link[link](this.#momentOf(since));
    if (waiting > 0) return `${why} ${words.waiting(waiting)}`;
    return link === 'reading' || link === 'nowhere' ? why : `${why} ${words.safe}`;
  }

  /** A time of day, with the day where that is another one. */
  #momentOf(since: number): string {
    const isToday = new Date(since).toDateString() === new Date().toDateString();
    const style: Intl.DateTimeFormatOptions = { timeStyle: 'short' };
    if (!isToday) style.dateStyle = 'medium';
    return new Intl.DateTimeFormat(this.#lang ?? 'en', style).format(since);
  }

  #markOf(log: HttpLog, item: Item): Mark {
    const { mark } = this.#words;
    const { standing } = item;
    if (!log.isMine(item)) return { at: 'foreign', words: mark.foreign, choices: [] };
    const { at } = standing;
    if (at === 'refused')
      return { at, words: mark.refused(standing.reason), choices: ['again', 'drop'] };
    if (at !== 'conflict') return { at, words: mark[at], choices: [] };
    const stands = readEntry(standing.stands).entry;
    return { at, words: mark.conflict, stands, choices: ['mine', 'theirs'] };
  }
}

/** What the log has answered about an entry. */
function verdictOf({ entry, standing }: Item): Verdict[] {
  const { id } = entry;
  switch (standing.at) {
    case 'accepted':
      return [{ id, verdict: 'accepted', again: false, problems: [] }];
    case 'pending':
      return [{ id, verdict: 'pending' }];
    case 'refused':
      return [{ id, verdict: 'refused', reason: standing.reason, problems: [] }];
    case 'conflict': {
      const stands = readEntry(standing.stands).entry ?? entry;
      return [{ id, verdict: 'conflict', stands, given: entry }];
    }
    default:
      return [];
  }
}
