/**
 * Figures about countries, grouped into boxes: one box holds what one source says about one scope, in
 * one unit and over one period. Bars compare within a box; two sources are compared only where both
 * quote the same count. Pure.
 */
import { fold } from '../../model/ids.js';
import { edtfPeriod } from '../../model/period/stored.js';
import type { Day, Indicator, Source } from '../../model/types.js';

/** One figure or statement, and the length of its bar. */
export interface IndicatorFigure {
  readonly indicator: Indicator;
  /** Share of the largest figure of the same count, 0 to 1; null if there is none to compare with. */
  readonly share: number | null;
}

/** What one source says about one measure, or about several with one figure each. */
export interface IndicatorBox {
  /** What all figures measure; null if each measures something else. */
  readonly measure: string | null;
  readonly scope: string;
  readonly unit: string;
  /** EDTF interval; null if the source gives none. */
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

/** Which figures to show: those known on a day, about some countries (an empty list means all). */
export interface IndicatorChoice {
  readonly day: Day;
  readonly countries: readonly string[];
}

/**
 * Categories in the order of the file. In each come the measures with bars first, then single figures,
 * then texts, so that similar boxes stand together.
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

/** Whether it was known on the day: by its own date, else by its source's; without either, always. */
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

/** One box for each measure; measures of one source with a single figure share a box. */
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

/** Equal for figures that may share a box. Without a scope, figures of two sources never do. */
function boxKey({ source, scope, unit, period, value }: Indicator): string {
  const kind = value === undefined ? 'text' : 'number';
  return JSON.stringify([source ?? null, scope ?? '', unit ?? '', period ?? '', kind]);
}

/** Equal for figures of the same count. Without a scope, figures of two sources never are. */
function countKey(indicator: Indicator): string {
  const { source, scope, measure, unit, period } = indicator;
  return JSON.stringify([scope ? '' : (source ?? null), scope, measure, unit, period]);
}

/**
 * The largest figure of each count that several figures share; left out if one is negative, as bars start at
 * 0.
 */
function largest(indicators: readonly Indicator[]): Map<string, number> {
  const counts = grouped(indicators, countKey).flatMap((list) => {
    const values = list.map(({ value }) => value ?? Number.NaN);
    // Not Math.max(...values): a call takes only so many arguments.
    const most = values.reduce((a, b) => Math.max(a, b));
    const comparable = list.length > 1 && values.every((value) => value >= 0) && most > 0;
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

/** Boxes of measures with bars first, then other boxes of one measure, then lists; each in the order they came. */
function byKind(boxes: readonly IndicatorBox[]): IndicatorBox[] {
  const drawn = boxes.filter(({ figures }) => figures.some(({ share }) => share !== null));
  const compared = new Set(drawn.map(({ measure }) => measure));
  const kind = ({ measure }: IndicatorBox) =>
    measure === null ? 2 : compared.has(measure) ? 0 : 1;
  return boxes.toSorted((a, b) => kind(a) - kind(b));
}

/** The items grouped by key, in the order in which the keys first occur. */
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
