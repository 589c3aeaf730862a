import { expect, oneEvent } from '@open-wc/testing';
import type { RoadmapLoadEvent, RoadmapSelectEvent } from '../../../components/events.js';
import type { RoadmapAsOf } from '../../../components/roadmap-as-of/roadmap-as-of.js';
import { foldRoadmap } from '../../../src/model/index.js';
import { parseRoadmap } from '../../../src/read/parse.js';
import { gatheringNews } from '../../../src/view/news.js';
import { drain } from '../../../src/work/steps.js';
import { until } from '../../until.js';
import { FILE } from '../page/data.js';
import { all, find, one } from '../page/find.js';
import { box } from '../page/measure.js';
import { text } from '../page/text.js';
import { granted } from '../page/wait.js';
import { choose, click, placed } from './page.js';

const DAY = '2026-06-24';
const SINCE = '2024-01-01';
const listed = (element: RoadmapAsOf) =>
  all(element, '[data-milestone]').map(({ dataset }) => `${dataset.milestone} ${dataset.claim}`);
const summary = (element: RoadmapAsOf) => text(one(element, 'summary'));

async function realChanges(since = SINCE, day = DAY) {
  const document: unknown = await (await fetch(FILE)).json();
  const { roadmap } = parseRoadmap(document);
  const folds = [foldRoadmap(roadmap, since), foldRoadmap(roadmap, day)] as const;
  return { roadmap, changes: drain(gatheringNews(roadmap, ...folds)) };
}

