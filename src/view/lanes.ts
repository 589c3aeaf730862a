import { NONE } from '../model/columns.js';
import { facetColumn } from '../model/filter.js';
import type { Facet, Filtered, Fold, Roadmap } from '../model/index.js';
import type { Spans } from './spans.js';

/** One lane: the filtered milestones that share a company (country, stage, technology). */
export interface Lane {
  /** Id of what they share; "" for those that have none. */
  readonly id: string;
  readonly name: string;
  /** Dated milestones by their first known day, then their last. */
  readonly dated: Int32Array;
  readonly undated: Int32Array;
}

/**
 * Groups the filtered milestones into lanes. Lanes stand by name, stages in the order of the
 * rungs, so that no lane moves when the filter or the day changes; "none" stands last.
 */
export function lanesOf(
  roadmap: Roadmap,
  fold: Fold,
  filtered: Filtered,
  spans: Spans,
  groupBy: Exclude<Facet, 'standing'>,
  naming: { locale: string; nameOf(id: string, name: string): string },
): Lane[] {
  const column = facetColumn(roadmap, fold, groupBy);
  const members = new Map<number, { dated: number[]; undated: number[] }>();
  for (const m of filtered.milestones) {
    const value = column.valueAt(m);
    let lane = members.get(value);
    if (!lane) {
      lane = { dated: [], undated: [] };
      members.set(value, lane);
    }
    (spans.dated[m] === 1 ? lane.dated : lane.undated).push(m);
  }
  const byTime = (a: number, b: number) =>
    (spans.lo[a] as number) - (spans.lo[b] as number) ||
    (spans.hi[a] as number) - (spans.hi[b] as number) ||
    a - b;
  const collator = new Intl.Collator(naming.locale, { numeric: true });
  const lanes = [...members].map(([value, { dated, undated }]) => {
    const id = column.ids[value] ?? '';
    return {
      value: value === NONE ? Number.POSITIVE_INFINITY : value,
      id,
      name: naming.nameOf(id, column.names[value] ?? ''),
      dated: Int32Array.from(dated).sort(byTime),
      undated: Int32Array.from(undated),
    };
  });
  const inOrder = groupBy === 'stage';
  return lanes.sort(
    (a, b) =>
      Number(a.id === '') - Number(b.id === '') ||
      (inOrder ? a.value - b.value : collator.compare(a.name, b.name)),
  );
}
