import { expect } from '@open-wc/testing';
import type { RoadmapFilterEvent } from '../../../components/events.js';
import { HeldTime } from '../../held-time.js';
import { until } from '../../until.js';
import { FILE, MILESTONES } from '../page/data.js';
import { all, focused, one } from '../page/find.js';
import { text } from '../page/text.js';
import {
  chipsOf,
  choose,
  countOf,
  type Document,
  facet,
  open,
  placed,
  recorded,
  rows,
  search,
  short,
  type,
} from './page.js';

describe('roadmap-filters, choosing', () => {
  let time: HeldTime;
  beforeEach(() => {
    time = new HeldTime();
  });
  afterEach(() => time.release());

  it('requests the whole filter, at once for a choice', async () => {
    const filters = await placed({ stage: 'launch', query: 'car' });
    const seen = recorded(filters);
    await open(filters, 'company');
    await choose(filters, 'Toyota');
    expect(seen).to.deep.equal([
      {
        company: ['toyota'],
        country: [],
        stage: ['launch'],
        technology: [],
        standing: [],
        verdict: [],
        stale: [],
        query: 'car',
      },
    ]);
    expect(filters.company).to.equal('toyota');
    expect(filters.getAttribute('company')).to.equal('toyota');
  });

  it('requests the text once the reader pauses, or with a choice', async () => {
    const filters = await placed();
    const seen = recorded(filters);
    const field = one<HTMLInputElement>(filters, '[part=search]');
    for (const typed of ['c', 'ca', 'car']) {
      type(field, typed);
      await time.pass(119);
    }
    expect(seen).to.have.length(0);
    await time.pass(1);
    expect(seen).to.have.length(1);
    type(field, 'cars');
    await open(filters, 'stage');
    await choose(filters, 'Launch');
    await time.pass(1000);
    expect(seen.map(({ query, stage }) => [query, ...stage])).to.deep.equal([
      ['car'],
      ['cars', 'launch'],
    ]);
    expect(field.value).to.equal('cars');
  });

  it('shows the present filter when a request is refused', async () => {
    const filters = await placed();
    filters.addEventListener('roadmap-filter', (event: RoadmapFilterEvent) =>
      event.preventDefault(),
    );
    await open(filters, 'stage');
    await choose(filters, 'Launch');
    expect(rows(filters).some(({ box }) => box.checked)).to.equal(false);
    await search(filters, 'xyzzy', time);
    expect(one<HTMLInputElement>(filters, '[part=search]').value).to.equal('');
    expect(chipsOf(filters)).to.deep.equal([]);
  });

  it('counts what each choice would leave, given the other filters', async () => {
    const record: Document = await (await fetch(FILE)).json();
    const filters = await placed({ stage: 'launch', company: 'toyota' });
    const expected = record.companies.map(({ id, name }) => [
      name,
      record.milestones.filter((m) => m.company === id && m.stage === 'launch').length,
    ]);
    await open(filters, 'company');
    const shown = rows(filters);
    expect(new Map(shown.map(({ name, count }) => [name, count]))).to.deep.equal(
      new Map(expected as [string, number][]),
    );
    const toyota = record.milestones.filter((m) => m.company === 'toyota');
    const left = toyota.filter((m) => m.stage === 'launch').length;
    expect(countOf(filters)).to.equal(`${left} of ${record.milestones.length} milestones`);
    await open(filters, 'stage');
    for (const { name, count } of rows(filters)) {
      const id = name.toLowerCase().replace(' ', '-').replace('samples', 'sample');
      expect([name, count]).to.deep.equal([name, toyota.filter((m) => m.stage === id).length]);
    }
  });

  it('sorts choices: chosen first, empty ones last, companies by name, countries by count', async () => {
    const filters = await placed({ company: 'toyota', query: 'battery' });
    await open(filters, 'company');
    const shown = rows(filters);
    expect(shown[0]?.name).to.equal('Toyota');
    const some = shown.slice(1).filter(({ count }) => count > 0);
    const empty = shown.slice(1).filter(({ count }) => count === 0);
    expect(shown.slice(1)).to.deep.equal([...some, ...empty]);
    for (const part of [some, empty]) {
      const names = part.map(({ name }) => name);
      expect(names).to.deep.equal(names.toSorted(new Intl.Collator('en').compare));
    }
    await choose(filters, some.at(-1)?.name ?? '');
    expect(rows(filters).map(({ name }) => name)).to.deep.equal(shown.map(({ name }) => name));
    await open(filters, 'country');
    const counts = rows(filters).map(({ count }) => count);
    expect(counts).to.deep.equal(counts.toSorted((a, b) => b - a));
    await open(filters, 'stage');
    expect(rows(filters).map(({ name }) => name)).to.include('Mass production');
  });

  it('shows fifty chips at most, and how many more are chosen', async () => {
    const companies = Array.from({ length: 60 }, (_, i) => `Company ${i}`);
    const chosen = companies.map((_, i) => `company-${i}`);
    const filters = await placed(
      { company: chosen.join() },
      companies.map((name) => short(name)),
    );
    expect(chipsOf(filters)).to.have.length(50);
    expect(text(one(filters, '.more'))).to.equal('and 10 more');
  });

  it('accepts only known standings, and quotes other choices until they are known', async () => {
    const keys = 'constructor,__proto__,toString,overdue,valueOf';
    const chosen = { standing: keys, company: keys, stage: keys, technology: keys, country: keys };
    const unknown = keys.split(',').filter((key) => key !== 'overdue');
    const loaded = await placed(chosen, [short('Toyota')]);
    const filters = document.createElement('roadmap-filters');
    filters.lang = 'en';
    for (const [name, value] of Object.entries(chosen)) filters.setAttribute(name, value);
    loaded.after(filters);
    await filters.updateComplete;
    expect(loaded.standing).to.equal('overdue');
    for (const element of [loaded, filters]) {
      const chips = chipsOf(element);
      expect(chips).to.have.length(21).and.to.include('Overdue');
      for (const chip of chips) expect(chip).not.to.include('native code');
      for (const key of unknown)
        for (const chip of chips.filter((name) => name.includes(key)))
          expect(chip).to.match(element === loaded ? /^“\w+”: not found$/ : /^“\w+”$/);
    }
  });

  it('removes one choice by its chip, and all at once', async () => {
    const filters = await placed({ company: 'toyota,byd', country: 'JP', query: 'car' });
    expect(chipsOf(filters)).to.deep.equal(['“car”', 'BYD', 'Toyota', 'Japan']);
    const names = all(filters, '[part=chip]').map((chip) => chip.getAttribute('aria-label'));
    expect(names).to.include('Remove Toyota');
    all(filters, '[part=chip]')[1]?.click();
    await until(() => chipsOf(filters).length === 3);
    expect(filters.company).to.equal('toyota');
    one(filters, '[part=clear]').click();
    await until(() => chipsOf(filters).length === 0);
    expect([filters.company, filters.country, filters.query]).to.deep.equal([null, null, null]);
    expect(one<HTMLInputElement>(filters, '[part=search]').value).to.equal('');
    expect(countOf(filters)).to.equal(`${MILESTONES} milestones`);
  });

  it('clears one facet in its panel', async () => {
    const filters = await placed({ company: 'toyota,byd', stage: 'launch' });
    const panel = await open(filters, 'company');
    panel.querySelector('button')?.click();
    await until(() => filters.company === null);
    expect(filters.stage).to.equal('launch');
    expect(panel.contains(focused(filters))).to.equal(true);
  });

  it('says when nothing is left, and offers to clear the filters', async () => {
    const filters = await placed();
    await search(filters, 'xyzzy', time);
    expect(countOf(filters)).to.equal('No milestone fits these filters');
    await time.pass(500);
    expect(text(one(filters, '[role=status]'))).to.equal(countOf(filters));
    one(filters, '[part=clear]').click();
    await until(() => countOf(filters) === `${MILESTONES} milestones`);
    expect(focused(filters)).to.equal(facet(filters, 'company'));
  });

  it('announces what is left once the reader has paused', async () => {
    const filters = await placed({ company: 'toyota' });
    const region = one(filters, '[role=status]');
    await time.pass(500);
    expect(text(region)).to.equal(countOf(filters));
    let changes = 0;
    const observer = new MutationObserver(() => (changes += 1));
    observer.observe(region, { characterData: true, childList: true, subtree: true });
    for (const typed of ['a', 'al', 'all']) {
      type(one<HTMLInputElement>(filters, '[part=search]'), typed);
      await time.pass(200);
    }
    expect(changes).to.equal(0);
    await time.pass(1000);
    expect(text(region)).to.equal(countOf(filters));
    expect(changes).to.equal(1);
    observer.disconnect();
  });

  it('follows its attributes, and keeps unknown choices visible', async () => {
    const data = [short('Toyota'), short('BYD', 'Sample'), short('CATL')];
    const filters = await placed({ company: 'toyota,BYD,nobody', lang: 'en' }, data);
    expect(chipsOf(filters)).to.deep.equal(['Toyota', 'BYD', '“nobody”: not found']);
    expect(countOf(filters)).to.equal('2 of 3 milestones');
    await open(filters, 'company');
    expect(rows(filters).map(({ name, box }) => [name, box.checked])).to.deep.equal([
      ['“nobody”: not found', true],
      ['BYD', true],
      ['Toyota', true],
      ['CATL', false],
    ]);
    await choose(filters, '“nobody”: not found');
    await choose(filters, 'BYD');
    expect(filters.company).to.equal('toyota');
    expect(rows(filters).map(({ name }) => name)).to.include('“nobody”: not found');
    filters.setAttribute('company', 'catl');
    await until(() => chipsOf(filters).join() === 'CATL');
  });

  it('counts as of the day', async () => {
    const filters = await placed({ 'as-of': '2018-01-01' });
    expect(Number.parseInt(countOf(filters), 10)).to.be.within(1, 30);
    await open(filters, 'company');
    const known = rows(filters).reduce((sum, { count }) => sum + count, 0);
    expect(countOf(filters)).to.equal(`${known} milestones`);
  });

  it('shows only facets that this roadmap has', async () => {
    const filters = await placed({}, [short('Toyota'), short('BYD')]);
    expect(all(filters, '.facet').map(text)).to.deep.equal(['Company', 'Standing']);
  });

  it('names countries in the language of the page', async () => {
    const data = ['DE', 'EU', 'WORLD', 'not a code'].map((country) => ({
      ...short(country),
      country,
    }));
    const filters = await placed({ lang: 'de' }, data);
    await open(filters, 'country');
    const names = rows(filters).map(({ name }) => name);
    expect(names).to.include.members(['Deutschland', 'Europäische Union', 'World']);
    const odd = await placed({ lang: 'no such language!' }, data);
    expect(all(odd, '.facet')).to.have.length(3);
  });

  it('shows hostile names as text', async () => {
    const name = '<img src=x onerror="window.hacked=1">“x”';
    const filters = await placed({ query: '<b>' }, [{ ...short(name), country: '<b>' }]);
    await open(filters, 'company');
    expect(rows(filters)[0]?.name).to.equal(name);
    await choose(filters, name);
    expect(chipsOf(filters)).to.deep.equal(['“<b>”', name]);
    expect(filters.renderRoot.querySelector('img, b')).to.equal(null);
  });

  it('lists a hundred of thousands of companies, and finds the others', async () => {
    const data = Array.from({ length: 3000 }, (_, i) => short(`Company ${i}`));
    const filters = await placed({}, data);
    const panel = await open(filters, 'company');
    expect(rows(filters)).to.have.length(100);
    expect(text(panel.querySelector('.note') as Element)).to.equal(
      '2,900 more: type to narrow the list',
    );
    type(panel.querySelector('input') as HTMLInputElement, '2999');
    await filters.updateComplete;
    expect(rows(filters).map(({ name }) => name)).to.deep.equal(['Company 2999']);
    type(panel.querySelector('input') as HTMLInputElement, 'zzz');
    await filters.updateComplete;
    expect(text(panel.querySelector('.note') as Element)).to.equal('Nothing called “zzz”');
  });
});
