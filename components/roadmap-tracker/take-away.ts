/** Files with what a tracker shows: its filter, its day. */
import { toCsv } from '../../src/export/csv.js';
import { toICalendar } from '../../src/export/icalendar.js';
import { toJson } from '../../src/export/json.js';
import { toJsonLd } from '../../src/export/json-ld.js';
import { LONGEST, TooLongError } from '../../src/export/longest.js';
import { ENGLISH, type ExportWording } from '../../src/export/words.js';
import { isoDay } from '../../src/model/day.js';
import { slug } from '../../src/model/ids.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { milestoneState } from '../../src/model/state.js';
import type { Claim, MilestoneState, RoadmapState } from '../../src/model/types.js';
import { readingJson } from '../../src/read/json/value.js';
import { inSlices } from '../../src/work/slices.js';
import type { Shown } from '../store/shown.js';
import type { Snapshot } from '../store/snapshot.js';
import { share as english } from '../words/en/share.js';
import type { Words } from '../words/en.js';
import { pictureSvg, pngOf, type Size } from './take-picture.js';

export const FORMATS = ['csv', 'json', 'ics', 'jsonld', 'svg', 'png', 'wide', 'square'] as const;
export type Format = (typeof FORMATS)[number];

const TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  ics: 'text/calendar',
  jsonld: 'application/ld+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  wide: 'image/png',
  square: 'image/png',
};

/** The formats that are pictures in a size for slides: how their files end. */
const ENDINGS: Partial<Record<Format, string>> = { wide: '-16x9.png', square: '-1x1.png' };

/** Sizes for slides, in pixels. */
const SIZES: Partial<Record<Format, Size>> = {
  wide: { width: 1200, height: 675 },
  square: { width: 900, height: 900 },
};

export function isPicture(format: Format): boolean {
  return TYPES[format].startsWith('image/');
}

/** With more milestones, a file takes so long that the reader is told to wait. */
const MANY = 20_000;
/** How many milestones are written before the page may draw. */
const STEP = 1000;
/** Longer names are cut, because file systems allow 255 bytes. */
const LONGEST_NAME = 60;

interface Choice {
  readonly milestones?: Int32Array;
}

export function isMany({ filtered }: Snapshot): boolean {
  return (filtered?.milestones.length ?? 0) > MANY;
}

/** A file with what is shown. If that is everything, the JSON is the whole document as it was read. */
export async function takeAway(
  format: Format,
  snapshot: Snapshot,
  host: HTMLElement,
): Promise<File> {
  const shown = snapshot as Shown;
  const name = `${fileStem(shown.roadmap)}-${shown.day}${ENDINGS[format] ?? `.${format}`}`;
  return new File(await contents(format, shown, host), name, { type: TYPES[format] });
}

async function contents(format: Format, shown: Shown, host: HTMLElement): Promise<BlobPart[]> {
  const wording = exportWording(shown);
  if (isPicture(format)) {
    const svg = pictureSvg(shown, wording, host, SIZES[format]);
    return [format === 'svg' ? svg : await pngOf(svg)];
  }
  if (format === 'csv' || format === 'json') {
    const { roadmap, choice } = await records(shown);
    return format === 'json' ? [toJson(roadmap, choice)] : sliced(csvParts(roadmap, choice));
  }
  const state = await sliced(shownState(shown));
  const { roadmap } = shown;
  return [
    format === 'ics'
      ? toICalendar(roadmap, state, { stamp: new Date().toISOString(), wording })
      : toJsonLd(roadmap, state, { wording }),
  ];
}

/** The roadmap as known on the day, if that is not all of it, and the indices of the milestones shown. */
async function records(shown: Shown): Promise<{ roadmap: Roadmap; choice: Choice }> {
  const { roadmap, filtered, asOf } = shown;
  if (asOf !== null) {
    const known = await sliced(knownRoadmap(shown));
    return { roadmap: known, choice: { milestones: indicesOf(known) } };
  }
  const all = filtered.milestones.length === roadmap.milestoneColumns.count;
  return { roadmap, choice: all ? {} : { milestones: filtered.milestones } };
}

