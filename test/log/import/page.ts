/** Files to import, read at once. */
import {
  type Incoming,
  type Matched,
  makingEntries,
  matching,
  readingJsonFile,
  readingSheet,
} from '../../../src/log/import/index.js';
import type { Roadmap } from '../../../src/model/roadmap.js';
import {
  cuttingSheet,
  NO_CHOICES,
  type Sheet,
  type SheetChoices,
} from '../../../src/read/csv/sheet.js';
import { parseRoadmap } from '../../../src/read/parse.js';
import { drain } from '../../../src/work/steps.js';
import { BASE, ROADMAP, uuid } from '../entries.js';

export const base = (): Roadmap => parseRoadmap(BASE).roadmap;

export const sheetOf = (text: string): Sheet => drain(cuttingSheet(text)) as Sheet;

export interface Imported {
  readonly incoming: Incoming;
  readonly matched: readonly Matched[];
}

export function csvInto(
  text: string,
  roadmap = base(),
  choices: Partial<SheetChoices> = {},
): Imported {
  const incoming = drain(readingSheet(sheetOf(text), { ...NO_CHOICES, ...choices }));
  return { incoming, matched: drain(matching(incoming, roadmap)) };
}

export function jsonInto(value: unknown, roadmap = base()): Imported {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const incoming = drain(readingJsonFile(text));
  return { incoming, matched: drain(matching(incoming, roadmap)) };
}

/** Entries with ids that are counted. */
export function entriesOf({ incoming, matched }: Imported, taken = matched) {
  let count = 1000;
  const newId = () => {
    count += 1;
    return uuid(count);
  };
  const stamp = { roadmap: ROADMAP, clientAt: '2026-11-30T09:00:00+09:00', newId };
  return drain(makingEntries(incoming.roadmap, taken, stamp, matched));
}

/** "line 2 new", "line 3 refused: title is empty text". */
export const states = ({ matched }: Imported) =>
  matched.map(({ at, state, problems }) =>
    state === 'refused' ? `${at} ${state}: ${problems[0]?.message}` : `${at} ${state}`,
  );
