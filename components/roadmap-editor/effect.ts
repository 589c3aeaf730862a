/** What an entry would do to its milestone: worked out on that milestone alone, as fast as one types. */
import { applyEntries, type ClientEntry, claimBody, type ToldKind } from '../../src/log/index.js';
import { foldRoadmap, UNKNOWN } from '../../src/model/fold.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { milestoneState } from '../../src/model/state.js';
import type { Day, MilestoneState } from '../../src/model/types.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { type EffectWording, whatItWouldDo } from '../../src/view/effect.js';

export interface Outcome {
  /** A sentence without its first capital and its full stop. */
  readonly words: string;
  /** What a person has to know or decide. */
  readonly told: readonly ToldKind[];
}

export function outcomeOf(
  roadmap: Roadmap,
  entry: ClientEntry,
  today: Day,
  wording: EffectWording,
): Outcome {
  const id = entry.target?.milestone ?? '';
  const alone = documentOf(roadmap, id, entry);
  const before = parseRoadmap(alone).roadmap;
  const { document, told } = applyEntries(before, [entry]);
  const after = parseRoadmap(document).roadmap;
  const days = [roadmap, before, after].map((one) => one.newestDay(today)).sort();
  const day = days.at(-1) as Day;
  return {
    words: whatItWouldDo(stateIn(before, id, day), stateIn(after, id, day), after, wording),
    told: told.map(({ kind }) => kind),
  };
}

/** The document of one milestone, with what it refers to. */
function documentOf(roadmap: Roadmap, id: string, entry: ClientEntry): object {
  const m = roadmap.indexOf(id);
  const milestones = m < 0 ? [] : [roadmap.milestoneAt(m)];
  const made = entry.kind === 'claim' ? claimBody(entry) : null;
  const names = [
    ...milestones.flatMap(({ company, partners }) => [company, ...partners]),
    String(made?.milestone?.company ?? ''),
  ];
  const sources = [
    ...milestones.flatMap(({ claims }) => claims.map(({ source }) => source)),
    typeof made?.claim.source === 'string' ? made.claim.source : null,
  ];
  const known = <T>(list: readonly (T | undefined)[]) => [
    ...new Set(list.filter((one) => one !== undefined)),
  ];
  return {
    title: roadmap.title,
    knownThrough: roadmap.knownThrough,
    stages: roadmap.stages,
    companies: known(names.map((name) => roadmap.companyNamed(name))),
    sources: known(sources.map((source) => roadmap.sourceWithId(source ?? ''))),
    milestones,
  };
}

function stateIn(roadmap: Roadmap, id: string, day: Day): MilestoneState | null {
  const m = roadmap.indexOf(id);
  const fold = foldRoadmap(roadmap, day);
  return m >= 0 && fold.standing[m] !== UNKNOWN ? milestoneState(roadmap, fold, m) : null;
}
