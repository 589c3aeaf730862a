/** What an outbox does with whatever happens between it and a log, against a model of the log. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { incoming, isVerdict } from '../../src/log/entry-log.js';
import { type AnyEntry, contentHash, type Entry } from '../../src/log/index.js';
import {
  type Answer,
  type Item,
  type Published,
  published,
  renewed,
} from '../../src/log/outbox.js';
import { CallError } from '../../src/sources/log-calls.js';
import { MemoryOutbox } from '../../src/sources/outbox.js';
import { Sender } from '../../src/sources/sender.js';
import { claim, ROADMAP, uuid } from '../log/entries.js';

const ME = 'me';
/** Every fifth entry is one that the log refuses. */
const isBad = (id: string) => Number.parseInt(id.slice(-4), 16) % 5 === 4;

interface Stored {
  readonly entry: AnyEntry;
  state: 'published' | 'pending' | 'refused';
}

/** A log as the server keeps it. */
class ModelLog {
  epoch = 'e0';
  stored = new Map<string, Stored>();
  /** Ids in the order of arrival. */
  arrived: string[] = [];
  /** Ids in the order of publication. */
  order: string[] = [];

  constructor(
    readonly reviews: boolean,
    /** Entries of a request at most. */
    readonly most: number,
  ) {}

  append(entries: readonly AnyEntry[]): Answer[] {
    const foreign = entries.some((entry) => !(entry as Entry).base?.startsWith(`${this.epoch}.`));
    if (foreign) throw new CallError('it has begun anew', 409, 0, this.epoch);
    if (entries.length > this.most) throw new CallError('too many', 413);
    return entries.map((entry): Answer => {
      const { id } = entry;
      if (isBad(id)) return { id, verdict: 'refused', reason: 'bad', problems: [] };
      const known = this.stored.get(id);
      if (known && contentHash(known.entry) !== contentHash(entry))
        return { id, verdict: 'conflict', stands: known.entry, given: entry };
      if (!known) {
        this.stored.set(id, { entry, state: this.reviews ? 'pending' : 'published' });
        this.arrived.push(id);
        if (!this.reviews) this.order.push(id);
      }
      return this.answer(id, known !== undefined);
    });
  }

  answer(id: string, again: boolean): Answer {
    const { state } = this.stored.get(id) as Stored;
    if (state === 'pending') return { id, verdict: 'pending' };
    if (state === 'refused') return { id, verdict: 'refused', reason: 'no', problems: [] };
    return { id, verdict: 'accepted', again, problems: [], pub: this.order.indexOf(id) + 1 };
  }

  review(accepts: boolean): void {
    const id = this.arrived.find((one) => this.stored.get(one)?.state === 'pending');
    if (id === undefined) return;
    (this.stored.get(id) as Stored).state = accepts ? 'published' : 'refused';
    if (accepts) this.order.push(id);
  }

  /** It is restored to what it was after so many arrivals. */
  restore(kept: number): void {
    this.epoch = `e${Number(this.epoch.slice(1)) + 1}`;
    for (const id of this.arrived.splice(kept)) this.stored.delete(id);
    this.order = this.order.filter((id) => this.stored.has(id));
  }

  published(): Published[] {
    return this.order.map((id, at) => {
      return { id, pub: at + 1, entry: (this.stored.get(id) as Stored).entry };
    });
  }
}

interface Request {
  readonly entries: readonly AnyEntry[];
  readonly resolve: (answers: readonly Answer[]) => void;
  readonly reject: (error: Error) => void;
  answer: (() => void) | null;
}

/** Two tabs with one outbox, and links on which everything may happen. */
class World {
  readonly log: ModelLog;
  readonly outbox = new MemoryOutbox();
  readonly requests: Request[] = [];
  readonly kept: AnyEntry[] = [];
  readonly tabs = [0, 1].map(() => {
    const append = (entries: readonly AnyEntry[]) =>
      new Promise<readonly Answer[]>((resolve, reject) => {
        this.requests.push({ entries, resolve, reject, answer: null });
      });
    return {
      sender: new Sender(this.outbox, append),
      epoch: 'e0',
      running: null as Promise<void> | null,
    };
  });

  constructor(reviews: boolean, most: number) {
    this.log = new ModelLog(reviews, most);
  }

  async keep(n: number, twice: boolean): Promise<void> {
    const entry = claim(n, { saidOn: '2026-03-02', date: '2029', note: `${n}` });
    const one = incoming(entry, ROADMAP);
    assert.ok(!isVerdict(one));
    const stamp = { sub: null, epoch: null };
    for (const verdict of await this.outbox.keep(twice ? [one, one] : [one], stamp))
      assert.equal(verdict.verdict, 'accepted');
    this.kept.push(entry);
  }

  start(at: number, what: 'round' | 'ask'): void {
    const tab = this.tabs[at] as World['tabs'][number];
    tab.running ??= (async () => {
      try {
        await tab.sender[what](tab.epoch, ME);
      } catch (error) {
        assert.ok(error instanceof CallError, String(error));
        if (error.status === 409) await this.renew(at);
      } finally {
        tab.running = null;
      }
    })();
  }

