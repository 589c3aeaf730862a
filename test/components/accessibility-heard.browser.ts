import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { RoadmapTracker } from '../../components/index.js';
import {
  accessibleName,
  deep,
  drawn,
  FILE,
  first,
  focused,
  placed,
  there,
} from './accessibility-page.js';
import { many } from './timeline-page.js';

const TOYOTA = 'toyota-first-assb-vehicle';
/** Longer than any announcement waits for the reader to pause. */
const PAUSE = 900;

/** All that live regions say from now on: what is put into one that was there before, and every alert. */
class Heard {
  readonly texts: string[] = [];
  readonly #last = new Map<Element, string>();
  readonly #timer: number;

  constructor(private readonly within: Element) {
    this.#listen(true);
    this.#timer = window.setInterval(() => this.#listen(false), 10);
  }

  #listen(before: boolean): void {
    for (const region of deep(this.within, '[role=status], [role=alert]')) {
      const text = region.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      const last = this.#last.get(region);
      this.#last.set(region, text);
      const known = last !== undefined || region.matches('[role=alert]');
      if (!before && known && text && text !== last) this.texts.push(text);
    }
  }

  async inAll(): Promise<string[]> {
    await aTimeout(PAUSE);
    clearInterval(this.#timer);
    return this.texts;
  }
}

const milestoneOf = (tracker: Element, id: string) =>
  first(tracker, `[data-milestone="${id}"][part~=milestone]`);

describe('the name of a milestone', () => {
  it('says whose it is, what, when, how it stands and how far it slipped', async () => {
    const tracker = await placed({ attributes: { src: FILE, query: 'toyota' } });
    await there(tracker, `[data-milestone="${TOYOTA}"][part~=milestone]`);
    await aTimeout(300);
    const item = milestoneOf(tracker, TOYOTA);
    expect(accessibleName(item)).to.equal(
      'Toyota, First all-solid-state battery car on sale, forecast 2027–2028, delayed, 96 months later than first said, missed 2020',
    );
  });

  it('is there at rest for all in sight', async () => {
    const tracker = await placed();
    await there(tracker, '[part~=milestone]');
    await drawn();
    await aTimeout(300);
    for (const item of deep(tracker, '.item:not([hidden])'))
      expect(item.getAttribute('aria-label'), item.textContent ?? '').to.match(/\S/);
  });

  it('is there at once for the one that gets the focus', async () => {
    const tracker = await placed();
    await there(tracker, '[part~=milestone]');
    await tracker.focusMilestone(TOYOTA);
    for (const key of ['ArrowRight', '+', 'ArrowDown', 'End', 'ArrowUp']) {
      await sendKeys({ press: key });
      expect(focused()?.getAttribute('aria-label'), key).to.match(/\S/);
    }
  });

  it('says how many a cluster holds, and how they stand', async () => {
    const tracker = await placed({ attributes: {}, data: many(3000, 6) });
    await there(tracker, '[part~=cluster]:not([hidden])');
    await aTimeout(400);
    expect(accessibleName(first(tracker, '[part~=cluster]:not([hidden])'))).to.match(
      /^.+, \d+ milestones from .+ to .+: \d+ .+\. Opens them$/,
    );
  });
});

describe('the timeline for a screen reader', () => {
  it('is a named group of buttons with one tab stop and help', async () => {
    const tracker = await placed({ attributes: { src: FILE, query: 'toyota', selected: TOYOTA } });
    await there(tracker, '[part~=milestone]');
    await drawn();
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
    it(`of the ${view} have a name or say nothing`, async () => {
      const tracker = await placed({ attributes: { src: FILE, view, since: '2025-06-30' } });
      await there(
        tracker,
        { trend: '[part=plot] svg', scores: '[part=bar]' }[view] ?? '.icon, svg',
      );
      await drawn();
      for (const picture of deep(tracker, 'svg, canvas')) {
        const silent = picture.closest('[aria-hidden=true]') !== null;
        expect(silent || accessibleName(picture) !== '', picture.outerHTML.slice(0, 120)).to.equal(
          true,
        );
      }
    });
});

describe('what is announced', () => {
  const ready = async (attributes: Record<string, string> = {}): Promise<RoadmapTracker> => {
    const tracker = await placed({ attributes: { src: FILE, view: 'table', ...attributes } });
    await there(tracker, '[part=row]');
    await aTimeout(PAUSE);
    return tracker;
  };

  it('when a roadmap has loaded', async () => {
    const tracker = await placed({ attributes: { view: 'table' }, event: null });
    await drawn();
    const heard = new Heard(tracker);
    tracker.src = FILE;
    await oneEvent(tracker, 'roadmap-load');
    expect(await heard.inAll()).to.deep.equal(['95 milestones loaded.']);
  });

  it('when a roadmap could not be loaded', async () => {
    const tracker = await placed({ attributes: {}, event: null });
    await drawn();
    const heard = new Heard(tracker);
    tracker.src = '/no.json';
    await oneEvent(tracker, 'roadmap-error');
    expect(await heard.inAll()).to.deep.equal(['The roadmap could not be loaded']);
  });

  it('once, when several filters follow on one another', async () => {
    const tracker = await ready();
    const heard = new Heard(tracker);
    first(tracker, '[type=search]').focus();
    await sendKeys({ type: 'toyota' });
    await waitUntil(() => tracker.query === 'toyota');
    const texts = await heard.inAll();
    expect(texts).to.have.lengthOf(1);
    expect(texts[0]).to.match(/^\d+ of 95 milestones$/);
  });

  it('where filters leave nothing', async () => {
    const tracker = await ready();
    const heard = new Heard(tracker);
    tracker.query = 'zzz';
    expect(await heard.inAll()).to.deep.equal(['No milestone fits these filters']);
  });

  it('when another day is shown', async () => {
    const tracker = await ready();
    const heard = new Heard(tracker);
    first(tracker, '.step').click();
    const texts = await heard.inAll();
    expect(texts).to.have.lengthOf(1);
    expect(texts[0]).to.match(/^\d+ \w+ 20\d\d, \d+ claims?$/);
  });

  it('when play begins and ends, and nothing in between', async () => {
    const tracker = await ready({ 'as-of': '2020-01-01' });
    const heard = new Heard(tracker);
    const play = first(tracker, '[part=play]');
    play.click();
    await aTimeout(1200);
    play.click();
    const texts = await heard.inAll();
    expect(texts[0]).to.equal('Playing');
    expect(texts[1]).to.match(/^Paused on /);
    expect(texts).to.have.lengthOf(2);
  });

  it('of a statement in the trend', async () => {
    const tracker = await ready({ view: 'table' });
    tracker.view = 'trend';
    await there(tracker, '[part=plot] svg');
    const heard = new Heard(tracker);
    first(tracker, '[part=plot]').focus();
    await sendKeys({ press: 'ArrowDown' });
    const texts = await heard.inAll();
    expect(texts.at(-1)).to.match(/^.+ – .+, statement \d+ of \d+, said .+: .+$/);
  });
});
