import { expect, oneEvent } from '@open-wc/testing';
import type { RoadmapSelectEvent } from '../../../components/events.js';
import { scores as words } from '../../../components/words/en/scores.js';
import { roadmapAsOf, scorecards } from '../../../src/model/index.js';
import { FILE } from '../page/data.js';
import { all, find } from '../page/find.js';
import { placedWithEvent } from '../page/place.js';
import { text } from '../page/text.js';
import { placed, press, settled } from './page.js';

const DAY = '2026-06-25';

describe('the scoreboard', () => {
  it('has a row for each company with promises that came due, most due first', async () => {
    const { scores, roadmap } = await placed({ src: FILE });
    const cards = new Map(scorecards(roadmapAsOf(roadmap, DAY)).map((card) => [card.id, card]));
    const due = [...cards.values()].filter(({ onTime }) => onTime.n > 0);
    await press(scores, '.board .more button');
    const rows = all(scores, '.board li[data-card]');
    expect(rows.length).to.equal(due.length);
    const counts = rows.map((row) => row.querySelectorAll('[part=promise]').length);
    expect(counts).to.eql(counts.toSorted((a, b) => b - a));
    for (const row of rows) {
      const { onTime } = cards.get(row.dataset.card ?? '') ?? due[0] ?? expect.fail();
      const of = (verdict: string) => row.querySelectorAll(`[data-verdict=${verdict}]`).length;
      expect(['kept', 'late', 'missed', 'unclear'].map(of)).to.eql([
        onTime.onTime,
        onTime.late,
        onTime.missed,
        onTime.unclear,
      ]);
      expect(text(row)).to.contain(words.board.kept(onTime.onTime, onTime.n));
    }
    const idle = cards.size - due.length;
    expect(text(find(scores, '.idle summary'))).to.equal(words.board.idle.company(idle));
    expect(all(scores, '.idle li').length).to.equal(idle);
  });

  it('says how late the late ones are, in years from many months on', async () => {
    const { scores } = await placed({ src: FILE });
    const row = text(find(scores, '.board [data-card=toyota]'));
    expect(row).to.contain('0 of 2 kept').and.to.contain('8 yr late');
    expect(text(find(scores, '.board'))).not.to.contain('≥');
  });

  it('names each square in words, and opens its milestone', async () => {
    const { scores } = await placed({ src: FILE });
    const square = find(scores, '.board [data-card=toyota] [part=promise]') ?? expect.fail();
    expect(square.getAttribute('aria-label')).to.match(/^Toyota – .+: Missed, promised .*20\d\d/);
    expect(square.title).to.equal(square.getAttribute('aria-label'));
    const asked = oneEvent(scores, 'roadmap-select') as Promise<RoadmapSelectEvent>;
    square.click();
    expect((await asked).milestone?.company).to.equal('toyota');
  });

  it('begins with twenty rows, and focuses the first of those added', async () => {
    const data = Array.from({ length: 30 }, (_, i) => ({
      company: `C ${String(i).padStart(2, '0')}`,
      title: 'M',
      date: '2020',
      saidOn: '2019-01-01',
      status: 'announced',
    }));
    const { scores } = await placed({ data }, { 'as-of': '2022-01-01' });
    expect(all(scores, '.board li[data-card]').length).to.equal(20);
    await press(scores, '.board .more button');
    expect(all(scores, '.board li[data-card]').length).to.equal(30);
    expect(scores.shadowRoot?.activeElement?.closest('li')?.dataset.card).to.equal('c-20');
  });

  it('keeps all scores and the figures about countries closed at first', async () => {
    const { element: scores } = await placedWithEvent('roadmap-scores', {
      properties: { src: FILE },
      events: ['roadmap-load'],
    });
    await settled(scores);
    expect(find(scores, '.full')?.hasAttribute('open')).to.equal(false);
    expect(find(scores, '[part=table]') === null).to.equal(true);
    expect(find(scores, '.indicators')?.hasAttribute('open')).to.equal(false);
    await expect(scores).to.be.accessible();
  });

  it('shows twenty cards of all scores on a phone, then all', async () => {
    const { scores } = await placed({ src: FILE }, {}, 360);
    const seen = () => all(scores, 'tr[data-card]').filter((row) => row.checkVisibility()).length;
    expect(seen()).to.equal(20);
    await press(scores, '.unfold button');
    expect(seen()).to.equal(all(scores, 'tr[data-card]').length);
  });
});

describe('what happens if history repeats', () => {
  it('is empty and gives the reason if fewer than ten were delivered', async () => {
    const data = [{ company: 'A', title: 'B', date: '2030', status: 'announced' }];
    const { scores } = await placed({ data });
    expect(text(find(scores, '.outside'))).to.equal(
      `${words.outside.title} ${words.outside.off(0, 10)}`,
    );
    expect(find(scores, '.outside table') === null).to.equal(true);
  });
});
