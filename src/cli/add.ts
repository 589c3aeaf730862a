import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { type Doubt, doubtsOf, localInstant } from '../log/index.js';
import { parsePeriod } from '../model/period/period.js';
import type { Roadmap } from '../model/roadmap.js';
import { amended, writeAmended } from './amend.js';
import { type Command, type ParsedArgs, textOption, UsageError } from './command.js';
import { effectOn, newestOf, toldWords } from './effects.js';
import { escapedLine } from './escape.js';
import { readRoadmap, today } from './input.js';
import type { Io } from './io.js';
import {
  type About,
  type Answers,
  aboutOf,
  dateOf,
  entryOf,
  speakerNamed,
  statusNamed,
} from './statement.js';

/** The options about the statement, in the order in which one reads an article. */
const SAID = [
  'company',
  'milestone',
  'title',
  'stage',
  'technology',
  'date',
  'phrase',
  'status',
  'said-by',
  'said-on',
  'source-url',
  'publisher',
  'source-title',
  'published',
  'archived',
  'quote',
  'quote-lang',
  'note',
  'retracts',
  'after',
] as const;

export const add: Command = {
  summary: 'Record a statement, after it was shown what it would change',
  help: `roadmap-tracker add FILE --company NAME --title TEXT | --milestone ID
                    --date DATE --said-on DAY --source-url URL | --publisher NAME [OPTIONS]

  --company NAME     whose target; a new one is made on the way
  --milestone ID     which target, by its id or its title
  --title TEXT       its title; a new milestone is made on the way
  --stage, --technology TEXT   of a new milestone
  --date DATE        when it is promised for, as people type it: Q3 2027, 2027–2028, by 2030, TBD
  --status STATUS    announced (default), in-progress, achieved, paused or cancelled
  --said-on DAY      when it was said
  --said-by WHO      company (default), partner, government, analyst or press
  --source-url URL   where it stands; also --publisher, --source-title, --published, --archived
  --quote TEXT       the very words; --quote-lang LANG their language
  --phrase TEXT      what was said in your words; --note TEXT
  --retracts ID      the claim that its source takes back; --after ID the one of that day it follows
  --apart            it is another statement, though one of that day, date and source is there
  --dry-run          show what it would change, and write nothing
  --yes              do not ask before it is written
  --columns LIST     which columns are which: "company: Who; date: When"
  --help             print this

What is missing is asked for on a terminal. FILE (JSON or CSV) is written whole or not at all, and what
is not added stays as it is, character by character.

Exit status: 0, 1 if nothing was recorded, 2 for a wrong call.`,
  options: {
    ...Object.fromEntries(SAID.map((name) => [name, { type: 'string' as const }])),
    apart: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    yes: { type: 'boolean', short: 'y' },
  },
  async run(args, io) {
    const input = await readRoadmap(args, io);
    const { roadmap } = input;
    const { answers, about } = await answered(args, roadmap, io);
    const stamp = {
      roadmap: roadmap.title ?? basename(input.file),
      id: randomUUID(),
      clientAt: localInstant(io.now),
    };
    const entry = entryOf(roadmap, answers, about, stamp);
    tellReadings(answers, about, io);
    tellDoubts(roadmap, answers, about, io);
    const apart = args.values.apart ? [entry.id] : [];
    const result = amended(input, [entry], textOption(args, 'columns'), apart);
    for (const one of result.told) io.note(toldWords(one, entry.id));
    if (!result.applied.includes(entry.id)) return nothing(io);
    const day = newestOf([result.roadmap], roadmap.newestDay(today(io)));
    io.print(`${escapedLine(effectOn(day, roadmap, result.roadmap, about.id))}\n`);
    if (args.values['dry-run']) return 0;
    if (!(await isMeant(args, io))) return nothing(io);
    await writeAmended(input, result.text, io);
    return 0;
  },
};

function nothing(io: Io): number {
  io.note('nothing was recorded');
  return 1;
}

async function isMeant(args: ParsedArgs, io: Io): Promise<boolean> {
  if (args.values.yes || !io.interactive) return true;
  return /^(?:y|yes|)$/i.test((await io.ask('Record it? [Y/n] ')) ?? 'n');
}

/** Prints how dates with two readings were read, and warns of days in the future. */
function tellReadings(answers: Answers, about: About, io: Io): void {
  for (const option of ['date', 'said-on'] as const) {
    const { note } = dateOf(option, answers[option] ?? '', about, answers['said-on']);
    if (note) io.note(`--${option}: ${note}`);
  }
  const said = answers['said-on'] ?? '';
  if (/^\d{4}-\d\d-\d\d$/.test(said) && said > today(io))
    io.note(`it is dated ${said}, and today is ${today(io)}`);
}

