import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { until } from '../../until.js';
import { MILESTONES } from '../page/data.js';
import { focused, one } from '../page/find.js';
import { box } from '../page/measure.js';
import {
  axis,
  focusedId,
  parts,
  placed,
  scroller,
  selections,
  settled,
  unfold,
  windows,
} from './page.js';

const DATA = [
  { id: 'a25', company: 'A', title: 'First', date: '2025' },
  { id: 'a30', company: 'A', title: 'Second', date: '2030' },
  { id: 'a', company: 'A', title: 'Undated', date: null },
  { id: 'b26', company: 'B', title: 'Third', date: '2026' },
  { id: 'b29', company: 'B', title: 'Fourth', date: '2029' },
];

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

describe('keys in the roadmap-timeline', () => {
  it('Tab goes from the buttons to the first milestone, then out', async () => {
    const timeline = await placed({ data: DATA });
    const after = document.createElement('button');
    timeline.after(after);
    one(timeline, '.zoom button:last-child').focus();
    await press('Tab');
    expect(focusedId(timeline)).to.equal('a25');
    await press('Tab');
    expect(document.activeElement).to.equal(after);
  });

  it('Tab returns to the milestone that was left', async () => {
    const timeline = await placed({ data: DATA });
    await timeline.focusMilestone('b29');
    one(timeline, '.zoom button:last-child').focus();
    await press('Tab');
    expect(focusedId(timeline)).to.equal('b29');
  });

  it('arrows, Home and End move in time and across lanes', async () => {
    const timeline = await placed({ data: DATA });
    await timeline.focusMilestone('a25');
    const trail: (string | undefined)[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Home', 'ArrowDown', 'End']) {
      await press(key);
      trail.push(focusedId(timeline));
    }
    expect(trail).to.deep.equal(['a30', 'a', 'a', 'a25', 'b26', 'b29']);
    await press('ArrowUp', 'ArrowUp', 'ArrowLeft');
    expect(focusedId(timeline)).to.equal('a25');
  });

  it('arrows are mirrored in right-to-left pages', async () => {
    const timeline = await placed({ data: DATA, dir: 'rtl' });
    await timeline.focusMilestone('a25');
    await press('ArrowLeft');
    expect(focusedId(timeline)).to.equal('a30');
    expect(box(focused(timeline) as Element).left).to.be.below(500);
    await press('ArrowRight');
    expect(focusedId(timeline)).to.equal('a25');
  });

  it('arrows reach all shipped milestones, each visible when it has the focus', async () => {
    const timeline = await placed();
    await unfold(timeline);
    await timeline.focusMilestone(parts(timeline, 'milestone')[0]?.dataset.milestone ?? '');
    await press('Home');
    const reached = new Set<string>();
    const frame = box(one(timeline, '.frame'));
    for (let guard = 0; guard < 200; guard += 1) {
      const item = focused(timeline) as HTMLElement;
      reached.add(focusedId(timeline) as string);
      const { left, right, top, bottom } = box(item);
      expect(right > frame.left && left < frame.right, `${focusedId(timeline)} across`).to.equal(
        true,
      );
      expect(top >= frame.top && bottom <= frame.bottom, `${focusedId(timeline)} down`).to.equal(
        true,
      );
      const before = focusedId(timeline);
      item.dispatchEvent(key('ArrowRight'));
      if (focusedId(timeline) !== before) continue;
      item.dispatchEvent(key('ArrowDown'));
      if (focusedId(timeline) === before) break;
      focused(timeline)?.dispatchEvent(key('Home'));
    }
    expect(reached.size).to.equal(MILESTONES);
  });

  it('Enter and Space open, and do not scroll the page', async () => {
    const timeline = await placed({ data: DATA });
    const opened = selections(timeline);
    await timeline.focusMilestone('a25');
    await press('Enter');
    await press('ArrowRight', 'ArrowRight', ' ');
    expect(opened).to.deep.equal(['a25', 'a']);
    expect(window.scrollY).to.equal(0);
  });

  it('plus and minus zoom around the active milestone, and 0 shows all', async () => {
    const timeline = await placed({ data: DATA });
    const reports = windows(timeline);
    await timeline.focusMilestone('b29');
    await settled(timeline);
    const { left, width } = box(focused(timeline) as Element);
    await press('+');
    await settled(timeline);
    const closer = box(focused(timeline) as Element);
    expect(closer.width).to.be.closeTo(width * 1.6, 1);
    expect(closer.left).to.be.closeTo(left, 2);
    await press('-');
    await settled(timeline);
    expect(box(focused(timeline) as Element).width).to.be.closeTo(width, 1);
    await press('+', '0');
    await settled(timeline);
    expect(box(focused(timeline) as Element).width).to.be.closeTo(width, 1);
    await until(() => reports.at(-1)?.fit, 'the last window told is the whole');
    expect(timeline.hasAttribute('start')).to.equal(false);
  });

  it('other keys, and those with Ctrl, Alt or Meta, are left to the page', async () => {
    const timeline = await placed({ data: DATA });
    await timeline.focusMilestone('a25');
    const taken = (init: KeyboardEventInit & { key: string }) => {
      const event = key(init.key, init);
      focused(timeline)?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(taken({ key: 'x' })).to.equal(false);
    expect(taken({ key: 'PageDown' })).to.equal(false);
    expect(taken({ key: '+', ctrlKey: true })).to.equal(false);
    expect(taken({ key: 'ArrowLeft', altKey: true })).to.equal(false);
    expect(taken({ key: 'ArrowRight' })).to.equal(true);
  });

  it('arrows move the window first, and leave the page and the panels where they are', async () => {
    const timeline = await placed({
      data: DATA,
      attributes: { start: '2024-06-01', end: '2025-06-30' },
    });
    const tall = document.createElement('div');
    tall.style.height = '3000px';
    timeline.after(tall);
    window.scrollTo(0, 40);
    await timeline.focusMilestone('a25');
    await press('ArrowRight', 'ArrowDown');
    await nextFrame();
    expect(focusedId(timeline)).to.equal('b29');
    expect(window.scrollY).to.equal(40);
    for (const panel of [...timeline.renderRoot.querySelectorAll('.chart, .plot, .labels')])
      expect([panel.scrollLeft, panel.scrollTop]).to.deep.equal([0, 0]);
    expect(axis(timeline).join()).to.match(/2029|2030/);
    window.scrollTo(0, 0);
  });

  it('Tab into a timeline whose active milestone is panned out scrolls it back into view', async () => {
    const timeline = await placed({ data: DATA });
    timeline.start = '2040-01-01';
    timeline.end = '2041-12-31';
    await settled(timeline);
    one(timeline, '.zoom button:last-child').focus();
    await press('Tab');
    await settled(timeline);
    expect(focusedId(timeline)).to.equal('a25');
    const frame = box(scroller(timeline));
    const { left, right } = box(focused(timeline) as Element);
    expect(left < frame.right && right > frame.left).to.equal(true);
  });
});

function key(name: string, init: KeyboardEventInit = {}): KeyboardEvent {
  return new KeyboardEvent('keydown', {
    key: name,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
}
