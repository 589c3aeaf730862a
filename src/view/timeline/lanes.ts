import { NONE } from '../../model/columns.js';
import { facetColumn } from '../../model/filter.js';
import type { Facet, Filtered, Fold, Roadmap } from '../../model/index.js';
import { partedBy, sortedBy } from '../order.js';
import type { Spans } from './spans.js';

/** One lane: the filtered milestones that share a company (country, stage, technology). */
export interface Lane {
  /** Id of what they share; "" for those that have none. */
  readonly id: string;
  readonly name: string;
  /** Dated milestones by their first known day, then their last. */
  readonly dated: Int32Array;
  /** The first known day of each of them. */
  readonly los: Int32Array;
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
  const groups = column.ids.length + 1;
  const groupOf = (m: number) => {
    const value = column.values[m] as number;
    return value === NONE ? groups - 1 : value;
  };
  const byDate = filtered.milestones.filter((m) => spans.dated[m] === 1);
  const dated = partedBy(sortedBy(sortedBy(byDate, spans.hi), spans.lo), groups, groupOf);
  const without = filtered.milestones.filter((m) => spans.dated[m] !== 1);
  const undated = partedBy(without, groups, groupOf);
  const lanes: (Lane & { readonly group: number })[] = [];
  for (let group = 0; group < groups; group += 1) {
    const members = dated[group] as Int32Array;
    const chips = undated[group] as Int32Array;
    if (members.length + chips.length === 0) continue;
    const id = column.ids[group] ?? '';
    const name = naming.nameOf(id, column.names[group] ?? '');
    const los = members.map((m) => spans.lo[m] as number);
    lanes.push({ group, id, name, dated: members, los, undated: chips });
  }
  const collator = new Intl.Collator(naming.locale, { numeric: true });
  const inOrder = groupBy === 'stage';
  return lanes.sort(
    (a, b) =>
      Number(a.id === '') - Number(b.id === '') ||
      (inOrder ? a.group - b.group : collator.compare(a.name, b.name)),
  );
}
