import '../../../components/roadmap-table/define.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { RoadmapFilterEvent, RoadmapSelectEvent } from '../../../components/events.js';
import type { RoadmapTable } from '../../../components/roadmap-table/roadmap-table.js';
import { filterRoadmap, foldRoadmap, NO_FILTER, type Roadmap } from '../../../src/model/index.js';
import { FILE, MILESTONES, many } from '../page/data.js';
import { all, find, focused } from '../page/find.js';
import { placedWithEvent } from '../page/place.js';
import { text } from '../page/text.js';

interface Placed {
  readonly table: RoadmapTable;
  readonly roadmap: Roadmap | null;
}

/** A table that has loaded (or failed to), in a place so many pixels wide. */
async function placed(
  properties: Partial<RoadmapTable>,
  attributes: Record<string, string> = {},
  width = 1200,
): Promise<Placed> {
  const { element: table, event } = await placedWithEvent('roadmap-table', {
    properties,
    attributes,
    width,
    events: ['roadmap-load', 'roadmap-error'],
  });
  await table.updateComplete;
  return { table, roadmap: event && 'roadmap' in event ? (event.roadmap as Roadmap) : null };
}

const rows = (table: RoadmapTable) => all(table, 'tr[data-milestone]');
const ids = (table: RoadmapTable) => rows(table).map((row) => row.dataset.milestone ?? '');

function cell(table: RoadmapTable, id: string, column: string): Element | null {
  const row = rows(table).find(({ dataset }) => dataset.milestone === id);
  return row ? find(row, `[data-column=${column}]`) : null;
}

async function press(table: RoadmapTable, selector: string): Promise<void> {
  find(table, selector)?.click();
  await table.updateComplete;
}

const sortBy = (table: RoadmapTable, column: string) =>
  press(table, `thead [data-column=${column}] button`);

/** Milestones of twenty companies, in the order of their titles. */
const milestones = (count: number) =>
  many(count, 20, (i) => ({
    title: `Milestone ${String(i).padStart(6, '0')}`,
    date: String(2020 + (i % 20)),
    saidOn: '2019-01-01',
  }));

it('roadmap-table says the verdict of each row, as the timeline does of each milestone', async () => {
  const data = [
    { id: 'open', company: 'A', title: 'Open', date: '2090' },
    { id: 'missed', company: 'A', title: 'Missed', date: '2001', saidOn: '2000' },
  ];
  const { table } = await placed({ data });
  const verdicts = rows(table).map(({ dataset }) => [dataset.milestone, dataset.verdict]);
  expect(Object.fromEntries(verdicts)).to.deep.equal({ open: 'open', missed: 'missed' });
});

describe('roadmap-table is accessible', () => {
  it('as a table and as cards', async () => {
    for (const width of [1200, 720, 320]) {
      const { table } = await placed({ src: FILE }, { selected: 'byd-assb-demo' }, width);
      await expect(table).to.be.accessible();
      expect(table.scrollWidth, `${width}`).to.be.at.most(width);
    }
  });

  it('in every other state', async () => {
    await expect((await placed({ data: '{' })).table).to.be.accessible();
    await expect((await placed({ data: milestones(250) })).table).to.be.accessible();
    await expect((await placed({ src: FILE }, { query: 'xyzzy' })).table).to.be.accessible();
    const empty = await fixture<RoadmapTable>(html`<roadmap-table></roadmap-table>`);
    expect(text(find(empty, '.state'))).to.contain('No roadmap yet');
    await expect(empty).to.be.accessible();
    const loading = await fixture<RoadmapTable>(
      html`<roadmap-table .src=${`${FILE}?loading`}></roadmap-table>`,
    );
    await expect(loading).to.be.accessible();
  });

  it('keeps its table roles in the card layout', async () => {
    const { table } = await placed({ src: FILE }, {}, 320);
    const role = (selector: string) => find(table, selector)?.getAttribute('role');
    expect(['table', 'tbody', 'tbody tr', 'tbody th', 'td', 'thead th'].map(role)).to.eql([
      'table',
      'rowgroup',
      'row',
      'rowheader',
      'cell',
      'columnheader',
    ]);
    expect(getComputedStyle(rows(table)[0] as Element).display).to.equal('grid');
  });

  it('has no target below 24 pixels', async () => {
    for (const width of [1200, 320]) {
      const { table } = await placed({ src: FILE }, {}, width);
      const targets = all(table, 'button, a').filter((each) => each.checkVisibility());
      for (const target of targets)
        expect(target.getBoundingClientRect().height, text(target)).to.be.at.least(24);
    }
  });
});

