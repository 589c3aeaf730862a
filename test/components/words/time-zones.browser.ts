import '../../../components/define.js';
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { RoadmapTracker } from '../../../components/index.js';
import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { askForStore } from '../../../components/store/context.js';
import type { Snapshot } from '../../../components/store/snapshot.js';
import { HeldTime } from '../../held-time.js';
import { until } from '../../until.js';
import { setClock } from '../page/clock.js';
import { deep, find, first, one } from '../page/find.js';
import { box } from '../page/measure.js';
import { placed } from '../page/place.js';
import { text, texts } from '../page/text.js';
import { updated } from '../page/wait.js';
import { axis, drawn, parts, settled, wheel } from '../roadmap-timeline/page.js';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Puts the page into a zone; false where no driver can: the one it was started in then stands for all. */
const goTo = (zone: string) => executeServerCommand<boolean, string>('time-zone', zone);

/** West and east ends of the day, odd offsets, summer times of many kinds, a day left out. */
const ZONES = (await goTo(''))
  ? [
      'Etc/GMT+12',
      'Pacific/Kiritimati',
      'Asia/Kathmandu',
      'America/St_Johns',
      'Africa/Casablanca',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    ]
  : [HERE];

/**
 * Leap days; days on which clocks change at night or at midnight in the zones above, and their
 * neighbours; a day that Apia has never had (30 December 2011); ends of years and months.
 */
const DAYS = [
  ...['2000-02-29', '2000-03-01', '2004-02-29', '2007-12-09', '2011-12-29', '2011-12-30'],
  ...['2011-12-31', '2012-02-29', '2018-12-31', '2019-01-01', '2023-04-02', '2023-10-01'],
  ...['2024-02-28', '2024-02-29', '2024-03-01', '2024-03-10', '2024-03-31', '2024-04-07'],
  ...['2024-09-08', '2024-10-06', '2024-10-27', '2024-11-03', '2024-12-31', '2025-01-01'],
];
/** What there is no such day of. */
const NO_DAYS = ['1900-02-29', '2023-02-29', '2100-02-29', '2024-02-30'];
const SPANS = ['2024', '2024-02', '2024-Q1', '[2023..2024]', '2024-37', '2000-02'];

const DATA = {
  title: 'Days',
  knownThrough: '2025-02-28',
  sources: [{ id: 's', publisher: 'Gazette', title: 'Days', published: '2024-02-29' }],
  milestones: [...DAYS, ...SPANS, ...NO_DAYS].map((date, i) => ({
    id: `d${date.replaceAll(/[^\dQ-]/g, '_')}`,
    company: `Company ${i % 6}`,
    title: `Day ${date}`,
    claims: [
      { id: `a${i}`, saidOn: '2000-02-29', date: '2004-02-29', source: 's' },
      { id: `b${i}`, saidOn: i % 2 ? '2012-02-29' : '2011-12-30', date, source: 's' },
    ],
  })),
};

const DAY = 86_400_000;
/** A leap year, and its first day. */
const YEAR = { start: '2024-01-01', end: '2024-12-31' };
const FROM = Date.parse('2024-01-01');
/** The day it is there at an instant, by Intl alone. */
function dayIn(zone: string, instant: number): string {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone } as const;
  const parts = new Intl.DateTimeFormat('en', options).formatToParts(instant);
  const part = (name: string) => parts.find(({ type }) => type === name)?.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

const tracked = (attributes: Record<string, string> = {}): Promise<RoadmapTracker> =>
  placed('roadmap-tracker', {
    width: 1200,
    // High enough to draw every lane; in the order of slips, lanes where nothing is due would be one row.
    style: '--roadmap-timeline-height: 100rem',
    attributes: { sort: 'name', ...attributes },
    properties: { data: DATA },
  });

/** A timeline that shows today: of a roadmap that nobody says was last looked at on another day. */
const current = (days: Record<string, string>): Promise<RoadmapTimeline> =>
  placed('roadmap-timeline', {
    width: 1200,
    attributes: days,
    properties: { data: [{ company: 'A', title: 'M', date: '2027-07' }] },
  });

/** Where the first day in sight begins, and how wide all of them are. */
function axisBox(timeline: RoadmapTimeline): { left: number; width: number } {
  const { left } = box(one(timeline, '.items'));
  return { left, width: box(one(timeline, '.items')).width };
}

