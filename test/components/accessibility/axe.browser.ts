import { oneEvent } from '@open-wc/testing';
import type { RoadmapTracker } from '../../../components/index.js';
import { oneEngineEach } from '../../engine.js';
import { until } from '../../until.js';
import { openAllScores } from '../page/all-scores.js';
import { FILE, many } from '../page/data.js';
import { deep, first, there } from '../page/find.js';
import { updated } from '../page/wait.js';
import { expectAxeClean, type Placed, placed } from './page.js';

/** A state of an element: how it is placed, and what is done until it is in that state. */
interface State extends Placed {
  what: string;
  reach?(element: HTMLElement): unknown;
  /** It never comes to rest. */
  moves?: boolean;
  /** A selector of what shows that it is there. */
  shows: string;
}

const SELECTED = 'toyota-first-assb-vehicle';
const src = (attributes: Record<string, string> = {}) => ({ src: FILE, ...attributes });
const click = (selector: string) => async (element: HTMLElement) =>
  (await there(element, selector)).click();
const TIMELINE = '[part~=milestone]';

const openPanel = (facet: string) => async (element: HTMLElement) => {
  await there(element, TIMELINE);
  first(element, `[data-facet=${facet}]`).click();
};
const openProblems = (element: HTMLElement) => {
  first<HTMLDetailsElement>(element, '[part=problems]').open = true;
};
const chooseTwo = async (element: HTMLElement) => {
  await openAllScores(element);
  for (const box of deep<HTMLInputElement>(element, '[part=choose]').slice(0, 2)) {
    box.click();
    await updated(element);
  }
  await click('.tray .compare:enabled')(element);
};
const openAll = async (element: HTMLElement) => {
  await there(element, TIMELINE);
  for (const button of deep(element, '.switches button')) button.click();
};
const openMenu = async (element: HTMLElement) => {
  await click('[part~=share]:enabled')(element);
  await until(() => deep(element, '[part=share-menu]:popover-open button').length > 0);
};
const play = async (element: HTMLElement) => {
  await there(element, TIMELINE);
  const heard = oneEvent(element, 'roadmap-as-of');
  await click('[part=play]:enabled')(element);
  await heard;
};
/** Another roadmap is on its way. */
const neverLoads = (element: HTMLElement) => {
  window.fetch = () => new Promise(() => {});
  (element as RoadmapTracker).src = '/never.json';
};

const BROKEN = [{ company: 'A', title: 'First', date: '2027' }, { company: 'B' }, 7];

const STATES: State[] = [
  { what: 'empty', attributes: {}, event: null, shows: '[part=message]' },
  { what: 'loading', attributes: {}, event: null, reach: neverLoads, shows: '.skeleton' },
  { what: 'a failure', attributes: { src: '/no.json' }, event: 'roadmap-error', shows: '.failure' },
  { what: 'no matches', attributes: src({ query: 'zzz' }), shows: '.clear' },
  {
    what: 'no matches in the trend',
    attributes: src({ query: 'zzz', view: 'trend' }),
    shows: '.state button',
  },
  {
    what: 'no matches in the scores',
    attributes: src({ query: 'zzz', view: 'scores' }),
    shows: '.state button',
  },
  {
    what: 'no matches in the table',
    attributes: src({ query: 'zzz', view: 'table' }),
    shows: '.state button',
  },
  { what: 'problems listed', attributes: {}, data: BROKEN, reach: openProblems, shows: TIMELINE },
  { what: 'the timeline', shows: TIMELINE },
  { what: 'the trend', attributes: src({ view: 'trend' }), shows: '[part=multiple] svg' },
  {
    what: 'all lines of the trend',
    attributes: src({ view: 'trend' }),
    reach: click('.shown button:last-child'),
    shows: '[part=plot] svg',
  },
  { what: 'the scores', attributes: src({ view: 'scores' }), shows: '[part=indicators]' },
  { what: 'the table', attributes: src({ view: 'table' }), shows: '[part=row]' },
  {
    what: 'the trend as a table',
    attributes: src({ view: 'trend' }),
    reach: click('.toolbar button'),
    shows: '[part=table]',
  },
  {
    what: 'scores side by side',
    attributes: src({ view: 'scores' }),
    reach: chooseTwo,
    shows: '[part=comparison]',
  },
  {
    what: 'details open',
    attributes: src({ selected: SELECTED }),
    shows: '[part=details] [part=claim]',
  },
  {
    what: 'an earlier day, compared',
    attributes: src({ 'as-of': '2025-06-30', since: '2022-01-01' }),
    shows: '[part=change]',
  },
  { what: 'nothing changed', attributes: src({ since: '2026-06-20' }), shows: '[part=changes]' },
  { what: 'play', reach: play, moves: true, shows: '[part=play][aria-label=Pause]' },
  { what: 'the companies', reach: openPanel('company'), shows: '[part~=choice]' },
  {
    what: 'the standings',
    reach: openPanel('standing'),
    shows: '[part~=choice]',
    scheme: 'dark',
  },
  {
    what: 'filters chosen',
    attributes: src({ company: 'toyota,samsung-sdi', standing: 'delayed', query: 'a' }),
    shows: '[part=chip]',
  },
  { what: 'the share menu', reach: openMenu, shows: '[part=share-menu]' },
  { what: 'all earlier dates and the outside view', reach: openAll, shows: '[part~=ghost]' },
  { what: 'clusters', attributes: {}, data: many(3000, 12), shows: '[part~=cluster]' },
  { what: 'many pages', attributes: { view: 'table' }, data: many(3000, 12), shows: '.pager' },
  ...['timeline', 'trend', 'scores', 'table'].flatMap((view): State[] => [
    {
      what: `the ${view} in the dark with details`,
      attributes: src({ view, country: 'JP', selected: SELECTED, since: '2024-06-30' }),
      scheme: 'dark',
      shows: '[part=details] [part=claim]',
    },
    {
      what: `the ${view} on 320 pixels`,
      width: 320,
      attributes: src({ view, country: 'JP', selected: SELECTED, since: '2025-06-30' }),
      shows: '[part=details] [part=claim]',
    },
  ]),
  ...(
    [
      ['roadmap-timeline', TIMELINE],
      ['roadmap-trend', '[part=multiple] svg'],
      ['roadmap-scores', '[part=promise]'],
      ['roadmap-table', '[part=row]'],
      ['roadmap-filters', '[part=facet]:enabled'],
      ['roadmap-as-of', '[part=change]'],
      ['roadmap-details', '[part=claim]'],
    ] as const
  ).map(
    ([tag, shows]): State => ({
      what: `${tag} alone`,
      tag,
      attributes: src({ selected: SELECTED, since: '2024-06-30' }),
      shows,
    }),
  ),
  ...['ja', 'ko', 'zh'].map(
    (lang): State => ({
      what: `the timeline with details in ${lang}`,
      lang,
      attributes: src({ selected: SELECTED }),
      shows: '[part=details] [part=claim]',
    }),
  ),
];

describe('axe finds nothing in', () => {
  const { fetch } = window;
  afterEach(() => {
    window.fetch = fetch;
  });

  for (const { what, reach, moves, shows, ...how } of oneEngineEach(STATES)) {
    it(what, async () => {
      const element = await placed(how);
      await reach?.(element);
      await there(element, shows);
      if (!moves) await updated(element);
      await expectAxeClean(element);
    });
  }
});
