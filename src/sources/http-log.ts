/**
 * The log on a server, by HTTP. What is appended is kept in an outbox first and sent when that is possible, in
 * order, by one tab; what others have published comes as server-sent events, or is asked for where those do not
 * get through. All tabs of a browser show the same.
 */
import { type AnyEntry, isKnown } from '../log/entry.js';
import {
  type Cursor,
  type EntryLog,
  type LogListener,
  notify,
  type Since,
  type Verdict,
  verdictsOn,
} from '../log/entry-log.js';
import {
  again,
  anew,
  type Item,
  isForgotten,
  type Published,
  published,
  renewed,
} from '../log/outbox.js';
import type { ServerEvent } from './event-stream.js';
import { KeptItems } from './kept-items.js';
import { CallError, type LogCalls, type Member, type Page, pageOf } from './log-calls.js';
import { isLasting, type LogState, stateAfter } from './log-state.js';
import { LogStream } from './log-stream.js';
import { Mirror } from './mirror.js';
import type { Outbox } from './outbox.js';
import { reasonOf } from './own-database.js';
import { Presence } from './presence.js';
import { Sender } from './sender.js';
import { type Alone, byLock, type Kind, type Message, Tabs } from './tabs.js';

export interface HttpLogOptions {
  readonly calls: LogCalls;
  readonly outbox: Outbox;
  /** Entries up to here are in the base that is shown. */
  readonly cursor?: Cursor | null;
  readonly alone?: Alone;
}

/** Milliseconds. */
const PACE = {
  /** Before another try, doubled each time; it varies, so that pages that failed together do not return together. */
  retry: 1_000,
  most: 30_000,
  /** Where only a person can mend it, and between two looks while a stream brings what is new. */
  rest: 60_000,
  /** The longest that a server may ask to be left alone. */
  longest: 300_000,
  /** Before what waits for an editor is asked about again. */
  ask: 5_000,
} as const;

