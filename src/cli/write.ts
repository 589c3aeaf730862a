/** The commands that read a roadmap and write it in another format: convert, feed, ics, report. */
import { basename } from 'node:path';
import { toAtom } from '../export/atom.js';
import { toCsv } from '../export/csv.js';
import { documentLostInCsv, lostInCsv } from '../export/csv-loss.js';
import { toICalendar } from '../export/icalendar.js';
import { isAuthority } from '../export/identity.js';
import { toJson } from '../export/json.js';
import { report as writeReport } from '../export/report.js';
import { addMonths, dayNumber, FIRST_DAY, isoDay } from '../model/day.js';
import type { Roadmap } from '../model/roadmap.js';
import { roadmapAsOf } from '../model/state.js';
import type { Day } from '../model/types.js';
import { type Command, choice, type ParsedArgs, textOption, UsageError } from './command.js';
import { escapedLines } from './escape.js';
import { asOfOption, dayOption, type Input, readRoadmap } from './input.js';
import { ONLY_HELP, ONLY_OPTIONS, onlyOption } from './only.js';
import { product } from './version.js';

export const convert: Command = {
  summary: 'Turn a roadmap from CSV into JSON, or from JSON into CSV',
  help: `roadmap-tracker convert FILE [--to json|csv] [-o FILE]

  --to FORMAT       json or csv (default: by the ending of the output, else the one that FILE is not)
  -o, --output FILE write there instead of to standard output
  --columns LIST    which columns are which: "company: Who; date: When"
  --help            print this

JSON has everything: dates typed as phrases become EDTF, the short form becomes the long one.
CSV has one claim a row, and no place for what is said of the roadmap as a whole, such as its title and
indicators; all that is lost is told.
A cell that a spreadsheet would take for a formula gets an apostrophe in front, which is taken off
when the file is read again. FILE - is standard input.`,
  options: { to: { type: 'string' }, output: { type: 'string', short: 'o' } },
  async run(args, io) {
    const wanted = choice(args, 'to', ['json', 'csv']);
    const { file, kind, roadmap } = await readRoadmap(args, io);
    const output = textOption(args, 'output');
    const ending = /\.(json|csv)$/i.exec(output ?? '')?.[1]?.toLowerCase();
    const other = kind === 'csv' ? 'json' : 'csv';
    const to = textOption(args, 'to') ? wanted : (ending ?? other);
    const text = to === 'csv' ? toCsv(roadmap) : escapedLines(toJson(roadmap));
    const lost = to === 'csv' ? [...lostInCsv(roadmap), ...documentLostInCsv(roadmap)] : [];
    if (lost.length > 0) io.note(`${file}: CSV has no place for ${lost.join('; ')}`);
    await io.write(output, text);
    return 0;
  },
};

export const feed: Command = {
  summary: 'Write an Atom feed with an entry for every claim',
  help: `roadmap-tracker feed FILE [--as-of DAY] [--scope NAME] [--authority DOMAIN,YEAR] [--self URL]
                     [--company LIST] [--stage LIST] [--milestone LIST] [-o FILE]

  --as-of DAY       what had been said by that day (default: the newest day there is a statement of)
  --scope NAME      what the ids of entries are made of besides their own (default: the title, else the name of FILE)
  --authority TAG   whose ids they are, a domain and a year: example.com,2026 (RFC 4151)
  --self URL        where the feed will be served
${ONLY_HELP}
  -o, --output FILE write there instead of to standard output
  --columns LIST    which columns are which: "company: Who; date: When"
  --help            print this

Give --scope and --authority once and keep them: feed readers know an entry again by its id.
FILE is a roadmap in JSON or CSV; - is standard input.`,
  options: {
    'as-of': { type: 'string' },
    scope: { type: 'string' },
    authority: { type: 'string' },
    self: { type: 'string' },
    ...ONLY_OPTIONS,
    output: { type: 'string', short: 'o' },
  },
  async run(args, io) {
    const input = await readRoadmap(args, io);
    const { roadmap } = input;
    const all = roadmapAsOf(roadmap, asOfOption(args, roadmap, io));
    const chosen = onlyOption(args, roadmap);
    const state = chosen ? { ...all, milestones: all.milestones.filter(chosen) } : all;
    const names = {
      authority: authorityOption(args),
      scope: scopeOption(args, input),
      self: textOption(args, 'self'),
    };
    const atom = toAtom(roadmap, state, { product, ...names });
    await io.write(textOption(args, 'output'), atom);
    return 0;
  },
};

