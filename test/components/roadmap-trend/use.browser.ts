import { expect, oneEvent } from '@open-wc/testing';
import type { RoadmapSelectEvent } from '../../../components/events.js';
import { until } from '../../until.js';
import { FILE, TOYOTA } from '../page/data.js';
import { all, find, root } from '../page/find.js';
import { text } from '../page/text.js';
import { ids, marks, place, placed, point, press, said } from './page.js';

describe('roadmap-trend by pointer', () => {
  it('raises the line under the pointer, shows what was said, and opens it', async () => {
    const trend = await placed({ src: FILE }, { company: 'toyota', selected: TOYOTA });
    const [, second] = marks(trend, TOYOTA);
    const [x, y] = place(second as HTMLElement);
    trend.selected = null;
    await trend.updateComplete;
    await point(trend, x + 4, y - 3);
    const tooltip = find(trend, '[part=tooltip]');
    expect(text(tooltip)).to.contain('Toyota – First all-solid-state battery car on sale');
    expect(text(tooltip)).to.contain('said 25 Oct 2017: early 2020s');
    expect(text(tooltip)).to.contain('36 months later than first said');
    const box = tooltip?.getBoundingClientRect();
    expect(box?.width).to.be.above(100);
    const opened = oneEvent(trend, 'roadmap-select') as Promise<RoadmapSelectEvent>;
    await point(trend, x + 4, y - 3, 'click');
    expect((await opened).milestone?.id).to.equal(TOYOTA);
    await point(trend, 0, 0, 'pointerleave');
    expect(find(trend, '[part=tooltip]')).to.equal(null);
    await trend.updateComplete;
    expect(trend.getAttribute('selected')).to.equal(TOYOTA);
  });

  it('lists lines in the same place, and opens the next one at each press', async () => {
    const twins = ['A', 'B', 'C'].map((title) => ({
      company: 'Twin',
      title,
      date: '2027',
      saidOn: '2024-01-01',
      status: 'announced',
    }));
    const trend = await placed({
      data: {
        knownThrough: '2025-01-01',
        milestones: twins.map(({ company, title, ...claim }) => ({
          company,
          title,
          claims: [claim],
        })),
      },
    });
    trend.selected = ids(trend)[0] ?? null;
    await trend.updateComplete;
    const [x, y] = place(marks(trend, ids(trend)[0] ?? '')[0] as HTMLElement);
    await point(trend, x, y);
    expect(text(find(trend, '[part=tooltip]'))).to.match(/Also here:/);
    const opened: (string | undefined)[] = [];
    trend.addEventListener('roadmap-select', ({ milestone }) => opened.push(milestone?.title));
    for (let i = 0; i < 3; i += 1) await point(trend, x, y, 'click');
    expect(opened).to.eql(['B', 'C', 'A']);
  });

  it('raises at the first touch and opens at the second', async () => {
    const trend = await placed({ src: FILE }, { company: 'toyota', selected: TOYOTA });
    const [x, y] = place(marks(trend, TOYOTA)[1] as HTMLElement);
    let opened = 0;
    trend.addEventListener('roadmap-select', () => {
      opened += 1;
    });
    for (const times of [0, 1]) {
      await point(trend, x, y, 'pointerdown', 'touch');
      await point(trend, x, y, 'pointerleave', 'touch');
      await point(trend, x, y, 'click', 'touch');
      expect(opened).to.equal(times);
      expect(find(trend, '[part=tooltip]')).not.to.equal(null);
    }
  });
});

describe('roadmap-trend by keyboard', () => {
  it('moves between lines by date, and between statements of a line', async () => {
    const trend = await placed({ src: FILE }, { company: 'toyota' });
    find(trend, '.toolbar button')?.focus();
    await press(trend, 'Tab');
    expect(root(trend).activeElement?.className).to.equal('plot');
    await press(trend, 'End');
    const walked: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      walked.push(find(trend, '[part=raised]')?.dataset.milestone ?? '');
      await press(trend, 'ArrowDown');
    }
    expect(new Set(walked)).to.eql(new Set(ids(trend)));
    expect(walked.at(-1)).to.equal('toyota-assb-olympics-prototype');
    trend.selected = null;
    while (!said(trend).includes('First all-solid-state')) await press(trend, 'ArrowUp');
    expect(said(trend)).to.contain('statement 14 of 14').and.contain('96 months later');
    await press(trend, ...Array.from({ length: 12 }, () => 'ArrowLeft'));
    expect(said(trend)).to.contain('statement 2 of 14, said 25 Oct 2017: early 2020s');
    await press(trend, 'ArrowRight');
    expect(said(trend)).to.contain('press, not counted');
    const opened = oneEvent(trend, 'roadmap-select') as Promise<RoadmapSelectEvent>;
    await press(trend, 'Enter');
    expect((await opened).milestone?.id).to.equal(TOYOTA);
    await press(trend, 'Escape');
    expect(find(trend, '[part=tooltip]')).to.equal(null);
    expect(said(trend)).to.equal('');
    await press(trend, 'Tab');
    expect(root(trend).activeElement?.localName).to.equal('summary');
  });

  it('ignores keys without a function', async () => {
    const trend = await placed({ src: FILE }, { company: 'toyota' });
    find(trend, '.plot')?.focus();
    const heard: string[] = [];
    trend.addEventListener('keydown', ({ key }) => heard.push(key));
    await press(trend, 'ArrowUp', 'Escape', 'Escape', 'x');
    expect(heard).to.eql(['Escape', 'x']);
  });
});

