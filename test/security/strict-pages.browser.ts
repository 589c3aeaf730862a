import { expect } from '@open-wc/testing';
import { oneEngineEach } from '../engine.js';
import { expectNoHarm, type How, opensWindows, type Said, visit, worksInFull } from './visit.js';

describe('the published script, under strict policies', () => {
  let plain: Said;
  before(async () => {
    plain = await visit({});
  });
  const asThere = () => plain;

  it('works in a page without rules', () => {
    expectNoHarm(plain);
    expect(plain.violations).to.eql([]);
    expect(plain.workers).to.equal(1);
    expect(plain.downloads.length).to.be.above(5);
  });

  worksInFull('with the strict content security policy', { under: 'strict' }, asThere);
  /** The first two are no frames: the third engine opens no window that nobody clicked for. */
  const others: Readonly<Record<string, How>> = {
    'in a page of its own with an opener and an embedder policy': {
      under: 'isolated',
      alone: true,
    },
    'in a page of its own with all of these policies': { under: 'strict-isolated', alone: true },
    'in a frame with an embedder policy': { under: 'strict-isolated' },
  };
  for (const [what, how] of oneEngineEach(Object.entries(others)))
    if (!how.alone || opensWindows()) worksInFull(what, how, asThere);

  it('reads in slices where its policy is not granted', async () => {
    const said = await visit({ under: 'no-worker' });
    expectNoHarm(said);
    expect(said.workers).to.equal(0);
    // The browser reports that it was asked, once.
    expect(said.violations.filter((one) => !one.startsWith('trusted-types'))).to.eql([]);
    expect(said.violations.length).to.be.below(2);
    expect(said.seen).to.eql(plain.seen);
  });

  for (const under of oneEngineEach(['', 'strict-named']))
    it(`works in full in a sandbox of no origin${under && ' under the strict policy'}`, async () => {
      const said = await visit({ sandbox: 'allow-scripts', under });
      expectNoHarm(said);
      expect(said.seen).to.eql(plain.seen);
    });
});
