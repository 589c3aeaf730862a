/** The parts of the server that need no process of their own. */
import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sha256 } from '../../src/server/chain.js';
import { entryTexts } from '../../src/server/entry-texts.js';
import { Feed } from '../../src/server/feed.js';
import { lockFolder } from '../../src/server/folder-lock.js';
import { placeIn } from '../../src/server/given.js';
import { Rate } from '../../src/server/limits.js';
import { lineOf, sentOf } from '../../src/server/lines.js';
import type { LogStore, Member, Row } from '../../src/server/log-store.js';
import { segmentsOf } from '../../src/server/segments.js';
import { isSignedBy, newSigningKey, Signer } from '../../src/server/signature.js';
import { temporary } from './machines.js';

describe('the texts of entries', () => {
  const spaced = fc.constantFrom('', ' ', '\n', '\r\n\t');
  const item = fc
    .oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()))
    .map((value) => JSON.stringify(value));

  it('are what stands there, character by character', () => {
    fc.assert(
      fc.property(
        fc.array(item),
        spaced,
        fc.dictionary(fc.string(), fc.jsonValue()),
        (items, space, more) => {
          delete more.entries;
          const others = Object.entries(more).map(
            ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
          );
          const list = `"entries"${space}:[${items.join(`${space},${space}`)}${space}]`;
          for (const members of [
            [...others, list],
            [list, ...others],
          ])
            assert.deepEqual(entryTexts(`{${space}${members.join(',')}}`), items);
        },
      ),
    );
  });

  it('are those of the last list of that name, however the name is written', () => {
    assert.deepEqual(entryTexts('{"entries":[{"a":1}],"\\u0065ntries":[{"b":2}]}'), ['{"b":2}']);
    assert.deepEqual(entryTexts('{"x":"entries","y":[{"a":1}],"entries":[7,{"b":[{}]}]}'), [
      '{"b":[{}]}',
    ]);
  });
});

describe('segments', () => {
  it('cover the log without gap, and stay when it grows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (pub) => {
        const ranges = segmentsOf(pub);
        let at = 0;
        for (const { first, last } of ranges) {
          assert.equal(first, at + 1);
          at = last;
        }
        assert.equal(at, pub);
        assert.ok(ranges.length <= pub / 10_000 + 36);
        // A full segment is one of every longer log, until a larger one begins where it does.
        const later = segmentsOf(pub + 1).map(({ first }) => first);
        for (const { first } of ranges.slice(0, -9))
          assert.ok(later.includes(first) || pub % 10 === 9);
      }),
    );
  });
});

describe('lines', () => {
  it('hold what was sent, byte for byte', () => {
    const given = fc
      .dictionary(fc.string(), fc.jsonValue())
      .filter((one) => Object.keys(one).length > 0);
    fc.assert(
      fc.property(given, fc.string(), (value, name) => {
        const sent = JSON.stringify(value, null, 1);
        const row: Row = {
          ...{
            roadmap: 'r',
            id: 'i',
            seq: 2,
            pub: 1,
            state: 'published',
            kind: 'claim',
            sent,
            salt: 's',
          },
          ...{
            body_hash: 'b',
            about: null,
            epoch: 'e',
            sub: name,
            name,
            role: 'editor',
            recorded_at: 't',
            hash: 'h',
          },
        } as Row;
        assert.equal(sentOf(lineOf(row)), sent);
      }),
    );
  });
});

describe('rate', () => {
  it('lets a burst pass, then so many a second, each key by itself', () => {
    let now = 0;
    const rate = new Rate(2, 3, () => now);
    assert.deepEqual(
      [1, 2, 3, 4].map(() => rate.take('a')),
      [0, 0, 0, 1],
    );
    assert.equal(rate.take('b'), 0);
    now += 1_000;
    assert.deepEqual(
      [1, 2, 3].map(() => rate.take('a')),
      [0, 0, 1],
    );
    now += 60_000;
    assert.deepEqual(
      [1, 2, 3, 4].map(() => rate.take('a')),
      [0, 0, 0, 1],
    );
  });
});

