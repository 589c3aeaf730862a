import { expect, oneEvent } from '@open-wc/testing';
import type { RoadmapSelectEvent } from '../../../components/events.js';
import type { RoadmapTrend } from '../../../components/roadmap-trend/roadmap-trend.js';
import { FILE, TOYOTA } from '../page/data.js';
import { all, find, one } from '../page/find.js';
import { box } from '../page/measure.js';
import { text } from '../page/text.js';
import { placed } from './page.js';

const small = (attributes: Record<string, string> = {}, width = 1000) =>
  placed({ src: FILE }, { lines: '', ...attributes }, width);
const figures = (trend: RoadmapTrend) => all(trend, '[part=multiple]');

describe('a trend of many lines', () => {
  it('has a chart for each of the twelve largest slips, with its name and its slip', async () => {
    const trend = await small();
    expect(figures(trend).length).to.equal(12);
    const first = one(trend, '[part=multiple]');
    expect(first.dataset.milestone).to.equal(TOYOTA);
    expect(text(first.querySelector('figcaption'))).to.match(/^Toyota: .+ \+8 yr$/);
    for (const figure of figures(trend)) {
      const svg = figure.querySelector('svg');
      expect(svg?.getAttribute('aria-label')).to.match(/^Promised: /);
      const named = figure.getAttribute('aria-labelledby') ?? '';
      expect(figure.querySelector(`#${named}`)?.textContent).to.match(/\+/);
    }
    await expect(trend).to.be.accessible();
  });

  it('draws them on the same axes, with the other lines behind', async () => {
    const trend = await small();
    const ticks = figures(trend).map((figure) =>
      [...figure.querySelectorAll('svg > text')].map((tick) => [
        tick.textContent,
        tick.getAttribute('x'),
        tick.getAttribute('y'),
      ]),
    );
    expect(new Set(ticks.map((each) => JSON.stringify(each))).size).to.equal(1);
    expect(ticks[0]?.length).to.be.at.least(2);
    expect(find(trend, '.behind')?.getAttribute('d')?.length).to.be.at.least(100);
  });

  it('puts two charts in a row on a phone, and more if there is room', async () => {
    for (const [width, least] of [
      [320, 2],
      [390, 2],
      [1000, 4],
    ] as const) {
      const trend = await small({}, width);
      const tops = figures(trend).map((figure) => Math.round(box(figure).top));
      expect(tops.filter((top) => top === tops[0]).length, `${width}`).to.be.at.least(least);
      expect(trend.scrollWidth).to.be.at.most(width);
    }
  });

  it('opens a milestone, and marks any open one', async () => {
    const trend = await small();
    const asked = oneEvent(trend, 'roadmap-select') as Promise<RoadmapSelectEvent>;
    find(trend, '[part=multiple] button')?.click();
    expect((await asked).milestone?.id).to.equal(TOYOTA);
    const other = await small({ selected: 'catl-assb-mass-production' });
    const open = figures(other).filter((figure) => figure.getAttribute('aria-current') === 'true');
    expect(open.map(({ dataset }) => dataset.milestone)).to.eql(['catl-assb-mass-production']);
  });

  it('offers one chart of all lines, and uses it for few lines', async () => {
    const trend = await small();
    const choice = all(trend, '.shown button');
    expect(choice.map((button) => button.getAttribute('aria-pressed'))).to.eql(['true', 'false']);
    choice[1]?.click();
    await trend.updateComplete;
    expect(figures(trend).length).to.equal(0);
    expect(find(trend, '.plot') !== null).to.equal(true);
    const few = await small({ company: 'toyota' });
    expect([find(few, '.shown') === null, find(few, '.plot') !== null]).to.eql([true, true]);
  });

  it('shows only what was known on the day', async () => {
    const trend = await small({ lines: 'all', 'as-of': '2026-06-25' });
    expect(all(trend, '.title').map(text)).to.include('As of 25 Jun 2026');
  });
});
