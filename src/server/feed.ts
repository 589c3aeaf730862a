/** Tells listeners of one roadmap what is new: read once, and one buffer for all of them. */
import type { ServerResponse } from 'node:http';
import type { Presence } from './hints.js';
import { lineOf } from './lines.js';
import type { LogStore, Member, Row } from './log-store.js';

/** Milliseconds after which it looks by itself, where no hint comes. */
const POLL = 2_000;
/** Milliseconds between two signs of life, so that nobody between closes the link. */
const ALIVE = 15_000;
const PAGE = 1_000;
/** Bytes that a listener may be behind; a slower one is let go, and begins where it was. */
const MAX_BEHIND = 4_000_000;

interface Listener {
  readonly out: ServerResponse;
  member: Member;
  /** The last entry that it was sent. */
  pub: number;
}

export class Feed {
  readonly #roadmap: string;
  readonly #store: LogStore;
  readonly #onError: (error: Error) => void;
  readonly #listeners = new Set<Listener>();
  /** Listeners that are not there yet. */
  #coming = 0;
  #epoch = '';
  #pub = 0;
  #seq = 0;
  #pulling: Promise<void> | null = null;
  #again = false;
  #poll: NodeJS.Timeout | undefined;
  #alive: NodeJS.Timeout | undefined;

  constructor(roadmap: string, store: LogStore, onError: (error: Error) => void) {
    this.#roadmap = roadmap;
    this.#store = store;
    this.#onError = onError;
  }

  get size(): number {
    return this.#listeners.size + this.#coming;
  }

  /** How often a person listens. */
  countOf(sub: string): number {
    let count = 0;
    for (const { member } of this.#listeners) if (member.sub === sub) count += 1;
    return count;
  }

  /** Sends what is new since a number, and from now on whatever comes. */
  async join(out: ServerResponse, member: Member, since: number): Promise<void> {
    const listener: Listener = { out, member, pub: since };
    // Who has gone while others were asked is not told of it again.
    let isGone = out.destroyed;
    out.on('close', () => {
      isGone = true;
      this.#listeners.delete(listener);
      this.#rest();
    });
    this.#coming += 1;
    try {
      if (this.#epoch === '') await this.pull();
      this.#run();
      while (!isGone) {
        const rows = await this.#store.published(this.#roadmap, listener.pub, PAGE);
        // It may have gone meanwhile, and would never be told to go again.
        if (isGone) return;
        if (rows.length > 0) this.#send(listener, published(this.#epoch, rows));
        listener.pub = rows.at(-1)?.pub ?? listener.pub;
        // Nothing happens between this look and the place among the listeners.
        if (rows.length === PAGE || listener.pub < this.#pub) continue;
        this.#listeners.add(listener);
        // What was decided before it came, it was not told.
        this.#tellPending(listener, pending(this.#seq));
        return;
      }
    } finally {
      this.#coming -= 1;
      this.#rest();
    }
  }

  /** Looks what is new; called at every hint, and now and then. */
  async pull(): Promise<void> {
    if (this.#pulling) {
      this.#again = true;
      return this.#pulling;
    }
    this.#pulling = this.#pull()
      .catch((error) => this.#onError(error as Error))
      .finally(() => {
        this.#pulling = null;
        if (!this.#again) return;
        this.#again = false;
        void this.pull();
      });
    return this.#pulling;
  }

  /** Tells all listeners who is where, or one that has just come. */
  tellPeople(people: readonly Presence[], to?: ServerResponse): void {
    const buffer = event('presence', JSON.stringify({ people }));
    for (const listener of [...this.#listeners])
      if (to === undefined || listener.out === to) this.#send(listener, buffer);
  }

  /** Ends all listeners; they come again, here or to another server. */
  end(): void {
    for (const { out } of [...this.#listeners]) out.end();
    this.#stop();
  }

  async #pull(): Promise<void> {
    const state = await this.#store.state(this.#roadmap);
    if (!state) return;
    if (state.epoch !== this.#epoch) {
      const isFirst = this.#epoch === '';
      this.#epoch = state.epoch;
      this.#pub = state.pub;
      this.#seq = state.seq;
      if (!isFirst) for (const { out } of [...this.#listeners]) out.end();
      return;
    }
    while (this.#pub < state.pub) {
      const rows = await this.#store.published(this.#roadmap, this.#pub, PAGE);
      if (rows.length === 0) break;
      const buffer = published(this.#epoch, rows);
      this.#pub = rows.at(-1)?.pub ?? this.#pub;
      for (const listener of [...this.#listeners]) {
        if (listener.pub >= this.#pub) continue;
        listener.pub = this.#pub;
        this.#send(listener, buffer);
      }
    }
    if (state.seq > this.#seq) {
      this.#seq = state.seq;
      const buffer = pending(state.seq);
      for (const listener of [...this.#listeners]) this.#tellPending(listener, buffer);
    }
  }

  #tellPending(listener: Listener, buffer: Buffer): void {
    if (listener.member.role !== 'reader') this.#send(listener, buffer);
  }

  #all(buffer: Buffer): void {
    for (const listener of [...this.#listeners]) this.#send(listener, buffer);
  }

  #send({ out }: Listener, buffer: Buffer): void {
    out.write(buffer);
    if (out.writableLength > MAX_BEHIND) out.destroy();
  }

  #run(): void {
    this.#poll ??= setInterval(() => void this.pull(), POLL);
    this.#alive ??= setInterval(() => void this.#look().catch(this.#onError), ALIVE);
  }

  /** Shows that it is alive, and lets go whoever is no member any more. */
  async #look(): Promise<void> {
    this.#all(Buffer.from(': alive\n\n'));
    const members = await this.#store.members(this.#roadmap);
    const bySub = new Map(members.map((member) => [member.sub, member]));
    for (const listener of [...this.#listeners]) {
      const member = bySub.get(listener.member.sub);
      if (member) listener.member = member;
      else listener.out.end();
    }
  }

  #rest(): void {
    if (this.size === 0) this.#stop();
  }

  #stop(): void {
    clearInterval(this.#poll);
    clearInterval(this.#alive);
    this.#poll = undefined;
    this.#alive = undefined;
    // Whoever comes next looks first.
    this.#epoch = '';
  }
}

const pending = (seq: number) => event('pending', JSON.stringify({ seq }));

function published(epoch: string, rows: readonly Row[]): Buffer {
  const cursor = `${epoch}.${rows.at(-1)?.pub}`;
  return event(
    'entries',
    `{"cursor":"${cursor}","entries":[${rows.map(lineOf).join(',')}]}`,
    cursor,
  );
}

/** A server-sent event. What was sent may have line breaks, between its values only. */
function event(name: string, data: string, id?: string): Buffer {
  const lines = data.replaceAll(/\r\n?|\n/g, '\ndata: ');
  return Buffer.from(`${id ? `id: ${id}\n` : ''}event: ${name}\ndata: ${lines}\n\n`);
}
