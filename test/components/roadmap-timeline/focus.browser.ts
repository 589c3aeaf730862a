import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { FILE } from '../page/data.js';
import { focused, one } from '../page/find.js';
import { looked } from '../page/wait.js';
import { drag, drawn, focusedId, milestone, parts, placed, settled } from './page.js';

const DATA = [
  { id: 'a25', company: 'A', title: 'First', date: '2025' },
  { id: 'a28', company: 'A', title: 'Second', date: '2028', stage: 'pilot-line' },
  { id: 'a30', company: 'A', title: 'Later', date: '2030' },
  { id: 'a', company: 'A', title: 'Undated', date: null },
  { id: 'b26', company: 'B', title: 'Third', date: '2026' },
];

/** Forty more at one day than a lane has rows for: they are drawn as a cluster. */
const CROWD = [
  ...Array.from({ length: 60 }, (_, i) => ({
    id: `c${i}`,
    company: 'C',
    title: `Crowded milestone ${i}`,
    date: `20${25 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  })),
  { id: 'far', company: 'D', title: 'Far away', date: '2120' },
];
/** The days that have all of them. */
const CENTURY = { start: '2020-01-01', end: '2121-12-31' };

describe('the focus in the roadmap-timeline survives', () => {
  it('panning its milestone out of view', async () => {
    const timeline = await placed({ data: DATA });
    await timeline.focusMilestone('a25');
    const element = focused(timeline);
    timeline.start = '2050-01-01';
    timeline.end = '2052-01-01';
    await settled(timeline);
    expect(focused(timeline)).to.equal(element);
    expect(document.activeElement).to.equal(timeline);
    expect(element?.isConnected && !element.hidden).to.equal(true);
    drag(one(timeline, '.items'), -300);
    await settled(timeline);
    expect(focused(timeline)).to.equal(element);
  });

  it('zooming far in and far out', async () => {
    const timeline = await placed({ data: DATA });
    await timeline.focusMilestone('a28');
    const element = focused(timeline);
    for (let i = 0; i < 8; i += 1) timeline.zoomIn();
    await settled(timeline);
    for (let i = 0; i < 20; i += 1) timeline.zoomOut();
    await settled(timeline);
    expect(focused(timeline)).to.equal(element);
  });

  it('a filter that its milestone passes', async () => {
    const timeline = await placed({ data: DATA });
    await timeline.focusMilestone('b26');
    const element = focused(timeline);
    timeline.company = timeline.data ? 'b' : null;
    await settled(timeline);
    expect(focused(timeline)).to.equal(element);
  });

  it('a filter that removes its milestone: the nearest one in its lane gets it', async () => {
    const timeline = await placed({ data: DATA });
    await timeline.focusMilestone('a30');
    timeline.query = 'i'; // First, Third, Undated has none
    timeline.query = 'Second';
    await settled(timeline);
    expect(focusedId(timeline)).to.equal('a28');
    timeline.query = null;
    await settled(timeline);
    expect(focusedId(timeline)).to.equal('a28');
  });

  it('a filter that removes its lane: another lane gets it', async () => {
    const timeline = await placed({ data: DATA });
    await timeline.focusMilestone('a30');
    timeline.query = 'Third';
    await settled(timeline);
    expect(focusedId(timeline)).to.equal('b26');
  });

  it('a filter that removes everything: it waits at the button that clears filters, and returns', async () => {
    const timeline = await placed({ data: DATA });
    await timeline.focusMilestone('a30');
    timeline.query = 'xyzzy';
    await timeline.updateComplete;
    await timeline.updateComplete;
    const way = one(timeline, '.state button');
    expect(focused(timeline)).to.equal(way);
    way.click();
    await settled(timeline);
    expect(focusedId(timeline)).to.equal('a30');
  });

  it('a filter that removes an undated milestone', async () => {
    const timeline = await placed({ data: DATA });
    await timeline.focusMilestone('a');
    expect(focused(timeline)?.part.contains('undated')).to.equal(true);
    timeline.query = 'Second';
    await settled(timeline);
    expect(focusedId(timeline)).to.equal('a28');
  });

  it('another day, on which the milestone has another date or none', async () => {
    const claims = [
      { saidOn: '2020-01-01', date: '2022' },
      { saidOn: '2021-01-01', date: 'XXXX' },
      { saidOn: '2022-01-01', date: '2028' },
    ];
    const data = {
      milestones: [
        { id: 'moved', company: 'A', title: 'Moved', claims },
        {
          id: 'later',
          company: 'A',
          title: 'Later',
          claims: [{ saidOn: '2022-06-01', date: '2027' }],
        },
      ],
    };
    const timeline = await placed({ data });
    await timeline.focusMilestone('moved');
    for (const day of ['2021-06-01', '2020-06-01', '2024-01-01', '2021-06-01']) {
      timeline.asOf = day;
      await settled(timeline);
      expect(focusedId(timeline), day).to.equal('moved');
    }
    timeline.asOf = null;
    await settled(timeline);
    await timeline.focusMilestone('later');
    timeline.asOf = '2021-06-01';
    await settled(timeline);
    expect(focusedId(timeline)).to.equal('moved');
  });

  it('new data in which the same id has another date', async () => {
    const timeline = await placed({ data: DATA });
    await timeline.focusMilestone('a28');
    timeline.data = [{ id: 'z', company: 'Z', title: 'New', date: '2020' }, ...DATA].reverse();
    await oneEvent(timeline, 'roadmap-load');
    await settled(timeline);
    expect(focusedId(timeline)).to.equal('a28');
    timeline.data = DATA.filter(({ id }) => id !== 'a28');
    await oneEvent(timeline, 'roadmap-load');
    await settled(timeline);
    expect(focusedId(timeline)).to.equal('a30');
  });

  it('its milestone joining a cluster, and leaving it', async () => {
    const timeline = await placed({ data: CROWD, attributes: CENTURY });
    await timeline.focusMilestone('c30');
    await settled(timeline);
    expect(focusedId(timeline)).to.equal('c30');
    timeline.start = '2019-01-01';
    timeline.end = '2122-12-31';
    await settled(timeline);
    expect(focused(timeline)?.part.contains('cluster')).to.equal(true);
    expect(focused(timeline)?.hidden).to.equal(false);
    focused(timeline)?.click();
    await settled(timeline);
    await timeline.focusMilestone('c30');
    await settled(timeline);
    expect(focusedId(timeline)).to.equal('c30');
  });

  it('other lanes', async () => {
    const timeline = await placed({ data: DATA });
    await timeline.focusMilestone('a28');
    timeline.groupBy = 'stage';
    await settled(timeline);
    expect(focusedId(timeline)).to.equal('a28');
    await timeline.focusMilestone('a');
    timeline.groupBy = 'technology';
    await settled(timeline);
    expect(focusedId(timeline)).to.equal('a');
  });

  it('a resize from wide to narrow and back', async () => {
    const timeline = await placed({ data: DATA });
    const around = timeline.parentElement as HTMLElement;
    for (const id of ['a28', 'a']) {
      await timeline.focusMilestone(id);
      for (const width of ['340px', '1000px']) {
        around.style.width = width;
        await settled(timeline);
        expect(focusedId(timeline), `${id} at ${width}`).to.equal(id);
      }
    }
  });
});

describe('focusMilestone', () => {
  it('draws and focuses any milestone, dated or not, and far down', async () => {
    const timeline = await placed();
    timeline.start = '1990-01-01';
    timeline.end = '1991-01-01';
    await settled(timeline);
    for (const id of ['toyota-first-assb-vehicle', 'byd-semi-solid', 'byd-assb-mass-production']) {
      await timeline.focusMilestone(id);
      expect(focusedId(timeline)).to.equal(id);
      const frame = one(timeline, '.frame').getBoundingClientRect();
      const { left, right, top, bottom } = milestone(timeline, id).getBoundingClientRect();
      expect(
        left < frame.right && right > frame.left && top >= frame.top && bottom <= frame.bottom,
      ).to.equal(true);
    }
  });

  it('zooms until a milestone inside a cluster is drawn on its own', async () => {
    const timeline = await placed({ data: CROWD, attributes: CENTURY });
    expect(parts(timeline, 'cluster').length).to.be.greaterThan(0);
    await timeline.focusMilestone('c30');
    expect(focused(timeline)?.part.contains('milestone')).to.equal(true);
  });

  it('works before anything is loaded', async () => {
    const around = await fixture<HTMLElement>(html`<div></div>`);
    const timeline = document.createElement('roadmap-timeline');
    timeline.src = FILE;
    around.append(timeline);
    await timeline.focusMilestone('toyota-first-assb-vehicle');
    expect(focusedId(timeline)).to.equal('toyota-first-assb-vehicle');
  });

  it('works far below the visible part of the page', async () => {
    // What draws has come.
    await placed({ data: DATA });
    const around = await fixture<HTMLElement>(html`<div><div style="height: 5000px"></div></div>`);
    const timeline = document.createElement('roadmap-timeline');
    timeline.data = DATA;
    around.append(timeline);
    await oneEvent(timeline, 'roadmap-load');
    await looked(timeline);
    await timeline.updateComplete;
    expect(parts(timeline, 'lane').length).to.equal(0);
    await timeline.focusMilestone('b26');
    expect(focusedId(timeline)).to.equal('b26');
    await drawn(timeline);
  });

  it('does nothing for an id that is not shown', async () => {
    const timeline = await placed({ data: DATA, attributes: { query: 'Second' } });
    await timeline.focusMilestone('b26');
    await timeline.focusMilestone('nobody');
    expect(focused(timeline)).to.equal(null);
  });
});
