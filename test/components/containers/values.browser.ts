import { expect } from '@open-wc/testing';
import '../../../components/define.js';
import { until } from '../../until.js';
import { FILE } from '../page/data.js';
import { findThrough } from '../page/find.js';
import { placed } from '../page/place.js';

describe('an invalid value of an attribute', () => {
  const { warn } = console;
  let said: string[] = [];
  beforeEach(() => {
    said = [];
    console.warn = (message: string) => said.push(message);
  });
  afterEach(() => {
    console.warn = warn;
  });

  const CASES: Readonly<Record<string, readonly [value: string, hint: string]>> = {
    view: ['gantt', 'timeline, trend, scores, table'],
    'group-by': ['owner', 'company, country'],
    sort: ['size', 'slip, due, name, data'],
    'as-of': ['last year', 'a day'],
    start: ['soon', 'a year'],
    standing: ['lost', 'delayed'],
    verdict: ['lost', 'kept, late'],
    company: ['nobody', 'that id or name'],
    highlight: ['no-such-milestone', 'that id or name'],
  };
  for (const [attribute, [value, hint]] of Object.entries(CASES))
    it(`is reported once in the console: ${attribute}`, async () => {
      for (let time = 0; time < 2; time += 1)
        await placed('roadmap-tracker', { attributes: { src: FILE, [attribute]: value } });
      const about = () => said.filter((message) => message.includes(`${attribute}="${value}"`));
      await until(() => about().length > 0, 'it is told');
      expect(about()).to.have.length(1);
      expect(about()[0]).to.contain(hint);
    });

  it('is not reported if the value is valid', async () => {
    const attributes = { src: FILE, view: 'table', company: 'Toyota', start: '2024', end: '2030' };
    const tracker = await placed('roadmap-tracker', { attributes });
    await until(() => findThrough(tracker, 'roadmap-table', '[data-milestone^=toyota]'));
    expect(said).to.deep.equal([]);
    expect([tracker.start, tracker.end]).to.deep.equal(['2024-01-01', '2030-12-31']);
  });
});
