import { expect, oneEvent } from '@open-wc/testing';
import type { RoadmapFilterEvent } from '../../../components/events.js';
import { curvePath, curveScale } from '../../../components/roadmap-scores/visuals.js';
import { scores as words } from '../../../components/words/en/scores.js';
import { NO_FILTER, roadmapAsOf, scorecards } from '../../../src/model/index.js';
import { incidenceSteps } from '../../../src/view/scores/order.js';
import { clockOfReadings } from '../page/clock.js';
import { COMPANIES, FILE } from '../page/data.js';
import { all, find } from '../page/find.js';
import { text } from '../page/text.js';
import { turn } from '../page/wait.js';
import { cell, choose, compare, ids, openFull, placed, press, settled, sortBy } from './page.js';

describe('roadmap-scores compares two to four', () => {
  it('from two cards on, and never a fifth', async () => {
    const { scores } = await placed({ src: FILE });
    const button = () => find(scores, '.tray .compare') as HTMLButtonElement | null;
    expect([button(), text(find(scores, '.tray'))]).to.eql([null, words.compareHint]);
    await choose(scores, 'toyota');
    expect(button()?.disabled).to.equal(true);
    expect(text(find(scores, '.tray [role=status]'))).to.equal('Chosen: Toyota (choose one more)');
    await choose(scores, 'nissan', 'prologium');
    expect(button()?.disabled).to.equal(false);
    await choose(scores, 'solid-power');
    expect(all(scores, 'input:disabled')).to.have.length(COMPANIES - 4);
    await choose(scores, 'bmw');
    expect(all(scores, 'tr[data-chosen]')).to.have.length(4);
    await choose(scores, 'toyota');
    expect(all(scores, 'input:disabled')).to.have.length(0);
    expect(all(scores, 'tr[data-chosen]')).to.have.length(3);
  });

  it('with the same measures side by side, and returns the focus', async () => {
    const { scores } = await placed({ src: FILE });
    const wanted = ['onTime', 'slip', 'delivery', 'slipRate', 'lastSaid'].map((key) =>
      cell(scores, 'toyota', key),
    );
    await compare(scores, 'toyota', 'solid-power');
    expect(scores.shadowRoot?.activeElement?.id).to.equal('side-by-side');
    const column = (id: string) =>
      all(scores, `.comparison td[data-card="${id}"]`).map((each) => text(each));
    expect(column('toyota').slice(-5)).to.eql(wanted);
    expect(column('solid-power')).to.have.length(9);
    expect(find(scores, '[part=table]')).to.equal(null);
    await press(scores, '.back');
    expect(scores.shadowRoot?.activeElement?.className).to.equal('compare');
    await press(scores, '.tray .compare ~ button');
    expect(all(scores, 'tr[data-chosen]')).to.have.length(0);
  });

  it('with a curve of deliveries, also in words', async () => {
    const { scores, roadmap } = await placed({ src: FILE });
    await compare(scores, 'quantumscape', 'toyota');
    const cards = scorecards(roadmapAsOf(roadmap, '2026-06-25'));
    const curves = ['quantumscape', 'toyota'].map((id) => {
      const card = cards.find((each) => each.id === id);
      const points = card ? incidenceSteps(card.delivery.incidence) : [];
      return { name: id, points };
    });
    const scale = curveScale(curves);
    const drawn = all(scores, '.chart path').map((path) => path.getAttribute('d'));
    expect(drawn).to.eql(curves.map((curve) => curvePath(curve, scale)));
    expect(
      curvePath({ name: '', points: [{ months: 5, share: 0.25 }] }, { min: 0, max: 10 }),
    ).to.equal('M0 100H50V75');
    const said = all(scores, '.curves li').map(text);
    expect(said[0]).to.match(/^QuantumScape 33 % by −6 mo, 67 % by 0 mo, watched until/);
    expect(said[1]).to.match(/^Toyota nothing delivered, watched until \+\d/);
    expect(find(scores, '.chart')?.getAttribute('aria-label')).to.equal(words.chart);
  });

  it('until fewer than two of them are left', async () => {
    const { scores } = await placed({ src: FILE });
    await compare(scores, 'toyota', 'solid-power');
    scores.country = 'JP';
    await settled(scores);
    expect(find(scores, '.comparison')).to.equal(null);
    expect(all(scores, 'tr[data-chosen]')).to.have.length(1);
    await press(scores, '[data-by=stage]');
    expect(all(scores, 'tr[data-chosen]')).to.have.length(0);
  });
});

