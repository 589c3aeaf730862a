import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { RoadmapTracker } from '../../../components/index.js';
import { HeldTime } from '../../held-time.js';
import { until } from '../../until.js';
import { showAllLines } from '../page/all-lines.js';
import { FILE, MILESTONES, many } from '../page/data.js';
import { deep, first, focused, there } from '../page/find.js';
import { rested, updated } from '../page/wait.js';
import { accessibleName, placed } from './page.js';

const TOYOTA = 'toyota-first-assb-vehicle';

/** All that live regions say from now on: what is put into one that was there before, and every alert. */
class Heard {
  readonly #texts: string[] = [];
  readonly #last = new Map<Element, string>();
  #listening = true;

  constructor(
    private readonly within: Element,
    private readonly time: HeldTime,
  ) {
    this.#listen(true);
    void this.#goOn();
  }

  /** Frame by frame. */
  async #goOn(): Promise<void> {
    while (this.#listening) {
      await nextFrame();
      this.#listen(false);
    }
  }

  #listen(before: boolean): void {
    for (const region of deep(this.within, '[role=status], [role=alert]')) {
      const text = region.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      const last = this.#last.get(region);
      this.#last.set(region, text);
      const known = last !== undefined || region.matches('[role=alert]');
      if (!before && known && text && text !== last) this.#texts.push(text);
    }
  }

  /** Once nothing is left to be said. */
  async inAll(): Promise<string[]> {
    await rested(this.within, this.time);
    this.#listening = false;
    return this.#texts;
  }
}

const milestoneOf = (tracker: Element, id: string) =>
  first(tracker, `[data-milestone="${id}"][part~=milestone]`);

describe('the name of a milestone', () => {
  it('says whose it is, what, when, how it stands, how far it slipped and what is noted', async () => {
    const tracker = await placed({ attributes: { src: FILE, query: 'toyota' } });
    await until(() => milestoneOf(tracker, TOYOTA).ariaLabel, 'named');
    expect(accessibleName(milestoneOf(tracker, TOYOTA))).to.equal(
      'Toyota, First all-solid-state battery car on sale, forecast 2027–2028, delayed, 96 months later than first said, missed 2020, First promise, around 2011: on the market some time from 2015 to 2020',
    );
  });

  it('is there at rest for everything in view', async () => {
    const tracker = await placed();
    await there(tracker, '[part~=milestone]');
    await until(() => {
      for (const item of deep(tracker, '.item:not([hidden])'))
        expect(item.getAttribute('aria-label'), item.textContent ?? '').to.match(/\S/);
      return true;
    }, 'all are named');
  });

  it('is there at once for the milestone that gets the focus', async () => {
    const tracker = await placed();
    await there(tracker, '[part~=milestone]');
    await tracker.focusMilestone(TOYOTA);
    for (const key of ['ArrowRight', '+', 'ArrowDown', 'End', 'ArrowUp']) {
      await sendKeys({ press: key });
      expect(focused()?.getAttribute('aria-label'), key).to.match(/\S/);
    }
  });

  it('says how many milestones a cluster has, and their standings', async () => {
    const tracker = await placed({ attributes: {}, data: many(3000, 6) });
    const cluster = () => first(tracker, '[part~=cluster]:not([hidden])');
    await until(() => cluster().ariaLabel, 'named');
    expect(accessibleName(cluster())).to.match(
      /^.+, \d+ milestones from .+ to .+: \d+ .+\. Opens them$/,
    );
  });
});

describe('the timeline for a screen reader', () => {
  it('is a named group of buttons with one tab stop and help', async () => {
    const tracker = await placed({ attributes: { src: FILE, query: 'toyota', selected: TOYOTA } });
    await there(tracker, '[part~=milestone]');
    await updated(tracker);
    const group = first(tracker, '.scroller');
    expect(group.getAttribute('role')).to.equal('group');
    expect(accessibleName(group)).to.equal('Timeline of milestones');
    expect(
      first(tracker, 'roadmap-timeline').shadowRoot?.getElementById('help')?.textContent,
    ).to.match(/Arrow keys move/);
    const items = deep(group, '[part~=milestone], [part~=cluster], [part~=undated]');
    expect(items.every((item) => item.getAttribute('role') === 'button')).to.equal(true);
    expect(deep(group, '[tabindex="0"]')).to.have.lengthOf(1);
    expect(
      deep(group, '[aria-current=true]').map(({ dataset }) => dataset.milestone),
    ).to.deep.equal([TOYOTA]);
  });
});

