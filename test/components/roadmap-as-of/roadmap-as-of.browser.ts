import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { RoadmapAsOfEvent } from '../../../components/events.js';
import { FILE } from '../page/data.js';
import { all, one } from '../page/find.js';
import { text } from '../page/text.js';
import { granted } from '../page/wait.js';
import { choose, click, date, placed, said, slider } from './page.js';

const NEWEST = '2026-06-25';

describe('roadmap-as-of is accessible', () => {
  it('wide and narrow, now and then, comparing', async () => {
    for (const width of [1400, 900, 320]) {
      const element = await placed(
        { src: FILE },
        { 'as-of': '2024-06-01', since: '2023-01-01' },
        width,
      );
      await expect(element).to.be.accessible();
      expect(element.scrollWidth).to.be.at.most(width);
      for (const control of all(element, 'button, select, input')) {
        const { width, height } = control.getBoundingClientRect();
        expect(Math.min(width, height), control.outerHTML).to.be.at.least(24);
      }
    }
  });

  it('with an empty range', async () => {
    const undatedClaims = await placed({ data: [{ company: 'A', title: 'T', date: '2027' }] });
    expect(slider(undatedClaims).disabled).to.equal(true);
    expect(text(one(undatedClaims, '.note'))).to.contain('Nobody recorded');
    await expect(undatedClaims).to.be.accessible();
    await expect(await placed({ data: [] })).to.be.accessible();
  });

  it('with the day in words, and what was said on it', async () => {
    const element = await placed({ src: FILE }, { 'as-of': '2017-10-25' });
    expect(slider(element).getAttribute('aria-valuetext')).to.equal('25 Oct 2017, 1 claim');
    element.asOf = '2017-10-26';
    await granted(element);
    expect(slider(element).getAttribute('aria-valuetext')).to.equal('26 Oct 2017');
    element.lang = 'de';
    await granted(element);
    expect(slider(element).getAttribute('aria-valuetext')).to.equal('26. Okt. 2017');
  });
});

describe('roadmap-as-of goes from claim to claim', () => {
  it('by keyboard', async () => {
    const element = await placed({ src: FILE }, { company: 'toyota' });
    slider(element).focus();
    const press = async (key: string) => {
      await sendKeys({ press: key });
      await granted(element);
      return element.asOf;
    };
    expect(await press('Home')).to.equal('2011-12-31');
    expect(await press('ArrowRight')).to.equal('2017-10-25');
    expect(await press('ArrowLeft')).to.equal('2011-12-31');
    expect(await press('ArrowLeft')).to.equal('2011-12-31');
    expect(await press('PageUp')).to.equal('2012-12-31');
    expect(await press('ArrowUp')).to.equal('2017-10-25');
    expect(await press('PageDown')).to.equal('2016-10-25');
    expect(await press('End')).to.equal(null);
    expect(slider(element).getAttribute('aria-valuetext')).to.contain('25 Jun 2026');
    expect(await press('ArrowRight')).to.equal(null);
  });

  it('mirrored from right to left', async () => {
    const element = await placed({ src: FILE }, { company: 'toyota', dir: 'rtl' });
    slider(element).focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowLeft' });
    await granted(element);
    expect(element.asOf).to.equal('2017-10-25');
  });

  it('by its buttons, and announces it', async () => {
    const element = await placed({ src: FILE }, { company: 'toyota', 'as-of': '2018-01-01' });
    const [previous] = all(element, '.step');
    previous?.click();
    await granted(element);
    expect(element.asOf).to.equal('2017-10-25');
    await granted(element);
    expect(said(element)).to.equal('25 Oct 2017, 1 claim');
    await click(element, '.newest');
    expect(element.asOf).to.equal(null);
    expect(date(element).value).to.equal(NEWEST);
    expect(one(element, '.newest').getAttribute('aria-disabled')).to.equal('true');
  });

  it('by all claims if nothing is filtered', async () => {
    const element = await placed({ src: FILE }, { 'as-of': '2012-01-01' });
    all(element, '.step')[1]?.click();
    await granted(element);
    expect(element.asOf).to.equal('2016-12-31');
  });
});