/** Everything that is written about the timeline's picture, and where it stands. */
function timelineSays(timeline: RoadmapTimeline): string[] {
  const { left } = axisBox(timeline);
  const at = (element: Element) => (box(element).left - left).toFixed(1);
  const items = parts(timeline, 'milestone').map(
    (item) => `${at(item)} ${box(item).width.toFixed(1)} ${item.getAttribute('aria-label')}`,
  );
  const lines = ['as-of-line'].map((part) => parts(timeline, part).map(at).join());
  return [
    ...items.sort(),
    ...axis(timeline).map(String),
    ...lines,
    ...texts(timeline, '.flag.as-of'),
  ] as string[];
}

/** Where everything stands that does not follow the clock. */
const where = (timeline: RoadmapTimeline) =>
  timelineSays(timeline).map((line) => line.replace(/ \S+, Day.*| null$/, ''));

/** Waits until all milestones have their names, which come after the picture. */
const named = (timeline: RoadmapTimeline) =>
  until(() => !parts(timeline, 'milestone').some((item) => !item.ariaLabel), 'named');

/** Everything that a reader is told of days, in every view. */
async function allSays(tracker: RoadmapTracker): Promise<Record<string, unknown>> {
  const timeline = first<RoadmapTimeline>(tracker, 'roadmap-timeline');
  await drawn(timeline);
  await named(timeline);
  const says: Record<string, unknown> = { timeline: timelineSays(timeline) };
  const attributes = ['as-of', 'since', 'start', 'end'];
  says.attributes = attributes.map((name) => tracker.getAttribute(name));
  says.header = texts(tracker, '[part=header]');
  const [slider, date] = [
    first<HTMLInputElement>(tracker, '[part=slider]'),
    first<HTMLInputElement>(tracker, '[part=date]'),
  ];
  says.asOf = [slider.min, slider.max, slider.value, slider.ariaValueText, date.value];
  says.strip = [
    ...texts(tracker, '.years'),
    deep(tracker, '.claims path').map((path) => path.getAttribute('d')),
  ];
  says.changes = texts(tracker, '[part=changes]');
  says.details = texts(tracker, '[part=details]');
  for (const [view, selector] of [
    ['table', '[part=row]'],
    ['trend', '[part=line]'],
    ['scores', '[part=promise]'],
  ] as const) {
    tracker.view = view;
    await until(() => deep(tracker, selector).length > 0, view);
    await updated(tracker);
    says[view] = texts(first(tracker, `roadmap-${view}`), '*');
  }
  says.lines = deep(tracker, '[part=line] path').map((path) => path.getAttribute('d'));
  const trend = await trendSays(tracker);
  tracker.view = 'timeline';
  return { ...says, trend, files: await files(tracker) };
}

async function trendSays(tracker: RoadmapTracker): Promise<unknown[]> {
  tracker.view = 'trend';
  await until(() => deep(tracker, '[part=line] path').length > 0);
  await updated(tracker);
  const drawn = deep(tracker, '[part=line] path').map((path) => path.getAttribute('d'));
  deep(first(tracker, 'roadmap-trend'), '.toolbar button')[0]?.click();
  await until(() => deep(first(tracker, 'roadmap-trend'), '[part=table] td').length > 0);
  return [drawn, texts(first(tracker, 'roadmap-trend'), '[part=table]')];
}

/** What is taken away, without the moment at which it was. */
async function files(tracker: RoadmapTracker): Promise<string[]> {
  const { takeAway } = await import('../../../components/roadmap-tracker/take-away.js');
  let snapshot: Snapshot | undefined;
  askForStore(first(tracker, 'roadmap-filters'), (store) => {
    ({ snapshot } = store);
  });
  const texts: string[] = [];
  for (const format of ['csv', 'json', 'ics', 'jsonld', 'svg'] as const) {
    const file = await takeAway(format, snapshot as Snapshot, tracker);
    texts.push(`${file.name} ${(await file.text()).replaceAll(/DTSTAMP:\d{8}T\d{6}Z/g, '')}`);
  }
  return texts;
}

