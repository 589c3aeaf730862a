import { expect } from '@open-wc/testing';
import type { RoadmapTracker } from '../../../components/index.js';
import '../../../components/define.js';
import { FILE } from '../page/data.js';
import { deep, find, first, there } from '../page/find.js';
import { placed } from '../page/place.js';
import { updated } from '../page/wait.js';

const root = document.documentElement;
afterEach(() => root.removeAttribute('style'));

interface Sizes {
  text: string;
  part: string;
  gap: string;
  height: number;
}

async function shown(style: string, width = 900): Promise<RoadmapTracker> {
  const place = { properties: { src: FILE }, width, style };
  const tracker = await placed('roadmap-tracker', place);
  tracker.scrollIntoView();
  await there(tracker, '[part~=milestone]');
  await updated(tracker);
  return tracker;
}

function sizesOf(tracker: RoadmapTracker): Sizes {
  const part = first(tracker, 'roadmap-filters');
  const inside = part.shadowRoot?.querySelector('.room') as Element;
  return {
    text: getComputedStyle(find(tracker, '[part=source]')?.parentElement as Element).fontSize,
    part: getComputedStyle(inside).fontSize,
    gap: getComputedStyle(find(tracker, 'header') as Element).marginBlockEnd,
    height: Math.round(tracker.getBoundingClientRect().height),
  };
}

describe('sizes', () => {
  it('are those of the text around, whatever the root of the page has', async () => {
    const usual = sizesOf(await shown('font-size: 16px'));
    for (const size of ['62.5%', '10px', '32px']) {
      root.style.fontSize = size;
      expect(sizesOf(await shown('font-size: 16px')), size).to.deep.equal(usual);
    }
  });

  it('are larger in larger text, in the parts too', async () => {
    const sizes = sizesOf(await shown('font-size: 20px'));
    expect(sizes.part).to.equal('17.5px');
    expect(sizes.gap).to.equal('15px');
  });

  it('are those that the page gives the text', async () => {
    const sizes = sizesOf(await shown('font-size: 16px; --roadmap-font-size: 18px'));
    expect(sizes.part).to.equal('18px');
    expect(sizes.gap).to.equal('12px');
  });

  it('are the same in the parts where the page has them in em', async () => {
    const sizes = sizesOf(await shown('font-size: 16px; --roadmap-font-size: 1.25em'));
    expect(sizes.part).to.equal('20px');
  });

  for (const [size, width, least] of [
    ['10px', 900, 24],
    ['12px', 900, 24],
    ['10px', 390, 24],
  ] as const)
    it(`leave targets ${least} px in text of ${size}, at ${width} px`, async () => {
      const tracker = await shown(`font-size: ${size}`, width);
      for (const button of deep(tracker, 'button, select, summary')) {
        if (!button.checkVisibility() || button.matches('[part~=milestone], .chip *')) continue;
        const { height } = button.getBoundingClientRect();
        expect(height, button.outerHTML.slice(0, 120)).to.be.at.least(least - 0.1);
      }
    });
});
