/** What is appended, by people of every role, against a log in memory: in Postgres and in the embedded one. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { applyEntries, type ClientEntry, MemoryLog } from '../../src/log/index.js';
import { chainStart, linkHash } from '../../src/server/chain.js';
import type { Database } from '../../src/server/database.js';
import { openEmbedded } from '../../src/server/embedded.js';
import { lineOf } from '../../src/server/lines.js';
import { LogStore, type Member, type Role } from '../../src/server/log-store.js';
import { openPostgres } from '../../src/server/postgres.js';
import { RoadmapLog } from '../../src/server/roadmap-log.js';
import { newSigningKey, Signer } from '../../src/server/signature.js';
import { write } from '../../src/server/writing.js';
import { BASE, entry, someEntries, uuid } from '../log/entries.js';
import { sharedPostgres, temporary } from './machines.js';

const ROLES: readonly Role[] = ['owner', 'editor', 'proposer'];

/** One request: who sends what. */
interface Step {
  readonly who: Role;
  readonly entries: readonly ClientEntry[];
}

const about = fc.integer({ min: 1, max: 12 }).map(uuid);
const decision = fc.oneof(
  fc
    .record({ n: fc.integer({ min: 800, max: 899 }), about })
    .map(({ n, about: id }) =>
      entry(n, { kind: 'review', target: { entry: id }, body: { verdict: 'refused' } }),
    ),
  fc
    .record({ n: fc.integer({ min: 900, max: 999 }), about })
    .map(({ n, about: id }) => entry(n, { kind: 'redact', target: { entry: id }, body: {} })),
);
// Of other versions nothing can be checked: the server refuses them.
const known = someEntries.map((entries) => entries.filter(({ v }) => v === 1) as ClientEntry[]);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    who: fc.constantFrom(...ROLES),
    entries: fc.oneof(
      { weight: 4, arbitrary: known },
      { weight: 1, arbitrary: fc.array(decision, { maxLength: 2 }) },
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

/** What has to become of entries, kept in memory. */
class Model {
  readonly #log: MemoryLog;
  readonly states = new Map<string, 'published' | 'pending' | 'refused' | 'kept'>();
  readonly published: string[] = [];
  readonly redacted = new Set<string>();
  readonly #deciding = new Map<string, string>();
  arrived = 0;

  constructor(roadmap: string) {
    this.#log = new MemoryLog(roadmap);
  }

  async verdictOn(who: Role, one: ClientEntry): Promise<string> {
    const state = this.states.get(one.id);
    if (state && this.redacted.has(one.id)) return 'accepted';
    if (state) {
      const [again] = await this.#log.append([one]);
      if (again?.verdict !== 'accepted') return String(again?.verdict);
      return state === 'pending' || state === 'refused' ? state : 'accepted';
    }
    const target = one.target?.entry ?? '';
    if (one.kind === 'review' || one.kind === 'redact') {
      if (who === 'proposer' || (one.kind === 'redact' && who !== 'owner')) return 'refused';
      if (!this.states.has(target)) return 'refused';
      if (one.kind === 'review' && this.states.get(target) !== 'pending') return 'conflict';
    }
    await this.#log.append([one]);
    this.arrived += 1;
    if (one.kind === 'review') {
      this.states.set(one.id, 'kept').set(target, 'refused');
      this.#deciding.set(target, one.id);
    } else if (who === 'proposer') {
      this.states.set(one.id, 'pending');
      return 'pending';
    } else {
      this.states.set(one.id, 'published');
      this.published.push(one.id);
      if (one.kind === 'redact') this.#redact(target);
    }
    return 'accepted';
  }

  #redact(target: string): void {
    if (this.states.get(target) === 'pending') this.states.set(target, 'refused');
    for (const id of [target, this.#deciding.get(target)]) if (id) this.redacted.add(id);
  }
}

const databases: Readonly<Record<string, { runs: number; open(): Promise<Database> }>> = {
  Postgres: {
    runs: 20,
    open: async () => openPostgres({ url: await (await sharedPostgres()).database() }),
  },
  'the embedded Postgres': { runs: 5, open: () => openEmbedded(temporary()) },
};

for (const [name, { runs, open }] of Object.entries(databases))
  describe(`what is appended to ${name}`, () => {
    let db: Database;
    let store: LogStore;
    const signer = new Signer(newSigningKey());
    let count = 0;

    before(async () => {
      db = await open();
      store = new LogStore(db);
    });
    after(() => db?.close());

    async function roadmap(): Promise<{ log: RoadmapLog; members: Record<string, Member> }> {
      count += 1;
      const id = `r${count}`;
      await store.addRoadmap(id, JSON.stringify(BASE));
      await store.inviteOwner(id, `${id}-owner`, 100);
      const members: Record<string, Member> = {};
      for (const role of ROLES) {
        const who = { sub: role, name: `The ${role}` };
        if (role !== 'owner') await store.invite(id, 'owner', `${id}-${role}`, role, 100);
        await store.takeInvitation(id, `${id}-${role}`, who, null);
        members[role] = { ...who, role };
      }
      return { log: new RoadmapLog(id, store, signer), members };
    }

    it('is what a log in memory says, in one order, without gap, in one chain', async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          const { log, members } = await roadmap();
          const model = new Model(log.id);
          for (const { who, entries } of all) {
            const own = entries.map((one) => ({ ...one, roadmap: log.id }));
            const wanted = [];
            for (const one of own) wanted.push(await model.verdictOn(who, one));
            const text = JSON.stringify({ entries: own });
            const verdicts = await write(text, members[who] as Member, log, store);
            assert.deepEqual(
              verdicts.map(({ verdict }) => verdict),
              wanted,
            );
          }
          const rows = await store.published(log.id, 0, 1_000);
          assert.deepEqual(
            rows.map(({ id }) => id),
            model.published,
          );
          assert.deepEqual(
            rows.map(({ pub }) => pub),
            rows.map((_, i) => i + 1),
          );
          const state = await log.present();
          assert.deepEqual([state.pub, state.seq], [rows.length, model.arrived]);
          let hash = chainStart(log.id);
          for (const row of rows) {
            assert.equal(row.sent === null, model.redacted.has(row.id));
            const link = {
              ...row,
              pub: row.pub as number,
              by: row,
              recordedAt: row.recorded_at,
              bodyHash: row.body_hash,
            };
            hash = linkHash(hash, log.id, link);
            assert.equal(row.hash, hash);
          }
          assert.equal(state.chain, hash);
          const { head } = await log.head();
          const snapshot = await log.fileText('snapshot', head.snapshot.hash);
          const said = rows
            .filter(({ sent }) => sent !== null)
            .map((row) => JSON.parse(lineOf(row)));
          const { document } = applyEntries(BASE, said);
          assert.deepEqual(JSON.parse(snapshot ?? ''), JSON.parse(JSON.stringify(document)));
        }),
        { numRuns: runs },
      );
    });
  });

