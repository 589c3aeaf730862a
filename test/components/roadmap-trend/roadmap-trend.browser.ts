import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { RoadmapFilterEvent } from '../../../components/events.js';
import type { RoadmapTrend } from '../../../components/roadmap-trend/roadmap-trend.js';
import { NO_FILTER } from '../../../src/model/index.js';
import { until } from '../../until.js';
import { FILE, TOYOTA } from '../page/data.js';
import { all, find, root } from '../page/find.js';
import { text } from '../page/text.js';
import { ids, marks, place, placed, press } from './page.js';

/** Days since 1970, by the browser's own calendar. */
const day = (iso: string) => Date.parse(iso) / 86_400_000;

describe('roadmap-trend is accessible', () => {
  it('as a picture and as a table, wide and narrow', async () => {
    for (const width of [1000, 320]) {
      const trend = await placed({ src: FILE }, { selected: TOYOTA }, width);
      await expect(trend).to.be.accessible();
      expect(trend.scrollWidth, `${width}`).to.be.at.most(width);
      find(trend, 'details')?.setAttribute('open', '');
      find(trend, '.plot')?.focus();
      await press(trend, 'ArrowDown');
      await expect(trend).to.be.accessible();
      find(trend, '.toolbar button')?.click();
      await trend.updateComplete;
      await expect(trend).to.be.accessible();
      expect(trend.scrollWidth, `${width}`).to.be.at.most(width);
      for (const target of all(trend, 'button, a, summary'))
        expect(target.getBoundingClientRect().height, text(target)).to.be.at.least(24);
    }
  });

  it('in every other state', async () => {
    const error = await placed({ data: '{' });
    expect(text(find(error, '[role=alert]'))).to.contain('could not be loaded');
    await expect(error).to.be.accessible();
    const undated = await placed({ data: [{ company: 'A', title: 'B', status: 'announced' }] });
    expect(text(find(undated, '.state'))).to.contain('No date to draw');
    await expect(undated).to.be.accessible();
    await expect(await placed({ src: FILE }, { query: 'xyzzy' })).to.be.accessible();
    const empty = await fixture<RoadmapTrend>(html`<roadmap-trend></roadmap-trend>`);
    expect(text(find(empty, '.state'))).to.contain('No roadmap yet');
    await expect(empty).to.be.accessible();
    const loading = await fixture<RoadmapTrend>(
      html`<roadmap-trend .src=${`${FILE}?loading`}></roadmap-trend>`,
    );
    await expect(loading).to.be.accessible();
  });

  it('with a sentence about what the picture shows', async () => {
    const trend = await placed({ src: FILE });
    const image = find(trend, 'svg[role=img]');
    expect(image?.getAttribute('aria-label')).to.contain('95 milestones').and.contain('2026');
    expect(text(find(trend, '.toolbar span'))).to.equal(
      '95 of 102 milestones with a dated promise, 195 statements',
    );
    expect(text(find(trend, '.left-out'))).to.equal('7 milestones without a date not drawn.');
  });
});

