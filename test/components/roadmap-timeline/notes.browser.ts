import { expect } from '@open-wc/testing';
import { all, one } from '../page/find.js';
import { box } from '../page/measure.js';
import { milestone, parts, placed, scroller, settled } from './page.js';

const DATA = {
  knownThrough: '2026-01-01',
  milestones: [
    {
      id: 'car',
      company: 'Toyota',
      title: 'First car',
      claims: [
        { saidOn: '2015-01-01', date: '2020', status: 'announced' },
        { saidOn: '2022-01-01', date: '2027', status: 'announced' },
      ],
    },
    { id: 'cells', company: 'BYD', title: 'Cells', date: '2030' },
    { id: 'cars', company: 'BYD', title: 'Cars', date: '2024' },
  ],
  annotations: [
    { milestone: 'car', day: '2021-01-01', text: 'Here the first promise ended' },
    { milestone: 'cells', day: '2030-07-01', text: 'Said once only' },
    { milestone: 'cars', day: '2024-07-01', text: 'Nothing has been said since' },
    { milestone: 'nobody', day: '2024-07-01', text: 'Refused' },
  ],
};
const WHOLE = { start: '2014-01-01', end: '2036-12-31' };

describe('annotations in the roadmap-timeline', () => {
  for (const [dir, width] of [
    ['ltr', 1000],
    ['rtl', 1000],
    ['ltr', 620],
  ] as const)
    it(`stand whole at the foot of their lane, with a line from the day of the bar, ${dir}, ${width} px`, async () => {
      const timeline = await placed({ data: DATA, attributes: WHOLE, dir, width });
      const notes = parts(timeline, 'note');
      expect(notes.map(({ textContent }) => textContent?.trim())).to.deep.equal([
        'Here the first promise ended',
        'Said once only',
        'Nothing has been said since',
      ]);
      const plot = box(one(timeline, '.plot'));
      for (const [i, id] of ['car', 'cells', 'cars'].entries()) {
        const words = box(one(notes[i] as HTMLElement, '.note-words'));
        expect(words.left, id).to.be.at.least(plot.left);
        expect(words.right, id).to.be.at.most(plot.right);
        const note = one(notes[i] as HTMLElement, '.note-words');
        expect(note.scrollWidth, id).to.be.at.most(note.clientWidth);
        expect(words.top, id).to.be.at.least(box(milestone(timeline, id)).bottom - 4);
        for (const item of parts(timeline, 'milestone')) {
          const other = box(item);
          const isApart = words.top >= other.bottom - 4 || words.bottom <= other.top + 4;
          expect(isApart, `${id} on ${item.dataset.milestone}`).to.equal(true);
        }
      }
      const bar = box(milestone(timeline, 'cells'));
      const line = box(notes[1] as HTMLElement);
      expect(line.left).to.be.within(bar.left, bar.right);
    });

  it('are numbers on a phone, with the words below the lanes', async () => {
    const timeline = await placed({ data: DATA, width: 390, attributes: WHOLE });
    const numbers = parts(timeline, 'note').map(({ textContent }) => textContent?.trim());
    expect(numbers).to.deep.equal(['1', '2', '3']);
    const list = one(timeline, '[part=notes]');
    expect(box(list).top).to.be.at.least(box(one(timeline, '.chart')).bottom - 1);
    expect(all(timeline, '[part=notes] li').map(({ textContent }) => textContent)).to.deep.equal([
      'Here the first promise ended',
      'Said once only',
      'Nothing has been said since',
    ]);
    scroller(timeline).scrollTop = 1e6;
    await expect(timeline).to.be.accessible();
  });

  it('are said with the name of their milestone, and not of a day before', async () => {
    const timeline = await placed({ data: DATA, attributes: WHOLE });
    await timeline.focusMilestone('car');
    expect(milestone(timeline, 'car').getAttribute('aria-label')).to.contain(
      'Here the first promise ended',
    );
    timeline.asOf = '2016-01-01';
    await settled(timeline);
    expect(parts(timeline, 'note')).to.deep.equal([]);
    timeline.asOf = null;
    await settled(timeline);
    expect(parts(timeline, 'note').length).to.equal(3);
  });

  it('go with what a filter leaves', async () => {
    const timeline = await placed({ data: DATA, width: 390, attributes: WHOLE });
    timeline.company = 'byd';
    await settled(timeline);
    const listed = all(timeline, '[part=notes] li').map(({ textContent }) => textContent);
    expect(listed).to.deep.equal(['Said once only', 'Nothing has been said since']);
  });
});
