/** Writers who go on writing whatever breaks, and remember what was acknowledged. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { entry } from '../log/entries.js';
import { everything, type Person, send } from './people.js';

export class Writers {
  /** Ids that were acknowledged, with the number that each got. */
  readonly acknowledged = new Map<string, number>();
  readonly #all: Promise<void>[] = [];
  #isEnding = false;
  /** Called at each that is acknowledged. */
  #told = () => {};

  /** Each writer goes from server to server where one does not answer, as a client does. */
  constructor(urls: readonly string[], people: readonly Person[]) {
    for (const [i, person] of people.entries()) this.#all.push(this.#run(urls, person, i));
  }

  async #run(urls: readonly string[], person: Person, start: number): Promise<void> {
    for (let at = start; !this.#isEnding; ) {
      const entries = [1, 2].map(() => ({ ...entry(0), id: randomUUID() }));
      // The same entries, until somebody has said what became of them.
      for (;;) {
        if (await this.#tried(urls[at % urls.length] as string, person, entries)) break;
        at += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }

  async #tried(url: string, person: Person, entries: readonly unknown[]): Promise<boolean> {
    const answer = await send(url, person, entries, 20_000).catch(() => null);
    if (answer?.status !== 200) return false;
    for (const { id, verdict, pub } of answer.body.verdicts) {
      assert.equal(verdict, 'accepted', answer.text);
      this.acknowledged.set(id, pub);
      this.#told();
    }
    return true;
  }

  /** Waits until so many more are acknowledged, on a slow machine as long as that takes. */
  async more(count: number): Promise<void> {
    const wanted = this.acknowledged.size + count;
    while (this.acknowledged.size < wanted) {
      const told = new Promise<void>((resolve) => {
        this.#told = resolve;
      });
      // A writer who finds something wrong ends, and that is to be told at once.
      await Promise.race([told, Promise.all(this.#all)]);
    }
  }

  async end(): Promise<void> {
    this.#isEnding = true;
    await Promise.all(this.#all);
  }
}

/** Every acknowledged entry is there once, under its number, and numbers have no gap, on every server. */
export async function expectWhole(urls: readonly string[], writers: Writers): Promise<void> {
  const logs = await Promise.all(urls.map(everything));
  for (const log of logs) {
    assert.deepEqual(
      log.map(({ pub }) => pub),
      log.map((_, i) => i + 1),
    );
    const places = new Map(log.map(({ id, pub }) => [id, pub]));
    assert.equal(places.size, log.length, 'none is there twice');
    for (const [id, pub] of writers.acknowledged) assert.equal(places.get(id), pub, id);
    assert.deepEqual(log, logs[0]);
  }
}
