import { expect, fixture, html } from '@open-wc/testing';
import type { RoadmapTracker } from '../../../components/roadmap-tracker/roadmap-tracker.js';
import { until } from '../../until.js';
import { updated } from '../rest.js';

const DATA = '/data/solid-state-batteries.json';

/** What the element's shadow root holds, down through those of its parts. */
const within = (host: Element, ...path: string[]): Element | null =>
  path.reduce<Element | null>((at, name) => at?.shadowRoot?.querySelector(name) ?? null, host);

describe('roadmap-tracker', () => {
  it('keeps the room of what comes late: nothing below it jumps', async () => {
    const page = await fixture<HTMLElement>(
      html`<div><roadmap-tracker src=${DATA}></roadmap-tracker><p>below</p></div>`,
    );
    const [element, below] = [...page.children] as [RoadmapTracker, Element];
    const tops: number[] = [];
    let watching = true;
    const watch = () => {
      // From when the table or the lanes could be read; before, the skeleton keeps another room.
      if (element.shadowRoot?.querySelector('slot.ready'))
        tops.push(below.getBoundingClientRect().top);
      if (watching) requestAnimationFrame(watch);
    };
    await import('../../../components/roadmap-tracker/define.js');
    requestAnimationFrame(watch);
    await until(() => within(element, 'roadmap-timeline', '[part~=milestone]'), 'drawn');
    await until(() => within(element, 'roadmap-as-of', 'input'), 'time machine');
    await until(() => within(element, '[part~=share]:enabled'), 'share');
    await updated(element);
    watching = false;
    // A row of the legend may come or go with the width.
    expect(Math.max(...tops) - Math.min(...tops)).to.be.lessThan(32);
  });
});