export class HttpLog implements EntryLog {
  readonly roadmap: string;
  readonly #calls: LogCalls;
  readonly #outbox: Outbox;
  readonly #sender: Sender;
  readonly #tabs: Tabs;
  readonly #closing = new AbortController();
  readonly #listeners = new Set<LogListener>();
  readonly #watchers = new Set<(changed: readonly Item[]) => void>();
  #state: LogState = { link: 'connecting', since: Date.now(), me: null, people: [] };
  readonly #mirror: Mirror;
  readonly #stream: LogStream;
  readonly #presence = new Presence(
    (milestone) => this.#sayWhere(milestone),
    (people) => this.#set({ people }),
  );
  readonly #kept: KeptItems;
  #isLeading = false;
  /** Something is to be done at once. */
  #isWoken = false;
  #wake = () => {};
  #failures = 0;
  /** Whether it has to be asked again who the reader is, and what they may do. */
  #isDoubted = true;
  /** What waits for an editor is to be asked about, and not before when. */
  #isAsked = false;
  #askAt = 0;
  /** When the server may be asked again, if it has said so. */
  #notBefore = 0;
  /** One reading of the log at a time. */
  #pulling: Promise<void> = Promise.resolve();

  constructor(roadmap: string, { calls, outbox, cursor, alone = byLock }: HttpLogOptions) {
    this.roadmap = roadmap;
    this.#calls = calls;
    this.#outbox = outbox;
    this.#kept = new KeptItems(outbox, (changed) => this.#notice(changed));
    const { signal } = this.#closing;
    this.#sender = new Sender(outbox, (entries) => calls.append(entries, signal));
    this.#mirror = new Mirror(cursor ?? null);
    this.#stream = new LogStream(
      calls,
      (event) => this.#hearEvent(event),
      (refusal) => this.#streamEnded(refusal),
    );
    signal.addEventListener('abort', () => this.#stream.close());
    this.#tabs = new Tabs(calls.url, (message) => this.#hear(message));
    this.#tell('hello');
    alone(this.#tabs.name, signal, () => this.#lead());
    // Another tab may be linked already.
    void this.#kept.refresh();
    if (!this.#isLeading) void this.#catchUp();
  }

  get state(): LogState {
    return this.#state;
  }

  /** What is in the outbox, in order. */
  get items(): readonly Item[] {
    return this.#kept.list;
  }

  /** Of the log as far as it is known here; null before the first answer. */
  get epoch(): string | null {
    return this.#mirror.epoch;
  }

  /** Keeps entries here, to be sent. The verdicts say only that: what the log says comes to `watch`. */
  async append(entries: readonly unknown[]): Promise<Verdict[]> {
    const { cursor: base, epoch } = this.#mirror;
    const stamp = { sub: this.#state.me?.sub ?? null, epoch };
    const verdicts = await verdictsOn(entries, this.roadmap, async (sound) => {
      const stamped = sound.map((one) =>
        base === null || !isKnown(one.entry) || one.entry.base !== undefined
          ? one
          : { ...one, entry: { ...one.entry, base } },
      );
      this.#kept.expect(stamped.map(({ entry }) => entry.id));
      return this.#outbox.keep(stamped, stamp).catch((error) =>
        sound.map(({ entry: { id } }) => {
          return { id, verdict: 'refused', reason: reasonOf(error), problems: [] };
        }),
      );
    });
    await this.#changed();
    return verdicts;
  }

  /** What is published, as far as it is known here, and then what is on its way there. */
  async since(cursor?: Cursor | null): Promise<Since> {
    await this.#kept.read;
    const after = Number(/\.(\d+)$/.exec(cursor ?? '')?.[1] ?? 0);
    const entries = [...this.#mirror.after(after), ...this.#onTheWay()];
    return { entries, cursor: this.#mirror.cursor ?? '' };
  }

  #onTheWay(): AnyEntry[] {
    return this.#kept.list.flatMap((item) => {
      const { at } = item.standing;
      const counts = at === 'waiting' || at === 'pending' || at === 'accepted';
      // It is in the base then, or among what is published.
      const isThere =
        item.standing.at === 'accepted' && (item.standing.pub ?? 0) <= this.#mirror.pub;
      return counts && !isThere && this.isMine(item) ? [item.entry] : [];
    });
  }

  /** Whether whoever is signed in has recorded it. */
  isMine({ sub }: Item): boolean {
    return sub === null || sub === (this.#state.me?.sub ?? sub);
  }

  subscribe(listener: LogListener): () => void {
    const own: LogListener = (entries) => listener(entries);
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  /** Calls back whenever the state or an item has changed, with the items of which the log has said more. */
  watch(watcher: (changed: readonly Item[]) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Tries again at once, with a token that is asked for anew. */
  retry(): void {
    this.#tell('wake');
    this.#doubt();
  }

  #doubt(): void {
    this.#calls.forget();
    this.#isDoubted = true;
    this.#failures = 0;
    this.#wakeUp();
  }

  /** Sends a refused one again, as it may be taken now. */
  async again(ids: readonly string[]): Promise<void> {
    await this.#outbox.change(ids, again);
    await this.#changed();
  }

  /** Takes items away: the reader wants them no more. */
  async drop(ids: readonly string[]): Promise<void> {
    await this.#outbox.change(ids, () => null);
    await this.#changed();
  }

  /** Of two values the reader's own is to stand: it is said again, in the knowledge of the other. */
  async insist(id: string, newId: string, clientAt: string): Promise<void> {
    const item = this.#kept.list.find(({ entry }) => entry.id === id);
    const entry = item && anew(item, newId, this.#mirror.cursor ?? '0.0', clientAt);
    if (!entry) return;
    const [verdict] = await this.append([entry]);
    if (verdict?.verdict === 'accepted') await this.drop([id]);
  }

  /** Says which milestone the reader is at; null for none. */
  present(milestone: string | null): void {
    this.#presence.be(milestone);
  }

  close(): void {
    this.#presence.close();
    this.#closing.abort();
    this.#tabs.close();
    this.#listeners.clear();
    this.#watchers.clear();
    this.#outbox.close();
  }

  #tell(kind: Kind, state?: LogState): void {
    if (!this.#closing.signal.aborted) this.#tabs.tell(kind, state);
  }

  #hear(message: Message): void {
    if (message.kind === 'outbox') {
      void this.#kept.refresh();
      this.#wakeUp();
    } else if (message.kind === 'wake') {
      this.#doubt();
    } else if (message.kind === 'hello') {
      if (this.#isLeading) this.#tell('state', this.#state);
    } else if (this.#isLeading) return;
    else if (message.kind === 'news') void this.#catchUp();
    else this.#set(message.state ?? {});
  }

  /** The outbox was changed here. */
  async #changed(): Promise<void> {
    await this.#kept.refresh();
    this.#tell('outbox');
    this.#wakeUp();
  }

  #notice(changed: readonly Item[] = []): void {
    for (const watcher of [...this.#watchers]) watcher(changed);
  }

  #set(change: Partial<LogState>): void {
    const { link } = this.#state;
    const next = { ...this.#state, ...change };
    if (change.link !== undefined && change.link !== link && change.since === undefined)
      Object.assign(next, { since: Date.now() });
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return;
    this.#state = next;
    if (this.#isLeading) this.#tell('state', next);
    if (next.link !== link) this.#presence.repeat();
    this.#notice();
  }

  #wakeUp(): void {
    this.#isWoken = true;
    this.#wake();
  }

  /** In a tab that does not lead: asks what is new. What fails is asked for again at the next news. */
  async #catchUp(): Promise<void> {
    try {
      await this.#pull();
    } catch (error) {
      // Of everything else the tab that leads tells.
      if (error instanceof CallError && error.status === 409) await this.#renew().catch(() => {});
    }
  }

  /** The one tab that sends and listens, until the page closes. */
  async #lead(): Promise<void> {
    const { signal } = this.#closing;
    this.#isLeading = true;
    const wake = () => this.#wakeUp();
    const place = globalThis as Partial<Pick<Window, 'addEventListener'>>;
    place.addEventListener?.('online', wake, { signal });
    place.addEventListener?.('offline', () => this.#stream.close(), { signal });
    if (typeof document === 'object')
      document.addEventListener('visibilitychange', wake, { signal });
    await this.#outbox
      .change(null, (item) => (isForgotten(item, Date.now()) ? null : item))
      .catch(() => {});
    while (!signal.aborted) {
      this.#isWoken = false;
      const wait = await this.#cycle().catch((error: unknown) => this.#failed(error));
      await this.#sleep(wait);
    }
  }

  /** Does all that is to be done; resolves to the milliseconds until it looks again. */
  async #cycle(): Promise<number> {
    const { signal } = this.#closing;
    let me: Member | null = null;
    try {
      const isKnown = !this.#isDoubted && this.#state.link === 'online';
      me = (isKnown ? this.#state.me : null) ?? (await this.#calls.me(signal));
      this.#isDoubted = false;
    } catch (error) {
      const isSignedOut =
        error instanceof CallError && error.status === 401 && this.#calls.isSignedOut;
      if (!isSignedOut) throw error;
      // Reading needs no token.
    }
    if (me) this.#set({ me });
    await this.#pull();
    if (me && me.role !== 'reader') await this.#sendAll(me.sub);
    this.#failures = 0;
    this.#set({ link: me ? (me.role === 'reader' ? 'reading' : 'online') : 'signed-out' });
    if (!me) return PACE.rest;
    this.#stream.open(this.#mirror.cursor as string);
    // Where streams do not get through, it asks.
    const look = this.#stream.isOpen ? PACE.rest : Math.max(PACE.retry, this.#stream.wait);
    return this.#isAsked ? Math.min(look, Math.max(0, this.#askAt - Date.now())) : look;
  }

  async #sendAll(me: string): Promise<void> {
    const send = async (heard: Awaited<ReturnType<Sender['round']>>) => {
      if (heard) await this.#kept.refresh();
      if (heard?.answers.length) this.#tell('outbox');
      return heard !== null && !this.#closing.signal.aborted;
    };
    const epoch = this.#mirror.epoch as string;
    while (await send(await this.#sender.round(epoch, me)));
    // Nothing but a stream tells what was decided.
    if (!this.#stream.isOpen) this.#isAsked ||= this.#isPending();
    if (!this.#isAsked || Date.now() < this.#askAt) return;
    this.#isAsked = false;
    this.#askAt = Date.now() + PACE.ask;
    await send(await this.#sender.ask(epoch, me));
  }

  /** What a failure means, and how long to wait. */
  async #failed(error: unknown): Promise<number> {
    if (this.#closing.signal.aborted) return 0;
    if (!(error instanceof CallError)) {
      reportFault(error);
      return PACE.rest;
    }
    if (error.status === 409)
      return this.#renew().then(
        () => 0,
        (next) => (next?.status === 409 ? this.#nextTry() : this.#failed(next)),
      );
    if (error.status === 401) this.#calls.forget();
    this.#set(stateAfter(error, this.#state));
    if (isLasting(this.#state)) return PACE.rest;
    const wait = Math.min(error.wait, PACE.longest);
    this.#notBefore = Date.now() + wait;
    return Math.max(wait, this.#nextTry());
  }

  #nextTry(): number {
    this.#failures += 1;
    const pause = Math.min(PACE.most, PACE.retry * 2 ** Math.min(this.#failures - 1, 10));
    return pause * (0.8 + 0.4 * Math.random());
  }

  /** Waits, unless it is woken; in any case as long as the server has asked for. */
  async #sleep(wait: number): Promise<void> {
    if (this.#closing.signal.aborted) return;
    const asked = this.#notBefore - Date.now();
    if (this.#isWoken && asked > 0) {
      await new Promise((resolve) => setTimeout(resolve, asked));
      return;
    }
    if (this.#isWoken) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, wait);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#closing.signal.addEventListener('abort', this.#wake, { once: true });
    });
    this.#closing.signal.removeEventListener('abort', this.#wake);
    this.#wake = () => {};
    if (this.#isWoken) await this.#sleep(0);
  }

  /** One after the other. */
  #inTurn(action: () => Promise<void>): Promise<void> {
    const done = this.#pulling.then(action);
    this.#pulling = done.catch(() => {});
    return done;
  }

  /** Takes what is new since the last entry that is known here. */
  #pull(): Promise<void> {
    return this.#inTurn(async () => {
      for (let more = true; more; ) {
        const page = await this.#calls.since(this.#mirror.cursor, this.#closing.signal);
        await this.#take(page);
        ({ more } = page);
      }
    });
  }

  async #take(page: Page): Promise<void> {
    const fresh = this.#mirror.take(page);
    if (!fresh) throw new CallError('the log has begun anew', 409, 0, page.epoch);
    await this.#settle(fresh);
    const told = fresh.flatMap(({ entry }) => (entry ? [entry] : []));
    if (told.length > 0) notify(this.#listeners, told);
    if (fresh.length > 0 && this.#isLeading) this.#tell('news');
  }

  /** Ours among them are there. */
  async #settle(fresh: readonly Published[]): Promise<void> {
    const epoch = this.#mirror.epoch as string;
    const own = new Set(this.#kept.list.map(({ entry }) => entry.id));
    const ours = new Map(fresh.filter(({ id }) => own.has(id)).map((one) => [one.id, one]));
    if (ours.size === 0) return;
    const now = Date.now();
    await this.#outbox.change([...ours.keys()], (item) =>
      published(item, ours.get(item.entry.id) as Published, epoch, now),
    );
    await this.#kept.refresh();
  }

  /** The log has begun anew: reads it from the start, and has sent again what it lacks. */
  #renew(): Promise<void> {
    return this.#inTurn(async () => {
      const pages: Page[] = [];
      for (let cursor: string | null = null, more = true; more; ) {
        const page: Page = await this.#calls.since(cursor, this.#closing.signal);
        pages.push(page);
        cursor = `${page.epoch}.${page.pub}`;
        ({ more } = page);
      }
      const there = this.#mirror.restart(pages);
      const epoch = this.#mirror.epoch as string;
      const now = Date.now();
      await this.#outbox.change(null, (item) => renewed(item, epoch, there, now));
      await this.#kept.refresh();
      notify(this.#listeners, []);
      this.#tell('news');
      this.#tell('outbox');
    });
  }

  async #hearEvent({ type, data }: ServerEvent): Promise<void> {
    if (type === 'entries') {
      const page = pageOf(JSON.parse(data));
      // A gap is filled by asking.
      if (this.#mirror.continues(page)) await this.#take(page);
      else this.#wakeUp();
      this.#askPending();
    } else if (type === 'pending') this.#askPending();
    else if (type === 'presence')
      this.#presence.see(JSON.parse(data).people, this.#state.me?.sub ?? null);
  }

  #sayWhere(milestone: string | null): void {
    const { link, me } = this.#state;
    const isLinked = me && (link === 'online' || link === 'reading');
    if (isLinked) this.#calls.present(milestone).catch(() => {});
  }

  /** It is opened again after the next look. */
  #streamEnded(refusal: CallError | null): void {
    if (this.#closing.signal.aborted) return;
    const isRefused = refusal !== null && [401, 403].includes(refusal.status);
    this.#set({ people: [], ...(isRefused && { me: null }) });
    setTimeout(() => this.#wakeUp(), this.#stream.wait);
  }

  #isPending(): boolean {
    return this.#kept.list.some(({ standing }) => standing.at === 'pending');
  }

  /** Something was decided, perhaps about ours. */
  #askPending(): void {
    if (!this.#isPending()) return;
    this.#isAsked = true;
    this.#wakeUp();
  }
}

/** To the console of a page, without ending a program. */
function reportFault(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
  else void Promise.reject(error);
}
