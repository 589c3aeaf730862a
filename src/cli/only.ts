import { nameKey } from '../model/ids.js';
import type { Roadmap } from '../model/roadmap.js';
import type { MilestoneState } from '../model/types.js';
import { type Options, type ParsedArgs, textOption, UsageError } from './command.js';

/** The options that choose milestones, for the commands that have them. */
export const ONLY_OPTIONS: Options = {
  company: { type: 'string' },
  stage: { type: 'string' },
  milestone: { type: 'string' },
};

/** Their lines of `--help`. */
export const ONLY_HELP = `  --company LIST    only these companies: ids or names, commas between
  --stage LIST      only these stages
  --milestone LIST  only these milestones: ids or titles`;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** As many names as help somebody who mistyped one. */
const SHOWN = 5;

/**
 * Which milestones the options choose; null where none is given. Throws UsageError for a name that none of the
 * roadmaps has: of two versions of a record, either may have it.
 */
export function onlyOption(
  args: ParsedArgs,
  ...roadmaps: readonly Roadmap[]
): ((state: MilestoneState) => boolean) | null {
  const company = chosen(args, 'company', roadmaps, ({ companies }) => companies);
  const stage = chosen(args, 'stage', roadmaps, ({ stages }) => stages);
  const milestone = chosen(args, 'milestone', roadmaps, milestonesOf);
  if (!company && !stage && !milestone) return null;
  return (state) =>
    (company?.has(state.company) ?? true) &&
    (stage?.has(state.stage ?? '') ?? true) &&
    (milestone?.has(state.id) ?? true);
}

function milestonesOf({ milestoneColumns: { count, ids, titles } }: Roadmap): Named[] {
  return Array.from({ length: count }, (_, m) => ({
    id: ids.at(m) as string,
    name: titles.at(m) as string,
  }));
}

/** The ids that an option's list names; null where it is not given. */
function chosen(
  args: ParsedArgs,
  option: string,
  roadmaps: readonly Roadmap[],
  listOf: (roadmap: Roadmap) => readonly Named[],
): ReadonlySet<string> | null {
  const text = textOption(args, option);
  if (text === undefined) return null;
  const all = roadmaps.flatMap(listOf);
  const ids = new Set<string>();
  // A title may have a comma itself.
  const whole = all.filter((one) => isCalled(one, text));
  const wanted = whole.length > 0 ? [text] : text.split(',').map((name) => name.trim());
  for (const name of wanted.filter(Boolean)) {
    const found = all.filter((one) => isCalled(one, name));
    if (found.length === 0) {
      const known = [...new Set(all.map(({ id }) => id))].slice(0, SHOWN).join(', ');
      throw new UsageError(
        `--${option} is “${name}”: there is none of that name; write for example ${known}`,
      );
    }
    for (const { id } of found) ids.add(id);
  }
  return ids;
}

function isCalled({ id, name }: Named, text: string): boolean {
  return id === text || nameKey(name) === nameKey(text);
}