const DOUBTS: Readonly<Record<Doubt['kind'], string>> = {
  target: 'the date is after the day on which it was said: was it announced, and not achieved?',
  far: 'it is far from all others',
  long: 'it is as long as a paragraph',
  quoted: 'it stands in quotation marks, and is not a quote: write the very words with --quote',
};

/** Tells of what can be recorded and is probably not meant. */
function tellDoubts(roadmap: Roadmap, answers: Answers, about: About, io: Io): void {
  const period = (option: 'date' | 'said-on') => {
    const { edtf } = dateOf(option, answers[option] ?? '', about, answers['said-on']);
    return edtf === null ? null : parsePeriod(edtf, { stored: true });
  };
  const { company, title, phrase } = answers;
  const status = statusNamed(answers.status ?? 'announced');
  const said = period('said-on');
  for (const { kind, field } of doubtsOf(
    roadmap,
    { company, title, status, phrase, date: period('date'), said },
    today(io),
  ))
    io.note(`--${field === 'saidOn' ? 'said-on' : field}: ${DOUBTS[kind]}`);
}

/** A question about what is missing. */
interface Question {
  readonly option: string;
  readonly question: string;
  /** The value of an empty answer; without one, an answer is required. */
  readonly otherwise?: string;
  /** Throws UsageError for an invalid answer. */
  readonly check?: (text: string, answers: Answers) => unknown;
}

/** Asks for what is missing; returns all answers. */
async function answered(
  args: ParsedArgs,
  roadmap: Roadmap,
  io: Io,
): Promise<{ answers: Answers; about: About }> {
  const given: Record<string, string | undefined> = {};
  for (const name of SAID) given[name] = textOption(args, name)?.trim() || undefined;
  if (!io.interactive) {
    const missing = missingIn(given);
    if (missing.length > 0) throw new UsageError(`say also ${missing.join('; ')}`);
    checkAll(given);
    return { answers: given, about: aboutOf(roadmap, given) };
  }
  checkAll(given);
  if (given.milestone === undefined) {
    await askFor(given, { option: 'company', question: 'Company' }, io);
    await askFor(given, { option: 'title', question: 'Milestone, by its title' }, io);
  }
  const about = aboutOf(roadmap, given);
  const date: Question['check'] = (text) => dateOf('date', text, about, given['said-on']);
  const day: Question['check'] = (text) => dateOf('said-on', text, about);
  if (missingIn(given).length > 0) {
    await askFor(
      given,
      { option: 'status', question: 'Status', otherwise: 'announced', check: statusNamed },
      io,
    );
    if (isDated(given))
      await askFor(given, { option: 'date', question: 'Date, such as Q3 2027', check: date }, io);
    await askFor(given, { option: 'said-on', question: 'Said on', check: day }, io);
    if (!given.publisher)
      await askFor(
        given,
        { option: 'source-url', question: 'Address of the source', otherwise: '' },
        io,
      );
    const publisher = { option: 'publisher', question: 'Publisher of the source' };
    // An address alone is enough, but a publisher is welcome.
    await askFor(given, given['source-url'] ? { ...publisher, otherwise: '' } : publisher, io);
    await askFor(given, { option: 'quote', question: 'The very words', otherwise: '' }, io);
  }
  return { answers: given, about };
}

async function askFor(
  given: Record<string, string | undefined>,
  { option, question, otherwise, check }: Question,
  io: Io,
): Promise<void> {
  while (given[option] === undefined) {
    const hint = otherwise === undefined ? '' : ` [${otherwise || 'none'}]`;
    const answer = await io.ask(`${question}${hint}: `);
    if (answer === null) throw new UsageError(`say also --${option}`);
    const text = answer || otherwise;
    if (text === undefined) continue;
    try {
      check?.(text, given);
      given[option] = text;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      io.note(error.message);
    }
  }
}

/** Whether a statement with that status must have a date. */
function isDated({ status }: Answers): boolean {
  return !['paused', 'cancelled'].includes(statusNamed(status ?? 'announced'));
}

function checkAll(given: Answers): void {
  if (given.status) statusNamed(given.status);
  if (given['said-by']) speakerNamed(given['said-by']);
}

/** The required options that are missing. */
function missingIn(given: Answers): string[] {
  const { milestone, company, title } = given;
  const about =
    company === undefined && title === undefined
      ? '--milestone, or --company and --title'
      : company === undefined
        ? '--company'
        : '--title';
  const isThere = milestone !== undefined || (company !== undefined && title !== undefined);
  return [
    ...(isThere ? [] : [about]),
    ...(given.date === undefined && isDated(given) ? ['--date'] : []),
    ...(given['said-on'] === undefined ? ['--said-on'] : []),
    ...((given['source-url'] ?? given.publisher) ? [] : ['--source-url or --publisher']),
  ];
}
