/**
 * Figures about countries, put in boxes: one box holds what one source says of one scope, in one unit
 * and over one period. Bars compare within a box, and between two sources only where both quote the
 * very same count. Pure.
 */
import { fold } from '../../model/ids.js';
import { edtfPeriod } from '../../model/period/stored.js';
import type { Day, Indicator, Source } from '../../model/types.js';

/** One figure or statement, and the length of its bar. */
export interface IndicatorFigure {
  readonly indicator: Indicator;
  /** Share of the largest figure of the same count, 0 to 1; null where there is nothing to compare. */
  readonly share: number | null;
}

/** What one source says of one measure (or of several, a figure each), side by side. */
export interface IndicatorBox {
  /** What all figures measure; null where each measures something else. */
  readonly measure: string | null;
  readonly scope: string;
  readonly unit: string;
  /** EDTF interval, or null where the source gives none. */
  readonly period: string | null;
  /** EDTF of the day it was said, or null. */
  readonly saidOn: string | null;
  readonly source: Source | null;
  /** The largest first; statements in the order of the file. */
  readonly figures: readonly IndicatorFigure[];
}

export interface IndicatorCategory {
  readonly category: string;
  /** Boxes of one measure stand beside one another. */
  readonly boxes: readonly IndicatorBox[];
}

/** What to show: the figures known on a day, about some countries (none named: all). */
export interface IndicatorChoice {
  readonly day: Day;
  readonly countries: readonly string[];
}

/**
 * Categories in the order of the file; in each the measures that are compared first, then single
 * figures, then lists, so that boxes of a kind stand together.
 */
export function indicatorBoxes(
  indicators: readonly Indicator[],
  sources: readonly Source[],
  { day, countries }: IndicatorChoice,
): IndicatorCategory[] {
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const wanted = new Set(countries.map(fold));
  const shown = indicators.filter(
    (indicator) =>
      (wanted.size === 0 || wanted.has(fold(indicator.country))) &&
      saidBy(indicator, sourceOf.get(indicator.source ?? ''), day),
  );
  const most = largest(shown);
  return grouped(shown, ({ category }) => category).map((inCategory) => ({
    category: inCategory[0].category,
    boxes: byKind(
      boxesOf(inCategory).map((list) =>
        box(list, sourceOf.get(list[0].source ?? '') ?? null, most),
      ),
    ),
  }));
}

type Some<T> = readonly [T, ...T[]];

/** Whether it was known on the day: by its own date, else its source's, else always. */
function saidBy({ saidOn }: Indicator, source: Source | undefined, day: Day): boolean {
  const last = lastDay(saidOn) ?? lastDay(source?.published);
  return last === null || last <= day;
}

function lastDay(edtf: string | undefined): Day | null {
  try {
    return edtfPeriod(edtf ?? '')?.max ?? null;
  } catch {
    return null;
  }
}

/** One box a measure; measures with a single figure share a box with their like from the same source. */
function boxesOf(indicators: Some<Indicator>): Some<Indicator>[] {
  const measures = grouped(indicators, ({ measure }) => measure);
  const alone = new Map<string, number>();
  for (const [only, ...others] of measures)
    if (others.length === 0) alone.set(boxKey(only), (alone.get(boxKey(only)) ?? 0) + 1);
  const place = ([first, ...others]: Some<Indicator>, list: Some<Indicator>) => {
    const shared = others.length === 0 && (alone.get(boxKey(first)) ?? 0) > 1;
    return shared ? boxKey(list[0]) : boxKey(list[0]) + first.measure;
  };
  const boxes = measures.flatMap((measure) =>
    grouped(measure, boxKey).map((list) => ({ list, place: place(measure, list) })),
  );
  return grouped(boxes, (one) => one.place).map(([first, ...others]) => [
    ...first.list,
    ...others.flatMap(({ list }) => list),
  ]);
}

/** Same source, scope, unit, period and kind. Without a scope nothing says what two sources share. */
function boxKey({ source, scope, unit, period, value }: Indicator): string {
  const kind = value === undefined ? 'text' : 'number';
  return JSON.stringify([source ?? null, scope ?? '', unit ?? '', period ?? '', kind]);
}

/** What figures must share to be one count: without a scope nothing says what two sources share. */
function countKey(indicator: Indicator): string {
  const { source, scope, measure, unit, period } = indicator;
  return JSON.stringify([scope ? '' : (source ?? null), scope, measure, unit, period]);
}

/** The largest figure of each count of several; a bar means something from nought up only. */
function largest(indicators: readonly Indicator[]): Map<string, number> {
  const counts = grouped(indicators, countKey).flatMap((list) => {
    const values = list.map(({ value }) => value ?? Number.NaN);
    const most = Math.max(...values);
    const comparable = list.length > 1 && Math.min(...values) >= 0 && most > 0;
    return comparable ? [[countKey(list[0]), most] as const] : [];
  });
  return new Map(counts);
}

function box(
  list: Some<Indicator>,
  source: Source | null,
  most: ReadonlyMap<string, number>,
): IndicatorBox {
  const [first] = list;
  const figures = list.map((indicator) => {
    const whole = most.get(countKey(indicator));
    return { indicator, share: whole ? (indicator.value as number) / whole : null };
  });
  figures.sort((a, b) => (b.indicator.value ?? 0) - (a.indicator.value ?? 0));
  return {
    measure: list.every(({ measure }) => measure === first.measure) ? first.measure : null,
    scope: first.scope ?? '',
    unit: first.unit ?? '',
    period: first.period || null,
    saidOn: first.saidOn || null,
    source,
    figures,
  };
}

/** Boxes of a measure with bars, others of one measure, lists: each kind in the order they came. */
function byKind(boxes: readonly IndicatorBox[]): IndicatorBox[] {
  const drawn = boxes.filter(({ figures }) => figures.some(({ share }) => share !== null));
  const compared = new Set(drawn.map(({ measure }) => measure));
  const kind = ({ measure }: IndicatorBox) =>
    measure === null ? 2 : compared.has(measure) ? 0 : 1;
  return boxes.toSorted((a, b) => kind(a) - kind(b));
}

/** Lists of what has the same key, in the order in which the keys came. */
function grouped<T>(list: readonly T[], keyOf: (item: T) => string): Some<T>[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