describe('the rights of the server in its database', () => {
  let db: Database;
  before(async () => {
    db = await openPostgres({ url: await (await sharedPostgres()).database() });
    await new LogStore(db).addRoadmap('r', JSON.stringify(BASE));
  });
  after(() => db?.close());

  for (const sql of [
    'DELETE FROM entry',
    "UPDATE entry SET sent = 'x'",
    "INSERT INTO member VALUES ('r', 'me', 'Me', 'owner')",
    "UPDATE member SET role = 'owner'",
    'SELECT * FROM token',
    'SELECT * FROM invitation',
    'SELECT * FROM signing_key',
    'TRUNCATE roadmap',
    'DROP TABLE entry',
    'CREATE TABLE roadmap_tracker.mine (a int)',
    "SELECT keep(r, NULL, '{}', 'published') FROM roadmap r",
  ])
    it(`do not hold for ${sql}`, async () => {
      await assert.rejects(db.query(sql), /permission denied|must be owner/);
    });

  it('brings its tables about once, however many start', async () => {
    const url = await (await sharedPostgres()).database();
    const all = await Promise.all([1, 2, 3].map(() => openPostgres({ url })));
    const versions = await (all[0] as Database).query(
      'SELECT version FROM migration ORDER BY version',
    );
    assert.deepEqual(versions, [{ version: 1 }, { version: 2 }, { version: 3 }]);
    await Promise.all(all.map((each) => each.close()));
  });

  it('starts with no database that forgets', async () => {
    const postgres = await sharedPostgres();
    const url = await postgres.database();
    const name = new URL(url).pathname.slice(1);
    await postgres.admin((client) =>
      client.query(`ALTER DATABASE ${name} SET synchronous_commit = off`),
    );
    await assert.rejects(openPostgres({ url }), /synchronous_commit off, and would lose/);
    const closed = 'postgres://me:SECRET@127.0.0.1:1/x';
    await assert.rejects(
      openPostgres({ url: closed }),
      (error: Error) => !error.message.includes('SECRET'),
    );
  });
});
