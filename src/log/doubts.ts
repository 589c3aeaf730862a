/** What of a statement can be kept, and is probably not meant: a person is asked first. */
import { OPEN_MAX, OPEN_MIN } from '../model/columns.js';
import { dayNumber } from '../model/day.js';
import { usualRange } from '../model/outliers.js';
import { unquoted } from '../model/quotation.js';
import type { Roadmap } from '../model/roadmap.js';
import type { Day, Period } from '../model/types.js';

export interface Doubt {
  /**
   * The delivery is dated after the day it was said (`target`), the date is far from all others (`far`), a
   * name is as long as a paragraph (`long`), or a paraphrase stands in quotation marks (`quoted`).
   */
  readonly kind: 'target' | 'far' | 'long' | 'quoted';
  readonly field: 'company' | 'title' | 'status' | 'date' | 'saidOn' | 'phrase';
}

/** What is typed into the fields, as far as it can be doubted. */
interface Doubtful {
  readonly company: string | undefined;
  readonly title: string | undefined;
  readonly status: string | undefined;
  readonly phrase?: string | undefined;
  readonly date: Period | null;
  readonly said: Period | null;
}

/** Longer names are asked about. */
const LONG = 200;
/** How far, in days, a date may be from the others and from today: 30 years. */
const FAR = 10_957;

export function doubtsOf(roadmap: Roadmap, statement: Doubtful, today: Day): readonly Doubt[] {
  const { status, date, said, phrase = '' } = statement;
  const doubts: Doubt[] = [];
  for (const field of ['company', 'title'] as const)
    if ((statement[field]?.length ?? 0) > LONG) doubts.push({ kind: 'long', field });
  const { min } = date ?? {};
  if (status === 'achieved' && min && said?.max && min > said.max)
    doubts.push({ kind: 'target', field: 'status' });
  if (unquoted(phrase) !== phrase) doubts.push({ kind: 'quoted', field: 'phrase' });
  const { dates, days } = usualDays(roadmap);
  if (isFar(date, dates, today)) doubts.push({ kind: 'far', field: 'date' });
  if (isFar(said, days, today)) doubts.push({ kind: 'far', field: 'saidOn' });
  return doubts;
}

type Range = ReturnType<typeof usualRange>;

function isFar(period: Period | null, usual: Range | null, today: Day): boolean {
  const now = dayNumber(today);
  const { first, last } = usual ?? { first: now, last: now };
  return [period?.min, period?.max].some((day) => {
    if (!day) return false;
    const at = dayNumber(day);
    return at < Math.min(first, now) - FAR || at > Math.max(last, now) + FAR;
  });
}

interface Usual {
  readonly dates: Range | null;
  /** Of the days on which something was said. */
  readonly days: Range | null;
}

/** Kept, as it is asked for at every key. */
const known = new WeakMap<Roadmap, Usual>();

function usualDays(roadmap: Roadmap): Usual {
  const before = known.get(roadmap);
  if (before) return before;
  const { min, max, saidMin, saidMax } = roadmap.claimColumns;
  const usual = { dates: rangeOf(min, max), days: rangeOf(saidMin, saidMax) };
  known.set(roadmap, usual);
  return usual;
}

function rangeOf(...columns: readonly Int32Array[]): Range | null {
  const days = columns.map((column) =>
    column.filter((day) => day !== OPEN_MIN && day !== OPEN_MAX),
  );
  const all = new Int32Array(days.reduce((length, column) => length + column.length, 0));
  let at = 0;
  for (const column of days) {
    all.set(column, at);
    at += column.length;
  }
  return all.length === 0 ? null : usualRange(all);
}
