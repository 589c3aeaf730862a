import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { RoadmapScores } from '../../../components/roadmap-scores/roadmap-scores.js';
import { scores as words } from '../../../components/words/en/scores.js';
import { type Roadmap, roadmapAsOf, type Scorecard, scorecards } from '../../../src/model/index.js';
import { COMPANIES, FILE, MILESTONES } from '../page/data.js';
import { all, find } from '../page/find.js';
import { text } from '../page/text.js';
import { cell, choose, ids, placed, press, settled, sortBy } from './page.js';

const DAY = '2026-06-25';

describe('roadmap-scores is accessible', () => {
  for (const width of [1280, 800, 320])
    it(`${width} pixels wide`, async () => {
      const { scores } = await placed({ src: FILE }, {}, width);
      await expect(scores).to.be.accessible();
      expect(scores.scrollWidth).to.be.at.most(width);
    });

  for (const by of ['country', 'stage', 'technology'])
    it(`by ${by}`, async () => {
      const { scores } = await placed({ src: FILE }, { by });
      await expect(scores).to.be.accessible();
    });

  it('side by side, ranked, and explained', async () => {
    for (const width of [1280, 320]) {
      const { scores } = await placed({ src: FILE }, {}, width);
      await sortBy(scores, 'slip');
      await press(scores, 'summary');
      await choose(scores, 'toyota', 'prologium', 'quantumscape');
      await expect(scores).to.be.accessible();
      await press(scores, '.tray .compare');
      await expect(scores).to.be.accessible();
      expect(scores.scrollWidth, `${width}`).to.be.at.most(width);
    }
  });

  it('in every other state', async () => {
    await expect((await placed({ data: '{' })).scores).to.be.accessible();
    await expect((await placed({ src: FILE }, { query: 'xyzzy' })).scores).to.be.accessible();
    const empty = await fixture<RoadmapScores>(html`<roadmap-scores></roadmap-scores>`);
    expect(text(find(empty, '.state'))).to.contain('No roadmap yet');
    await expect(empty).to.be.accessible();
  });

  it('keeps its table roles in the card layout', async () => {
    const { scores } = await placed({ src: FILE }, {}, 320);
    const role = (selector: string) => find(scores, selector)?.getAttribute('role');
    expect(['table', 'tbody', 'tbody tr', 'tbody th', 'td', 'thead th'].map(role)).to.eql([
      'table',
      'rowgroup',
      'row',
      'rowheader',
      'cell',
      'columnheader',
    ]);
    expect(getComputedStyle(find(scores, 'tr[data-card]') as Element).display).to.equal('grid');
  });

  it('has no target below 24 pixels', async () => {
    for (const width of [1280, 320]) {
      const { scores } = await placed({ src: FILE }, {}, width);
      const targets = all(scores, 'button, a, summary, .pick');
      for (const target of targets.filter((each) => each.checkVisibility()))
        expect(target.getBoundingClientRect().height, text(target)).to.be.at.least(24);
    }
  });
});

