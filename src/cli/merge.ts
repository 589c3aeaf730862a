import { inMergeOrder, milestoneOf, OneByOne } from '../log/import/index.js';
import { type AnyEntry, isKnown, readLog, recordedDay } from '../log/index.js';
import { nameKey } from '../model/ids.js';
import type { Roadmap } from '../model/roadmap.js';
import type { Day } from '../model/types.js';
import { amended, writeAmended } from './amend.js';
import { type Command, type ParsedArgs, textOption, UsageError } from './command.js';
import { effectOn, newestOf, toldWords } from './effects.js';
import { entryWords } from './entry-words.js';
import { escapedLine } from './escape.js';
import { readRoadmap, today, withHint } from './input.js';
import { FileError, type Io } from './io.js';

export const merge: Command = {
  summary: 'Take over what others recorded, statement by statement',
  help: `roadmap-tracker merge FILE LOG… [--yes | --only IDS] [--dry-run]

Shows each entry of the logs with what it changes. On a terminal it is asked for each whether to take
it; elsewhere nothing is written without --yes or --only.

  -y, --yes         take all
  --only IDS        take these, by ids or their beginnings, with commas between
  --dry-run         write nothing
  --apart           take also statements that look like one that is there, of that day, date and source
  --columns LIST    which columns are which: "company: Who; date: When"
  --help            print this

What FILE (JSON or CSV) has already is left out. It is written whole or not at all, and what is not added
stays as it is, character by character. A LOG is what an editor took away: see "A log as a file" in the
documentation of records.

Exit status: 0, 2 for a wrong call or what cannot be read or written.`,
  options: {
    yes: { type: 'boolean', short: 'y' },
    only: { type: 'string' },
    apart: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  async run(args, io) {
    const [file, ...logs] = args.files;
    if (file === undefined || logs.length === 0)
      throw new UsageError('name a roadmap, and a log or several');
    const input = await readRoadmap({ ...args, files: [file] }, io);
    const entries = await readLogs(logs, input.roadmap.title, io);
    const choosing = new Choosing(args, input.roadmap, entries, io);
    const taken = await choosing.run();
    io.print(`${taken.length} of ${entries.length} taken\n`);
    if (!choosing.mayTake && entries.length > 0)
      io.note('nothing is written without --yes or --only IDS');
    if (taken.length === 0 || args.values['dry-run']) return 0;
    const { text } = amended(input, taken, textOption(args, 'columns'), choosing.apart);
    await writeAmended(input, text, io);
    return 0;
  },
};

/** The entries of all logs, each once, sorted so that each comes after what it refers to. */
async function readLogs(
  files: readonly string[],
  title: string | null,
  io: Io,
): Promise<AnyEntry[]> {
  const entries = new Map<string, AnyEntry>();
  for (const file of files) {
    const log = readLog(new TextDecoder().decode(await io.read(file)));
    const errors = log.problems.filter(({ severity }) => severity === 'error');
    const [first] = errors;
    if (first && log.entries.length === 0)
      throw new FileError(`${file} is no log: ${withHint(first.message, first.hint)}`);
    for (const { at, message, hint } of log.problems)
      io.note(`${file}: ${at}: ${withHint(message, hint)}`);
    const isOther = log.roadmap && title && nameKey(log.roadmap) !== nameKey(title);
    if (isOther) io.note(`${file}: it is a log of “${log.roadmap}”, and this is “${title}”`);
    for (const entry of log.entries) if (!entries.has(entry.id)) entries.set(entry.id, entry);
  }
  return inMergeOrder([...entries.values()]);
}

/**
 * Of more entries about one milestone, what they do is told of all together, unless somebody is asked about each:
 * every one would mean to read all that is said of the milestone again.
 */
const MOST_ALONE = 20;

/** Goes through entries one by one; those that were accepted affect the next. */
class Choosing {
  readonly apart = new Set<string>();
  /** Whether anything can be accepted. */
  readonly mayTake: boolean;
  readonly #only: readonly string[] | null;
  readonly #trial: OneByOne;
  /** The newest day of the roadmap, with what was accepted. */
  #day: Day;
  #isEnded = false;

  constructor(
    readonly args: ParsedArgs,
    roadmap: Roadmap,
    readonly entries: readonly AnyEntry[],
    readonly io: Io,
  ) {
    this.#trial = new OneByOne(roadmap, entries);
    this.#day = roadmap.newestDay(today(io));
    const only = textOption(args, 'only');
    this.#only = only === undefined ? null : only.split(',').map((id) => id.trim().toLowerCase());
    for (const id of this.#only ?? []) this.#checkId(id);
    this.mayTake = this.#only !== null || args.values.yes === true || io.interactive;
  }

  async run(): Promise<AnyEntry[]> {
    const taken: AnyEntry[] = [];
    const together = this.#together();
    for (const [index, entry] of this.entries.entries()) {
      if (this.#isEnded) break;
      this.io.print(
        escapedLine(`${index + 1}/${this.entries.length} ${headOf(entry)}`).concat('\n'),
      );
      const group = together.get(milestoneOf(entry));
      if (group) {
        if (entry === group.at(-1)) taken.push(...this.#takeAll(group));
        continue;
      }
      const before = this.#trial.about(entry);
      this.#say(entryWords(entry, before));
      if (await this.#take(entry, before)) taken.push(entry);
    }
    return taken;
  }

  /** The entries about milestones of which there are too many to go through them one by one. */
  #together(): ReadonlyMap<string, readonly AnyEntry[]> {
    const groups = new Map<string, AnyEntry[]>();
    if (this.#isAsking) return groups;
    for (const entry of this.entries) {
      const id = milestoneOf(entry);
      const group = groups.get(id);
      if (group) group.push(entry);
      else groups.set(id, [entry]);
    }
    groups.delete('');
    for (const [id, group] of groups) if (group.length <= MOST_ALONE) groups.delete(id);
    return groups;
  }

  /** What entries about one milestone do together; returns those that are accepted. */
  #takeAll(group: readonly AnyEntry[]): AnyEntry[] {
    const wanted = group.filter((entry) => this.#isChosen(entry));
    const [first, ...others] = wanted.length > 0 ? wanted : group;
    if (!first) return [];
    const before = this.#trial.about(first);
    if (this.args.values.apart) for (const { id } of group) this.apart.add(id);
    const { told, applied, inBase, after } = this.#trial.try([first, ...others], this.apart);
    for (const one of told) this.#say(toldWords(one));
    if (inBase.length > 0) this.#say(`${inBase.length} of ${group.length} are there already`);
    if (applied.length > 0) this.#sayEffect(before, after, milestoneOf(first));
    if (wanted.length > 0 || !this.mayTake) this.#keep([first, ...others], after);
    const ids = new Set(applied);
    return wanted.filter(({ id }) => ids.has(id));
  }

  async #take(entry: AnyEntry, before: Roadmap): Promise<boolean> {
    if (this.args.values.apart) this.apart.add(entry.id);
    let result = this.#trial.try([entry], this.apart);
    for (const told of result.told) this.#say(toldWords(told, entry.id));
    const isAsked = result.told.some(({ kind }) => kind === 'question') && this.#isAsking;
    if (isAsked && (await this.#asks('Is it another one? [y/N] '))) {
      this.apart.add(entry.id);
      result = this.#trial.try([entry], this.apart);
    }
    if (result.inBase.includes(entry.id)) this.#say('it is there already');
    if (!result.applied.includes(entry.id)) return false;
    const { after } = result;
    const id = milestoneOf(entry);
    if (id !== '') this.#sayEffect(before, after, id);
    const isWanted = this.#isAsking ? await this.#asks('Take it? [y/N/q] ') : this.#isChosen(entry);
    // Where all is only shown, what follows may depend on it.
    if (isWanted || !this.mayTake) this.#keep([entry], after);
    return isWanted;
  }

  #sayEffect(before: Roadmap, after: Roadmap, id: string): void {
    const effect = effectOn(newestOf([before, after], this.#day), before, after, id);
    if (effect !== '') this.#say(effect);
  }

  #keep(entries: readonly AnyEntry[], after: Roadmap): void {
    this.#trial.keep(entries, this.apart);
    this.#day = newestOf([after], this.#day);
  }

  get #isAsking(): boolean {
    return this.io.interactive && this.#only === null && this.args.values.yes !== true;
  }

  #isChosen({ id }: AnyEntry): boolean {
    if (this.#only) return this.#only.some((one) => id.startsWith(one));
    return this.args.values.yes === true;
  }

  async #asks(question: string): Promise<boolean> {
    const answer = await this.io.ask(`    ${question}`);
    if (answer === null || /^q/i.test(answer)) this.#isEnded = true;
    return /^y/i.test(answer ?? '');
  }

  #checkId(id: string): void {
    const found = this.entries.filter((entry) => id !== '' && entry.id.startsWith(id));
    if (found.length === 1) return;
    const what = found.length === 0 ? 'no entry' : 'several entries';
    throw new UsageError(`--only: ${what} of the logs begin with “${id}”`);
  }

  #say(text: string): void {
    this.io.print(`    ${escapedLine(text)}\n`);
  }
}

/** Its id, when it was recorded, and by whom. */
function headOf(entry: AnyEntry): string {
  if (!isKnown(entry)) return entry.id;
  return [entry.id, recordedDay(entry), ...(entry.by ? [entry.by.name] : [])].join('  ');
}
