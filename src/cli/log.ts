import { type AnyEntry, isKnown, isLog, readLog, recordedDay } from '../log/index.js';
import type { Roadmap } from '../model/roadmap.js';
import { parseRoadmap } from '../read/parse.js';
import type { Command } from './command.js';
import { oneFile } from './command.js';
import { claimWords, entryWords, milestoneWords } from './entry-words.js';
import { escapedLine, escapedLines } from './escape.js';
import { checkedInput, dayOption, readInput, withHint } from './input.js';
import type { Io } from './io.js';

/** What was put on record. */
interface Recorded {
  readonly recordedOn: string | null;
  readonly recordedBy: string | null;
  readonly id: string;
  readonly milestone: string | null;
  readonly says: string;
}

export const log: Command = {
  summary: 'Tell who recorded what, and when',
  help: `roadmap-tracker log FILE [--since DAY] [--json]

Prints what was put on record, the newest first: the day, who did it, the milestone and what was said.

  --since DAY       only what was recorded on that day or later
  --json            print a JSON list of {recordedOn, recordedBy, id, milestone, says}
  --columns LIST    which columns are which: "company: Who; date: When"
  --help            print this

FILE is a roadmap in JSON or CSV, or a log; - is standard input.`,
  options: { since: { type: 'string' }, json: { type: 'boolean' } },
  async run(asked, io) {
    const since = dayOption(asked, 'since') ?? '';
    const input = await readInput(oneFile(asked), io, asked);
    const records = isLog(jsonOf(input.text))
      ? ofLog(input.text, input.file, io)
      : ofRoadmap(checkedInput(input, io).roadmap);
    const dated = records.filter(({ recordedOn }) => recordedOn !== null && recordedOn >= since);
    dated.sort((a, b) => order(b.recordedOn ?? '', a.recordedOn ?? ''));
    if (asked.values.json) {
      io.print(`${escapedLines(JSON.stringify(dated, null, 2))}\n`);
      return 0;
    }
    io.print(dated.map((one) => `${escapedLine(lineOf(one))}\n`).join(''));
    const without = records.filter(({ recordedOn }) => recordedOn === null).length;
    if (without > 0)
      io.note(
        without === 1
          ? '1 statement does not say when it was recorded'
          : `${without} statements do not say when they were recorded`,
      );
    return 0;
  },
};

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function ofRoadmap(roadmap: Roadmap): Recorded[] {
  return roadmap.milestones.flatMap(({ id: milestone, claims }) =>
    claims.map((claim): Recorded => {
      const source = roadmap.sourceWithId(claim.source ?? '');
      return {
        recordedOn: claim.recordedOn ?? null,
        recordedBy: claim.recordedBy ?? null,
        id: claim.id,
        milestone,
        says: `${milestoneWords(roadmap, milestone)}: ${claimWords({ ...claim }, source)}`,
      };
    }),
  );
}

function ofLog(text: string, file: string, io: Io): Recorded[] {
  const { entries, problems } = readLog(text);
  for (const { at, message, hint } of problems)
    io.note(`${file}: ${at}: ${withHint(message, hint)}`);
  const { roadmap } = parseRoadmap([]);
  return entries.map((entry: AnyEntry): Recorded => {
    const known = isKnown(entry) ? entry : null;
    return {
      recordedOn: known && recordedDay(known),
      recordedBy: known?.by?.name ?? null,
      id: entry.id,
      milestone: known?.target?.milestone ?? null,
      says: entryWords(entry, roadmap),
    };
  });
}

function lineOf({ recordedOn, recordedBy, says }: Recorded): string {
  return [recordedOn, ...(recordedBy ? [recordedBy] : []), says].join('  ');
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
