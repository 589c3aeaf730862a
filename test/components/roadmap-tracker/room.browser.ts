import { expect, fixture, html } from '@open-wc/testing';
import type { RoadmapTracker } from '../../../components/roadmap-tracker/roadmap-tracker.js';
import { until } from '../../until.js';
import { FILE } from '../page/data.js';
import { find, findThrough } from '../page/find.js';
import { box } from '../page/measure.js';
import { placed } from '../page/place.js';
import { updated } from '../page/wait.js';

describe('roadmap-tracker', () => {
  it('reserves the room of what is loaded later, so that nothing below it jumps', async () => {
    const page = await fixture<HTMLElement>(
      html`<div><roadmap-tracker src=${FILE}></roadmap-tracker><p>below</p></div>`,
    );
    const [element, below] = [...page.children] as [RoadmapTracker, Element];
    const tops: number[] = [];
    let watching = true;
    const watch = () => {
      // From when the table or the lanes could be read; before, the skeleton keeps another room.
      if (find(element, 'slot.ready')) tops.push(box(below).top);
      if (watching) requestAnimationFrame(watch);
    };
    await import('../../../components/roadmap-tracker/define.js');
    requestAnimationFrame(watch);
    await until(() => findThrough(element, 'roadmap-timeline', '[part~=milestone]'), 'drawn');
    await until(() => findThrough(element, 'roadmap-as-of', 'input'), 'time machine');
    await until(() => find(element, '[part~=share]:enabled'), 'share');
    await updated(element);
    watching = false;
    // A row of the legend may come or go with the width.
    expect(Math.max(...tops) - Math.min(...tops)).to.be.lessThan(32);
  });

  it('keeps the time machine in place while earlier days show less', async () => {
    const element = await placed('roadmap-tracker', { attributes: { src: FILE }, width: 1000 });
    const machine = await until(() => find(element, 'roadmap-as-of'), 'time machine');
    await until(() => findThrough(element, 'roadmap-timeline', '[part~=milestone]'), 'drawn');
    await updated(element);
    const { top } = box(machine);
    element.asOf = '2018-01-01';
    await updated(element);
    expect(box(machine).top).to.be.closeTo(top, 1);
    // Another view has a room of its own.
    element.view = 'table';
    await until(() => findThrough(element, 'roadmap-table', '[data-milestone]'), 'the table');
    await updated(element);
    expect(find(element, '[part=view]')?.style.minBlockSize).to.equal('');
  });
});
