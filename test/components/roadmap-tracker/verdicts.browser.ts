import { expect } from '@open-wc/testing';
import '../../../components/define.js';
import type { RoadmapTracker } from '../../../components/index.js';
import { until } from '../../until.js';
import { all, find, one } from '../page/find.js';
import { type Place, placed } from '../page/place.js';

const said = (saidOn: string, date: string | null, status = 'announced') => ({
  saidOn,
  date,
  status,
});
const milestone = (id: string, company: string, ...claims: object[]) => ({
  id,
  company,
  title: id,
  claims,
});
const DOCUMENT = {
  title: 'Promises',
  knownThrough: '2026-06-30',
  sources: [{ id: 's1', title: 'A source' }],
  milestones: [
    milestone('kept', 'A', said('2020-01-01', '2025'), said('2025-03-01', '2025-02', 'achieved')),
    milestone('late', 'A', said('2020-01-01', '2024'), said('2025-05-01', '2025-04', 'achieved')),
    milestone('missed', 'A', said('2020-01-01', '2024')),
    milestone('given-up', 'B', said('2020-01-01', '2023'), said('2025-01-01', null, 'cancelled')),
    milestone('open', 'B', said('2020-01-01', '2030')),
    milestone('unpromised', 'B', said('2025-01-01', '2024-12', 'achieved')),
  ],
};

const tracker = (place: Place<RoadmapTracker> = {}) =>
  placed('roadmap-tracker', {
    ...place,
    properties: { data: DOCUMENT, view: 'table', ...place.properties },
  });
const sentence = (element: Element) =>
  (find(element, '[part=sentence]')?.textContent ?? '').replace(/[\s\u2068\u2069]+/g, ' ').trim();
const segment = (element: Element, verdict: string) =>
  one<HTMLButtonElement>(element, `[part=verdict][data-verdict=${verdict}]`);
const pressed = (element: Element) =>
  all(element, '[part=verdict][aria-pressed=true]').map(({ dataset }) => dataset.verdict);

describe('the verdicts come first', () => {
  it('in a sentence', async () => {
    const element = await tracker();
    expect(sentence(element)).to.equal(
      'Of 4 promises that have come due, 1 was kept, 1 came late and 2 missed (1 of them since cancelled). Nobody had promised 1 other delivery.',
    );
  });

  it('of the milestones that pass the filters, on the day', async () => {
    const element = await tracker();
    element.company = 'a';
    await until(() => sentence(element).startsWith('Of 3 promises'), 'filtered');
    element.asOf = '2022-01-01';
    await until(() => sentence(element) === 'No promise has come due yet.', 'nothing due');
  });

  it('in every language', async () => {
    for (const [lang, words] of Object.entries({
      ja: '約束4件のうち、達成1件',
      ko: '약속 4건 중 지킴 1건',
      zh: '4项承诺中，兑现1项',
    })) {
      const element = await tracker({ attributes: { lang } });
      expect(sentence(element).replaceAll(/\s/g, '')).to.include(words.replaceAll(/\s/g, ''));
    }
  });

  it('in a bar whose parts add up to the whole, with their numbers', async () => {
    const element = await tracker();
    const parts = all(element, '[part=verdict]').map(({ dataset, textContent }) => [
      dataset.verdict,
      Number(/\d+/.exec(textContent ?? '')?.[0]),
    ]);
    expect(Object.fromEntries(parts)).to.deep.equal({
      kept: 1,
      late: 1,
      missed: 2,
      open: 1,
      unclear: 1,
    });
  });

  it('to scale, however much room their names need, with the marks of the timeline beside the names', async () => {
    const element = await tracker();
    const shares = all(element, '.shares i').map((share) => share.getBoundingClientRect().width);
    const whole = shares.reduce((sum, width) => sum + width, 0);
    for (const [i, count] of [1, 1, 2, 1, 1].entries())
      expect((shares[i] as number) / whole).to.be.closeTo(count / 6, 0.005);
    const mark = (verdict: string) => getComputedStyle(one(segment(element, verdict), 'i'));
    expect(mark('kept').backgroundColor).to.equal(mark('kept').borderLeftColor);
    expect(mark('missed').backgroundColor).not.to.equal(mark('missed').borderLeftColor);
    one(element, '.shares i[data-verdict=missed]').click();
    await until(() => element.verdict === 'missed', 'filtered');
  });

  it('and each part filters until it is pressed again', async () => {
    const element = await tracker();
    segment(element, 'missed').click();
    await until(() => element.verdict === 'missed', 'filtered');
    await element.updateComplete;
    expect(pressed(element)).to.deep.equal(['missed']);
    // The others go on telling how many they would add.
    expect(segment(element, 'kept').textContent).to.include('1');
    segment(element, 'late').click();
    await until(() => element.verdict === 'missed,late', 'both');
    await element.updateComplete;
    segment(element, 'missed').click();
    await until(() => element.verdict === 'late', 'the other');
  });

  it('unless the page refuses', async () => {
    const element = await tracker();
    element.addEventListener('roadmap-filter', (event) => event.preventDefault());
    segment(element, 'missed').click();
    await element.updateComplete;
    expect(pressed(element)).to.deep.equal([]);
    expect(element.verdict).to.equal(null);
  });

  it('with disabled parts if there are none', async () => {
    const element = await tracker({ properties: { company: 'b' } });
    expect(segment(element, 'late').disabled).to.equal(true);
    expect(segment(element, 'missed').disabled).to.equal(false);
  });
});

describe('the line below everything', () => {
  const line = (element: Element) =>
    (find(element, '[part=source]')?.textContent ?? '').replace(/[\u2068\u2069]/g, '');

  it('says where the records come from', async () => {
    const element = await tracker({ attributes: { lang: 'en-GB' } });
    expect(line(element)).to.equal('Promises · Records kept through 30 Jun 2026 · 1 source');
  });

  it('counts the records, and opens the list of problems above the page', async () => {
    const element = await tracker({
      properties: { data: [{ company: 'A', title: 'B', date: '2027' }, { company: 'A' }] },
    });
    expect(find(element, '[part=source]')).to.equal(null);
    const { height } = element.getBoundingClientRect();
    one(element, 'summary').click();
    await until(() => one<HTMLDetailsElement>(element, '[part=problems]').open, 'open');
    expect(element.getBoundingClientRect().height).to.equal(height);
  });
});

describe('a file without a title', () => {
  it('shows its name', async () => {
    const element = await placed('roadmap-tracker', {
      attributes: { src: '/test/data/facts-claims.csv' },
    });
    await element.updateComplete;
    expect(find(element, '[part=title]')?.textContent).to.equal('Facts claims');
  });
});

describe('the order of lanes', () => {
  it('is chosen beside what makes lanes', async () => {
    const element = await tracker({ properties: { view: null } });
    const select = one<HTMLSelectElement>(element, '.sort select');
    expect(select.value).to.equal('slip');
    select.value = 'name';
    select.dispatchEvent(new Event('change'));
    await until(() => element.getAttribute('sort') === 'name', 'asked');
    element.addEventListener('roadmap-view', (event) => event.preventDefault());
    select.value = 'due';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect([element.sort, select.value]).to.deep.equal(['name', 'name']);
  });
});
