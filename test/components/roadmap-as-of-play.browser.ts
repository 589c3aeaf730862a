import { expect, waitUntil } from '@open-wc/testing';
import type { RoadmapAsOfEvent } from '../../components/events.js';
import { REDUCED_MOTION } from '../../components/roadmap-as-of/player.js';
import type { RoadmapAsOf } from '../../components/roadmap-as-of/roadmap-as-of.js';
import { choose, click, date, FILE, one, pause, placed, said, settled } from './as-of-page.js';

/** Days asked for from now on. */
function requests(element: RoadmapAsOf): (string | null)[] {
  const days: (string | null)[] = [];
  element.addEventListener('roadmap-as-of', ({ asOf }: RoadmapAsOfEvent) => days.push(asOf));
  return days;
}

const play = (element: RoadmapAsOf) => click(element, '[part=play]');
const label = (element: RoadmapAsOf) => one(element, '[part=play]').getAttribute('aria-label');

describe('roadmap-as-of plays', () => {
  before(() =>
    expect(matchMedia(REDUCED_MOTION).matches, 'the runner wants motion').to.equal(false),
  );

  it('from the start where it stands at the end, ever onward, about fifteen times a second', async () => {
    const element = await placed();
    const days = requests(element);
    await play(element);
    expect(label(element)).to.equal('Pause');
    await pause(1500);
    await play(element);
    expect(label(element)).to.equal('Play');
    expect(days[0]).to.equal('2011-12-31');
    expect(days.length).to.be.within(4, 26);
    expect([...days].sort()).to.eql(days);
    // 14.5 years in 20 seconds: about a year after a second and a half, less where frames are slow.
    const reached = Date.parse(days.at(-1) ?? '');
    expect(reached).to.be.within(Date.UTC(2012, 1, 1), Date.UTC(2013, 3, 1));
  });

  it('no further once paused, and goes on from there', async () => {
    const element = await placed({ src: FILE }, { 'as-of': '2019-05-03' });
    const days = requests(element);
    await play(element);
    await pause(400);
    await play(element);
    const shown = element.asOf;
    const count = days.length;
    expect(days[0]).to.match(/^2019-0[5-9]/);
    await pause(300);
    expect([element.asOf, days.length]).to.eql([shown, count]);
    await play(element);
    await waitUntil(() => days.length > count);
    expect((days.at(-1) ?? '') > (shown ?? '')).to.equal(true);
  });

  it('to the newest day, and ends there; faster where asked', async () => {
    const element = await placed({ src: FILE }, { 'as-of': '2025-06-24' });
    await choose(element, '.player select', '4');
    await play(element);
    await waitUntil(() => label(element) === 'Play', 'it ends', { timeout: 5000 });
    await settled(element);
    expect(element.asOf).to.equal(null);
    await waitUntil(() => said(element) === 'Paused on 24 Jun 2026');
  });

  it('until the reader does something else', async () => {
    for (const act of [
      (element: RoadmapAsOf) =>
        date(element).dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })),
      (element: RoadmapAsOf) =>
        date(element).dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true })),
      (element: RoadmapAsOf) => choose(element, '[part=date]', '2015-05-05'),
      (element: RoadmapAsOf) => document.body.append(element),
    ]) {
      const element = await placed({ src: FILE }, { 'as-of': '2013-01-01' });
      await play(element);
      await pause(150);
      await act(element);
      await settled(element);
      expect(label(element)).to.equal('Play');
      element.remove();
    }
  });

  it('but on while the speed is chosen and the focus moves', async () => {
    const element = await placed({ src: FILE }, { 'as-of': '2013-01-01' });
    await play(element);
    await choose(element, '.player select', '0.5');
    date(element).dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
    expect(label(element)).to.equal('Pause');
  });

  it('until the page chooses another day, or refuses one', async () => {
    const element = await placed({ src: FILE }, { 'as-of': '2013-01-01' });
    await play(element);
    element.asOf = '2020-01-01';
    await waitUntil(() => label(element) === 'Play');
    expect(element.asOf).to.equal('2020-01-01');
    element.addEventListener('roadmap-as-of', (event) => event.preventDefault());
    await play(element);
    await waitUntil(() => label(element) === 'Play');
    expect(element.asOf).to.equal('2020-01-01');
  });

  it('not out of sight, and not once it is gone', async () => {
    const element = await placed({ src: FILE }, { 'as-of': '2013-01-01' });
    await play(element);
    element.hidden = true;
    await waitUntil(() => label(element) === 'Play');
    element.hidden = false;
    await pause(100);
    await play(element);
    const days = requests(element);
    await pause(200);
    element.remove();
    const count = days.length;
    await pause(300);
    expect(days.length).to.equal(count);
  });

  it('saying so at the start and the end only', async () => {
    const element = await placed({ src: FILE }, { 'as-of': '2013-01-01' });
    await play(element);
    await settled(element);
    expect(said(element)).to.equal('Playing');
    await pause(300);
    expect(said(element)).to.equal('Playing');
    await play(element);
    await waitUntil(() => said(element).startsWith('Paused on'));
  });
});