describe('roadmap-scores shows figures about countries', () => {
  it('and says so if no period is stated', async () => {
    const figure = { country: 'CN', category: 'capacity', measure: 'planned', value: 100 };
    const data = { milestones: [], indicators: [{ ...figure, saidOn: '2025-02' }] };
    const { scores } = await placed({ data });
    expect(text(find(scores, '.period'))).to.equal('period not stated, said Feb 2025');
  });

  it('each with its source and its period', async () => {
    const { scores, roadmap } = await placed({ src: FILE });
    expect(all(scores, '.figure')).to.have.length(roadmap.indicators.length);
    const names = new Map(roadmap.sources.map((source) => [source.id, source]));
    for (const box of all(scores, '.box')) {
      const source = names.get(box.dataset.source ?? '');
      expect(text(box.querySelector('.source'))).to.equal(source?.publisher);
      expect(text(box.querySelector('.period'))).to.match(/\d{4}/);
      expect(box.querySelectorAll('.origin')).to.have.length(1);
    }
    const periods = new Set(all(scores, '.period').map(text));
    expect([...periods]).to.include.members([
      '2000–2023',
      'up to May 2023',
      'from 2024',
      'from Feb 2025',
    ]);
  });

  it('with comparators, units, notes and marks of unverified ones', async () => {
    const { scores } = await placed({ src: FILE });
    const amounts = all(scores, '.amount').map(text);
    expect(amounts).to.include.members([
      '>7,000 patents',
      '9,881 applications',
      '2,645 applications',
      '~37 %',
      'lacking',
      '>1 trillion KRW (830 million USD)',
    ]);
    expect(all(scores, '.figure .unverified')).to.have.length(1);
    expect(all(scores, '.country').map(text)).to.include.members(['World', 'European Union']);
  });

  it('with bars only in boxes of a single measure', async () => {
    const { scores } = await placed({ src: FILE });
    expect(all(scores, '.share-bar').length).to.be.above(10);
    for (const bar of all(scores, '.share-bar'))
      expect(bar.closest('.box')?.querySelector('.measure')).not.to.equal(null);
  });

  it('of the countries filtered by, as known on the day; absent if there are none', async () => {
    const { scores } = await placed({ src: FILE }, { country: 'KR' });
    const countries = () => new Set(all(scores, '.figure').map(({ dataset }) => dataset.country));
    expect([...countries()]).to.eql(['KR']);
    scores.asOf = '2020-01-01';
    await settled(scores);
    expect(find(scores, '.indicators')).to.equal(null);
    const { scores: none } = await placed({ data: [{ company: 'A', title: 'B' }] });
    expect(find(none, '.indicators')).to.equal(null);
  });
});

describe('roadmap-scores in other states', () => {
  it('offers to clear filters that nothing passes', async () => {
    const { scores } = await placed({ src: FILE }, { query: 'xyzzy' });
    const asked = oneEvent(scores, 'roadmap-filter') as Promise<RoadmapFilterEvent>;
    await press(scores, '.state button');
    expect((await asked).filter).to.eql(NO_FILTER);
    await settled(scores);
    await openFull(scores);
    expect(ids(scores)).to.have.length(COMPANIES);
  });

  it('says what failed, and retries', async () => {
    const { scores } = await placed({ src: '/data/nothing-here.json' });
    expect(text(find(scores, '[role=alert]'))).to.contain('could not be loaded');
    const again = oneEvent(scores, 'roadmap-error');
    await press(scores, '[role=alert] button');
    await again;
  });

  it('shows markup as text, and links to nothing that runs', async () => {
    const attack = '<img src=x onerror="window.attacked = true">';
    const indicator = {
      country: attack,
      category: attack,
      measure: attack,
      scope: attack,
      source: 's',
    };
    const { scores } = await placed({
      data: {
        companies: ['a', 'b'].map((id) => ({ id, name: `${attack}${id}`, country: attack })),
        sources: [{ id: 's', publisher: attack, url: 'javascript:window.attacked=true' }],
        milestones: ['a', 'b'].map((company) => ({
          company,
          title: attack,
          stage: attack,
          technology: attack,
          claims: [{ saidOn: '2020-01-01', date: '2021', phrase: attack, source: 's' }],
        })),
        indicators: [
          { ...indicator, value: 1, unit: attack, comparator: attack, note: attack },
          { ...indicator, text: attack },
          { ...indicator, country: 'JP', category: 'constructor', text: 'x' },
        ],
      },
    });
    for (const by of ['country', 'stage', 'technology', 'company']) {
      await press(scores, `[data-by=${by}]`);
      expect(all(scores, 'img, a, script')).to.have.length(0);
    }
    await compare(scores, 'a', 'b');
    expect(all(scores, 'img, a, script')).to.have.length(0);
    expect(text(find(scores, '.comparison th[data-card=a]'))).to.contain(attack);
    expect(text(find(scores, '.indicators'))).to.contain(attack);
    expect('attacked' in window).to.equal(false);
  });

  it('wraps words of any length within its width', async () => {
    const word = 'W'.repeat(3000);
    const data = {
      milestones: [{ company: word, title: word, date: '2030', status: 'announced' }],
      indicators: [{ country: word, category: word, measure: word, value: 1e21, unit: word }],
    };
    for (const width of [1280, 320])
      expect((await placed({ data }, {}, width)).scores.scrollWidth).to.be.at.most(width);
  });

  it('never blocks the page: many milestones are scored in slices', async () => {
    const data = Array.from({ length: 6000 }, (_, i) => ({
      company: `Company ${i % 150}`,
      title: `Milestone ${i}`,
      date: String(2020 + (i % 20)),
      saidOn: '2019-01-01',
      status: 'announced',
    }));
    const { scores } = await placed({ data });
    expect(ids(scores)).to.have.length(100);
    const restoreClock = clockOfReadings();
    try {
      scores.asOf = '2031-01-01';
      await scores.updateComplete;
      expect(text(find(scores, '.bar [role=status]'))).to.match(/^Working out the scores: \d+ %$/);
      let turns = 0;
      for (; find(scores, '[aria-busy=true]'); turns += 1) await turn();
      // 6,000 milestones in steps of 10, 8 steps a slice.
      expect(turns).to.be.above(30);
    } finally {
      restoreClock();
    }
    expect(text(find(scores, '[part=total] [data-column=milestones]'))).to.equal('6,000');
    await press(scores, '.scores .more button');
    expect(ids(scores)).to.have.length(150);
    await sortBy(scores, 'name');
    expect(ids(scores)[1]).to.equal('company-1');
  });

  it('says how many milestones it can score', async () => {
    const data = Array.from({ length: 100_001 }, (_, i) => ({ company: 'A', title: `M${i}` }));
    const { scores } = await placed({ data });
    expect(text(find(scores, '.state'))).to.contain('Filter to 100,000 or fewer');
  });
});