describe('pictures', () => {
  for (const view of ['timeline', 'trend', 'scores', 'table'])
    it(`of the ${view} have a name or are hidden`, async () => {
      const tracker = await placed({ attributes: { src: FILE, view, since: '2025-06-30' } });
      await there(
        tracker,
        { trend: '[part=line]', scores: '[part=promise]' }[view] ?? '.icon, svg',
      );
      await updated(tracker);
      for (const picture of deep(tracker, 'svg, canvas')) {
        const silent = picture.closest('[aria-hidden=true]') !== null;
        expect(silent || accessibleName(picture) !== '', picture.outerHTML.slice(0, 120)).to.equal(
          true,
        );
      }
    });
});

describe('announcements', () => {
  let time: HeldTime;
  beforeEach(() => {
    time = new HeldTime();
  });
  afterEach(() => time.release());

  const ready = async (attributes: Record<string, string> = {}): Promise<RoadmapTracker> => {
    const tracker = await placed({ attributes: { src: FILE, view: 'table', ...attributes } });
    await there(tracker, '[part=row]');
    await rested(tracker, time);
    return tracker;
  };

  it('are made when a roadmap is loaded', async () => {
    const tracker = await placed({ attributes: { view: 'table' }, event: null });
    await updated(tracker);
    const heard = new Heard(tracker, time);
    tracker.src = FILE;
    await oneEvent(tracker, 'roadmap-load');
    await there(tracker, '[part=row]');
    expect(await heard.inAll()).to.deep.equal([`${MILESTONES} milestones loaded.`]);
  });

  it('are made when a roadmap could not be loaded', async () => {
    const tracker = await placed({ attributes: {}, event: null });
    await updated(tracker);
    const heard = new Heard(tracker, time);
    tracker.src = '/no.json';
    await oneEvent(tracker, 'roadmap-error');
    expect(await heard.inAll()).to.deep.equal(['The roadmap could not be loaded']);
  });

  it('are made once when several filters follow each other', async () => {
    const tracker = await ready();
    const heard = new Heard(tracker, time);
    first(tracker, '[type=search]').focus();
    for (const query of ['t', 'to', 'toy', 'toyota']) {
      await sendKeys({ type: query.slice(tracker.query?.length) });
      await time.pass(150);
      expect(tracker.query).to.equal(query);
    }
    const texts = await heard.inAll();
    expect(texts).to.have.lengthOf(1);
    expect(texts[0]).to.match(RegExp(`^\\d+ of ${MILESTONES} milestones$`));
  });

  it('are made if no milestone passes the filters', async () => {
    const tracker = await ready();
    const heard = new Heard(tracker, time);
    tracker.query = 'zzz';
    expect(await heard.inAll()).to.deep.equal(['No milestone fits these filters']);
  });

  it('are made when another day is shown', async () => {
    const tracker = await ready();
    const heard = new Heard(tracker, time);
    first(tracker, '.step').click();
    const texts = await heard.inAll();
    expect(texts).to.have.lengthOf(1);
    expect(texts[0]).to.match(/^\d+ \w+ 20\d\d, \d+ claims?$/);
  });

  it('are made when play begins and ends, but not in between', async () => {
    const tracker = await ready({ 'as-of': '2020-01-01' });
    const heard = new Heard(tracker, time);
    const play = first(tracker, '[part=play]');
    const days = new Set([tracker.asOf]);
    play.click();
    await until(async () => {
      await time.pass(100);
      await nextFrame();
      return days.add(tracker.asOf).size > 10;
    }, 'ten days');
    play.click();
    const texts = await heard.inAll();
    expect(texts[0]).to.equal('Playing');
    expect(texts[1]).to.match(/^Paused on /);
    expect(texts).to.have.lengthOf(2);
  });

  it('are made of a statement in the trend', async () => {
    const tracker = await ready({ view: 'table' });
    tracker.view = 'trend';
    await showAllLines(tracker);
    const heard = new Heard(tracker, time);
    first(tracker, '[part=plot]').focus();
    await sendKeys({ press: 'ArrowDown' });
    const texts = await heard.inAll();
    expect(texts.at(-1)).to.match(/^.+ – .+, statement \d+ of \d+, said .+: .+$/);
  });
});