describe('roadmap-trend draws the solid-state battery race', () => {
  it('with each promised date over the day it was said, to scale', async () => {
    const trend = await placed({ src: FILE }, { selected: TOYOTA });
    // What was said of Toyota's first vehicle, read off the record.
    const known: [string, string, string][] = [
      ['promise', '2011-12-31', '2020-12-31'],
      ['promise', '2017-10-25', '2023-12-31'],
      ['hollow', '2019-10-22', '2026-12-31'],
      ['promise', '2020-07-31', '2025-12-31'],
      ['promise', '2020-12-31', '2023-12-31'],
      ['promise', '2021-09-07', '2025-12-31'],
      ['promise', '2023-06-13', '2027-01-01'],
      ['promise', '2023-06-13', '2028-12-31'],
      ['promise', '2023-07-04', '2027-12-31'],
      ['promise', '2023-10-12', '2028-12-31'],
    ];
    const drawn = marks(trend, TOYOTA);
    expect(drawn).to.have.length(15);
    const [x0, y0] = place(drawn[0] as HTMLElement);
    const [x1, y1] = place(drawn[9] as HTMLElement);
    const perDayX = (x1 - x0) / (day('2023-10-12') - day('2011-12-31'));
    const perDayY = (y1 - y0) / (day('2028-12-31') - day('2020-12-31'));
    expect(perDayX > 0 && perDayY < 0).to.equal(true);
    known.forEach(([kind, on, promised], index) => {
      const mark = drawn[index] as HTMLElement;
      const [x, y] = place(mark);
      expect(mark.dataset.kind).to.equal(kind);
      expect(x, on).to.be.closeTo(x0 + (day(on) - day('2011-12-31')) * perDayX, 0.2);
      expect(y, promised).to.be.closeTo(y0 + (day(promised) - day('2020-12-31')) * perDayY, 0.2);
    });
    // The end stands on the as-of line, level with the last promise.
    const line = find(trend, '[part=as-of-line]')?.getAttribute('d') ?? '';
    const [x, y] = place(drawn.at(-1) as HTMLElement);
    expect(drawn.at(-1)?.dataset.kind).to.equal('open');
    expect(x).to.be.closeTo(x0 + (day('2026-06-24') - day('2011-12-31')) * perDayX, 0.2);
    expect(Number(/^M([\d.]+)/.exec(line)?.[1])).to.be.closeTo(x, 0.1);
    expect(y).to.be.closeTo(y1, 0.1);
    // The diagonal runs through days that are the same on both axes.
    const [fromX, fromY, toX, toY] = (find(trend, '[part=diagonal]')?.getAttribute('d') ?? '')
      .slice(1)
      .split(/[L ]/)
      .map(Number) as [number, number, number, number];
    for (const [px, py] of [
      [fromX, fromY],
      [toX, toY],
    ] as const)
      expect((px - x0) / perDayX + day('2011-12-31')).to.be.closeTo(
        (py - y0) / perDayY + day('2020-12-31'),
        4,
      );
  });

  it('with a gap at a withdrawal, a mark at its end, and arrows at open sides', async () => {
    const trend = await placed({ src: FILE }, { selected: 'vw-ssb-production' });
    const kinds = (id: string) => marks(trend, id).map(({ dataset }) => dataset.kind);
    expect(kinds('vw-ssb-production')).to.eql(['promise', 'withdrawn']);
    expect(find(trend, '[part=raised] .hold')).to.equal(null);
    // "by 2025": an arrow downwards from the first mark.
    const arrow = marks(trend, 'vw-ssb-production')[0]?.querySelector('.outlined');
    const [, from, to] = /^M[\d.]+ ([\d.]+)V([\d.]+)/.exec(arrow?.getAttribute('d') ?? '') ?? [];
    expect(Number(to)).to.be.above(Number(from));
    for (const [id, end] of [
      ['toyota-assb-olympics-prototype', 'cancelled'],
      ['quantumscape-cobra', 'achieved'],
      ['honda-assb-vehicle', 'open'],
    ] as const) {
      trend.selected = id;
      await trend.updateComplete;
      expect(kinds(id).at(-1), id).to.equal(end);
    }
  });

  it('with one line raised among many, and labels at the edge of few', async () => {
    const trend = await placed({ src: FILE });
    expect(ids(trend)).to.have.length(95);
    expect(all(trend, '[part=label], [part=raised]')).to.have.length(0);
    trend.company = 'toyota,quantumscape';
    await trend.updateComplete;
    const labels = all(trend, '[part=label] text');
    expect(labels).to.have.length(9);
    const boxes = labels.map((label) => label.getBoundingClientRect());
    const edge = trend.getBoundingClientRect().right;
    // Lines of text may be nearer than a font's own height.
    const least = Number.parseFloat(getComputedStyle(labels[0] as Element).fontSize);
    for (const [index, { top, right }] of boxes.entries()) {
      expect(right, text(labels[index])).to.be.at.most(edge + 1);
      for (const other of boxes.slice(index + 1))
        expect(Math.abs(other.top - top)).to.be.at.least(least);
    }
  });
});

describe('roadmap-trend follows', () => {
  it('filters, the as-of day and the open milestone', async () => {
    const trend = await placed({ src: FILE }, { 'as-of': '2018-01-01', company: 'toyota' });
    expect(ids(trend)).to.eql([TOYOTA]);
    trend.selected = TOYOTA;
    await trend.updateComplete;
    expect(marks(trend, TOYOTA).map(({ dataset }) => dataset.kind)).to.eql([
      'promise',
      'promise',
      'open',
    ]);
    expect(root(trend).textContent).to.contain('As of 1 Jan 2018');
    trend.asOf = null;
    trend.country = 'JP';
    trend.company = null;
    await trend.updateComplete;
    expect(ids(trend)).to.include('nissan-assb-ev').and.not.include('byd-assb-demo');
    trend.asOf = '1900-01-01';
    await trend.updateComplete;
    expect(text(find(trend, '.state'))).to.contain('1 Jan 1900');
  });

  it('and offers to clear filters that nothing passes', async () => {
    const trend = await placed({ src: FILE }, { query: 'xyzzy' });
    const asked = oneEvent(trend, 'roadmap-filter') as Promise<RoadmapFilterEvent>;
    find(trend, '.state button')?.click();
    expect((await asked).filter).to.eql(NO_FILTER);
    await until(() => ids(trend).length === 95);
  });

  it('its width', async () => {
    const trend = await placed({ src: FILE }, { company: 'toyota' }, 1000);
    const holder = trend.parentElement as HTMLElement;
    for (const width of [320, 2560]) {
      holder.style.width = `${width}px`;
      await until(() => {
        const x = Number(/H([\d.]+)$/.exec(find(trend, '.axis')?.getAttribute('d') ?? '')?.[1]);
        return x <= width && x > width * 0.6;
      });
      expect(all(trend, '[part=label]').length > 0).to.equal(width > 600);
    }
  });
});
