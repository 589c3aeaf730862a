import { oneEvent, waitUntil } from '@open-wc/testing';
import type { RoadmapTracker } from '../../components/index.js';
import {
  deep,
  drawn,
  expectAxeClean,
  FILE,
  first,
  type Placed,
  placed,
  there,
} from './accessibility-page.js';
import { many } from './timeline-page.js';

/** A state of an element: how it is placed, and what is done until it is in that state. */
interface State extends Placed {
  what: string;
  /** A selector of what shows that it is there. */
  until?: string;
  reach?(element: HTMLElement): unknown;
}

const SELECTED = 'toyota-first-assb-vehicle';
const src = (attributes: Record<string, string> = {}) => ({ src: FILE, ...attributes });
const click = (selector: string) => (element: HTMLElement) => first(element, selector).click();
const TIMELINE = '[part~=milestone]';

const openPanel = (facet: string) => async (element: HTMLElement) => {
  await there(element, TIMELINE);
  first(element, `[data-facet=${facet}]`).click();
  await there(element, '[part~=choice]');
};
const openProblems = (element: HTMLElement) => {
  first<HTMLDetailsElement>(element, '[part=problems]').open = true;
};
const chooseTwo = async (element: HTMLElement) => {
  for (const box of deep<HTMLInputElement>(element, '[part=choose]').slice(0, 2)) {
    box.click();
    await drawn(2);
  }
  first(element, '.tray .compare').click();
};
const play = async (element: HTMLElement) => {
  const heard = oneEvent(element, 'roadmap-as-of');
  first(element, '[part=play]').click();
  await heard;
};
/** Another roadmap is on its way. */
const neverLoads = (element: HTMLElement) => {
  window.fetch = () => new Promise(() => {});
  (element as RoadmapTracker).src = '/never.json';
};

const BROKEN = [{ company: 'A', title: 'First', date: '2027' }, { company: 'B' }, 7];

const STATES: State[] = [
  { what: 'empty', attributes: {}, event: null, until: '[part=message]' },
  { what: 'loading', attributes: {}, event: null, reach: neverLoads, until: '.skeleton' },
  { what: 'a failure', attributes: { src: '/no.json' }, event: 'roadmap-error', until: '.failure' },
  { what: 'no matches', attributes: src({ query: 'zzz' }), until: '.clear' },
  { what: 'no matches in the trend', attributes: src({ query: 'zzz', view: 'trend' }) },
  { what: 'no matches in the scores', attributes: src({ query: 'zzz', view: 'scores' }) },
  { what: 'no matches in the table', attributes: src({ query: 'zzz', view: 'table' }) },
  { what: 'problems listed', attributes: {}, data: BROKEN, reach: openProblems, until: TIMELINE },
  { what: 'the timeline', until: TIMELINE },
  { what: 'the trend', attributes: src({ view: 'trend' }), until: '[part=plot] svg' },
  { what: 'the scores', attributes: src({ view: 'scores' }), until: '[part=indicators]' },
  { what: 'the table', attributes: src({ view: 'table' }), until: '[part=row]' },
  {
    what: 'the trend as a table',
    attributes: src({ view: 'trend' }),
    until: '[part=plot] svg',
    reach: click('roadmap-trend .toolbar button, .toolbar button'),
  },
  {
    what: 'scores side by side',
    attributes: src({ view: 'scores' }),
    until: '[part=choose]',
    reach: chooseTwo,
  },
  {
    what: 'details open',
    attributes: src({ selected: SELECTED }),
    until: '[part=details] [part=claim]',
  },
  {
    what: 'an earlier day, compared',
    attributes: src({ 'as-of': '2025-06-30', since: '2022-01-01' }),
    until: '[part=change]',
  },
  { what: 'nothing changed', attributes: src({ since: '2026-06-20' }), until: '[part=changes]' },
  { what: 'play', until: TIMELINE, reach: play },
  { what: 'the companies', reach: openPanel('company') },
  { what: 'the standings', reach: openPanel('standing'), scheme: 'dark' },
  {
    what: 'filters chosen',
    attributes: src({ company: 'toyota,samsung-sdi', standing: 'delayed', query: 'a' }),
    until: '[part=chip]',
  },
  { what: 'the share menu', reach: click('[part~=share]'), until: '[part=share]' },
  {
    what: 'all earlier dates and the outside view',
    attributes: src(),
    until: TIMELINE,
    reach: (element) => {
      for (const button of deep(element, '.switches button')) button.click();
    },
  },
  { what: 'clusters', attributes: {}, data: many(3000, 12), until: '[part~=cluster]' },
  { what: 'many pages', attributes: { view: 'table' }, data: many(3000, 12), until: '.pager' },
  ...['timeline', 'trend', 'scores', 'table'].flatMap((view): State[] => [
    {
      what: `the ${view} in the dark with details`,
      attributes: src({ view, country: 'JP', selected: SELECTED, since: '2024-06-30' }),
      scheme: 'dark',
      until: '[part=details] [part=claim]',
    },
    {
      what: `the ${view} on 320 pixels`,
      width: 320,
      attributes: src({ view, country: 'JP', selected: SELECTED, since: '2025-06-30' }),
      until: '[part=details] [part=claim]',
    },
  ]),
  ...['timeline', 'trend', 'scores', 'table', 'filters', 'as-of', 'details'].map(
    (part): State => ({
      what: `roadmap-${part} alone`,
      tag: `roadmap-${part}`,
      attributes: src({ selected: SELECTED, since: '2024-06-30' }),
    }),
  ),
  ...['ja', 'ko', 'zh'].map(
    (lang): State => ({
      what: `the timeline with details in ${lang}`,
      lang,
      attributes: src({ selected: SELECTED }),
      until: '[part=details] [part=claim]',
    }),
  ),
];

describe('axe finds nothing in', () => {
  const { fetch } = window;
  afterEach(() => {
    window.fetch = fetch;
  });

  for (const { what, until, reach, ...how } of STATES) {
    it(what, async () => {
      const element = await placed<HTMLElement>(how);
      if (until && !what.startsWith('loading')) await there(element, until);
      await reach?.(element);
      if (what === 'the share menu')
        await waitUntil(() => deep(element, '[part=share-menu]:popover-open button').length > 0);
      await drawn(6);
      await expectAxeClean(element);
    });
  }
});