describe('roadmap-table shows the solid-state battery race', () => {
  it('has a row for every milestone of a page, Toyota’s and BYD’s with their sources', async () => {
    const { table } = await placed({ src: FILE });
    expect(rows(table)).to.have.length(MILESTONES);
    const row = (id: string) => [
      text(cell(table, id, 'company')),
      text(cell(table, id, 'forecast')),
      text(cell(table, id, 'standing')),
      cell(table, id, 'source')?.querySelector('a')?.href,
    ];
    expect(row('toyota-first-assb-vehicle').slice(0, 3)).to.eql([
      'Toyota Japan',
      '2027–2028',
      'Delayed missed 2020',
    ]);
    expect(row('toyota-assb-mass-production').slice(1, 3)).to.eql(['from 2030', 'Open-ended']);
    expect(row('byd-assb-demo').slice(1, 3)).to.eql(['2027', 'Date unchanged']);
    expect(row('byd-assb-mass-production').slice(1, 3)).to.eql(['around 2030', 'Date unchanged']);
    expect(row('byd-semi-solid').slice(1, 3)).to.eql(['no date', 'No date']);
    for (const id of [
      'toyota-first-assb-vehicle',
      'toyota-assb-mass-production',
      'byd-assb-demo',
      'byd-assb-mass-production',
    ])
      expect(row(id)[3], id).to.match(/^https:/);
    expect(text(cell(table, 'toyota-first-assb-vehicle', 'slip'))).to.equal(
      '+96 mo 96 months later than first said',
    );
  });

  it('links to sources without a referrer', async () => {
    const { table } = await placed({ src: FILE });
    const links = all<HTMLAnchorElement>(table, 'a');
    expect(links.length).to.be.above(90);
    for (const { target, rel, referrerPolicy } of links)
      expect([target, rel, referrerPolicy]).to.eql([
        '_blank',
        'noopener noreferrer',
        'no-referrer',
      ]);
  });

  it('shows the race as known on another day', async () => {
    const { table } = await placed({ src: FILE }, { 'as-of': '2018-01-01' });
    expect(text(find(table, 'caption'))).to.contain('1 Jan 2018');
    expect(text(cell(table, 'toyota-first-assb-vehicle', 'slip'))).to.match(/^\+36 mo/);
    expect(rows(table).length).to.be.below(30);
    table.asOf = '1900-01-01';
    await table.updateComplete;
    expect(text(find(table, '.state'))).to.contain('1 Jan 1900');
  });
});

describe('roadmap-table filters and sorts', () => {
  it('has the rows that pass the filter', async () => {
    const { table, roadmap } = await placed({ src: FILE }, { country: 'JP', stage: 'launch' });
    const fold = foldRoadmap(roadmap as Roadmap, '2026-06-24');
    const filter = { ...NO_FILTER, country: ['JP'], stage: ['launch'] };
    const wanted = filterRoadmap(roadmap as Roadmap, fold, filter).milestones;
    const names = Array.from(wanted, (m) => roadmap?.milestoneColumns.ids.at(m));
    expect(names.length).to.be.above(3);
    expect(ids(table).sort()).to.eql(names.sort());
  });

  it('offers to clear filters that nothing passes', async () => {
    const { table } = await placed({ src: FILE }, { query: 'xyzzy' });
    const asked = oneEvent(table, 'roadmap-filter') as Promise<RoadmapFilterEvent>;
    await press(table, '.state button');
    expect((await asked).filter).to.eql(NO_FILTER);
    await table.updateComplete;
    expect(rows(table)).to.have.length(MILESTONES);
    expect(table.hasAttribute('query')).to.equal(false);
  });

  it('sorts by a column, in the other direction at the second press', async () => {
    const { table } = await placed({ src: FILE }, { country: 'JP' });
    const header = (column: string) => find(table, `thead [data-column=${column}]`);
    const cells = (column: string) => ids(table).map((id) => text(cell(table, id, column)));
    expect(header('forecast')?.getAttribute('aria-sort')).to.equal('ascending');
    await sortBy(table, 'title');
    expect(header('title')?.getAttribute('aria-sort')).to.equal('ascending');
    expect(header('forecast')?.getAttribute('aria-sort')).to.equal('none');
    const titles = () => rows(table).map((row) => text(row.querySelector('[part=open]')));
    const alphabetical = [...titles()].sort(new Intl.Collator('en', { numeric: true }).compare);
    expect(titles()).to.eql(alphabetical);
    await sortBy(table, 'title');
    expect(titles()[0]).to.equal(alphabetical.at(-1));
    await sortBy(table, 'slip');
    expect(header('slip')?.getAttribute('aria-sort')).to.equal('descending');
    expect(cells('slip').at(-1)).to.equal('');
    expect(Number.parseFloat(cells('slip')[0]?.match(/[\d.]+/)?.[0] ?? '')).to.be.above(90);
    await sortBy(table, 'forecast');
    await sortBy(table, 'forecast');
    expect(cells('forecast').at(-1)).to.equal('no date');
    expect(header('baseline')?.hasAttribute('aria-sort')).to.equal(false);
  });

  it('shows twenty rows on a phone, then all of them', async () => {
    const { table } = await placed({ src: FILE }, {}, 390);
    const seen = () => rows(table).filter((row) => row.checkVisibility()).length;
    expect(seen()).to.equal(20);
    await press(table, '.unfold button');
    expect(seen()).to.equal(rows(table).length);
    expect(focused(table)?.closest('tr')?.dataset.milestone).to.equal(ids(table)[20]);
    await expect(table).to.be.accessible();
  });

  it('shows the open milestone on a phone, also beyond the first rows', async () => {
    const { table } = await placed({ src: FILE }, {}, 390);
    table.selected = ids(table)[50] ?? null;
    await table.updateComplete;
    expect(find(table, '[aria-current]')?.checkVisibility()).to.equal(true);
  });

  it('opens a milestone from the keyboard and marks its row', async () => {
    const { table } = await placed({ src: FILE });
    const opened = oneEvent(table, 'roadmap-select') as Promise<RoadmapSelectEvent>;
    rows(table)[2]?.querySelector<HTMLElement>('[part=open]')?.focus();
    await sendKeys({ press: 'Enter' });
    expect((await opened).milestone?.id).to.equal(ids(table)[2]);
    await table.updateComplete;
    expect(all(table, '[aria-current]')).to.have.length(1);
    expect(table.getAttribute('selected')).to.equal(ids(table)[2]);
  });
});

