/** One milestone of a roadmap without and with entries, as it stands on the newest day. */
import type { Roadmap } from '../model/roadmap.js';
import { roadmapAsOf } from '../model/state.js';
import type { Day, MilestoneState, Stage } from '../model/types.js';
import { isRecord } from '../read/fields.js';
import { parseRoadmap } from '../read/parse.js';
import { type NameTable, stageTable } from '../read/tables.js';
import { type Applied, applyEntries } from './apply.js';
import { type AnyEntry, claimBody, isKnown } from './entry.js';

/** Parts of a roadmap that are read in a moment: a milestone, and what it and entries about it refer to. */
export class Excerpts {
  readonly #base: Roadmap;
  readonly #stages: NameTable<Stage>;

  constructor(base: Roadmap) {
    this.#base = base;
    this.#stages = stageTable(base.stages);
  }

  of(id: string, entries: readonly AnyEntry[]): Record<string, unknown> {
    const base = this.#base;
    const m = base.indexOf(id);
    const milestone = m < 0 ? null : base.milestoneAt(m);
    const technology = base.technologyWithId(milestone?.technology ?? '')?.name ?? null;
    const brought = entries.map(broughtMilestone);
    const owners = [milestone, ...brought].map((one) => textIn(one, 'company'));
    const stages = [milestone, ...brought].map((one) => textIn(one, 'stage'));
    const sources = [...(milestone?.claims ?? []), ...entries.map(broughtClaim)];
    return {
      title: base.title,
      knownThrough: base.knownThrough,
      stages: known(stages.map((text) => this.#stages.list[this.#stages.find(text)])),
      companies: known(
        [...owners, ...(milestone?.partners ?? [])].map((name) => base.companyNamed(name)),
      ),
      sources: known(sources.map((claim) => base.sourceWithId(textIn(claim, 'source')))),
      milestones: milestone ? [{ ...milestone, technology }] : [],
    };
  }
}

/** The record of a milestone that an entry has with it. */
export function broughtMilestone(entry: AnyEntry): unknown {
  if (!isKnown(entry)) return null;
  if (entry.kind === 'claim') return claimBody(entry).milestone;
  return entry.kind === 'milestone' || entry.kind === 'meta' ? entry.body : null;
}

/** The statement of an entry. */
export function broughtClaim(entry: AnyEntry): unknown {
  return isKnown(entry) && entry.kind === 'claim' ? claimBody(entry).claim : null;
}

/** The text of a field; "" if it has no text. */
export function textIn(record: unknown, key: string): string {
  const text = isRecord(record) ? record[key] : null;
  return typeof text === 'string' ? text : '';
}

function known<T>(list: readonly (T | undefined)[]): T[] {
  return [...new Set(list)].filter((one) => one !== undefined);
}

/** What entries do to one milestone, and what is told of them. */
export interface Around extends Pick<Applied, 'told' | 'applied' | 'inBase'> {
  readonly before: MilestoneState | null;
  readonly after: MilestoneState | null;
  /** The milestone's companies, for its words. */
  readonly companies: Pick<Roadmap, 'companyNamed'>;
}

/** A milestone with some entries, and with one more. */
export function around(
  base: Roadmap,
  milestone: string,
  earlier: readonly AnyEntry[],
  entry: AnyEntry,
  today: Day,
  apart: Iterable<string> = [],
): Around {
  const excerpt = new Excerpts(base).of(milestone, [...earlier, entry]);
  const options = { apart };
  const without = parseRoadmap(applyEntries(excerpt, earlier, options).document).roadmap;
  const { document, told, applied, inBase } = applyEntries(excerpt, [...earlier, entry], options);
  const { roadmap } = parseRoadmap(document);
  const day = [base, without, roadmap].reduce<Day>((newest, one) => {
    const its = one.newestDay(today);
    return its > newest ? its : newest;
  }, base.newestDay(today));
  const stateIn = (one: Roadmap) =>
    roadmapAsOf(one, day).milestones.find(({ id }) => id === milestone) ?? null;
  const own = told.filter((one) => one.entry === entry.id);
  return {
    before: stateIn(without),
    after: stateIn(roadmap),
    companies: roadmap,
    told: own,
    applied,
    inBase,
  };
}
