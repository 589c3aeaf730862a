import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { misfits, readData } from '../data/schema.js';
import { assertLinear } from './linear.js';
import { read } from './roadmaps.js';

const real = read(readData('solid-state-batteries.json'));

describe('a roadmap', () => {
  it('reads milestones one by one as all at once', () => {
    const one = read(readData('solid-state-batteries.json'));
    const single = one.milestoneAt(7);
    assert.deepEqual(one.milestones[7], single);
    assert.equal(one.milestones, one.milestones);
    assert.equal(one.milestoneAt(7), one.milestones[7]);
    assert.equal(one.milestoneColumns.ids.at(7), single.id);
  });

  it('finds a company by id, by name and by the id derived from its name', () => {
    for (const name of ['toyota', 'Toyota', 'TOYOTA', 'Ｔｏｙｏｔａ', ' toyota']) {
      assert.equal(real.companyNamed(name)?.id, 'toyota', name);
    }
    for (const name of ['', 'Toyot', '__proto__', 'constructor']) {
      assert.equal(real.companyNamed(name), undefined);
    }
  });

  it('keeps claims in file order, and columns in the order in which they became known', () => {
    const claims = [
      { saidOn: '2022', date: '2030' },
      { saidOn: '2020', date: '2028' },
    ];
    const roadmap = read({ milestones: [{ company: 'A', title: 'B', claims }] });
    assert.deepEqual(
      roadmap.milestones[0]?.claims.map(({ id }) => id),
      ['c1', 'c2'],
    );
    assert.deepEqual(Array.from(roadmap.claimColumns.place), [1, 0]);
  });

  it('has no title and no knownThrough unless the document has them', () => {
    const bare = read([]);
    assert.deepEqual([bare.title, bare.knownThrough, bare.milestones.length], [null, null, 0]);
    assert.deepEqual(
      [real.title, real.knownThrough],
      ['The all-solid-state battery race', '2026-06-25'],
    );
  });

  it('is written as a document that is valid by the schema', () => {
    assert.deepEqual(misfits(JSON.parse(JSON.stringify(real))), []);
    const short = [
      { company: 'Toyota', title: 'First car', technology: 'Sulfide', date: 'Q3 2027' },
    ];
    assert.deepEqual(misfits(JSON.parse(JSON.stringify(read(short)))), []);
  });

  it('is written as the document it was read from, if that was in the long form', () => {
    const given = readData('solid-state-batteries.json') as Record<string, readonly object[]>;
    const written = JSON.parse(JSON.stringify(real)) as Record<string, readonly object[]>;
    for (const key of ['companies', 'sources', 'stages', 'indicators', 'title', 'summary']) {
      assert.deepEqual(written[key], given[key], key);
    }
    given.milestones?.forEach((milestone, index) => {
      const again = written.milestones?.[index] as Record<string, unknown>;
      for (const [key, value] of Object.entries(milestone)) {
        if (key !== 'claims') assert.deepEqual(again[key], value, key);
      }
    });
  });

  it('of many records with one title is read in linear time', () => {
    assertLinear((n) => {
      const records = Array.from({ length: n }, () => ({ company: 'A', title: 'B', date: '2027' }));
      assert.equal(read(records).milestoneColumns.count, n);
    }, 2000);
  });
});