describe('roadmap-scores shows the scores of the solid-state battery race', () => {
  const cardsOf = (roadmap: Roadmap, by: 'company' | 'country') =>
    scorecards(roadmapAsOf(roadmap, DAY), by);

  function checkCard(scores: RoadmapScores, card: Scorecard): void {
    const at = (column: string) => cell(scores, card.id, column);
    const first = (column: string) => Number.parseInt(at(column), 10);
    for (const count of ['milestones', 'achieved', 'missed', 'overdue'] as const)
      expect(first(count), `${card.id} ${count}`).to.equal(card[count]);
    if (card.missedDeadlines > 0)
      expect(at('missed')).to.contain(words.deadlines(card.missedDeadlines));
    const { onTime, slip, delivery, slipRate } = card;
    const n = (score: { n: number }) =>
      (score.n > 2 || score.n === 0 ? words.n : words.few)(score.n);
    if (onTime.n === 0) expect(at('onTime')).to.contain(words.nothingDue);
    else if (onTime.n < 3) expect(at('onTime')).to.contain(words.few(onTime.n));
    else expect(at('onTime')).to.contain(words.percent(onTime.rate as number));
    if (onTime.n > 0) expect(at('onTime')).to.contain(words.of(onTime.onTime, onTime.n));
    for (const way of [
      'onTime',
      'late',
      'unclear',
      'missed',
      'dropped',
      'early',
      'unpromised',
    ] as const)
      if (onTime[way] > 0) expect(at('onTime')).to.contain(words.kept[way](onTime[way]));
    expect(at('slip')).to.contain(n(slip));
    if (slip.median !== null)
      expect(at('slip')).to.contain(words.months(slip.median, slip.atLeast > 0));
    expect(at('delivery')).to.contain(words.n(delivery.n));
    if (delivery.n > 0)
      expect(at('delivery')).to.contain(
        delivery.median === null ? words.notReached : words.months(delivery.median),
      );
    if (delivery.censored > 0)
      expect(at('delivery')).to.contain(words.stillOpen(delivery.censored));
    expect(at('slipRate')).to.contain(n(slipRate));
    if (slipRate.median !== null)
      expect(at('slipRate')).to.contain(words.slipRate(slipRate.median));
    for (const key of ['onTime', 'slip', 'delivery', 'slipRate'] as const)
      if (card[key].unverified > 0)
        expect(at(key)).to.contain(words.unverified(card[key].unverified));
  }

  it('has every card of the model with its numbers and their n', async () => {
    for (const by of ['company', 'country'] as const) {
      const { scores, roadmap } = await placed({ src: FILE }, { by });
      const cards = cardsOf(roadmap, by);
      expect(ids(scores).sort()).to.eql(cards.map(({ id }) => id).sort());
      for (const card of cards) checkCard(scores, card);
    }
  });

  it('has a row for everything shown', async () => {
    const { scores } = await placed({ src: FILE });
    const at = (column: string) => text(find(scores, `[part=total] [data-column=${column}]`));
    expect(at('milestones')).to.equal(`${MILESTONES} 3 cancelled · 6 unverified`);
    expect(at('onTime')).to.match(/^25 % 7 of 28 · 3 unverified/);
    expect(at('delivery')).to.match(
      /^not reached n = 75 · 11 delivered · 2 by the last possible day · 63 open · 1 cancelled/,
    );
    expect(at('slip')).to.match(/^≥ 0 mo n = 82 · −12 to \+96 mo · 11 still growing/);
  });

  it('says when the last statement was made, by whom and how long before the day', async () => {
    const { scores } = await placed({ src: FILE });
    expect(cell(scores, 'murata', 'lastSaid')).to.equal('5 years ago 29 Apr 2021 · company');
    expect(cell(scores, 'bmw', 'lastSaid')).to.match(/^12 months ago/);
    expect(cell(scores, 'catl', 'lastSaid')).to.match(/^2 days ago/);
    expect(cell(scores, 'dongfeng', 'lastSaid')).to.equal('1 day ago 24 Jun 2026 · press');
  });

  it('follows filters and the as-of day', async () => {
    const { scores } = await placed({ src: FILE }, { country: 'JP', 'as-of': '2018-01-01' });
    expect(text(find(scores, 'caption'))).to.contain('1 Jan 2018');
    expect(cell(scores, 'toyota', 'slip')).to.contain('n = ');
    scores.country = null;
    scores.asOf = null;
    scores.company = 'toyota,nissan';
    await settled(scores);
    expect(ids(scores)).to.eql(['toyota', 'nissan']);
    scores.asOf = '1900-01-01';
    await settled(scores);
    expect(text(find(scores, '.state'))).to.contain('1 Jan 1900');
  });

  it('names countries, stages and technologies in the reader’s language', async () => {
    const { scores } = await placed({ src: FILE });
    const names = () => all(scores, 'tr[data-card] .name').map(text);
    await press(scores, '[data-by=country]');
    expect(names()).to.include('South Korea');
    expect(scores.by).to.equal('country');
    await press(scores, '[data-by=stage]');
    expect(names()).to.include('Pilot line');
    expect(find(scores, '[data-by=stage]')?.getAttribute('aria-pressed')).to.equal('true');
    scores.by = 'nonsense';
    await settled(scores);
    expect(names()).to.include('Toyota');
  });

  it('explains every score', async () => {
    const { scores } = await placed({ src: FILE });
    const explained = all(scores, '.meaning dt').map(text);
    expect(explained).to.include.members(['On time', 'Slip', 'Delivery', 'Slip rate']);
    expect(text(find(scores, '.meaning'))).to.contain('censored');
  });

  it('gives no outside view for fewer than ten deliveries, and says so', async () => {
    const { scores } = await placed({ src: FILE });
    const row = (stage: string) => text(find(scores, `.outside [data-stage="${stage}"]`));
    expect(row('')).to.match(/^All shown 11 not reached /);
    expect(row('pilot-line')).to.contain('too few: 5 of the 10 needed');
    expect(text(find(scores, '.outside'))).to.contain('Left out are deliveries that nobody had');
  });

  it('gives an outside view from ten deliveries on, open-ended if the share is not reached', async () => {
    const data = Array.from({ length: 20 }, (_, i) => ({
      company: `C${i}`,
      title: `M${i}`,
      stage: 'launch',
      claims: [
        { saidOn: '2015-01-01', date: '2016', status: 'announced' },
        ...(i < 12
          ? [
              {
                saidOn: `20${18 + (i % 3)}-01-01`,
                date: `20${17 + (i % 3)}-12-31`,
                status: 'achieved',
              },
            ]
          : []),
      ],
    }));
    const { scores } = await placed({ data }, { 'as-of': '2020-12-31' });
    const row = text(find(scores, '.outside [data-stage=""]'));
    expect(row).to.equal('All shown 12 +36 mo not reached 8 0');
  });
});

