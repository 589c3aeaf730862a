/**
 * Tells servers that something was written, and who is where. Hints make things faster, and nothing rests on
 * them: whoever misses one looks again by itself.
 */
import { importRedis } from './peers.js';

/** Who is looking at which milestone. */
export interface Presence {
  readonly sub: string;
  readonly name: string;
  readonly milestone: string | null;
}

export interface Hints {
  /** Something was written to the log of a roadmap. */
  wrote(roadmap: string): void;
  /** Somebody moved; forgotten after half a minute unless said again. */
  present(roadmap: string, who: Presence): Promise<void>;
  people(roadmap: string): Promise<Presence[]>;
  /** Calls a listener with the roadmap that a hint is about, of this server and of others. */
  listen(listener: (roadmap: string, what: 'wrote' | 'present') => void): void;
  close(): Promise<void>;
}

/** Milliseconds after which somebody who says nothing is gone. */
const AWAY = 30_000;

type Listener = Parameters<Hints['listen']>[0];

interface Seen extends Presence {
  readonly at: number;
}

/** For one server alone. */
export class LocalHints implements Hints {
  readonly #listeners: Listener[] = [];
  readonly #people = new Map<string, Map<string, Seen>>();

  wrote(roadmap: string): void {
    this.tell(roadmap, 'wrote');
  }

  async present(roadmap: string, who: Presence): Promise<void> {
    const people = this.#people.get(roadmap) ?? new Map<string, Seen>();
    this.#people.set(roadmap, people.set(who.sub, { ...who, at: Date.now() }));
    this.tell(roadmap, 'present');
  }

  async people(roadmap: string): Promise<Presence[]> {
    const people = this.#people.get(roadmap) ?? new Map<string, Seen>();
    for (const [sub, { at }] of people) if (Date.now() - at > AWAY) people.delete(sub);
    return [...people.values()].map(({ at: _, ...who }) => who);
  }

  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  protected tell(...hint: Parameters<Listener>): void {
    for (const listener of this.#listeners) listener(...hint);
  }

  async close(): Promise<void> {}
}

const CHANNEL = 'roadmap-tracker:hints';
const peopleKey = (roadmap: string) => `roadmap-tracker:people:${roadmap}`;

/** For several servers, by way of Redis. While that is away, each knows its own. */
export class RedisHints extends LocalHints {
  readonly #out: import('ioredis').Redis;
  readonly #in: import('ioredis').Redis;

  private constructor(out: import('ioredis').Redis, into: import('ioredis').Redis) {
    super();
    this.#out = out;
    this.#in = into;
  }

  static async open(url: string, onError: (error: Error) => void): Promise<RedisHints> {
    const { Redis } = await importRedis();
    const options = {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: 2_000,
      commandTimeout: 2_000,
      retryStrategy: () => 500,
    };
    const out = new Redis(url, options);
    const into = new Redis(url, { ...options, autoResubscribe: false });
    const hints = new RedisHints(out, into);
    let isTold = false;
    for (const redis of [out, into]) {
      // It is told once, until it is there again: it tries twice a second.
      redis.on('error', (error) => {
        if (!isTold) onError(error);
        isTold = true;
      });
      redis.on('ready', () => (isTold = false));
    }
    into.on('ready', () => void into.subscribe(CHANNEL).catch(() => {}));
    into.on('message', (_channel, message) => hints.#hear(message));
    return hints;
  }

  override wrote(roadmap: string): void {
    super.wrote(roadmap);
    void this.#out.publish(CHANNEL, JSON.stringify([roadmap, 'wrote'])).catch(() => {});
  }

  override async present(roadmap: string, who: Presence): Promise<void> {
    await super.present(roadmap, who);
    try {
      await this.#out.hset(peopleKey(roadmap), who.sub, JSON.stringify({ ...who, at: Date.now() }));
      await this.#out.expire(peopleKey(roadmap), 2 * (AWAY / 1000));
      await this.#out.publish(CHANNEL, JSON.stringify([roadmap, 'present']));
    } catch {
      // Those of this server are known still.
    }
  }

  override async people(roadmap: string): Promise<Presence[]> {
    const people = new Map((await super.people(roadmap)).map((who) => [who.sub, who]));
    const others = await this.#out.hgetall(peopleKey(roadmap)).catch(() => ({}));
    for (const text of Object.values(others)) {
      const { at, ...who } = JSON.parse(text as string) as Seen;
      if (Date.now() - at < AWAY && !people.has(who.sub)) people.set(who.sub, who);
    }
    return [...people.values()];
  }

  #hear(message: string): void {
    try {
      const [roadmap, what] = JSON.parse(message) as [string, 'wrote' | 'present'];
      if (typeof roadmap === 'string' && (what === 'wrote' || what === 'present'))
        this.tell(roadmap, what);
    } catch {
      // It is not from one of our servers.
    }
  }

  override async close(): Promise<void> {
    this.#out.disconnect();
    this.#in.disconnect();
  }
}
