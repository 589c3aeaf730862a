import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { writeLog } from '../../../src/log/index.js';
import { BASE, claim, entry, foreign, uuid } from '../../log/entries.js';
import { until } from '../../until.js';
import { all, find, focused, one } from '../page/find.js';
import { box } from '../page/measure.js';
import { text } from '../page/text.js';
import {
  boxes,
  file,
  importer,
  keep,
  kept,
  plain,
  readAgain,
  reading,
  rows,
  SHEET,
  said,
  states,
  typed,
  worked,
} from './page.js';

describe('roadmap-import shows what is in a file', () => {
  it('each statement with what it would do, those taken before it counted', async () => {
    const element = await reading(SHEET);
    expect(states(element)).to.deep.equal(['new', 'new', 'refused', 'new']);
    expect(await worked(element)).to.deep.equal([
      'Moves Toyota’s “First car” from 2027–2028 to 2029: 12 months later than last said, 72 than first; standing stays delayed; verdict stays missed',
      'Adds Kia’s “Van”, Q3 2027; standing is date unchanged; verdict is open',
      'Moves Toyota’s “First car” from 2029 to 2031: 24 months later than last said, 96 than first; standing stays delayed; verdict stays missed',
    ]);
    expect(said(element)).to.equal('4 statements, 3 taken, 1 to mend.');
    boxes(element)[0]?.click();
    await element.updateComplete;
    await worked(element);
    await until(
      () => plain(find(rows(element)[3] as Element, '.effect')).includes('from 2027–2028 to 2031'),
      'without the one that is left',
    );
    expect(text(keep(element))).to.equal('Keep 2 statements');
  });

  it('sends those that are taken on, and says so', async () => {
    const element = await reading(SHEET);
    boxes(element)[1]?.click();
    await element.updateComplete;
    const { entries } = await kept(element);
    const dates = entries.map(({ body }) => (body as { claim: { date: string } }).claim.date);
    expect(dates).to.deep.equal(['2029', '2031']);
    expect(entries[0]?.roadmap).to.equal(BASE.title);
    expect(text(find(element, '.done'))).to.equal('2 statements handed over.');
    expect(focused(element)?.localName).to.equal('h3');
  });

  it('keeps nothing of what the page prevents', async () => {
    const element = await reading(SHEET);
    element.addEventListener('roadmap-entry', (event) => event.preventDefault());
    await kept(element);
    expect(text(find(element, '.done'))).to.equal('0 statements handed over.');
  });

  it('takes all, none, and lists those of one kind', async () => {
    const element = await reading(SHEET);
    one(element, '.take-none').click();
    await element.updateComplete;
    expect(boxes(element).map(({ checked }) => checked)).to.deep.equal([false, false, false]);
    expect(keep(element).disabled).to.equal(true);
    one(element, '.take-all').click();
    await element.updateComplete;
    expect(text(keep(element))).to.equal('Keep 3 statements');
    one(element, '[data-filter=refused]').click();
    await element.updateComplete;
    expect(states(element)).to.deep.equal(['refused']);
  });

  it('asks about what looks like a statement on record, and keeps it apart', async () => {
    const [milestone] = BASE.milestones;
    const element = await reading(
      JSON.stringify([
        {
          company: 'Toyota',
          title: 'First car',
          saidOn: '2024-01-11',
          date: '[2027..2028]',
          phrase: 'soon',
        },
        { ...milestone, claims: [milestone?.claims[1]] },
      ]),
      'more.json',
    );
    expect(states(element)).to.deep.equal(['question', 'there']);
    expect(keep(element).disabled).to.equal(true);
    boxes(element)[0]?.click();
    await element.updateComplete;
    const { entries, apart } = await kept(element);
    expect(apart).to.deep.equal(entries.map(({ id }) => id));
  });

  it('shows the entries of a log with who recorded each and when', async () => {
    const recorded = {
      by: { sub: 'a', name: 'Ann', role: 'editor' },
      recordedAt: '2026-11-22T01:00:00Z',
    };
    const entries = [
      { ...claim(1, { saidOn: '2026-03-02', date: '2029' }), ...recorded, pub: 1 },
      entry(2, { kind: 'void', target: { milestone: 'm', claim: 'c2' }, body: { note: 'twice' } }),
      entry(3, { kind: 'meta', body: { stage: 'pilot' } }),
      foreign(4),
    ];
    const element = await reading(writeLog('Another race', entries as never[]), 'log.json');
    expect(states(element)).to.deep.equal(['new', 'new', 'new', 'refused']);
    expect(plain(find(rows(element)[0] as Element, '.at'))).to.equal('recorded 22 Nov 2026 by Ann');
    expect(plain(find(element, '.why'))).to.equal(
      'It is a log of “Another race”, and this is “Race”.',
    );
    const event = await kept(element);
    expect(event.entries.map(({ id }) => id)).to.deep.equal([uuid(1), uuid(2), uuid(3)]);
    expect(new Set(event.entries.map((one) => one.roadmap))).to.deep.equal(new Set([BASE.title]));
    expect(event.entries[0]).to.not.have.property('pub');
    expect(event.entries[0]).to.have.property('by');
  });

  it('reads 20,000 rows without blocking the page, and lists them in pages', async () => {
    const many = Array.from(
      { length: 20_000 },
      (_, i) => `Company ${i % 50},Milestone ${i},${2027 + (i % 9)},2026-03-02`,
    );
    const element = await importer();
    let frames = 0;
    const count = () => {
      frames += 1;
      if (frames >= 0) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    const done = element.read(file(['company,title,date,said_on', ...many].join('\n')));
    await until(() => find(element, 'progress'), 'the progress shows');
    await done;
    await element.updateComplete;
    expect(frames).to.be.above(5);
    frames = Number.NEGATIVE_INFINITY;
    expect(text(keep(element))).to.equal('Keep 20,000 statements');
    expect(rows(element).length).to.equal(50);
    one(element, '.more').click();
    await until(() => rows(element).length === 100, '50 more');
    expect(rows(element)[50]?.contains(focused(element))).to.equal(true);
    const { entries } = await kept(element);
    expect(entries.length).to.equal(20_000);
  }).timeout(60_000);
});

describe('roadmap-import lets a person mend', () => {
  it('a cell: the row is read again as typed, and the focus stays with it', async () => {
    const element = await reading(SHEET);
    const row = rows(element)[2] as HTMLElement;
    const input = one<HTMLInputElement>(row, '.cell input');
    expect(text(find(row, '.cell span'))).to.equal('When');
    await typed(element, input, 'some other time');
    expect(states(element)).to.deep.equal(['new', 'new', 'refused', 'new']);
    expect(plain(find(rows(element)[2] as Element, '.problems'))).to.contain('some other time');
    await typed(
      element,
      one<HTMLInputElement>(rows(element)[2] as Element, '.cell input'),
      'Q1 2028',
    );
    expect(states(element)).to.deep.equal(['new', 'new', 'new', 'new']);
    expect(focused(element)).to.equal(boxes(element)[2]);
    expect(said(element)).to.equal('4 statements, 4 taken.');
  });

  it('a whole line that cannot be cut, and a field of JSON', async () => {
    const element = await reading('company,title,date\nKia,"Van,2027\nKia,Truck,2028');
    expect(states(element)).to.deep.equal(['refused', 'new']);
    const line = one<HTMLInputElement>(rows(element)[0] as Element, '.cell input');
    expect(line.value).to.equal('Kia,"Van,2027');
    await typed(element, line, 'Kia,"Van",2027');
    expect(states(element)).to.deep.equal(['new', 'new']);
    const json = await reading('[{"company":"Kia","title":"Van","date":"blue moon"}]', 'a.json');
    await typed(json, one<HTMLInputElement>(json, '.cell input'), '2027');
    expect(states(json)).to.deep.equal(['new']);
  });

  it('which column is what', async () => {
    const element = await reading('Firm;Was;Bis\nKia;Van;2027');
    expect(one<HTMLDetailsElement>(element, 'details.columns').open).to.equal(true);
    expect(states(element)).to.deep.equal(['refused']);
    for (const [index, role] of ['title', 'date'].entries()) {
      const select = all<HTMLSelectElement>(element, '.columns li select')[
        index + 1
      ] as HTMLSelectElement;
      select.value = role;
      select.dispatchEvent(new Event('change'));
      await readAgain(element);
    }
    expect(states(element)).to.deep.equal(['new']);
    expect(plain(find(element, '.said'))).to.contain('2027');
  });

  it('in which line the names of the columns stand', async () => {
    const element = await reading('Our list\n\nWer;Was;Bis\nKia;Van;2027');
    const select = one<HTMLSelectElement>(element, '.header select');
    expect([...select.options].map(({ value }) => value)).to.deep.equal(['1', '3', '4']);
    select.value = '3';
    select.dispatchEvent(new Event('change'));
    await until(() => rows(element).length === 1, 'it is read again');
    const titles = all(element, '.columns strong').map((one) => text(one));
    expect(titles).to.deep.equal(['Wer', 'Was', 'Bis']);
    expect(text(find(element, '.columns .why'))).to.contain('Company');
    await expect(element).to.be.accessible();
  });

  it('which column has the dates, before anything without one is taken', async () => {
    const element = await reading('company,title,Bis\nKia,Van,2027\nKia,Truck,2028');
    expect(boxes(element).map(({ checked }) => checked)).to.deep.equal([false, false]);
    expect(text(find(element, '.columns .why'))).to.equal(
      'No column was found for Date: choose which it is.',
    );
    const select = all<HTMLSelectElement>(element, '.columns li select')[2] as HTMLSelectElement;
    select.value = 'date';
    select.dispatchEvent(new Event('change'));
    await readAgain(element);
    expect(boxes(element).map(({ checked }) => checked)).to.deep.equal([true, true]);
  });

  it('a day to come on which something is said to have been said', async () => {
    const element = await reading('company,title,date,said on\nKia,Van,2027,2999-01-01');
    expect(plain(find(element, '.statement .problems'))).to.contain('2999-01-01, and today is');
  });

  it('that the first row is a statement, too', async () => {
    const element = await reading('Kia,Van,2027\nKia,Truck,2028');
    expect(one<HTMLInputElement>(element, '.headless input').checked).to.equal(true);
    expect(rows(element).length).to.equal(2);
  });
});

const FAULTS = [
  { name: 'an empty file', content: '', says: 'There is nothing in it.' },
  { name: 'white space', content: ' \n\n', says: 'There is nothing in it.' },
  { name: 'a spreadsheet’s own format', content: 'PK\u0003\u0004', says: 'It is no text.' },
  {
    name: 'a picture',
    content: new Uint8Array([137, 80, 78, 71, 0, 0, 0]),
    says: 'It is no text.',
  },
  { name: 'a web page', content: '<!doctype html><p>Log in', says: 'It is a web page.' },
  { name: 'a list without records', content: '[]', says: 'There is no statement in it.' },
] as const;

describe('roadmap-import says why nothing can be read', () => {
  for (const { name, content, says } of FAULTS)
    it(name, async () => {
      const element = await reading(content, 'some.file');
      expect(text(find(element, '.fault b'))).to.equal('some.file');
      expect(text(find(element, '.fault span'))).to.contain(says);
      expect(said(element)).to.contain(says);
      expect(find(element, 'input[type=file]')).to.not.equal(null);
    });

  it('damaged JSON, of which it reads what is left', async () => {
    const element = await reading(
      '[{"company":"Kia","title":"Van","date":"2027"},{"compa',
      'a.json',
    );
    expect(states(element)[0]).to.equal('new');
    expect(plain(find(element, 'section'))).to.contain('this is not JSON');
  });
});

describe('roadmap-import is for everybody', () => {
  for (const { what, place } of [
    { what: 'wide', place: { width: 1000 } },
    { what: 'at 320 px', place: { width: 320 } },
    {
      what: 'right to left, in the dark',
      place: { width: 500, dir: 'rtl', style: 'color-scheme: dark; background: Canvas' },
    },
    { what: 'in Japanese', place: { width: 500, lang: 'ja' } },
  ] as const)
    it(what, async () => {
      const element = await reading(SHEET, 'promises.csv', place);
      one<HTMLDetailsElement>(element, 'details.columns').open = true;
      await until(() => find(element, '.effect'), 'what it would do');
      await expect(element).to.be.accessible();
      expect(element.scrollWidth).to.be.at.most(place.width);
      for (const target of all(element, 'button, select, input, summary, label.name')) {
        const { height, width } = box(target);
        if (target.matches('.name input, .headless input')) continue;
        expect(Math.min(height, width), target.outerHTML.slice(0, 80)).to.be.at.least(23.9);
      }
      await expect(await importer(place)).to.be.accessible();
    });

  it('in every state', async () => {
    const element = await importer();
    await expect(element, 'at first').to.be.accessible();
    await element.read(file('', 'empty.csv'));
    await element.updateComplete;
    await expect(element, 'nothing in it').to.be.accessible();
    await element.read(
      file(writeLog('Another', [claim(1, { saidOn: '2026-03-02', date: '2029' })])),
    );
    await until(() => rows(element).length === 1, 'a log');
    await expect(element, 'a log').to.be.accessible();
    await element.read(
      file('[{"company":"Kia","title":"Van","date":"blue moon"},{"compa', 'a.json'),
    );
    await until(() => plain(find(element, 'section')).includes('this is not JSON'), 'damaged JSON');
    await expect(element, 'damaged JSON').to.be.accessible();
    await element.read(file(SHEET));
    await until(() => rows(element).length === 4, 'a sheet');
    await kept(element);
    await element.updateComplete;
    await expect(element, 'kept').to.be.accessible();
  });

  it('by keyboard: rows are pasted, taken and left', async () => {
    const element = await importer();
    const area = one<HTMLTextAreaElement>(element, 'textarea');
    area.focus();
    await sendKeys({ type: 'company,title,date' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'Kia,Van,2027' });
    one(element, '.start button').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => rows(element).length === 1, 'it is read');
    boxes(element)[0]?.focus();
    await sendKeys({ press: ' ' });
    await element.updateComplete;
    expect(keep(element).disabled).to.equal(true);
  });

  it('in the language of the page', async () => {
    for (const lang of ['ja', 'ko', 'zh']) {
      const element = await reading(SHEET, 'promises.csv', { lang });
      await worked(element);
      const own = () => all(element, '.effect').map(plain)[1] ?? '';
      await until(() => own() !== '' && !/[a-z]{4}/.test(own()), `the words of ${lang}`);
      expect(text(keep(element))).to.not.match(/[a-z]{4}/i);
    }
  });
});
