import { expect, nextFrame } from '@open-wc/testing';
import type { RoadmapAsOfEvent } from '../../../components/events.js';
import { REDUCED_MOTION } from '../../../components/roadmap-as-of/player.js';
import type { RoadmapAsOf } from '../../../components/roadmap-as-of/roadmap-as-of.js';
import { isoDay } from '../../../src/model/day.js';
import { HeldTime } from '../../held-time.js';
import { until } from '../../until.js';
import { FILE } from '../page/data.js';
import { one } from '../page/find.js';
import { text } from '../page/text.js';
import { granted } from '../page/wait.js';
import { choose, click, date, measured, placed, said, slider } from './page.js';

/** Milliseconds from one frame to the next. */
const FRAME = 20;

/** Days asked for from now on. */
function requests(element: RoadmapAsOf): (string | null)[] {
  const days: (string | null)[] = [];
  element.addEventListener('roadmap-as-of', ({ asOf }: RoadmapAsOfEvent) => days.push(asOf));
  return days;
}

const play = (element: RoadmapAsOf) => click(element, '[part=play]');
const label = (element: RoadmapAsOf) => one(element, '[part=play]').getAttribute('aria-label');

describe('roadmap-as-of plays', () => {
  let time: HeldTime;
  beforeEach(() => {
    time = new HeldTime();
  });
  afterEach(() => time.release());

  /** Lets so many milliseconds pass, frame by frame. */
  async function run(milliseconds: number): Promise<void> {
    for (let passed = 0; passed < milliseconds; passed += FRAME) {
      await time.pass(FRAME);
      await nextFrame();
    }
  }

  before(() =>
    expect(matchMedia(REDUCED_MOTION).matches, 'the runner wants motion').to.equal(false),
  );

  it('from the start if it is at the end, always forward, at most fifteen times a second', async () => {
    const element = await placed();
    const days = requests(element);
    const [first, last] = [Number(slider(element).min), Number(slider(element).max)];
    await play(element);
    expect(label(element)).to.equal('Pause');
    await run(1500);
    await play(element);
    expect(label(element)).to.equal('Play');
    // Every fourth frame, for three are less than a fifteenth of a second.
    const asked = Array.from({ length: 19 }, (_, n) => n * 4 * FRAME);
    // The whole range takes 20 seconds.
    const expected = asked.map((at) => isoDay(Math.floor(first + ((last - first) * at) / 20_000)));
    expect(expected[0]).to.equal('2011-12-31');
    expect(days).to.deep.equal(expected);
  });

  it('until paused, and continues from there', async () => {
    const element = await placed({ src: FILE }, { 'as-of': '2019-05-03' });
    const days = requests(element);
    await play(element);
    await run(400);
    await play(element);
    const shown = element.asOf;
    const count = days.length;
    expect(days[0]).to.match(/^2019-05-/);
    await run(300);
    expect([element.asOf, days.length]).to.eql([shown, count]);
    await play(element);
    await run(100);
    expect(days.length).to.equal(count + 1);
    expect((days.at(-1) ?? '') > (shown ?? '')).to.equal(true);
  });

  it('to the newest day, and ends there; faster if requested', async () => {
    const element = await placed({ src: FILE }, { 'as-of': '2025-06-24' });
    await choose(element, '.player select', '4');
    await play(element);
    // A year of fourteen and a half.
    await run(320);
    expect(label(element)).to.equal('Pause');
    await run(40);
    expect(label(element)).to.equal('Play');
    expect(element.asOf).to.equal(null);
    await until(() => said(element) === 'Paused on 25 Jun 2026');
  });

  it('without skipping years after a stall', async () => {
    const element = await placed();
    await play(element);
    await time.pass(10_000);
    await nextFrame();
    await granted(element);
    expect(element.asOf).to.match(/^2012-0[2-4]/);
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
      await run(160);
      expect(label(element)).to.equal('Pause');
      await act(element);
      await granted(element);
      expect(label(element)).to.equal('Play');
      element.remove();
    }
  });

  it('on while the speed is chosen and the focus moves', async () => {
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
    await run(FRAME);
    expect(label(element)).to.equal('Play');
    expect(element.asOf).to.equal('2020-01-01');
    element.addEventListener('roadmap-as-of', (event) => event.preventDefault());
    await play(element);
    await run(100);
    expect(label(element)).to.equal('Play');
    expect(element.asOf).to.equal('2020-01-01');
  });

  it('not while hidden, and not once removed', async () => {
    const element = await placed({ src: FILE }, { 'as-of': '2013-01-01' });
    await play(element);
    element.hidden = true;
    await until(() => !measured(element));
    await run(FRAME);
    expect(label(element)).to.equal('Play');
    element.hidden = false;
    await until(() => measured(element));
    await play(element);
    const days = requests(element);
    await run(200);
    const count = days.length;
    expect(count).to.be.above(0);
    element.remove();
    await run(300);
    expect(days.length).to.equal(count);
  });

  it('with announcements only at the start and the end', async () => {
    const element = await placed({ src: FILE }, { 'as-of': '2013-01-01' });
    await play(element);
    await granted(element);
    expect(said(element)).to.equal('Playing');
    await run(300);
    expect(said(element)).to.equal('Playing');
    await play(element);
    await until(() => said(element).startsWith('Paused on'));
  });

  it('with a caption of what was said, which moves nothing and is not announced', async () => {
    const element = await placed({ src: FILE }, { 'as-of': '2016-12-31' });
    const caption = () => one(element, '[part=caption]');
    expect(caption().hidden).to.equal(true);
    const height = element.getBoundingClientRect().height;
    await play(element);
    for (let turn = 0; caption().hidden && turn < 30; turn += 1) await run(200);
    expect(text(caption())).to.match(/^\w+ 20\d\d: .+ – .+/);
    expect(caption().getAttribute('aria-live')).to.equal('off');
    expect(element.getBoundingClientRect().height).to.be.closeTo(height, 1);
    await play(element);
    expect(caption().hidden).to.equal(false);
    await choose(element, '[part=date]', '2019-02-03');
    expect(caption().hidden).to.equal(true);
  });
});