  async renew(at: number): Promise<void> {
    const { epoch } = this.log;
    const there = new Map(this.log.published().map((one) => [one.id, one]));
    (this.tabs[at] as World['tabs'][number]).epoch = epoch;
    await this.outbox.change(null, (item) => renewed(item, epoch, there, 0));
  }

  async hear(at: number): Promise<void> {
    const { epoch } = this.tabs[at] as World['tabs'][number];
    if (epoch !== this.log.epoch) return;
    const there = new Map(this.log.published().map((one) => [one.id, one]));
    await this.outbox.change([...there.keys()], (item) =>
      published(item, there.get(item.entry.id) as Published, epoch, 0),
    );
  }

  /** A request arrives; it may do so twice. What is answered is what the first one brought. */
  arrive(request: Request): void {
    let answer: () => void;
    try {
      const answers = this.log.append(request.entries);
      answer = () => request.resolve(answers);
    } catch (error) {
      answer = () => request.reject(error as Error);
    }
    request.answer ??= answer;
  }

  end(request: Request, isLost: boolean): void {
    this.requests.splice(this.requests.indexOf(request), 1);
    if (isLost || !request.answer) request.reject(new CallError('no answer', 0));
    else request.answer();
  }

  /** All links are mended, editors decide, and the tabs do what is left. */
  async settle(): Promise<void> {
    for (let rounds = 0; rounds < 400; rounds += 1) {
      for (const request of [...this.requests]) this.end(request, true);
      await turn();
      this.log.review(rounds % 2 === 0);
      const items = await this.outbox.items();
      const waits = items.find(({ standing: { at } }) => at === 'waiting' || at === 'pending');
      if (!waits && this.tabs.every(({ epoch }) => epoch === this.log.epoch)) return;
      for (const [at, { epoch }] of this.tabs.entries()) {
        if (epoch !== this.log.epoch) await this.renew(at);
        for (const what of ['round', 'ask'] as const) {
          this.start(at, what);
          await turn();
          for (const request of [...this.requests]) {
            this.arrive(request);
            this.end(request, false);
          }
          await turn();
        }
      }
    }
    assert.fail('something is never sent');
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

type Command = (world: World, n: number) => unknown;

const tab = fc.integer({ min: 0, max: 1 });
const pick = (world: World, at: number) => world.requests[at % (world.requests.length || 1)];
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.boolean().map(
      (twice): Command =>
        (world, n) =>
          world.keep(n, twice),
    ),
  },
  {
    weight: 5,
    arbitrary: fc.tuple(tab, fc.constantFrom('round', 'round', 'ask' as const)).map(
      ([at, what]): Command =>
        (world) =>
          world.start(at, what),
    ),
  },
  {
    weight: 6,
    arbitrary: fc.nat(3).map(
      (at): Command =>
        (world) => {
          const request = pick(world, at);
          if (request) world.arrive(request);
        },
    ),
  },
  {
    weight: 5,
    arbitrary: fc.tuple(fc.nat(3), fc.boolean()).map(
      ([at, isLost]): Command =>
        (world) => {
          const request = pick(world, at);
          if (request) world.end(request, isLost);
        },
    ),
  },
  {
    weight: 2,
    arbitrary: tab.map(
      (at): Command =>
        (world) =>
          world.hear(at),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.nat(12).map(
      (kept): Command =>
        (world) =>
          world.log.restore(kept),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.boolean().map(
      (yes): Command =>
        (world) =>
          world.log.review(yes),
    ),
  },
);

const standingOf = (items: readonly Item[], id: string) =>
  items.find(({ entry }) => entry.id === id)?.standing.at;

describe('an outbox', () => {
  for (const reviews of [false, true])
    it(`loses, doubles and reorders nothing, whatever breaks${reviews ? ', and knows what editors decide' : ''}`, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(command, { maxLength: 60 }),
          fc.integer({ min: 1, max: 4 }),
          async (commands, most) => {
            const world = new World(reviews, most);
            for (const [n, run] of commands.entries()) {
              await run(world, n);
              await turn();
            }
            await world.settle();
            const items = await world.outbox.items();
            const { log } = world;
            const ids = world.kept.map(({ id }) => id);
            assert.deepEqual(
              items.map(({ entry }) => entry.id),
              ids,
            );
            assert.deepEqual(
              log.arrived,
              ids.filter((id) => !isBad(id)),
              'each arrived once, in order, and those that are refused hold up nobody',
            );
            for (const id of ids) {
              const state = log.stored.get(id)?.state;
              const expected = state === 'published' ? 'accepted' : 'refused';
              assert.equal(standingOf(items, id), expected, id);
            }
          },
        ),
        { numRuns: 200, examples: [[[], 1]] },
      );
    });

  it('is not undone by answers that come late', async () => {
    const world = new World(true, 4);
    await world.keep(1, false);
    world.start(0, 'round');
    await turn();
    const [first] = world.requests as [Request];
    world.arrive(first);
    world.start(1, 'round');
    await turn();
    const second = world.requests[1] as Request;
    world.log.review(false);
    world.arrive(second);
    world.end(second, false);
    await turn();
    world.end(first, false);
    await turn();
    assert.equal(standingOf(await world.outbox.items(), uuid(1)), 'refused');
  });
});