describe('roadmap-table with many milestones', () => {
  it('shows a hundred at a time', async () => {
    const { table } = await placed({ data: milestones(2345) });
    const range = () => text(find(table, '.top [role=status]'));
    expect([rows(table).length, range()]).to.eql([100, '1–100 of 2,345']);
    await press(table, '.top [data-step="-1"]');
    expect(range()).to.equal('1–100 of 2,345');
    await press(table, '.top [data-step="1"]');
    expect(range()).to.equal('101–200 of 2,345');
    expect(rows(table)[0]?.getAttribute('aria-rowindex')).to.equal('102');
    find(table, '.pager:not(.top) [data-step="1"]')?.focus();
    await sendKeys({ press: 'Enter' });
    await table.updateComplete;
    expect(range()).to.equal('201–300 of 2,345');
    expect(focused(table)?.closest('.top')).not.to.equal(null);
    await sortBy(table, 'title');
    expect(range()).to.equal('1–100 of 2,345');
  });

  it('turns to the page of a milestone opened elsewhere, and back when fewer are left', async () => {
    const { table, roadmap } = await placed({ data: milestones(2345) });
    const last = roadmap?.milestoneColumns.ids.at(-1) ?? '';
    await sortBy(table, 'title');
    table.selected = last;
    await table.updateComplete;
    expect(find(table, '[aria-current]')?.dataset.milestone).to.equal(last);
    table.query = '00234';
    await table.updateComplete;
    expect(rows(table)).to.have.length(6);
    expect(find(table, '.pager')).to.equal(null);
  });

  it('sorts 100,000 in linear time', async () => {
    const quickest = async (table: RoadmapTable, column: string) => {
      const times: number[] = [];
      for (let turn = 0; turn < 4; turn += 1) {
        const start = performance.now();
        await sortBy(table, column);
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    const { table: small } = await placed({ data: milestones(5000) });
    const { table } = await placed({ data: milestones(100_000) });
    for (const column of ['forecast', 'slip', 'company', 'standing', 'lastSaid']) {
      const [few, all] = [await quickest(small, column), await quickest(table, column)];
      expect(all / few, column).to.be.below(20);
    }
    expect(rows(table)).to.have.length(100);
  });
});

describe('roadmap-table and hostile records', () => {
  it('shows markup as text, and links to nothing that runs', async () => {
    const attack = '<img src=x onerror="window.attacked = true">';
    const { table } = await placed({
      data: {
        companies: [{ id: 'a', name: attack }],
        sources: [
          { id: 's1', publisher: attack, title: attack, url: 'javascript:window.attacked=true' },
          { id: 's2', publisher: 'data', url: 'data:text/html,<script>1</script>' },
        ],
        milestones: ['s1', 's2'].map((source) => ({
          company: 'a',
          partners: [attack],
          title: attack,
          stage: attack,
          technology: attack,
          claims: [{ date: '2030', phrase: attack, status: 'announced', source }],
        })),
      },
    });
    expect(rows(table)).to.have.length(2);
    expect(all(table, 'img, a, script')).to.have.length(0);
    expect(text(rows(table)[0])).to.contain(attack);
    expect('attacked' in window).to.equal(false);
  });

  it('wraps words of any length within its width', async () => {
    const word = 'W'.repeat(10_000);
    for (const width of [1200, 320]) {
      const data = [{ company: word, title: word, date: '2030', status: 'announced' }];
      const { table } = await placed({ data }, {}, width);
      expect(table.scrollWidth).to.be.at.most(width);
      expect(table.offsetHeight).to.be.below(1000);
    }
  });

  it('says what failed, and retries', async () => {
    const { table } = await placed({ src: '/data/nothing-here.json' });
    expect(text(find(table, '[role=alert]'))).to.contain('could not be loaded');
    const again = oneEvent(table, 'roadmap-error');
    await press(table, '[role=alert] button');
    await again;
  });
});
