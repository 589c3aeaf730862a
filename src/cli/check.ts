import { daysAhead } from '../model/ahead.js';
import type { Problem } from '../model/types.js';
import { readStory } from '../read/story.js';
import type { Command } from './command.js';
import { type ParsedArgs, textOption, UsageError } from './command.js';
import { doubtfulIn } from './doubtful.js';
import { escapedLine, escapedLines } from './escape.js';
import { type Input, readInput, today, withHint } from './input.js';
import { FileError, type Io } from './io.js';
import { addressesOf, checkLinks } from './links.js';
import { pointerLines, syntaxErrorLine } from './pointer-lines.js';

/** A problem with its file and line. */
interface Located extends Problem {
  readonly file: string;
  readonly line: number;
}

export const check: Command = {
  summary: 'Tell what is wrong with roadmaps, and how to mend it',
  help: `roadmap-tracker check FILE… [--links] [--json]

Reads roadmaps (JSON or CSV; - is standard input) and prints every problem as
  FILE:LINE: error|warning|info: PLACE: what is wrong – how to mend it
PLACE is a JSON Pointer (RFC 6901). An error is a part that was left out, a record or a field of one that
is kept; a warning is one that was kept or mended; info tells how something was understood.

  --links        ask the address of each source and archived copy once, slowly, and tell what is gone
                 or has moved
  --pause N      seconds between two questions to one host (default: 1)
  --json         print a JSON list of {file, line, at, severity, message, hint}
  --columns LIST which columns are which: "company: Who; date: When"
  --help         print this

Exit status: 0 without errors, 1 with errors, 2 if a file cannot be read.`,
  options: { json: { type: 'boolean' }, links: { type: 'boolean' }, pause: { type: 'string' } },
  async run(args, io) {
    if (args.files.length === 0) throw new UsageError('name a file, or - for standard input');
    const { problems, milestones, unread } = await readAll(args, io);
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (args.values.json) io.print(`${escapedLines(JSON.stringify(problems, null, 2))}\n`);
    else {
      io.print(problems.map((problem) => line(problem, io.colours)).join(''));
      io.print(`${summary(milestones, problems)}\n`);
    }
    if (unread) return 2;
    return errors > 0 ? 1 : 0;
  },
};

/** How long to wait for a host, in milliseconds. */
const TIMEOUT = 20_000;

async function readAll(args: ParsedArgs, io: Io) {
  const { files, values } = args;
  const pause = pauseOf(args);
  const problems: Located[] = [];
  let milestones = 0;
  let unread = false;
  for (const file of files) {
    try {
      const input = await readInput(file, io, args, today(io));
      milestones += input.roadmap.milestoneColumns.count;
      const story = readStory(input.roadmap).problems;
      problems.push(...located({ ...input, problems: [...input.problems, ...story] }));
      problems.push(...lookedAhead(input, io), ...doubted(input));
      if (values.links) problems.push(...(await brokenLinks(input, pause, io)));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      io.note(`roadmap-tracker: ${error.message}`);
      unread = true;
    }
  }
  return { problems, milestones, unread };
}

function located({ file, kind, text, problems }: Input): Located[] {
  const lines = kind === 'json' ? jsonLines(text, problems) : csvLines(problems);
  return problems.map(({ at, severity, message, hint }, index) => {
    return { file, line: lines[index] as number, at, severity, message, hint };
  });
}

/** Milliseconds between two requests to one host. */
function pauseOf(args: ParsedArgs): number {
  const text = textOption(args, 'pause') ?? '1';
  const seconds = Number(text);
  if (!(seconds >= 0 && seconds <= 3600) || !text.trim())
    throw new UsageError(`--pause is “${text}”: write a number of seconds, 0 to 3600`);
  return seconds * 1000;
}

async function brokenLinks(input: Input, pause: number, io: Io): Promise<Located[]> {
  const { file, text, roadmap } = input;
  const count = addressesOf(roadmap.sources).size;
  io.note(`${file}: asking ${count} address${count === 1 ? '' : 'es'}, slowly`);
  const problems: Located[] = [];
  for await (const problem of checkLinks(roadmap.sources, { pause, timeout: TIMEOUT })) {
    const { address, message, hint } = problem;
    problems.push({
      file,
      line: lineOf(text, address),
      at: '',
      severity: 'warning',
      message,
      hint,
    });
  }
  return problems;
}

/** The line of an address or other words in the text; the first if the text writes it in another way. */
function lineOf(text: string, words: string): number {
  const index = text.indexOf(words);
  return index < 0 ? 1 : text.slice(0, index).split('\n').length;
}

function doubted({ file, text, roadmap }: Input): Located[] {
  return doubtfulIn(roadmap).map(({ words, message, hint }) => {
    return { file, line: lineOf(text, words), at: '', severity: 'warning', message, hint };
  });
}

/** Warns if the curators claim to have looked on a day in the future. */
function lookedAhead({ file, text, roadmap }: Input, io: Io): Located[] {
  const looked = daysAhead(roadmap, today(io)).find(({ kind }) => kind === 'looked');
  if (!looked) return [];
  const at = '/knownThrough';
  const line = pointerLines(text, [at]).get(at) ?? 1;
  const message = `knownThrough is ${looked.day}, and today is ${looked.of}`;
  const hint = 'write the day on which you last looked at everything';
  return [{ file, line, at, severity: 'warning', message, hint }];
}

function csvLines(problems: readonly Problem[]): number[] {
  return problems.map(({ at }) => Number(/^line (\d+)/.exec(at)?.[1] ?? 1));
}

function jsonLines(text: string, problems: readonly Problem[]): number[] {
  if (problems.length === 0) return [];
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const broken = syntaxErrorLine(text, (error as Error).message);
    const lineIn = (message: string) => / in line (\d+), column/.exec(message)?.[1];
    return problems.map(({ message }) => Number(lineIn(message) ?? broken));
  }
  const lines = pointerLines(
    text,
    problems.map(({ at }) => at),
  );
  return problems.map(({ at }) => lines.get(at) ?? 1);
}

const RED = '\u001b[31m';
const YELLOW = '\u001b[33m';
const PLAIN = '\u001b[0m';

function line({ file, line: n, at, severity, message, hint }: Located, colours: boolean): string {
  const colour = { error: RED, warning: YELLOW, info: '' }[severity];
  const word = colours && colour ? `${colour}${severity}${PLAIN}` : severity;
  const place = at.startsWith('/') ? `${at}: ` : '';
  const text = escapedLine(`${place}${withHint(message, hint)}`);
  return `${escapedLine(file)}:${n}: ${word}: ${text}\n`;
}

function summary(milestones: number, problems: readonly Problem[]): string {
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  const of = (kind: Problem['severity']) =>
    problems.filter(({ severity }) => severity === kind).length;
  const notes = of('info');
  return [
    count(milestones, 'milestone'),
    count(of('error'), 'error'),
    count(of('warning'), 'warning'),
    ...(notes > 0 ? [count(notes, 'note')] : []),
  ].join(', ');
}
