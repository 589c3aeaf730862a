import { expect } from '@open-wc/testing';
import { all, one } from '../page/find.js';
import { box } from '../page/measure.js';
import { placed, settled } from './page.js';

describe('how to read the timeline', () => {
  for (const [width, place] of [
    [1000, 'above'],
    [390, 'below'],
  ] as const)
    it(`opens ${place} the lanes, ${width} px wide, with every mark, the order and the signs that occur`, async () => {
      const timeline = await placed({ width });
      const keys = all(timeline, '.key').filter((key) => key.checkVisibility());
      expect(keys.map(({ className }) => className)).to.deep.equal([`key ${place}`]);
      const key = keys[0] as HTMLDetailsElement;
      expect(key.open).to.equal(false);
      one(key, 'summary').click();
      await settled(timeline);
      expect(key.open).to.equal(true);
      const [items, signs] = [all(key, 'ul:not(.signs) li'), all(key, '.signs li')];
      expect(items.length).to.equal(8);
      expect(signs.length).to.be.above(3);
      for (const item of [...items, ...signs]) {
        expect(one(item, 'span').textContent?.trim()).not.to.equal('');
        expect(box(item).right).to.be.at.most(box(timeline).right + 1);
      }
      const frame = box(one(timeline, '.frame'));
      if (place === 'above') expect(box(key).bottom).to.be.at.most(frame.top + 1);
      else expect(box(key).top).to.be.at.least(frame.bottom - 1);
      await expect(timeline).to.be.accessible();
    });
});
