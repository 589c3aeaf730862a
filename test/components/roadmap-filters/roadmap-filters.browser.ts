import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { RoadmapFilters } from '../../../components/roadmap-filters/roadmap-filters.js';
import { HeldTime } from '../../held-time.js';
import { until } from '../../until.js';
import { FILE } from '../page/data.js';
import { all, focused, one } from '../page/find.js';
import { text } from '../page/text.js';
import {
  chipsOf,
  choose,
  facet,
  isOpen,
  open,
  placed,
  recorded,
  rows,
  search,
  short,
  type TestTracker,
  type,
} from './page.js';

describe('roadmap-filters', () => {
  describe('is accessible', () => {
    it('empty', async () => {
      const filters = await fixture<RoadmapFilters>(html`<roadmap-filters></roadmap-filters>`);
      expect(all<HTMLButtonElement>(filters, '.facet').every((button) => button.disabled)).to.equal(
        true,
      );
      await expect(filters).to.be.accessible();
    });
    it('loaded', async () => {
      await expect(await placed()).to.be.accessible();
    });
    for (const name of ['company', 'country', 'stage', 'technology', 'standing'] as const) {
      it(`with the panel of ${name} open`, async () => {
        const filters = await placed();
        await open(filters, name);
        expect(facet(filters, name).getAttribute('aria-expanded')).to.equal('true');
        await expect(filters).to.be.accessible();
      });
    }
    it('filtered', async () => {
      const filters = await placed({
        company: 'toyota,byd',
        standing: 'delayed',
        query: 'battery',
      });
      await expect(filters).to.be.accessible();
    });
    it('with nothing left, in the dark', async () => {
      const filters = await placed({ query: 'xyzzy' });
      document.documentElement.style.colorScheme = 'dark';
      document.body.style.background = '#14181f';
      await expect(filters).to.be.accessible();
      document.documentElement.style.colorScheme = '';
      document.body.style.background = '';
    });
  });

  describe('keyboard', () => {
    it('moves from the text through the facets, into a panel, and back by Escape', async () => {
      const filters = await placed();
      one(filters, '[part=search]').focus();
      await sendKeys({ press: 'Tab' });
      expect(focused(filters)).to.equal(facet(filters, 'company'));
      await sendKeys({ press: 'Enter' });
      await until(() => focused(filters)?.matches('#company [type=search]'));
      await sendKeys({ type: 'toyo' });
      expect(rows(filters).map(({ name }) => name)).to.deep.equal(['Toyota']);
      await sendKeys({ press: 'ArrowDown' });
      expect(focused(filters)).to.equal(rows(filters)[0]?.box);
      await sendKeys({ press: ' ' });
      await filters.updateComplete;
      expect(chipsOf(filters)).to.deep.equal(['Toyota']);
      await sendKeys({ press: 'ArrowUp' });
      expect(focused(filters)?.matches('[type=search]')).to.equal(true);
      await sendKeys({ press: 'Escape' });
      expect(isOpen(filters, 'company')).to.equal(false);
      expect(focused(filters)).to.equal(facet(filters, 'company'));
      expect(text(facet(filters, 'company'))).to.equal('Company · 1 , 1 chosen');
      for (const name of ['country', 'stage', 'technology', 'standing'] as const) {
        await sendKeys({ press: 'Tab' });
        expect(focused(filters)).to.equal(facet(filters, name));
      }
      await sendKeys({ press: 'Tab' });
      expect(focused(filters)).to.equal(one(filters, '[part=chip]'));
      await sendKeys({ press: 'Tab' });
      expect(focused(filters)).to.equal(one(filters, '[part=clear]'));
    });

    it('closes a panel that is left by Tab', async () => {
      const filters = await placed();
      const panel = await open(filters, 'stage');
      [...panel.querySelectorAll('input')].at(-1)?.focus();
      await sendKeys({ press: 'Tab' });
      await until(() => !isOpen(filters, 'stage'));
      expect(focused(filters)).to.equal(facet(filters, 'technology'));
    });

    it('moves the focus on when its chip is removed', async () => {
      const filters = await placed({ company: 'toyota,byd', query: 'car' });
      for (const left of [2, 1, 0]) {
        all(filters, '[part=chip]')[Math.min(left, 1)]?.focus();
        await sendKeys({ press: 'Enter' });
        await until(() => all(filters, '[part=chip]').length === left);
        const next = left ? all(filters, '[part=chip]').at(-1) : facet(filters, 'company');
        expect(focused(filters)).to.equal(next);
      }
    });
  });

  it('closes on a click elsewhere, or on its own button', async () => {
    const filters = await placed();
    await open(filters, 'company');
    await sendMouse({ type: 'click', position: [5, window.innerHeight - 5] });
    await until(() => !isOpen(filters, 'company'));
    await open(filters, 'stage');
    facet(filters, 'stage').click();
    await until(() => !isOpen(filters, 'stage'));
    expect(focused(filters)).to.equal(facet(filters, 'stage'));
  });

  it('switches directly from one panel to another', async () => {
    const filters = await placed();
    await open(filters, 'company');
    await open(filters, 'standing');
    await until(() => facet(filters, 'company').getAttribute('aria-expanded') === 'false');
    expect(isOpen(filters, 'company')).to.equal(false);
    expect(rows(filters)[0]?.name).to.equal('Date unchanged');
  });

  describe('layout', () => {
    for (const width of [320, 1200]) {
      it(`does not jump while loading or typing, ${width} px wide`, async () => {
        const box = await fixture<HTMLElement>(html`<div></div>`);
        box.style.inlineSize = `${width}px`;
        const filters = document.createElement('roadmap-filters');
        box.append(filters);
        await filters.updateComplete;
        const before = filters.offsetHeight;
        filters.src = FILE;
        await oneEvent(filters, 'roadmap-load');
        await filters.updateComplete;
        expect(filters.offsetHeight).to.equal(before);
        const button = facet(filters, 'standing').getBoundingClientRect();
        await search(filters, 'battery on a long road, far too long for a line');
        await search(filters, 'battery');
        expect(facet(filters, 'standing').getBoundingClientRect().left).to.equal(button.left);
        expect(filters.offsetHeight).to.equal(before);
      });
    }

    it('fits 320 px: targets of 24 px, panels as wide as the element', async () => {
      const filters = await placed({ company: 'toyota,byd,factorial', query: 'a' });
      (filters.parentElement as HTMLElement).style.inlineSize = '320px';
      const around = filters.getBoundingClientRect();
      for (const control of all(filters, 'button, input')) {
        const { left, right, width, height } = control.getBoundingClientRect();
        if (width === 0) continue;
        expect(Math.min(width, height)).to.be.at.least(24);
        expect(left).to.be.at.least(around.left);
        expect(right).to.be.at.most(around.right + 0.5);
      }
      const panel = (await open(filters, 'standing')).getBoundingClientRect();
      expect([panel.left, panel.width]).to.deep.equal([around.left, around.width]);
    });

    it('opens a panel aligned with the text, also from right to left', async () => {
      const filters = await placed();
      (filters.parentElement as HTMLElement).dir = 'rtl';
      const panel = (await open(filters, 'company')).getBoundingClientRect();
      const button = facet(filters, 'company').getBoundingClientRect();
      const around = filters.getBoundingClientRect();
      const right = Math.max(button.right, around.left + panel.width);
      expect(panel.right).to.be.closeTo(right, 1);
      expect(panel.top).to.be.closeTo(button.bottom + 4, 1);
    });
  });

  it('shares the store of the tracker around it', async () => {
    const tracker = document.createElement('test-tracker') as TestTracker;
    tracker.data = [short('Toyota'), short('BYD')];
    const pair = [0, 1].map(() => document.createElement('roadmap-filters'));
    tracker.append(...pair);
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    const load = oneEvent(tracker, 'roadmap-load');
    holder.append(tracker);
    await load;
    const [first, second] = pair as [RoadmapFilters, RoadmapFilters];
    await first.updateComplete;
    await open(first, 'company');
    await choose(first, 'BYD');
    await second.updateComplete;
    expect(chipsOf(second)).to.deep.equal(['BYD']);
    expect(second.hasAttribute('company')).to.equal(false);
  });

  it('leaves nothing running when it is removed', async () => {
    const filters = await placed();
    const seen = recorded(filters);
    await open(filters, 'company');
    const time = new HeldTime();
    type(one<HTMLInputElement>(filters, '[part=search]'), 'car');
    const { parentElement } = filters;
    filters.remove();
    await time.pass(1000);
    time.release();
    expect(seen).to.deep.equal([]);
    parentElement?.append(filters);
    await filters.updateComplete;
    expect(all(filters, '[part=choice]')).to.have.length(0);
    expect(facet(filters, 'company').getAttribute('aria-expanded')).to.equal('false');
  });
});
