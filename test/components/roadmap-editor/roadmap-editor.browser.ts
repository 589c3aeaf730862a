import '../../../components/define.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { applyEntries, readLog } from '../../../src/log/index.js';
import { parseRoadmap, parseRoadmapCsv } from '../../../src/read/parse.js';
import { BASE } from '../../log/entries.js';
import { until } from '../../until.js';
import { all, find, focused, one, there } from '../page/find.js';
import { placed } from '../page/place.js';
import { text } from '../page/text.js';
import { edited, emptied, filled, formOf, opened, pressedKeep, snapshotOf, would } from './page.js';

const DELAY = {
  company: 'Toyota',
  milestone: 'm',
  date: '2029',
  saidOn: '2026-05-04',
  url: 'https://www.nikkei.example/7',
};

/** What a button of the list saves, as text. */
async function saved(press: () => void): Promise<{ name: string; text: string }> {
  const { createObjectURL } = URL;
  const files: File[] = [];
  URL.createObjectURL = (file) => {
    files.push(file as File);
    return 'data:,';
  };
  const names: string[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    names.push(this.download);
  };
  try {
    press();
    await until(() => names.length > 0);
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  return { name: names[0] as string, text: await (files[0] as File).text() };
}

describe('an analyst', () => {
  beforeEach(emptied);

  it('records a delay, sees what it does, corrects a mistake, marks a delivery, and merges it', async () => {
    const tracker = await edited();
    const editor = await opened(tracker);
    await filled(editor, DELAY);
    expect(would(editor)).to.equal(
      'It moves Toyota’s “First car” from 2027–2028 to 2029: 12 months later than last said, 72 than first; standing stays delayed; verdict stays missed.',
    );
    expect(one<HTMLInputElement>(editor, '[name=publisher]').value).to.equal('Nikkei');
    expect(text(find(editor, '#date-read'))).to.equal('2029: 1 Jan – 31 Dec 2029');
    const bar = await there(tracker, '.past[data-planned]');
    expect(bar.title).to.equal('2029');
    await pressedKeep(editor);
    const ownId = [...(snapshotOf(tracker).editing?.own.keys() ?? [])][0] as string;
    expect(find(tracker, '.past[data-planned]')).to.equal(null);

    // The page is opened again.
    tracker.remove();
    const again = await edited({ selected: 'm' });
    await until(() => snapshotOf(again).editing?.own.has(ownId));
    const claim = await there(again, `[data-claim="${ownId}"]`);
    expect(text(claim)).to.contain('2029').and.contain('yours, recorded');

    // It was a mistake.
    (claim.querySelector('[data-record=void]') as HTMLElement).click();
    const mistaken = await formOf(again);
    await until(() => would(mistaken).startsWith('It moves'));
    expect(would(mistaken)).to.contain('from 2029 to 2027–2028');
    await filled(mistaken, { note: 'It was another car.' });
    // A double click keeps one.
    one(mistaken, 'button[type=submit]').click();
    await pressedKeep(mistaken);
    expect(text(find(mistaken, '.done'))).to.contain('recorded by mistake');
    one(mistaken, '.close').click();
    await until(() => find(again, 'roadmap-editor') === null);
    const struck = await there(again, `[data-claim="${ownId}"] del`);
    expect(text(struck)).to.contain('2029');
    // It is said by whoever keeps the record, not by the company.
    const said = all(one(again, 'roadmap-details'), '[data-claim]').map((claim) => text(claim));
    expect(said.filter((words) => words.includes('correction of the record'))).to.have.length(1);

    // It was delivered.
    (await there(again, '[data-record=statement]')).click();
    const delivery = await formOf(again);
    await until(() => find(delivery, '[name=date]'));
    expect(one<HTMLSelectElement>(delivery, '[name=milestone]').value).to.equal('m');
    await filled(delivery, {
      date: '2 July 2026',
      status: 'achieved',
      saidOn: '2026-07-02',
      publisher: 'Toyota',
      quote: 'on sale today',
    });
    expect(would(delivery)).to.contain('It reports Toyota’s “First car” delivered');
    await pressedKeep(delivery);
    one(delivery, '.close').click();
    await until(() => find(again, 'roadmap-editor') === null);

    // It is taken away, and merged into the file.
    one(again, '[part=yours]').click();
    const list = await formOf(again);
    await until(() => all(list, '[data-entry]').length === 3);
    const log = await saved(() => one(list, '[data-save=log]').click());
    expect(log.name).to.equal('race-log.json');
    const read = readLog(log.text);
    expect([read.problems, read.roadmap, read.entries.length]).to.deep.equal([[], 'Race', 3]);
    const { document, told, applied } = applyEntries(BASE, read.entries);
    expect([told, applied.length]).to.deep.equal([[], 3]);
    const { problems, roadmap } = parseRoadmap(document);
    expect(problems.filter(({ at }) => at !== '/knownThrough')).to.deep.equal([]);
    expect(roadmap.milestoneAt(roadmap.indexOf('m')).claims.length).to.equal(5);
    expect(text(one(again, '[part=yours]'))).to.equal('Your statements');

    // So are the roadmap with it, as JSON and CSV.
    const json = await saved(() => one(list, '[data-save=json]').click());
    const csv = await saved(() => one(list, '[data-save=csv]').click());
    for (const { roadmap: one } of [parseRoadmap(JSON.parse(json.text)), parseRoadmapCsv(csv.text)])
      expect(one.milestoneAt(one.indexOf('m')).claims.map(({ id }) => id)).to.include(ownId);

    // Once it is in the base it is the reader's own no more.
    again.data = document;
    await until(() => snapshotOf(again).editing?.own.size === 0);
    expect(snapshotOf(again).problems.filter(({ at }) => at !== '/knownThrough')).to.deep.equal([]);
  });

  it('makes a milestone and a company on the way, and is warned of near doubles', async () => {
    const tracker = await edited();
    const editor = await opened(tracker);
    await filled(editor, { company: 'Toyta' });
    expect(text(find(editor, '#company-warning'))).to.equal('Is it “Toyota”?');
    await filled(editor, { company: 'Toyota', title: 'Frist car' });
    expect(text(find(editor, '#title-warning'))).to.equal('Is it “First car”?');
    await filled(editor, {
      company: 'Blue Solutions',
      title: 'Pilot line',
      stage: 'pilot-line',
      technology: 'polymer',
      date: 'Q3 2027',
      saidOn: '2026-05-01',
      publisher: 'Blue Solutions',
    });
    expect(text(find(editor, '#date-read'))).to.match(/^Q3 2027: 1 Jul – 30 Sept? 2027$/);
    expect(would(editor)).to.contain('adds Blue Solutions’ “Pilot line”, Q3 2027');
    await pressedKeep(editor);
    const { roadmap } = snapshotOf(tracker);
    const m = roadmap?.indexOf('blue-solutions-pilot-line') ?? -1;
    expect(roadmap?.milestoneAt(m)).to.deep.include({
      company: 'blue-solutions',
      title: 'Pilot line',
      stage: 'pilot-line',
    });
  });

  it('undoes at once what was kept', async () => {
    const tracker = await edited();
    const editor = await opened(tracker);
    await filled(editor, DELAY);
    await pressedKeep(editor);
    one(editor, '[data-undo]').click();
    await until(() => text(find(editor, '.done')).startsWith('Undone.'));
    const { roadmap, editing } = snapshotOf(tracker);
    expect(editing?.own.size).to.equal(2);
    expect(roadmap?.milestoneAt(0).claims.length).to.equal(4);
    expect(roadmap?.newestClaim).to.equal('2024-01-11');
  });

  it('corrects title, stage and technology, and takes it back', async () => {
    const tracker = await edited({ selected: 'm' });
    (await there(tracker, '[data-record=amend]')).click();
    const editor = await formOf(tracker);
    await until(() => find(editor, '[name=title]'));
    await filled(editor, { title: 'The first car', technology: 'sulfide' });
    await pressedKeep(editor);
    const titleNow = () => snapshotOf(tracker).roadmap?.milestoneAt(0);
    expect(titleNow()).to.deep.include({ title: 'The first car', technology: 'sulfide' });
    one(editor, '[data-undo]').click();
    await until(() => titleNow()?.title === 'First car');
    expect(titleNow()?.technology).to.equal(null);
  });

  it('records that a source took a statement back', async () => {
    const tracker = await edited({ selected: 'm' });
    (await there(tracker, '[data-claim=c2] [data-record=void]')).click();
    const editor = await formOf(tracker);
    await until(() => would(editor));
    const button = all(editor, 'form button').find(
      (one) => text(one) === 'The source took it back…',
    );
    button?.click();
    await until(() => find(editor, '[name=saidOn]'));
    expect(text(find(editor, '.note'))).to.equal('Takes back what was said 11 Jan 2024.');
    await filled(editor, { saidOn: '2026-05-01', publisher: 'Toyota' });
    await pressedKeep(editor);
    const { roadmap } = snapshotOf(tracker);
    expect(roadmap?.milestoneAt(0).claims.at(-1)?.retracts).to.equal('c2');
  });

  it('says whether a statement of the same day, date and source is another one', async () => {
    const tracker = await edited();
    const editor = await opened(tracker);
    const same = {
      company: 'Toyota',
      milestone: 'm',
      date: '2020–2023',
      saidOn: '2017-10-25',
      url: 'https://nikkei.example/1',
    };
    await filled(editor, same);
    expect(text(find(editor, '.would'))).to.contain('the same day, date and source already');
    await pressedKeep(editor);
    expect([...(snapshotOf(tracker).editing?.own.values() ?? [])][0]?.applied).to.equal(false);
    one(editor, '.close').click();
    one(tracker, '[part=yours]').click();
    const list = await formOf(tracker);
    const apart = await until(() =>
      all(list, '.list button').find((one) => text(one) === 'It is another statement'),
    );
    apart.click();
    await until(() => [...(snapshotOf(tracker).editing?.own.values() ?? [])][0]?.applied);
  });
});

describe('the form', () => {
  beforeEach(emptied);

  it('tells at each field what is missing or cannot be read', async () => {
    const editor = await opened(await edited());
    await filled(editor, { company: 'Toyota', date: 'blue moon', url: 'nikkei' });
    one(editor, 'button[type=submit]').click();
    await until(() => text(find(editor, '.faults')));
    expect(text(find(editor, '.faults'))).to.equal('4 fields need mending.');
    for (const [name, said] of [
      ['title', 'Fill this in.'],
      ['date', /^“blue moon” .+: write 2027/],
      ['saidOn', 'Fill this in.'],
      ['url', 'Write a web address that begins with https://.'],
    ] as const) {
      const field = one(editor, `[name=${name}]`);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      const id = field.getAttribute('aria-describedby')?.split(' ').at(-1);
      expect(text(find(editor, `#${id}`))).to.match(new RegExp(said));
    }
    expect((focused() as HTMLInputElement).name).to.equal('title');
  });

  it('refuses a day to come as the day on which something was said, and takes "today"', async () => {
    const editor = await opened(await edited());
    await filled(editor, { ...DELAY, saidOn: '2999-01-01' });
    one(editor, 'button[type=submit]').click();
    await until(() => find(editor, '#saidOn-fault'));
    expect(text(find(editor, '#saidOn-fault'))).to.contain('This day has not come yet');
    await filled(editor, { saidOn: 'today' });
    expect(find(editor, '#saidOn-fault')).to.equal(null);
    await pressedKeep(editor);
  });

  it('takes an address without its scheme, and says what is kept', async () => {
    const tracker = await edited();
    const editor = await opened(tracker);
    await filled(editor, { ...DELAY, url: 'www.nikkei.example/7' });
    expect(text(find(editor, '#url-read'))).to.equal('https://www.nikkei.example/7');
    await pressedKeep(editor);
  });

  const DOUBTED = [
    {
      name: 'a delivery dated after the day it was said',
      given: { status: 'achieved', date: 'Q4 2027' },
      field: 'status',
      asked: 'Is it announced, not achieved?',
    },
    {
      name: 'a date far from all others',
      given: { date: '9999' },
      field: 'date',
      asked: '9999 is far from all other dates. Keep it?',
    },
    {
      name: 'a name as long as a paragraph',
      given: { company: 'Kia', title: 'x'.repeat(800) },
      field: 'title',
      asked: 'It has 800 characters.',
    },
  ] as const;
  for (const { name, given, field, asked } of DOUBTED)
    it(`asks about ${name} before it keeps it`, async () => {
      const tracker = await edited();
      const editor = await opened(tracker);
      await filled(editor, DELAY);
      await filled(editor, given);
      const warning = await there(editor, `#${field}-warning`);
      expect(text(warning)).to.contain(asked);
      expect(one(editor, `[name=${field}]`).getAttribute('aria-describedby')).to.contain(
        warning.id,
      );
      one(editor, 'button[type=submit]').click();
      await until(() => text(find(editor, '.faults')));
      expect(find(editor, '.done')).to.equal(null);
      const box = focused() as HTMLInputElement;
      expect(box.name).to.equal('meant');
      await expect(editor).to.be.accessible();
      box.click();
      await editor.updateComplete;
      expect(text(find(editor, '.faults'))).to.equal('');
      await pressedKeep(editor);
      expect(snapshotOf(tracker).editing?.own.size).to.equal(1);
    });

  it('takes a title that is there for that milestone, and says so', async () => {
    const tracker = await edited();
    const editor = await opened(tracker);
    await filled(editor, { company: 'Toyota', title: 'first car', date: '2029' });
    expect(text(find(editor, '#title-read'))).to.contain('It is on record');
    expect(would(editor)).to.contain('moves Toyota’s “First car” from 2027–2028 to 2029');
    expect(find(editor, '[name=stage]')).to.equal(null);
  });

  it('draws a milestone that it would make in the timeline', async () => {
    const tracker = await edited();
    const editor = await opened(tracker);
    await filled(editor, { company: 'Toyota', title: 'Second car', date: '2027' });
    const ghost = await there(tracker, '.past[data-fresh]');
    expect(text(ghost)).to.equal('Toyota – Second car: 2027');
    await filled(editor, { company: 'Kia' });
    const timeline = one(tracker, 'roadmap-timeline');
    const bar = () => find(timeline, '.past[data-fresh]:not([hidden])');
    await until(() => text(bar()) === 'Kia – Second car: 2027');
    const [its, around] = [bar()?.getBoundingClientRect(), timeline.getBoundingClientRect()];
    expect(its?.top).to.be.within(around.top, around.bottom - 24);
    await sendKeys({ press: 'Escape' });
    await until(() => bar() === null);
  });

  it('marks the milestone as the reader’s own in the timeline and the table', async () => {
    const tracker = await edited();
    const editor = await opened(tracker);
    await filled(editor, DELAY);
    await pressedKeep(editor);
    const item = await there(tracker, '.item[data-mine]');
    expect(item.dataset.milestone).to.equal('m');
    await until(() => item.getAttribute('aria-label')?.includes('with a statement of yours'));
    expect(all(one(tracker, 'roadmap-timeline'), '.item[data-mine]')).to.have.length(1);
    tracker.view = 'table';
    const mark = await there(tracker, '[data-milestone=m] .mine');
    expect(text(mark)).to.equal('with a statement of yours');
    expect(find(one(tracker, 'roadmap-table'), '[data-milestone=other] .mine')).to.equal(null);
    await expect(tracker).to.be.accessible();
    one(editor, '[data-undo]').click();
    await until(() => text(find(editor, '.done')).includes('Undone'));
  });

  it('leaves the details their place where another milestone is chosen', async () => {
    const tracker = await edited({}, { width: 1200 });
    const editor = await opened(tracker);
    await filled(editor, { date: '2029' });
    (await there(tracker, '.item[data-milestone=m]')).click();
    await until(() => find(tracker, 'roadmap-editor') === null);
    expect((await there(tracker, 'roadmap-details')).getClientRects()).to.have.length(1);
    const again = await opened(tracker);
    expect(one<HTMLInputElement>(again, '[name=date]').value).to.equal('2029');
  });

  const REASONS: readonly [lang: string, typed: string, reason: RegExp][] = [
    ['en', '2027-13', /months are 01 to 12/],
    ['ja', '2027-13', /月は1から12まで/],
    ['ko', '2028-2027', /끝이 시작보다 앞섭니다/],
    ['zh', 'July', /缺少年份/],
    ['ja', '01/02/2027', /二通りに読めます/],
  ];
  for (const [lang, typed, reason] of REASONS)
    it(`says in ${lang} why ${typed} is no date`, async () => {
      const editor = await opened(await edited({ lang }));
      await filled(editor, { date: typed });
      await until(() => reason.test(text(find(editor, '#date-fault'))), `${typed}: no reason`);
    });

  const DATES: readonly [lang: string, typed: string, read: RegExp][] = [
    ['en', 'by 2030', /^by 2030: until 31 Dec 2030$/],
    ['en', 'from 2027', /^from 2027: from 1 Jan 2027$/],
    ['en', 'TBD', /^no date stands$/],
    ['ja', '2027年度下期', /2027年10月1日.2028年3月31日$/],
    ['ko', '2027년 3분기', /2027년 7월 1일.9월 30일$/],
    ['zh', '2027年第三季度', /2027年7月1日.9月30日$/],
  ];
  for (const [lang, typed, read] of DATES)
    it(`reads ${typed} in ${lang}`, async () => {
      const companies = [
        { id: 'toyota', name: 'Toyota', fiscalYear: { startMonth: 4, labelledBy: 'start' } },
      ];
      const editor = await opened(await edited({ lang, data: { ...BASE, companies } }));
      await filled(editor, { company: 'Toyota', date: typed });
      await until(() => read.test(text(find(editor, '#date-read'))), `${typed} is not read`);
    });

  it('has what was typed again, also when the page comes again', async () => {
    const tracker = await edited();
    const editor = await opened(tracker);
    await filled(editor, { company: 'Toyota', date: '2029', quote: 'not before 2029' });
    await sendKeys({ press: 'Escape' });
    await until(() => find(tracker, 'roadmap-editor') === null);
    expect(text(focused())).to.equal('Record a statement');
    tracker.remove();
    const again = await opened(await edited());
    expect(one<HTMLTextAreaElement>(again, '[name=quote]').value).to.equal('not before 2029');
    expect(text(find(again, '.draft'))).to.contain('What you had typed is here again.');
    one(again, '.draft button').click();
    await again.updateComplete;
    expect(one<HTMLTextAreaElement>(again, '[name=quote]').value).to.equal('');
  });

  it('stays filled where the page does not take it', async () => {
    const tracker = await edited();
    tracker.addEventListener('roadmap-entry', (event) => event.preventDefault());
    const editor = await opened(tracker);
    await filled(editor, DELAY);
    one(editor, 'button[type=submit]').click();
    await until(() => find(editor, '.refused'));
    expect(text(find(editor, '.refused'))).to.equal(
      'Not kept, and nothing is lost: this page did not take it.',
    );
    expect(one<HTMLInputElement>(editor, '[name=date]').value).to.equal('2029');
  });

  it('outside of a tracker leaves its entries to the page', async () => {
    const editor = await placed('roadmap-editor', { properties: { data: BASE, milestone: 'm' } });
    const entries: unknown[] = [];
    editor.addEventListener('roadmap-entry', (event) => entries.push(...event.entries));
    await filled(editor, { date: '2029', saidOn: '2026-07-02', publisher: 'Nikkei' });
    one(editor, 'button[type=submit]').click();
    await until(() => find(editor, '.done'));
    expect(entries.length).to.equal(1);
    await expect(editor).to.be.accessible();
  });

  it('gives the reader a mail or an issue to report an error with', async () => {
    const reportTo = 'https://git.example/o/r/issues/new?title={title}&body={body}';
    const tracker = await placed('roadmap-tracker', {
      properties: { data: BASE, selected: 'm', reportTo },
    });
    (await there(tracker, '[data-record=report]')).click();
    const editor = await formOf(tracker);
    await until(() => find(editor, '[name=note]'));
    await filled(editor, { note: 'It was 2030 & "late"' });
    const { searchParams, host } = new URL(one<HTMLAnchorElement>(editor, 'a').href);
    expect(host).to.equal('git.example');
    expect(searchParams.get('title')).to.equal('Report an error: Toyota – First car');
    expect(searchParams.get('body')).to.contain('It was 2030 & "late"').and.contain('(m)');
    expect(find(tracker, '[part=record]')).to.equal(null);
  });
});

describe('the form is accessible', () => {
  beforeEach(emptied);

  it('in every mode, with something recorded and with nothing', async () => {
    const reportTo = 'mailto:desk@example.org?subject={title}&body={body}';
    const tracker = await edited({ selected: 'm', reportTo }, { width: 1200 });
    const editor = await opened(tracker);
    const modes = ['yours', 'amend', 'void', 'report', 'statement'] as const;
    const see = async (mode: (typeof modes)[number]) => {
      Object.assign(editor, { mode, milestone: 'm', claim: mode === 'void' ? 'c2' : null });
      await editor.updateComplete;
      await until(() => find(editor, mode === 'yours' ? '.content' : 'form'), mode);
      await expect(editor, mode).to.be.accessible();
    };
    for (const mode of modes) await see(mode);
    await filled(editor, DELAY);
    await pressedKeep(editor);
    await expect(editor, 'kept').to.be.accessible();
    await see('yours');
    expect(all(editor, '[data-entry]')).to.have.length(1);
  });

  for (const [name, place] of Object.entries({
    wide: { width: 1200 },
    narrow: { width: 380 },
    'from right to left': { width: 380, dir: 'rtl' },
  } as const))
    it(name, async () => {
      const tracker = await edited({ selected: 'm' }, place);
      const editor = await opened(tracker);
      await filled(editor, { ...DELAY, date: 'blue moon' });
      await expect(editor).to.be.accessible();
      expect(editor.scrollWidth).to.be.at.most(place.width);
      if (place.width < 600)
        for (const control of all(editor, 'input:not([type=checkbox]), select, button')) {
          const { height } = control.getBoundingClientRect();
          expect(height, control.outerHTML).to.be.at.least(44);
        }
      await filled(editor, { date: '2029' });
      await pressedKeep(editor);
      await expect(editor).to.be.accessible();
      one(editor, '.close').click();
      one(tracker, '[part=yours]').click();
      const list = await formOf(tracker);
      await until(() => find(list, '[data-entry]'));
      await expect(list).to.be.accessible();
      await expect(tracker).to.be.accessible();
    });
});
