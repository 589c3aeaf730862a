import { movesOf } from '../export/moves.js';
import { versionReport } from '../export/report.js';
import type { Roadmap } from '../model/roadmap.js';
import { roadmapAsOf } from '../model/state.js';
import type { Version } from '../model/versions.js';
import { type Command, choice, textOption, UsageError } from './command.js';
import { checkedInput, dayOption, readInput, today } from './input.js';
import type { Io } from './io.js';
import { ONLY_HELP, ONLY_OPTIONS, onlyOption } from './only.js';

export const diff: Command = {
  summary: 'Tell how two versions of a roadmap differ: what moved, came, went',
  help: `roadmap-tracker diff OLD NEW [--as-of DAY] [--format text|markdown|json]
                     [--company LIST] [--stage LIST] [--milestone LIST] [-o FILE]

  --as-of DAY       both as known on that day (default: each on the newest day it has a statement of)
${ONLY_HELP}
  --format FORMAT   text (default), markdown, or json: a list of moves, each with kind, milestone, company,
                    title, from, to, months, status, standing, verdict, saidOn, saidBy, phrase, quote, source
  -o, --output FILE write there instead of to standard output
  --columns LIST    which columns are which: "company: Who; date: When"
  --help            print this

Milestones are known by their ids. OLD and NEW are roadmaps in JSON or CSV; one of them may be - for standard input.`,
  options: {
    'as-of': { type: 'string' },
    ...ONLY_OPTIONS,
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
  },
  async run(args, io) {
    const [first, second, ...more] = args.files;
    if (first === undefined || second === undefined || more.length > 0)
      throw new UsageError('name two files: the older and the newer version');
    if (first === '-' && second === '-') throw new UsageError('only one of them may be -');
    const format = choice(args, 'format', ['text', 'markdown', 'json']);
    const day = dayOption(args, 'as-of');
    const read = async (file: string) =>
      versionOf(checkedInput(await readInput(file, io, args), io).roadmap, io, day);
    const [older, newer] = [await read(first), await read(second)];
    const chosen = onlyOption(args, older.roadmap, newer.roadmap) ?? undefined;
    const text =
      format === 'json'
        ? `${JSON.stringify(movesOf(older, newer, chosen), null, 2)}\n`
        : versionReport(older, newer, { format, chosen });
    await io.write(textOption(args, 'output'), text);
    return 0;
  },
};

/** A roadmap on a day; by default the newest one it has a statement of. */
export function versionOf(roadmap: Roadmap, io: Io, day = roadmap.newestDay(today(io))): Version {
  return { roadmap, state: roadmapAsOf(roadmap, day) };
}