export const ics: Command = {
  summary: 'Write an iCalendar with an all-day event for every dated milestone',
  help: `roadmap-tracker ics FILE [--as-of DAY] [--scope NAME] [-o FILE]

  --as-of DAY       as known on that day (default: the newest day there is a statement of)
  --scope NAME      what the UIDs are made of besides the milestones' ids (default: the title, else
                    the name of FILE)
  -o, --output FILE write there instead of to standard output
  --columns LIST    which columns are which: "company: Who; date: When"
  --help            print this

Give --scope once and keep it: calendars know an event again by its UID. DTSTAMP is now, or the
instant of SOURCE_DATE_EPOCH. FILE is a roadmap in JSON or CSV; - is standard input.`,
  options: {
    'as-of': { type: 'string' },
    scope: { type: 'string' },
    output: { type: 'string', short: 'o' },
  },
  async run(args, io) {
    const input = await readRoadmap(args, io);
    const { roadmap } = input;
    const state = roadmapAsOf(roadmap, asOfOption(args, roadmap, io));
    const stamp = io.now.toISOString();
    const scope = scopeOption(args, input);
    await io.write(
      textOption(args, 'output'),
      toICalendar(roadmap, state, { stamp, product, scope }),
    );
    return 0;
  },
};

/** Whose ids they are; throws UsageError for what is no authority. */
export function authorityOption(args: ParsedArgs): string | undefined {
  const authority = textOption(args, 'authority');
  if (authority === undefined || isAuthority(authority)) return authority;
  throw new UsageError(
    `--authority is “${authority}”: write a domain and a year, example.com,2026`,
  );
}

/** The scope asked for; of a roadmap without a title the name of its file, as CSV has no title. */
export function scopeOption(args: ParsedArgs, { file, roadmap }: Input): string | undefined {
  const untitled = roadmap.title === null && file !== '-' ? basename(file) : undefined;
  return textOption(args, 'scope') ?? untitled;
}

/** How many months a report goes back by default. */
const MONTHS = 3;

export const report: Command = {
  summary: 'Tell what moved between two days, what is overdue, what was delivered',
  help: `roadmap-tracker report FILE [--since DAY] [--as-of DAY] [--format text|markdown]
                       [--company LIST] [--stage LIST] [--milestone LIST] [-o FILE]

  --as-of DAY       as known on that day, YYYY-MM-DD (default: the newest day there is a statement of)
  --since DAY       what changed after that day (default: three months before); not after the day that the
                    curators last looked
${ONLY_HELP}
  --format FORMAT   text (default) or markdown
  -o, --output FILE write there instead of to standard output
  --columns LIST    which columns are which: "company: Who; date: When"
  --help            print this

FILE is a roadmap in JSON or CSV; - is standard input.`,
  options: {
    'as-of': { type: 'string' },
    since: { type: 'string' },
    ...ONLY_OPTIONS,
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
  },
  async run(args, io) {
    const format = choice(args, 'format', ['text', 'markdown']);
    const given = dayOption(args, 'since');
    const { roadmap } = await readRoadmap(args, io);
    refuseUnknowable(given, roadmap);
    const chosen = onlyOption(args, roadmap) ?? undefined;
    const asOf = asOfOption(args, roadmap, io);
    if (given && given > asOf)
      throw new UsageError(`--since is ${given}, after the day of the report, ${asOf}`);
    const since = given ?? isoDay(Math.max(FIRST_DAY, addMonths(dayNumber(asOf), -MONTHS)));
    await io.write(
      textOption(args, 'output'),
      writeReport(roadmap, since, asOf, { format, chosen }),
    );
    return 0;
  },
};

/** Throws UsageError for a day after the last on which anybody looked: “Nothing.” would be no news, but nobody's knowledge. */
function refuseUnknowable(since: Day | undefined, { knownThrough }: Roadmap): void {
  if (since === undefined || knownThrough === null || since <= knownThrough) return;
  throw new UsageError(
    `--since is ${since}, and the records are kept through ${knownThrough} (knownThrough): what happened after that day is not in them`,
  );
}
