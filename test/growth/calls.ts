/** All public calls, with their arguments. */

import { problemList } from '../../components/loading/notices.js';
import { naming, PANEL_FACETS } from '../../components/roadmap-filters/choices.js';
import {
  inOrderOf,
  orderedChoices,
  panelChoices,
} from '../../components/roadmap-filters/panel-choices.js';
import { statusRow } from '../../components/roadmap-filters/status.js';
import { knownRoadmap } from '../../components/roadmap-tracker/take-away.js';
import {
  readQuery,
  requestOf,
  stateOf,
  withState,
} from '../../components/roadmap-tracker/url-state.js';
import { STATE_ATTRIBUTES } from '../../components/store/attributes.js';
import type { Shown } from '../../components/store/shown.js';
import { RoadmapStore } from '../../components/store/store.js';
import { diff } from '../../src/cli/diff.js';
import { FileError, Io } from '../../src/cli/io.js';
import { merge } from '../../src/cli/merge.js';
import { pointerLines } from '../../src/cli/pointer-lines.js';
import {
  report,
  timelineSvg,
  toAtom,
  toCsv,
  toICalendar,
  toJson,
  toJsonLd,
  trendSvg,
} from '../../src/export/index.js';
import { movesOf } from '../../src/export/moves.js';
import { versionReport } from '../../src/export/report.js';
import { siteOf } from '../../src/export/site/site.js';
import { milestoneTable } from '../../src/export/site/table.js';
import { visTimeline } from '../../src/export/vis-timeline.js';
import {
  type Incoming,
  loggedIn,
  makingEntries,
  matching,
  readingJsonFile,
  readingSheet,
} from '../../src/log/import/index.js';
import { type AnyEntry, applyEntries, readEntry, readLog, writeLog } from '../../src/log/index.js';
import { changesBetween } from '../../src/model/changes.js';
import { OPEN_MAX } from '../../src/model/columns.js';
import { FACETS, facetColumn } from '../../src/model/facets.js';
import { filterRoadmap, NO_FILTER } from '../../src/model/filter.js';
import { type Fold, foldRoadmap } from '../../src/model/fold.js';
import { usualRange } from '../../src/model/outliers.js';
import { parsePeriod } from '../../src/model/period/period.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { outsideViews } from '../../src/model/scores/outside-view.js';
import { ranked, scorecards } from '../../src/model/scores/scores.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { trendLines } from '../../src/model/trend.js';
import type { RoadmapState } from '../../src/model/types.js';
import { columnsIn, cuttingSheet, NO_CHOICES, type Sheet } from '../../src/read/csv/sheet.js';
import { readingBytes } from '../../src/read/large/index.js';
import { nearMisses } from '../../src/read/near.js';
import { type ParsedRoadmap, parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { readStory } from '../../src/read/story.js';
import { readingTable, type TableCell } from '../../src/read/table.js';
import { claimDays } from '../../src/view/claim-days.js';
import { statementsOf } from '../../src/view/history.js';
import { gatheringNews, headlines, newsGroups } from '../../src/view/news.js';
import { indicatorBoxes } from '../../src/view/scores/indicators.js';
import { SCORE_KEYS, scoreOrder } from '../../src/view/scores/order.js';
import { scoreRows } from '../../src/view/scores/rows.js';
import { SORT_KEYS, sortMilestones } from '../../src/view/sort.js';
import { ChangeMarks } from '../../src/view/timeline/change-marks.js';
import { drawList } from '../../src/view/timeline/draw-list.js';
import { ghostsOf } from '../../src/view/timeline/ghosts.js';
import { firstMilestone, heirOf, navigate, whereabouts } from '../../src/view/timeline/navigate.js';
import { Scene } from '../../src/view/timeline/scene.js';
import { spread } from '../../src/view/trend/labels.js';
import { linesNear } from '../../src/view/trend/nearest.js';
import { pickMilestones, walkOrder } from '../../src/view/trend/pick.js';
import { trendScale } from '../../src/view/trend/scale.js';
import { trendShape } from '../../src/view/trend/shape.js';
import { drain } from '../../src/work/steps.js';
import type { Document } from './inputs.js';

export const AS_OF = '2026-06-24';
const SINCE = '2015-01-01';
const BY = ['company', 'country', 'stage', 'technology'] as const;
const RANKS = ['onTime', 'slip', 'delivery', 'slipRate'] as const;
const ALL = Number.MAX_SAFE_INTEGER;

/** The arguments of the calls, prepared before counting begins. */
export interface Given {
  readonly document: Document;
  readonly text: string;
  /** The document after many other records, in the form that the fast reader of large texts takes. */
  readonly bytes: Uint8Array;
  readonly csv: string;
  readonly parsed: ParsedRoadmap;
  readonly roadmap: Roadmap;
  readonly fold: Fold;
  readonly state: RoadmapState;
  readonly shown: Shown;
  /** Claims, new milestones, and other words: for one in 16. */
  readonly entries: readonly AnyEntry[];
  /** The entries as a file. */
  readonly log: string;
  /** Without any milestone. */
  readonly empty: Roadmap;
}

export function given(document: Document): Given {
  const text = JSON.stringify(document, null, 2);
  const parsed = parseRoadmap(document);
  const { roadmap } = parsed;
  const store = new RoadmapStore(AS_OF);
  store.update({ ...parsed, load: { phase: 'ready' }, asOf: AS_OF });
  const entries = entriesOf(roadmap);
  return {
    document,
    text,
    bytes: bytesOf(document),
    csv: toCsv(roadmap),
    parsed,
    roadmap,
    fold: foldRoadmap(roadmap, AS_OF),
    state: roadmapAsOf(roadmap, AS_OF),
    shown: store.snapshot as Shown,
    entries,
    log: writeLog('race', entries),
    empty: parseRoadmap([]).roadmap,
  };
}

function entriesOf(roadmap: Roadmap): AnyEntry[] {
  let count = 0;
  const entry = (
    kind: 'claim' | 'milestone' | 'meta',
    body: object,
    milestone?: string,
  ): AnyEntry => {
    count += 1;
    const id = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
    const target = milestone === undefined ? {} : { milestone };
    return {
      v: 1,
      roadmap: 'race',
      id,
      kind,
      target,
      body,
      clientAt: `${AS_OF}T00:00:00Z`,
    } as AnyEntry;
  };
  const some = <T>(list: readonly T[]) => list.filter((_, i) => i % 16 === 0);
  const milestones = some(roadmap.milestones);
  const entries = milestones.flatMap(({ id, company, title, claims }) => [
    entry('milestone', { id: `new-${id}`, company, title: `${title} again` }),
    entry('meta', { title: `${title}, in other words` }, id),
    ...some(claims).map(({ saidOn, date }) => entry('claim', { claim: { saidOn, date } }, id)),
  ]);
  // What is checked once is not checked again.
  return entries.flatMap((one) => readEntry(one).entry ?? []);
}

const times = <T>(n: number, each: (i: number) => T): T[] =>
  Array.from({ length: n }, (_, i) => each(i));

const OTHERS = times(2000, (i) => ({
  id: `other-${i}`,
  company: 'Honda',
  title: 'Something else',
}));

function bytesOf(document: Document): Uint8Array {
  const milestones = [...OTHERS, ...document.milestones];
  return new TextEncoder().encode(JSON.stringify({ ...document, milestones }));
}

type Call = (given: Given) => unknown;

export const CALLS: Readonly<Record<string, Call>> = {
  'parseRoadmap of a value': ({ document }) => parseRoadmap(document),
  'parseRoadmap of a text': ({ text }) => parseRoadmap(text),
  'parseRoadmap of a damaged text': ({ text }) => parseRoadmap(text.slice(0, -2)),
  'reading of bytes': ({ bytes }) => drain(readingBytes(bytes, parsePeriod)),
  parseRoadmapCsv: ({ csv }) => parseRoadmapCsv(csv),
  nearMisses: ({ state }) => nearMisses(state.milestones.map(({ title }) => title)),
  usualRange: ({ roadmap }) => usualRange(roadmap.claimColumns.due.filter((day) => day < OPEN_MAX)),
  foldRoadmap: ({ roadmap }) => foldRoadmap(roadmap, AS_OF),
  roadmapAsOf: ({ roadmap }) => roadmapAsOf(roadmap, AS_OF),
  'milestones, read back': ({ parsed }) => [...parsed.roadmap.milestones],
  changesBetween: ({ roadmap }) => changesBetween(roadmap, SINCE, AS_OF),
  scorecards: ({ state }) => BY.map((by) => scorecards(state, by)),
  ranked: ({ state }) => RANKS.map((key) => ranked(scorecards(state), key)),
  'outside views': ({ state }) => {
    const view = outsideViews(state);
    // Only 20: each view computes a curve of its class. Finding a milestone and its class must not take longer.
    return state.milestones.slice(0, 20).map(({ id }) => view(id));
  },
  filterRoadmap: ({ roadmap, fold }) => [
    filterRoadmap(roadmap, fold, NO_FILTER),
    filterRoadmap(roadmap, fold, { ...NO_FILTER, company: ['Toyota'], query: 'mile stone 1' }),
  ],
  'scores in steps': ({ roadmap, fold, shown }) =>
    BY.map((by) => drain(scoreRows(roadmap, fold, shown.filtered.milestones, by))),
  'scores in order': ({ state }) =>
    SCORE_KEYS.map((by) =>
      scoreOrder(scorecards(state), { by, descending: true }, (c) => c.name, 'en'),
    ),
  indicators: ({ roadmap }) =>
    indicatorBoxes(roadmap.indicators, roadmap.sources, { day: AS_OF, countries: [] }),
  'statements of a milestone': ({ state }) => state.milestones.map((m) => statementsOf(m, AS_OF)),
  'the table in order': ({ roadmap, fold, shown }) =>
    SORT_KEYS.map((by) =>
      sortMilestones(roadmap, fold, shown.filtered.milestones, { by, descending: false }, 'en'),
    ),
  'days of statements': ({ roadmap }) => claimDays(roadmap, null),
  'lanes of the timeline': layout,
  'lines of the trend': trend,
  toCsv: ({ roadmap }) => toCsv(roadmap),
  toJson: ({ roadmap }) => [toJson(roadmap), toJson(roadmap, { milestones: half(roadmap) })],
  toICalendar: ({ roadmap, state }) => toICalendar(roadmap, state, { stamp: `${AS_OF}T00:00:00Z` }),
  toJsonLd: ({ roadmap, state }) => toJsonLd(roadmap, state),
  toAtom: ({ roadmap, state }) => toAtom(roadmap, state),
  visTimeline: ({ roadmap }) => BY.map((groupBy) => visTimeline(roadmap, AS_OF, { groupBy })),
  'the table of a site': ({ roadmap, state }) => milestoneTable(roadmap, state),
  'moves between versions': ({ roadmap, state }) =>
    movesOf({ roadmap, state: roadmapAsOf(roadmap, SINCE) }, { roadmap, state }),
  'report as text': ({ roadmap }) => report(roadmap, SINCE, AS_OF),
  'report as Markdown': ({ roadmap }) => report(roadmap, SINCE, AS_OF, { format: 'markdown' }),
  timelineSvg: ({ roadmap }) => timelineSvg(roadmap, AS_OF),
  trendSvg: ({ roadmap }) => trendSvg(roadmap, AS_OF),
  'the known part of a roadmap': ({ shown }) => drain(knownRoadmap(shown)),
  'lines of problems': ({ text, parsed }) =>
    pointerLines(
      text,
      parsed.problems.map(({ at }) => at),
    ),
  'a list of problems': ({ parsed, shown }) => problemList({ ...shown, ...parsed }),
  'a report between versions': ({ roadmap, state }) =>
    versionReport({ roadmap, state: roadmapAsOf(roadmap, SINCE) }, { roadmap, state }),
  'the story and annotations': ({ roadmap }) => readStory(roadmap),
  'news since a day': ({ roadmap, fold }) =>
    headlines(newsGroups(drain(gatheringNews(roadmap, foldRoadmap(roadmap, SINCE), fold))), 12),
  'entries applied': ({ roadmap, entries }) => applyEntries(roadmap, entries),
  'entries read from a file': ({ log }) => readLog(log),
  'entries of a file, compared': ({ roadmap, entries }) => drain(loggedIn(entries, roadmap)),
  'choices of filters': ({ shown }) => {
    for (const facet of PANEL_FACETS)
      inOrderOf(orderedChoices(facet, shown), panelChoices(facet, shown));
    for (const facet of FACETS) naming(facet, 'en', shown.words);
  },
};

/** Calls made of many others: a fourth of the input tells how they grow. */
export const COMPOSED: Readonly<Record<string, Call>> = {
  'diff of two files': ({ text, csv }) =>
    diff.run(
      { files: ['old.csv', 'new.json'], values: {} },
      filesOf({ 'old.csv': csv, 'new.json': text }),
    ),
  'a site to publish': ({ roadmap }) =>
    siteOf(roadmap, AS_OF, {
      url: 'https://a.example/r/',
      png: false,
      stamp: `${AS_OF}T00:00:00Z`,
    }),
  'a log merged into JSON': ({ text, log }) => merging('file.json', text, log),
  'a log merged into JSON on one line': ({ document, log }) =>
    merging('file.json', JSON.stringify(document), log),
  'a log merged into CSV': ({ csv, entries }) =>
    // What CSV has rows for.
    merging(
      'file.csv',
      csv,
      writeLog(
        'race',
        entries.filter(({ kind }) => kind === 'claim'),
      ),
    ),
  'JSON to import': ({ text, roadmap, empty }) =>
    [empty, roadmap].map((base) => imported(drain(readingJsonFile(text)), base)),
  'a sheet to import': ({ csv, roadmap, empty }) => {
    const sheet = drain(cuttingSheet(csv)) as Sheet;
    columnsIn(sheet, NO_CHOICES);
    return [empty, roadmap].map((base) => imported(drain(readingSheet(sheet, NO_CHOICES)), base));
  },
};

/** What an import finds, and the entries that it would keep. */
function imported(incoming: Incoming, base: Roadmap): unknown {
  let count = 0;
  const newId = () => {
    count += 1;
    return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  };
  const stamp = { roadmap: 'race', clientAt: `${AS_OF}T00:00:00Z`, newId };
  const matched = drain(matching(incoming, base));
  return drain(makingEntries(incoming.roadmap, matched, stamp));
}

/** The program's access to its environment, with files in memory. */
function filesOf(files: Readonly<Record<string, string>>): Io {
  class Files extends Io {
    override note(): void {}
    override print(): void {}
    override async read(file: string): Promise<Uint8Array> {
      return new TextEncoder().encode(files[file]);
    }
    override async write(): Promise<void> {}
  }
  return new Files();
}

async function merging(file: string, text: string, log: string): Promise<void> {
  const files = filesOf({ [file]: text, 'log.json': log });
  try {
    await merge.run({ files: [file, 'log.json'], values: { yes: true } }, files);
  } catch (error) {
    // A file may be unable to hold what is added: that is found at the end.
    if (!(error instanceof FileError)) throw error;
  }
}

function half({ milestoneColumns }: Roadmap): number[] {
  return Array.from({ length: Math.ceil(milestoneColumns.count / 2) }, (_, m) => m);
}

function layout({ roadmap, fold, shown }: Given): void {
  const marks = new ChangeMarks(roadmap, SINCE, fold);
  for (const groupBy of BY) {
    const input = {
      roadmap,
      fold,
      filtered: shown.filtered,
      groupBy,
      locale: 'en',
      nameOf: (_: string, name: string) => name,
      markName: (mark: string) => mark,
      markOf: (m: number) => marks.of(m),
      allGhosts: true,
    };
    const size = { mostText: 200, textWidth: () => 100, header: () => 0, leastHeight: () => 34 };
    const scene = new Scene(input, size);
    const { start, pxPerDay } = scene.fit(1000, fold.asOf);
    for (const zoom of [pxPerDay, pxPerDay * 8]) {
      const sight = { start, pxPerDay: zoom, width: 1000, top: 0, bottom: ALL };
      for (const { placed } of drawList(scene.layout(zoom), scene.spans, sight, () => 100))
        for (const m of placed.members) ghostsOf(roadmap, fold, m);
    }
    for (const lane of scene.lanes) scene.densityOf(lane).counts(fold.asOf - 5000, 100, 100);
    const m = firstMilestone(scene.lanes);
    if (m === null) continue;
    for (const step of ['left', 'right', 'up', 'down', 'home', 'end'] as const)
      navigate(scene.lanes, scene.spans, m, step);
    const where = whereabouts(scene.lanes, scene.spans, m);
    if (where) heirOf(scene.lanes, scene.spans, where);
  }
  for (const facet of FACETS) facetColumn(roadmap, fold, facet);
}

function trend({ fold, state, shown }: Given): void {
  pickMilestones(fold, shown.filtered.milestones, 0, 100);
  const lines = trendLines(state);
  const scale = trendScale(lines, fold.judgedOn, { left: 0, top: 0, right: 900, bottom: 500 });
  const shapes = lines.map((line) => trendShape(line, scale));
  linesNear(shapes, 450, 250);
  walkOrder(lines);
  const ends = shapes.flatMap(({ marks }) => marks.at(-1)?.y ?? []);
  spread(ends, 12, 0, 500);
}

/** Ways in which a page's address, or a table, can be large; the work of the returned function is counted. */
export const ADDRESSED: Readonly<Record<string, (n: number) => () => unknown>> = {
  'parameters of an address': (n) => addressed(times(n, (i) => `p${i}=x`).join('&')),
  'the same parameter of an address': (n) =>
    addressed(times(n, (i) => `roadmap-company=c${i}`).join('&')),
  'ids in an address': (n) =>
    addressed(FACETS.map((facet) => `roadmap-${facet}=${times(n, (i) => `x${i}`)}`).join('&')),
  'ids of the roadmap in an address': (n) =>
    addressed(`roadmap-company=${times(n, (i) => `company-${i}`)}`, n),
  'one id in an address, again and again': (n) =>
    addressed(`roadmap-standing=${times(n, () => 'overdue')}`),
  'words in an address': (n) =>
    addressed(`roadmap-query=${times(n, (i) => `m${i}`).join('+')}`, 50),
  'one word in an address, again and again': (n) =>
    addressed(`roadmap-query=${times(n, () => 'milestone').join('+')}`, 50),
  'rows of a table that span all below': (n) => tabled(times(n, () => [cell(0)])),
  'rows of a table': (n) => tabled(times(n, () => [cell(1), cell(1)])),
  'columns of a sheet': (n) => {
    const titles = times(n, (i) => `Column ${i}`).join(',');
    return () => {
      const sheet = drain(cuttingSheet(`company,title,${titles}\nA,B\n`)) as Sheet;
      columnsIn(sheet, NO_CHOICES);
      return imported(drain(readingSheet(sheet, NO_CHOICES)), parseRoadmap([]).roadmap);
    };
  },
  'companies, sources and milestones that a log brings': (n) => {
    const { roadmap } = parseRoadmap([{ company: 'Toyota', title: 'T', date: '2027' }]);
    const entries = times(n, (i) => brought(i));
    return () => [drain(loggedIn(entries.flat(), roadmap)), applyEntries(roadmap, entries.flat())];
  },
  'rows of a table that are too wide': (n) => tabled(times(20, () => times(n, () => cell(1)))),
};

/** Entries that bring a company and a source, and a milestone of both. */
function brought(i: number): AnyEntry[] {
  const id = (kind: number) => `00000000-0000-4000-800${kind}-${String(i).padStart(12, '0')}`;
  const entry = (kind: number, fields: object) =>
    readEntry({ v: 1, roadmap: 'race', id: id(kind), clientAt: `${AS_OF}T00:00:00Z`, ...fields })
      .entry ?? [];
  const milestone = { id: `m${i}`, company: `Company ${i}`, title: `Milestone ${i}` };
  const claim = { saidOn: '2020-01-01', date: '2027', source: `s${i}` };
  return [
    entry(1, { kind: 'company', body: { id: `c${i}`, name: `Company ${i}` } }),
    entry(2, { kind: 'source', body: { id: `s${i}`, url: `https://a.example/${i}` } }),
    entry(3, { kind: 'claim', body: { claim, milestone }, target: { milestone: `m${i}` } }),
  ].flat();
}

/** What a tracker does with the address of its page: reading it, showing it, and writing it back. */
function addressed(search: string, companies = 1): () => unknown {
  const document = {
    milestones: times(companies, (i) => ({ company: `Company ${i}`, title: `Milestone ${i}` })),
  };
  const parsed = parseRoadmap(document);
  return () => {
    const store = new RoadmapStore(AS_OF);
    store.update({ ...parsed, load: { phase: 'ready' } });
    store.update(requestOf(readQuery(`?${search}`, 'roadmap'), store.snapshot));
    const { snapshot } = store;
    for (const { read, write } of STATE_ATTRIBUTES) write(read(snapshot), snapshot);
    statusRow({ snapshot, onRetry: null, onTakeBack: () => {} });
    for (const facet of PANEL_FACETS)
      inOrderOf(orderedChoices(facet, snapshot), panelChoices(facet, snapshot));
    withState(search, 'roadmap', stateOf(snapshot));
  };
}

const header = ['company', 'title'].map((field) => ({ ...cell(1), field }));

function cell(rows: number): TableCell {
  return { value: 'x', link: null, columns: 1, rows };
}

function tabled(rows: TableCell[][]): () => unknown {
  return () => drain(readingTable({ header, rows }, parsePeriod));
}