describe('roadmap-trend and removed lines', () => {
  it('no longer raises a line that a filter or the day removed', async () => {
    const trend = await placed({ src: FILE }, { company: 'toyota' });
    find(trend, '.plot')?.focus();
    await press(trend, 'End');
    expect(all(trend, '[part=raised]')).to.have.length(1);
    trend.company = 'byd';
    await trend.updateComplete;
    expect(all(trend, '[part=raised], [part=tooltip]')).to.have.length(0);
    expect(find(trend, '[data-raised]')).to.equal(null);
    await press(trend, 'ArrowDown');
    expect(find(trend, '[part=raised]')?.dataset.milestone).to.contain('byd');
  });
});

describe('roadmap-trend as a table', () => {
  it('has a row for every point, in the words of the record', async () => {
    const trend = await placed({ src: FILE });
    const filled = all(trend, '[part=line]').length;
    find(trend, '.toolbar button')?.click();
    await trend.updateComplete;
    const rows = all(trend, 'tbody tr');
    expect(rows).to.have.length(195);
    expect(new Set(rows.map(({ dataset }) => dataset.milestone)).size).to.equal(filled);
    const toyota = rows.filter(({ dataset }) => dataset.milestone === TOYOTA);
    expect([...(toyota[1]?.children ?? [])].slice(1, 3).map(text)).to.eql([
      '25 Oct 2017',
      'early 2020s',
    ]);
    expect(text(toyota[2])).to.contain('press, not counted');
    const opened = oneEvent(trend, 'roadmap-select') as Promise<RoadmapSelectEvent>;
    toyota[0]?.querySelector('button')?.click();
    expect((await opened).milestone?.id).to.equal(TOYOTA);
    await until(() => all(trend, 'tr[aria-current]').length === 14);
    find(trend, '.toolbar button')?.click();
    await until(() => marks(trend, TOYOTA).length === 15);
    const claims = marks(trend, TOYOTA)
      .slice(0, -1)
      .map(({ dataset }) => dataset.claim);
    expect(claims).to.eql(toyota.map(({ dataset }) => dataset.claim));
  });
});

describe('roadmap-trend with many milestones, and hostile ones', () => {
  it('draws 1,000 of 10,000, and says how many it left out', async () => {
    const milestones = Array.from({ length: 10_000 }, (_, i) => ({
      company: `Company ${i % 20}`,
      title: `Milestone ${i}`,
      claims: [
        { saidOn: `20${10 + (i % 9)}-01-01`, date: `${2020 + (i % 7)}`, status: 'announced' },
        { saidOn: '2019-06-01', date: `${2021 + (i % 9)}`, status: 'announced' },
      ],
    }));
    const trend = await placed({ data: { knownThrough: '2020-01-01', milestones } });
    expect(ids(trend)).to.have.length(1000);
    expect(text(find(trend, '.left-out'))).to.match(/^9,000 milestones/);
    trend.selected = ids(trend)[0] ?? null;
    await trend.updateComplete;
    const [mark] = marks(trend, trend.selected ?? '');
    const [x, y] = place(mark as HTMLElement);
    trend.selected = null;
    await trend.updateComplete;
    let touched = 0;
    const watch = new MutationObserver((records) => (touched += records.length));
    watch.observe(root(trend), { attributes: true, childList: true, subtree: true });
    for (const offset of [0, 5, 40, 80]) {
      await point(trend, x + offset, y);
      expect(find(trend, '[part=tooltip]')).to.not.equal(null);
    }
    watch.disconnect();
    // What is raised, and none of the 1,000 lines.
    expect(touched).to.be.within(4, 100);
    trend.asOf = '2019-12-01';
    await trend.updateComplete;
    find(trend, '.toolbar button')?.click();
    await trend.updateComplete;
    expect(all(trend, 'tbody tr')).to.have.length(200);
    find(trend, '.more button')?.click();
    await trend.updateComplete;
    expect(all(trend, 'tbody tr')).to.have.length(400);
  });

  it('shows markup as text, and links to nothing that runs', async () => {
    const attack = '<img src=x onerror="window.attacked = true">';
    const trend = await placed({
      data: {
        knownThrough: '2025-01-01',
        companies: [{ id: 'a', name: attack }],
        sources: [{ id: 's', publisher: attack, url: 'javascript:window.attacked=true' }],
        milestones: [
          {
            id: '"]<svg>',
            company: 'a',
            title: attack,
            claims: [
              { saidOn: '2024', date: '2030', phrase: attack, status: 'announced', source: 's' },
            ],
          },
        ],
      },
    });
    find(trend, '.plot')?.focus();
    await press(trend, 'ArrowUp');
    expect(text(find(trend, '[part=tooltip]'))).to.contain(attack);
    find(trend, '.toolbar button')?.click();
    await trend.updateComplete;
    expect(text(find(trend, 'tbody tr'))).to.contain(attack);
    expect(all(trend, 'img, a, script')).to.have.length(0);
    expect('attacked' in window).to.equal(false);
  });

  it('wraps words of any length within its width', async () => {
    const word = 'W'.repeat(10_000);
    const claims = [{ saidOn: '2024', date: '2030', status: 'announced', phrase: word }];
    for (const width of [1000, 320]) {
      const data = {
        knownThrough: '2025-01-01',
        milestones: [{ company: word, title: word, claims }],
      };
      const trend = await placed({ data }, {}, width);
      find(trend, '.plot')?.focus();
      await press(trend, 'ArrowUp');
      expect(trend.scrollWidth).to.be.at.most(width);
    }
  });
});