describe('signature', () => {
  it('is that of one key, and of every field', () => {
    const [signer, other] = [new Signer(newSigningKey()), new Signer(newSigningKey())];
    const head = signer.signed({ pub: 3, log: [{ first: 1 }] });
    assert.ok(isSignedBy(head, signer.key));
    assert.ok(!isSignedBy(head, other.key));
    assert.ok(!isSignedBy({ ...head, pub: 4 }, signer.key));
    assert.ok(!isSignedBy({ ...head, more: 1 }, signer.key));
    for (const key of ['', 'x', other.key.slice(1)]) assert.ok(!isSignedBy(head, key));
  });
});

describe('places', () => {
  const cases: readonly (readonly [string, object | null])[] = [
    ['abc.12', { epoch: 'abc', pub: 12 }],
    ['local.3', { epoch: 'local', pub: 3 }],
    ['abc', null],
    ['.1', null],
    ['a.b.1', null],
    ['abc.-1', null],
    ['abc.1e3', null],
    [`abc.${'9'.repeat(16)}`, null],
  ];
  for (const [text, place] of cases) it(`${text}`, () => assert.deepEqual(placeIn(text), place));
});

describe('a feed', () => {
  it('forgets a listener who was gone before it began', async () => {
    const state = async () => ({ epoch: 'e', pub: 0, seq: 0 });
    const store = { state, published: async () => [] } as unknown as LogStore;
    const feed = new Feed('race', store, assert.ifError);
    // What a response says of itself once its link is cut.
    const out = { destroyed: true, on: () => {} } as unknown as Parameters<Feed['join']>[0];
    const member = {} as Member;
    await feed.join(out, member, 0);
    assert.equal(feed.size, 0, 'its timers would keep the server from ending');
  });

  it('forgets who goes while what is new is read for them', async () => {
    const out = Object.assign(new EventEmitter(), { destroyed: false, end: () => {} });
    const store = {
      state: async () => ({ epoch: 'e', seq: 0, pub: 0 }),
      published: async () => {
        out.emit('close');
        return [];
      },
    } as unknown as LogStore;
    const feed = new Feed('race', store, assert.ifError);
    await feed.join(out as unknown as Parameters<Feed['join']>[0], {} as Member, 0);
    const left = feed.size;
    feed.end();
    assert.equal(left, 0, 'its timers would keep the server from ending');
  });
});

describe('the lock of a folder', () => {
  const holder = (fields: object) =>
    JSON.stringify({ pid: process.pid, host: hostname(), started: null, ...fields });

  it('is had by one at a time', async () => {
    const folder = temporary();
    const unlock = await lockFolder(folder);
    await assert.rejects(lockFolder(folder), /is used by process \d+: stop it first/);
    await unlock();
    await (await lockFolder(folder))();
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is taken by one alone where its process is gone', async () => {
    for (let round = 0; round < 50; round += 1) {
      const folder = temporary();
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'lock'), holder({ pid: 2 ** 22 + 1 }));
      const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
      assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
      assert.deepEqual(readdirSync(folder), ['lock']);
    }
  });

  it('is taken where whoever was about to take it is gone, too', async () => {
    const folder = temporary();
    const gone = holder({ pid: 2 ** 22 + 1 });
    writeFileSync(join(folder, 'lock'), gone);
    const name = sha256(gone).slice(0, 16);
    writeFileSync(join(folder, `lock-${name}`), holder({ pid: 2 ** 22 + 2 }));
    await (await lockFolder(folder))();
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is that of a process, and not of its number', async () => {
    const folder = temporary();
    writeFileSync(join(folder, 'lock'), holder({ started: 'long ago' }));
    await (await lockFolder(folder))();
  });

  for (const [what, text] of [
    ['another machine', holder({ host: 'elsewhere' })],
    ['nobody knows whom', 'x'],
  ] as const)
    it(`is left to ${what}`, async () => {
      const folder = temporary();
      writeFileSync(join(folder, 'lock'), text);
      await assert.rejects(lockFolder(folder), /is used by/);
    });
});
