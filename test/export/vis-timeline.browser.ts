/** What `roadmap-tracker/vis-timeline` gives, as the package itself draws it. */
import { expect } from '@open-wc/testing';
import { Timeline } from 'vis-timeline/standalone';
import { type VisTimeline, visTimeline } from '../../src/export/vis-timeline.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { until } from '../until.js';
import { ATTACKS } from './attacks.js';

const DAY = '2026-06-24';
const made = (value: unknown) => visTimeline(parseRoadmap(value).roadmap, DAY);

const drawn: Timeline[] = [];

async function draw({ items, groups, options }: VisTimeline): Promise<[Timeline, HTMLElement]> {
  const place = document.createElement('div');
  place.style.cssText = 'inline-size: 900px; block-size: 600px';
  document.body.append(place);
  const timeline = new Timeline(place, items, groups, options);
  drawn.push(timeline);
  await until(() => place.querySelectorAll('.vis-item').length === items.length, 'all are drawn');
  return [timeline, place];
}

afterEach(() => {
  for (const timeline of drawn.splice(0)) {
    const { parentElement } = (timeline as unknown as { dom: { root: HTMLElement } }).dom.root;
    timeline.destroy();
    parentElement?.remove();
  }
});

describe('vis-timeline draws a roadmap', () => {
  it('has a group for each company, and a range for each milestone with a date', async () => {
    const result = made([
      { id: 'a', company: 'Toyota', title: 'First car', date: '2027', saidOn: '2020' },
      { id: 'b', company: 'BYD', title: 'Pilot line', date: '2020', saidOn: '2018' },
      { id: 'c', company: 'Toyota', title: 'Some day' },
    ]);
    expect(result.undated).to.have.length(1);
    const [, place] = await draw(result);
    const texts = (selector: string) =>
      [...place.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim());
    expect(texts('.vis-labelset .vis-label')).to.deep.equal(['Toyota', 'BYD']);
    expect(texts('.vis-item .vis-item-content')).to.have.members(['First car', 'Pilot line']);
    const late = place.querySelector('.roadmap-standing-overdue') as HTMLElement;
    expect(late.className).to.include('vis-range').and.to.include('roadmap-verdict-missed');
    expect(late.textContent).to.include('Pilot line');
  });

  it('draws a period from its first day to its last, whatever the zone', async () => {
    const result = made([{ company: 'A', title: 'T', date: 'Q3 2027' }]);
    const [timeline, place] = await draw(result);
    const { start, end } = timeline.getWindow();
    const { left, width } = (
      place.querySelector('.vis-panel.vis-center') as HTMLElement
    ).getBoundingClientRect();
    const at = (date: Date) =>
      left + ((date.getTime() - start.getTime()) / (end.getTime() - start.getTime())) * width;
    const box = (place.querySelector('.vis-item.vis-range') as HTMLElement).getBoundingClientRect();
    expect(box.left).to.be.closeTo(at(new Date(2027, 6, 1)), 2);
    expect(box.right).to.be.closeTo(at(new Date(2027, 9, 1)), 2);
  });

  it('knows open and soft dates by their classes', async () => {
    const [, place] = await draw(
      made([
        { company: 'A', title: 'by', date: 'by 2030' },
        { company: 'A', title: 'from', date: 'from 2028' },
        { company: 'A', title: 'around', date: 'around 2029' },
      ]),
    );
    for (const [name, title] of [
      ['roadmap-open-start', 'by'],
      ['roadmap-open-end', 'from'],
      ['roadmap-approximate', 'around'],
    ])
      expect(place.querySelector(`.${name}`)?.textContent?.trim()).to.equal(title);
  });

  it('selects a milestone by its id', async () => {
    const result = made([{ company: 'A', title: 'T', date: '2027' }]);
    const [timeline, place] = await draw(result);
    const id = result.items[0]?.id as string;
    timeline.setSelection(id);
    expect(timeline.getSelection()).to.deep.equal([id]);
    expect(place.querySelector('.vis-item.vis-selected')).to.not.equal(null);
  });

  it('draws hostile titles as the text they are', async () => {
    const records = ATTACKS.map((title) => ({ company: title, title, date: '2027' }));
    const [, place] = await draw(made({ milestones: records }));
    const foreign = place.querySelectorAll(
      'script, img, svg, iframe, a, h1, b, i, [onload], [onerror]',
    );
    expect(foreign).to.have.length(0);
    const shown = [...place.querySelectorAll('.vis-item-content')].map(
      ({ textContent }) => textContent,
    );
    expect(shown.some((text) => text?.includes('<img src=x onerror=alert(1)>'))).to.equal(true);
  });

  it('draws the real data, in groups of each kind', async () => {
    const { roadmap } = parseRoadmap(
      await (await fetch('/data/solid-state-batteries.json')).text(),
    );
    for (const groupBy of ['company', 'country', 'stage', 'technology'] as const) {
      const result = visTimeline(roadmap, DAY, { groupBy });
      expect(result.items.length + result.undated.length).to.equal(102);
      expect(JSON.parse(JSON.stringify(result))).to.deep.equal(result);
      if (groupBy !== 'stage') continue;
      const [, place] = await draw(result);
      expect(place.querySelectorAll('.vis-labelset .vis-label')).to.have.length(
        result.groups.length,
      );
    }
  });
});
