import { expect } from '@open-wc/testing';
import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { milestone, parts, placed, settled } from './page.js';

const FIRST_CAR = 'toyota-first-assb-vehicle';

function shownGhosts(timeline: RoadmapTimeline): HTMLElement[] {
  return parts(timeline, 'ghost').filter((ghost) => !ghost.hidden);
}

const wordsBox = (item: HTMLElement) =>
  (item.querySelector('.label') as HTMLElement).getBoundingClientRect();

function press(timeline: RoadmapTimeline, words: RegExp): void {
  const buttons = [...timeline.renderRoot.querySelectorAll('button')];
  buttons.find(({ textContent }) => words.test(textContent ?? ''))?.click();
}

describe('the story in the roadmap-timeline', () => {
  it('is accessible with earlier dates, marks and the outside view shown', async () => {
    const timeline = await placed({ attributes: { company: 'toyota' } });
    timeline.since = '2023-01-01';
    press(timeline, /Every promise/);
    press(timeline, /If history repeats/);
    await settled(timeline);
    await expect(timeline).to.be.accessible();
  });

  it('shows earlier dates of the opened milestone only, in its own row', async () => {
    const timeline = await placed({ attributes: { company: 'toyota' } });
    expect(shownGhosts(timeline)).to.have.length(0);
    timeline.selected = FIRST_CAR;
    timeline.start = '2013-01-01';
    timeline.end = '2033-01-01';
    await settled(timeline);
    const ghosts = shownGhosts(timeline);
    expect(ghosts.map(({ title }) => title)).to.include('said 25 Oct 2017: early 2020s');
    const row = parts(timeline, 'milestone').find(({ dataset }) => dataset.milestone === FIRST_CAR);
    const bar = row?.getBoundingClientRect() as DOMRect;
    for (const ghost of ghosts) {
      const { top, bottom } = ghost.getBoundingClientRect();
      expect(Math.abs(top - bar.top)).to.be.below(1);
      expect(Math.abs(bottom - bar.bottom)).to.be.below(1);
    }
  });

  it('draws an earlier date as wide as its days', async () => {
    const timeline = await placed({ attributes: { company: 'toyota' } });
    timeline.selected = FIRST_CAR;
    timeline.start = '2010-01-01';
    timeline.end = '2033-12-31';
    await settled(timeline);
    const year = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
    const first = shownGhosts(timeline).find(({ title }) => title.startsWith('said around 2011'));
    const second = shownGhosts(timeline).find(({ title }) => title.startsWith('said 25 Oct 2017'));
    const width = (ghost?: HTMLElement) => ghost?.getBoundingClientRect().width ?? 0;
    const days =
      (year('2021-01-01') - year('2015-01-01')) / (year('2024-01-01') - year('2020-01-01'));
    expect(width(first) / width(second)).to.be.closeTo(days, 0.02);
  });

  for (const [end, side] of [
    ['2029-06-01', 'left'],
    ['2040-01-01', 'right'],
  ] as const)
    it(`writes no day of an earlier date under the words, which stand ${side} of the bar`, async () => {
      const timeline = await placed({ width: 1200, attributes: { company: 'toyota' } });
      timeline.selected = FIRST_CAR;
      timeline.start = '2013-01-01';
      timeline.end = end;
      await settled(timeline);
      const words = wordsBox(milestone(timeline, FIRST_CAR));
      const dates = shownGhosts(timeline)
        .map((ghost) => ghost.querySelector('span') as HTMLElement)
        .filter(({ textContent }) => textContent)
        .map((label) => label.getBoundingClientRect());
      for (const date of dates)
        expect(date.right <= words.left || date.left >= words.right).to.equal(true);
      if (side === 'right') expect(dates).to.not.have.length(0);
    });

  it('shows all earlier dates by choice, in rows with room for them', async () => {
    const timeline = await placed({ attributes: { company: 'toyota,nio' } });
    press(timeline, /Every promise/);
    await settled(timeline);
    const tops = new Set(
      shownGhosts(timeline).map((ghost) => Math.round(ghost.getBoundingClientRect().top)),
    );
    expect(tops.size).to.be.above(2);
    press(timeline, /Every promise/);
    await settled(timeline);
    expect(shownGhosts(timeline)).to.have.length(0);
  });

  it('marks what changed since a day: by an arrow from then to now, and in the name', async () => {
    const timeline = await placed({ attributes: { company: 'toyota' } });
    expect(timeline.renderRoot.querySelectorAll('[data-change]')).to.have.length(0);
    timeline.since = '2023-01-01';
    await settled(timeline);
    const first = parts(timeline, 'milestone').find(
      ({ dataset }) => dataset.milestone === FIRST_CAR,
    );
    expect(first?.dataset.change).to.equal('later');
    expect(first?.textContent).to.not.contain('moved later');
    const words = () => parts(timeline, 'slip-words').map(({ textContent }) => textContent);
    // By 2025 then, 2027–2028 now.
    expect(words()).to.include('+3 yr');
    expect(words()).to.not.include('+8 yr');
    expect(first?.getAttribute('aria-label')).to.contain('moved later');
    timeline.since = null;
    await settled(timeline);
    expect(timeline.renderRoot.querySelectorAll('[data-change]')).to.have.length(0);
  });

  it('has no outside view with too few deliveries, and one with enough', async () => {
    const few = [
      {
        company: 'A',
        title: 'Once',
        claims: [
          { saidOn: '2015-01-01', date: '2016', status: 'announced' },
          { saidOn: '2018-06-01', date: '2018-05', status: 'achieved' },
        ],
      },
      { company: 'A', title: 'Open', date: '2023' },
    ];
    const timeline = await placed({ data: few });
    press(timeline, /If history repeats/);
    await settled(timeline);
    const bands = () => parts(timeline, 'outlook').filter(({ hidden }) => !hidden);
    expect(bands()).to.have.length(0);
    const button = [...timeline.renderRoot.querySelectorAll('button')].find(({ textContent }) =>
      /If history repeats/.test(textContent ?? ''),
    );
    expect(button?.getAttribute('aria-disabled')).to.equal('true');
    expect(button?.title).to.match(/needs 10 deliveries .* there is 1$/);
    await expect(timeline).to.be.accessible();
    const delivered = Array.from({ length: 12 }, (_, i) => ({
      id: `done-${i}`,
      company: 'A',
      title: `Delivered ${i}`,
      claims: [
        { saidOn: '2015-01-01', date: '2016', status: 'announced' },
        { saidOn: `${2018 + (i % 6)}-06-01`, date: `${2018 + (i % 6)}-05`, status: 'achieved' },
      ],
    }));
    const open = {
      id: 'open',
      company: 'A',
      title: 'Open',
      claims: [{ saidOn: '2020-01-01', date: '2023', status: 'announced' }],
    };
    const other = await placed({
      data: [...delivered, open],
      attributes: { 'as-of': '2024-03-01' },
    });
    press(other, /If history repeats/);
    await settled(other);
    const shown = parts(other, 'outlook').filter(({ hidden }) => !hidden);
    expect(shown).to.have.length(1);
    const band = shown[0]?.getBoundingClientRect() as DOMRect;
    expect(band.width).to.be.above(2);
    // Not through its words.
    const label = parts(other, 'milestone')
      .find(({ dataset }) => dataset.milestone === 'open')
      ?.querySelector('.label')
      ?.getBoundingClientRect() as DOMRect;
    expect(band.top).to.be.at.least(label.bottom - 1);
  });
});