describe('dates have no time zone', () => {
  let undo: () => void = () => undefined;
  afterEach(async () => {
    undo();
    await goTo('');
  });

  const chosen = {
    'as-of': '2024-02-29',
    since: '2011-12-30',
    ...YEAR,
    selected: 'd2024-02-29',
  };
  let everywhere: Record<string, unknown> | undefined;

  for (const zone of ZONES)
    it(`${zone}: every date shown, drawn and saved is the same`, async () => {
      await goTo(zone);
      const noon = Date.parse('2024-07-01T12:00:00Z');
      expect(new Date(noon).getDate(), 'the zone holds').to.equal(
        Number(dayIn(zone, noon).slice(8)),
      );
      const tracker = await tracked(chosen);
      await until(() => deep(tracker, 'h3#title').length > 0);
      await until(() => deep(tracker, '[part=changes]').length > 0);
      const says = await allSays(tracker);
      expect(JSON.stringify(says.details)).to.contain('29 Feb 2024');
      expect(says.attributes).to.deep.equal(Object.values(chosen).slice(0, 4));
      everywhere ??= says;
      for (const [name, value] of Object.entries(says))
        expect(value, name).to.deep.equal(everywhere[name]);
    });

  for (const zone of ZONES)
    it(`${zone}: days are where UTC has them, and only today follows the local clock`, async () => {
      await goTo(zone);
      const tracker = await tracked({ ...YEAR, 'as-of': '2024-01-15' });
      const timeline = first<RoadmapTimeline>(tracker, 'roadmap-timeline');
      await drawn(timeline);
      expectInPlace(timeline);
      expect(text(find(tracker, '[part=problems]'))).to.contain('4');
      await named(timeline);
      const before = where(timeline);
      const { width } = axisBox(timeline);
      const now = await current(YEAR);
      // Only what is near is drawn.
      now.scrollIntoView();
      await drawn(now);
      // Somebody sets the clock, and comes back to the page; Dublin changes it at 01:00 on that day.
      for (const time of ['2024-03-31T00:59:59Z', '2024-02-29T11:30:00Z', '2024-10-06T15:59:00Z']) {
        undo();
        undo = setClock(time);
        document.dispatchEvent(new Event('visibilitychange'));
        await settled(timeline);
        await settled(now);
        await named(timeline);
        const days = axisBox(now);
        const today = ((box(one(now, '[part=today-line]')).left - days.left) / days.width) * 366;
        const there = (Date.parse(dayIn(zone, Date.parse(time))) - FROM) / DAY;
        expect(today, time).to.be.closeTo(there, 0.3);
        expect(where(timeline)).to.deep.equal(before);
        expect(tracker.asOf).to.equal('2024-01-15');
      }
      // A gesture tells whole days, the same ones wherever it is made.
      wheel(timeline, { deltaX: Math.round((width / 366) * 59.4) });
      await until(() => tracker.start !== YEAR.start);
      expect([tracker.start, tracker.end]).to.deep.equal(['2024-02-29', '2025-03-01']);
    });

  it('a midnight that a zone skips still moves today’s line', async () => {
    const moved = await goTo('America/Santiago');
    const timeline = await current({ start: '2026-08-01', end: '2026-09-30' });
    await drawn(timeline);
    const time = new HeldTime();
    let restore = setClock(moved ? '2026-09-06T03:00:00Z' : '2026-09-05T23:00:00');
    undo = () => {
      restore();
      time.release();
    };
    document.dispatchEvent(new Event('visibilitychange'));
    await settled(timeline);
    const left = () => box(one(timeline, '[part=today-line]')).left;
    const day = axisBox(timeline).width / 61;
    const before = left();
    restore();
    restore = setClock(moved ? '2026-09-06T04:00:00Z' : '2026-09-06T00:00:00');
    await time.pass(3_600_000);
    await settled(timeline);
    expect(left() - before).to.be.closeTo(day, 1);
  });
});

/** Bars begin and end where the axis has their days, by arithmetic in UTC. */
function expectInPlace(timeline: RoadmapTimeline): void {
  const { left, width } = axisBox(timeline);
  const x = (day: string, after = 0) =>
    left + (((Date.parse(day) - FROM) / DAY + after) / 366) * width;
  const drawn = (name: string) => box(one(timeline, `[data-milestone="d${name}"]:not([hidden])`));
  for (const day of DAYS.filter((day) => day.startsWith('2024-')).slice(0, -1))
    expect(drawn(day).left, day).to.be.closeTo(x(day), 0.6);
  expect(drawn('2024-02').left).to.be.closeTo(x('2024-02-01'), 0.6);
  expect(drawn('2024-02').right).to.be.closeTo(x('2024-02-29', 1), 0.6);
}