function indicesOf({ milestoneColumns }: Roadmap): Int32Array {
  return new Int32Array(milestoneColumns.count).map((_, m) => m);
}

function* shownState({ roadmap, fold, filtered }: Shown): Generator<number, RoadmapState> {
  const milestones: MilestoneState[] = [];
  for (const m of filtered.milestones) {
    milestones.push(milestoneState(roadmap, fold, m));
    if (milestones.length % STEP === 0) yield milestones.length;
  }
  return { asOf: isoDay(fold.asOf), judgedOn: isoDay(fold.judgedOn), milestones };
}

/** Written in pieces without their headers, as long as all pieces have the same columns. */
function* csvParts(roadmap: Roadmap, { milestones }: Choice): Generator<number, string[]> {
  const indices = milestones ?? indicesOf(roadmap);
  // The byte order mark, by which spreadsheets recognise UTF-8.
  const parts = ['\ufeff', toCsv(roadmap, { milestones: [] })];
  let length = 0;
  for (let from = 0; from < indices.length; from += STEP) {
    const text = toCsv(roadmap, { milestones: indices.subarray(from, from + STEP) });
    const header = text.slice(0, text.indexOf('\n') + 1);
    if (from === 0) parts[1] = header;
    else if (header !== parts[1]) return ['\ufeff', toCsv(roadmap, { milestones: indices })];
    length += text.length;
    if (length > LONGEST.text) throw new TooLongError('CSV');
    parts.push(text.slice(header.length));
    yield from;
  }
  return parts;
}

function sliced<T>(work: Iterator<number, T>): Promise<T> {
  return inSlices(work, { signal: new AbortController().signal });
}

function fileStem({ title }: Roadmap): string {
  const name = slug(title ?? '').slice(0, LONGEST_NAME);
  return name.replace(/-$/, '') || 'roadmap';
}

/** The language of the page if all its words are loaded, else English. */
export function exportWording({ lang, words }: Shown): ExportWording {
  const { share, timeline, trend }: Partial<Words> = words;
  return {
    lang,
    words: {
      ...ENGLISH.words,
      ...words,
      milestones: words.milestones,
      count: words.filters.number,
      asKnown: words.tracker.asOf,
      ...share?.inFile,
      cite: {
        sources: words.tracker.sources,
        accessed: (share ?? english).accessed,
      },
      ...(timeline && {
        movedShort: timeline.moved,
        forecast: timeline.forecast,
        achieved: timeline.achieved,
        said: timeline.saidOn,
        noLane: timeline.noLane,
      }),
      ...(trend && {
        promisedAxis: trend.promisedAxis,
        saidAxis: trend.saidAxis,
        passed: trend.passed,
      }),
    },
  };
}

/** What is shown as a roadmap of its own: its milestones with the claims known on the day. */
export function* knownRoadmap(shown: Shown): Generator<number, Roadmap> {
  const { roadmap, fold, filtered, day } = shown;
  const document = roadmap.toJSON();
  const all = document.milestones as readonly { readonly claims: readonly Claim[] }[];
  const milestones: unknown[] = [];
  for (const m of filtered.milestones) {
    const known = new Set(milestoneState(roadmap, fold, m).claims.map(({ id }) => id));
    const record = all[m] as (typeof all)[number];
    yield milestones.push({ ...record, claims: record.claims.filter(({ id }) => known.has(id)) });
  }
  const { knownThrough } = roadmap;
  const through = knownThrough !== null && knownThrough < day ? knownThrough : day;
  // Its dates are stored ones (EDTF), not phrases.
  return (yield* readingJson({ ...document, knownThrough: through, milestones }, null)).roadmap;
}