describe('roadmap-as-of lists what changed', () => {
  it('every change, with the claim that made it', async () => {
    const element = await placed({ src: FILE }, { since: SINCE });
    await click(element, '.all');
    const { changes } = await realChanges();
    expect(changes.length).to.be.greaterThan(30);
    const expected = changes.map(({ milestone, claim }) => `${milestone} ${claim.id}`);
    expect(listed(element).sort()).to.eql(expected.sort());
    for (const section of all(element, '[data-kind]')) {
      const count = changes.filter(({ kind }) => kind === section.dataset.kind).length;
      expect(text(section.querySelector('small'))).to.equal(String(count));
    }
    expect(summary(element)).to.match(/^Since 1 Jan 2024: \d+ moved later, \d+ missed, /);
  });

  it('each on a line, with its dates, how far it moved, the day and the source', async () => {
    const element = await placed({ src: FILE }, { since: SINCE });
    const { changes, roadmap } = await realChanges();
    const later = changes.find(({ kind }) => kind === 'later');
    const entry = one(element, `[data-kind=later] [data-milestone="${later?.milestone}"]`);
    expect(text(entry.querySelector('.open'))).to.equal(
      `${later?.after?.companyName} – ${later?.after?.title}`,
    );
    expect(text(entry.querySelector('.dates'))).to.match(/^\S.* now .* \+\d\S* (?:mo|yr)$/);
    expect(text(entry.querySelector('.from'))).to.contain('said ');
    const source = roadmap.sources.find(({ id }) => id === later?.claim.source);
    expect(entry.querySelector('a')?.getAttribute('href')).to.equal(source?.url ?? undefined);
  });

  it('of the milestones that pass the filters', async () => {
    const element = await placed({ src: FILE }, { since: SINCE, company: 'toyota' });
    if (find(element, '.all')) await click(element, '.all');
    const { changes } = await realChanges();
    const toyota = changes.filter(({ after }) => after?.company === 'toyota');
    expect(listed(element)).to.have.length(toyota.length);
    element.standing = 'achieved';
    await granted(element);
    const achieved = toyota.filter(({ after }) => after?.standing === 'achieved');
    expect(listed(element)).to.have.length(achieved.length);
  });

  it('or says that nothing changed, or can have changed', async () => {
    const element = await placed({ src: FILE }, { since: '2013-01-01', 'as-of': '2014-01-01' });
    expect(text(one(element, '.note'))).to.equal('Since 1 Jan 2013: nothing changed');
    element.company = 'toyota';
    await granted(element);
    expect(text(one(element, '.note'))).to.contain('among these milestones');
    element.since = '2014-01-01';
    await granted(element);
    expect(text(one(element, '.note'))).to.equal('1 Jan 2014 is not before the day shown');
    await expect(element).to.be.accessible();
  });

  it('including milestones whose claims were all retracted, also with a filter', async () => {
    const claims = [
      { id: 'c1', saidOn: '2020-01-01', date: '2025' },
      { id: 'c2', saidOn: '2021-01-01', retracts: 'c1' },
    ];
    const data = { milestones: [{ id: 'm', company: 'A', title: 'T', claims }] };
    const element = await placed({ data }, { since: '2020-06-01', 'as-of': '2022-01-01' });
    expect(listed(element)).to.eql(['m c2']);
    expect(summary(element)).to.equal('Since 1 Jun 2020: 1 taken back, no date moved later');
    element.company = 'a';
    await granted(element);
    expect(listed(element)).to.eql(['m c2']);
    element.company = 'b';
    await granted(element);
    expect(listed(element)).to.eql([]);
  });

  it('five at first, then a hundred of each kind', async () => {
    const data = Array.from({ length: 150 }, (_, i) => ({
      company: 'A',
      title: `T${i}`,
      date: '2030',
      saidOn: '2024-01-01',
    }));
    const element = await placed({ data }, { since: '2023-01-01', 'as-of': '2025-01-01' });
    expect(listed(element)).to.have.length(5);
    await click(element, '.all');
    expect(listed(element)).to.have.length(100);
    await click(element, '.more');
    expect(listed(element)).to.have.length(150);
    expect(find(element, '.more')).to.equal(null);
  });

  it('with each kind among the first lines, and focuses the first line that “all” adds', async () => {
    const element = await placed({ src: FILE }, { since: SINCE });
    const kinds = all(element, '[data-kind]').map(({ dataset }) => dataset.kind);
    expect(kinds.length).to.be.at.least(4);
    expect(kinds.slice(0, 2)).to.eql(['later', 'missed']);
    expect(listed(element)).to.have.length(5);
    await click(element, '.all');
    await until(() => element.shadowRoot?.activeElement?.className === 'open', 'the focus');
    expect(find(element, '.all') === null).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('without empty space below the page', async () => {
    for (const width of [320, 900]) {
      const element = await placed({ src: FILE }, { since: SINCE }, width);
      await click(element, '.all');
      const { bottom } = box(element);
      for (const hidden of all(element, '.visually-hidden'))
        expect(box(hidden).bottom, `${width}`).to.be.at.most(bottom + 1);
      expect(element.scrollWidth).to.be.at.most(width);
    }
  });

  it('and opens a milestone', async () => {
    const element = await placed({ src: FILE }, { since: SINCE });
    const asked = oneEvent(element, 'roadmap-select') as Promise<RoadmapSelectEvent>;
    const [first] = all(element, '[data-milestone]');
    first?.querySelector('button')?.click();
    expect((await asked).milestone?.id).to.equal(first?.dataset.milestone);
  });
});

describe('roadmap-as-of compares', () => {
  const control = (element: RoadmapAsOf) => one<HTMLSelectElement>(element, '[part=compare]').value;

  it('with a quarter or a year earlier, or with nothing', async () => {
    const element = await placed({ src: FILE }, { 'as-of': '2024-05-31' });
    expect(control(element)).to.equal('nothing');
    expect(find(element, '[part=since]')).to.equal(null);
    await choose(element, '[part=compare]', 'quarter');
    expect(element.since).to.equal('2024-02-29');
    await choose(element, '[part=compare]', 'year');
    expect(element.since).to.equal('2023-05-31');
    expect(element.getAttribute('since')).to.equal('2023-05-31');
    expect(find(element, '.span')).to.not.equal(null);
    await choose(element, '[part=compare]', 'nothing');
    expect(element.since).to.equal(null);
    expect(element.asOf).to.equal('2024-05-31');
    expect(find(element, '[part=changes]')).to.equal(null);
  });

  it('with any day', async () => {
    const element = await placed();
    await choose(element, '[part=compare]', 'anotherDay');
    expect(element.since).to.equal(null);
    await choose(element, '[part=since]', '2021-03-04');
    expect(element.since).to.equal('2021-03-04');
    expect(element.asOf).to.equal(null);
    expect(control(element)).to.equal('anotherDay');
    await choose(element, '[part=since]', '');
    expect(element.since).to.equal('2021-03-04');
  });

  it('by attribute, from the start', async () => {
    const element = await placed({ src: FILE }, { since: '2025-06-25' });
    expect(control(element)).to.equal('year');
    expect(one<HTMLInputElement>(element, '[part=since]').value).to.equal('2025-06-25');
  });
});

describe('roadmap-as-of on its own', () => {
  it('reports that its records were read', async () => {
    const element = document.createElement('roadmap-as-of');
    const load = oneEvent(element, 'roadmap-load') as Promise<RoadmapLoadEvent>;
    element.data = [{ company: 'A', title: 'T', date: '2027', saidOn: '2020-02-02' }];
    document.body.append(element);
    expect((await load).roadmap.milestoneColumns.count).to.equal(1);
    element.remove();
  });
});
