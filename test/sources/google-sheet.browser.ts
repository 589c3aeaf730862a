import { expect } from '@open-wc/testing';
import { readSrc, SourceError } from '../../src/sources/index.js';

const never = { signal: new AbortController().signal };

const titles = async (src: string) =>
  (await readSrc(src, never))?.roadmap.milestones.map(({ title, claims }) => [
    title,
    claims[0]?.date,
  ]);

/** The server of tests answers as Google does; see bad-server.mjs. */
describe('the link of a Google sheet', () => {
  for (const [link, title] of [
    ['/spreadsheets/d/shared-sheet/edit?usp=sharing', 'Tab first'],
    ['/spreadsheets/d/shared-sheet/edit#gid=42', 'Tab 42'],
    ['/spreadsheets/d/e/2PACX-published/pubhtml?gid=7&single=true', 'Tab 7'],
  ] as const)
    it(`${link} is read as CSV`, async () => {
      expect(await titles(link)).to.deep.equal([[title, '2027-35']]);
    });

  for (const id of ['private-sheet', 'missing-sheet'])
    it(`says what to change for a ${id}`, async () => {
      const error = await readSrc(`/spreadsheets/d/${id}/edit#gid=0`, never).then(
        () => null,
        (reason: unknown) => reason as SourceError,
      );
      expect(error).to.be.instanceOf(SourceError);
      expect(error?.fault).to.equal('sheet');
      expect(error?.hint).to.match(/share it so that anyone with the link can view it/);
    });
});