describe('roadmap-as-of takes any day', () => {
  it('by sliding', async () => {
    const element = await placed();
    await choose(element, '[part=slider]', String(Date.UTC(2019, 4, 3) / 86_400_000), 'input');
    expect(element.asOf).to.equal('2019-05-03');
    expect(element.getAttribute('as-of')).to.equal('2019-05-03');
    expect(date(element).value).to.equal('2019-05-03');
  });

  it('by its field, also before and after all claims', async () => {
    const element = await placed();
    for (const day of ['1999-12-31', '2019-05-03', '2031-01-01']) {
      await choose(element, '[part=date]', day);
      expect(element.asOf).to.equal(day);
      expect(slider(element).getAttribute('aria-valuetext')).to.contain(day.slice(0, 4));
    }
    await choose(element, '[part=date]', NEWEST);
    expect(element.asOf).to.equal(null);
  });

  it('but not a partial one, and shows the present day again when the field is left', async () => {
    const element = await placed({ src: FILE }, { 'as-of': '2019-05-03' });
    for (const half of ['0002-05-03', '']) {
      await choose(element, '[part=date]', half);
      expect(element.asOf).to.equal('2019-05-03');
    }
    date(element).dispatchEvent(new FocusEvent('blur'));
    expect(date(element).value).to.equal('2019-05-03');
  });

  it('by attribute; an invalid day means the newest', async () => {
    const element = await placed({ src: FILE }, { 'as-of': '2019-13-03' });
    expect(date(element).value).to.equal(NEWEST);
    element.setAttribute('as-of', '2019-05-03');
    await granted(element);
    expect(date(element).value).to.equal('2019-05-03');
  });
});

describe('roadmap-as-of requests a day', () => {
  it('and shows the previous day if the page refuses', async () => {
    const element = await placed({ src: FILE }, { 'as-of': '2019-05-03' });
    element.addEventListener('roadmap-as-of', (event) => event.preventDefault());
    await choose(element, '[part=slider]', slider(element).max, 'input');
    expect(element.asOf).to.equal('2019-05-03');
    expect(slider(element).value).to.equal(String(Date.UTC(2019, 4, 3) / 86_400_000));
    await choose(element, '[part=compare]', 'year');
    expect(element.since).to.equal(null);
    expect(one<HTMLSelectElement>(element, '[part=compare]').value).to.equal('nothing');
    await click(element, '.newest');
    expect(said(element)).to.equal('');
  });

  it('as null if it is the newest', async () => {
    const element = await placed({ src: FILE }, { 'as-of': '2019-05-03' });
    const asked: RoadmapAsOfEvent[] = [];
    element.addEventListener('roadmap-as-of', (event) => asked.push(event));
    await click(element, '.newest');
    expect(asked.map(({ asOf, since }) => [asOf, since])).to.eql([[null, undefined]]);
  });
});

describe('roadmap-as-of marks the days of claims', () => {
  const bars = (element: Awaited<ReturnType<typeof placed>>, name: string) =>
    (one(element, `.${name}`).getAttribute('d') ?? '').split('M').length - 1;

  it('those known and later ones differently', async () => {
    const element = await placed();
    const known = bars(element, 'known');
    expect(known).to.be.greaterThan(40);
    expect(bars(element, 'later')).to.equal(0);
    element.asOf = '2020-01-01';
    await granted(element);
    expect(bars(element, 'known')).to.be.greaterThan(5);
    expect(bars(element, 'known') + bars(element, 'later')).to.equal(known);
  });

  it('of the milestones that pass the filters, whatever their standing', async () => {
    const element = await placed({ src: FILE }, { company: 'toyota' });
    const known = bars(element, 'known');
    expect(known).to.be.within(5, 20);
    element.standing = 'overdue';
    await granted(element);
    expect(bars(element, 'known')).to.equal(known);
    element.company = 'xyzzy';
    await granted(element);
    expect(bars(element, 'known')).to.equal(0);
  });

  it('with years that have room', async () => {
    const labels = async (width: number) =>
      all(await placed({ src: FILE }, {}, width), '.years span').map(text);
    expect(await labels(320)).to.eql(['2015', '2020', '2025']);
    expect(await labels(1000)).to.have.length(15);
  });

  it('with its two ends if the record is short', async () => {
    const data = {
      knownThrough: '2024-03-01',
      milestones: [{ company: 'A', title: 'T', claims: [{ saidOn: '2024-02-01', date: '2027' }] }],
    };
    const element = await placed({ data });
    expect(all(element, '.years span').map(text)).to.eql(['1 Feb 2024', '1 Mar 2024']);
  });
});