describe('roadmap-scores sorts and ranks', () => {
  const ranks = (scores: RoadmapScores) =>
    all(scores, '[part=rank]').map((rank) => text(rank.firstElementChild));

  it('ranks no n below three, and says why; those come last in both directions', async () => {
    const { scores, roadmap } = await placed({ src: FILE });
    expect(ranks(scores)).to.eql([]);
    const cards = new Map(scorecards(roadmapAsOf(roadmap, DAY)).map((card) => [card.id, card]));
    for (const key of ['onTime', 'slip', 'slipRate', 'delivery'] as const)
      for (const way of [1, 2]) {
        await sortBy(scores, key);
        const shown = ranks(scores);
        expect(shown).to.have.length(COMPANIES);
        const first = shown.indexOf('–');
        ids(scores).forEach((id, index) => {
          const score = cards.get(id)?.[key];
          const n = (score && 'delivered' in score ? score.delivered : score?.n) ?? 0;
          if (n < 3) expect(shown[index], `${id} ${key} ${way}`).to.equal('–');
          if (index >= first) expect(shown[index]).to.equal('–');
          if (n > 0 && n < 3) expect(cell(scores, id, key)).to.contain('too few to rank');
        });
      }
  });

  it('exposes its order to screen readers, and sorts by keyboard', async () => {
    const { scores } = await placed({ src: FILE });
    const sorted = (column: string) =>
      find(scores, `thead [data-column=${column}]`)?.getAttribute('aria-sort');
    expect(sorted('milestones')).to.equal('descending');
    find(scores, 'thead [data-column=slip] button')?.focus();
    await sendKeys({ press: 'Enter' });
    await settled(scores);
    expect([sorted('slip'), sorted('milestones')]).to.eql(['ascending', 'none']);
    await sendKeys({ press: 'Enter' });
    await settled(scores);
    expect(sorted('slip')).to.equal('descending');
    expect(ids(scores)[0]).to.equal('prologium');
    await sortBy(scores, 'name');
    expect(ids(scores)[0]).to.equal('blue-solutions');
    await sortBy(scores, 'missed');
    expect(sorted('missed')).to.equal('descending');
  });
});
