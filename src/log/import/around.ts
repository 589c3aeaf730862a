/** One milestone of a roadmap without and with entries, as it stands on the newest day. */
import type { Roadmap } from '../../model/roadmap.js';
import { roadmapAsOf } from '../../model/state.js';
import type { Day, MilestoneState } from '../../model/types.js';
import { parseRoadmap } from '../../read/parse.js';
import { type Applied, applyEntries } from '../apply.js';
import type { AnyEntry } from '../entry.js';

/** Of a roadmap the milestones with these ids, and what they refer to. It is read in a moment. */
export function excerptOf(roadmap: Roadmap, ids: readonly string[]): Record<string, unknown> {
  const milestones = ids.flatMap((id) => {
    const m = roadmap.indexOf(id);
    if (m < 0) return [];
    const milestone = roadmap.milestoneAt(m);
    const technology = roadmap.technologyWithId(milestone.technology ?? '')?.name ?? null;
    return [{ ...milestone, technology }];
  });
  const owners = milestones.flatMap(({ company, partners }) => [company, ...partners]);
  const known = <T>(list: readonly (T | undefined)[]) =>
    [...new Set(list)].filter((one) => one !== undefined);
  const sources = milestones.flatMap(({ claims }) => claims.map(({ source }) => source ?? ''));
  return {
    title: roadmap.title,
    knownThrough: roadmap.knownThrough,
    stages: roadmap.stages,
    companies: known(owners.map((name) => roadmap.companyNamed(name))),
    sources: known(sources.map((id) => roadmap.sourceWithId(id))),
    milestones,
  };
}

/** What entries do to one milestone, and what is told of them. */
export interface Around extends Pick<Applied, 'told' | 'applied' | 'inBase'> {
  readonly before: MilestoneState | null;
  readonly after: MilestoneState | null;
  /** The milestone's companies, for its words. */
  readonly companies: Pick<Roadmap, 'companyNamed'>;
}

/** A milestone with some entries, and with one more. Companies that entries name have to be known by id. */
export function around(
  base: Roadmap,
  milestone: string,
  earlier: readonly AnyEntry[],
  entry: AnyEntry,
  today: Day,
  apart: Iterable<string> = [],
): Around {
  const excerpt = withCompanies(base, milestone, [...earlier, entry]);
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

/** The excerpt with the companies of the roadmap that entries name. */
function withCompanies(
  base: Roadmap,
  milestone: string,
  entries: readonly AnyEntry[],
): Record<string, unknown> {
  const excerpt = excerptOf(base, [milestone]);
  const companies = excerpt.companies as { readonly id: string }[];
  const known = new Set(companies.map(({ id }) => id));
  const named = entries.flatMap((entry) => {
    const body = entry.body as { milestone?: { company?: unknown }; company?: unknown } | undefined;
    const owner = body?.milestone?.company ?? (entry.kind === 'milestone' ? body?.company : null);
    const company = typeof owner === 'string' ? base.companyNamed(owner) : undefined;
    if (!company || known.has(company.id)) return [];
    known.add(company.id);
    return [company];
  });
  return { ...excerpt, companies: [...companies, ...named] };
}
