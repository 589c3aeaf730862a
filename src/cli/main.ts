#!/usr/bin/env node
/**
 * `npx roadmap-tracker COMMAND …`: checks, reports on, converts and draws roadmaps without a browser.
 *
 *     roadmap-tracker check FILE…                     what is wrong, by file and line
 *     roadmap-tracker report FILE --since DAY         what moved, is overdue, was delivered
 *     roadmap-tracker diff OLD NEW                    how two versions of a roadmap differ
 *     roadmap-tracker watch FILE --state FILE         the same since the last run, to a webhook or by mail
 *     roadmap-tracker convert FILE --to csv           between JSON and CSV
 *     roadmap-tracker render FILE --format png        a picture of the timeline or the trend
 *     roadmap-tracker publish FILE --out FOLDER       a folder for any static host
 *     roadmap-tracker add FILE                        records a statement
 *     roadmap-tracker merge FILE LOG…                 takes over what others recorded
 *     roadmap-tracker log FILE                        who recorded what, and when
 *     roadmap-tracker feed FILE                       an Atom feed of the claims
 *     roadmap-tracker ics FILE                        a calendar of the milestones
 *     roadmap-tracker serve FILE                      a log that many write to
 *     roadmap-tracker verify HEAD                     whether a published log is whole
 *
 * Exit status: 0; 1 where `check` finds errors, nothing was recorded, or `watch` could not tell what moved; 2 for a wrong call, or what cannot be read or written.
 */
import { isTooLong } from '../export/longest.js';
import { StartError } from '../server/start-error.js';
import { add } from './add.js';
import { check } from './check.js';
import type { Command } from './command.js';
import { readArguments, UsageError } from './command.js';
import { diff } from './diff.js';
import { FileError, Io, reasonOf } from './io.js';
import { log } from './log.js';
import { merge } from './merge.js';
import { publish } from './publish.js';
import { render } from './render.js';
import { serve } from './serve.js';
import { verify } from './verify.js';
import { version } from './version.js';
import { watch } from './watch.js';
import { convert, feed, ics, report } from './write.js';

const COMMANDS: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    check,
    report,
    diff,
    watch,
    add,
    merge,
    log,
    convert,
    render,
    publish,
    feed,
    ics,
    serve,
    verify,
  }),
);

const HELP = `roadmap-tracker: who promised what by when, and did they deliver?

Usage: roadmap-tracker COMMAND [OPTIONS] FILE

${[...COMMANDS].map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`).join('\n')}

roadmap-tracker COMMAND --help tells the options of a command; --version the version.
`;

async function run([name, ...args]: readonly string[], io: Io): Promise<number> {
  if (name === '--version') io.print(`${version}\n`);
  else if (name === undefined || name === '--help' || name === '-h' || name === 'help')
    io.print(HELP);
  else return runCommand(name, args, io);
  return name === undefined ? 2 : 0;
}

async function runCommand(name: string, args: readonly string[], io: Io): Promise<number> {
  const command = COMMANDS.get(name);
  try {
    if (!command) throw new UsageError(`there is no command “${name}”`);
    const parsed = readArguments(args, command.options);
    if (!parsed.values.help) return await command.run(parsed, io);
    io.print(`${command.help}\n`);
    return 0;
  } catch (error) {
    const help = command ? `${name} --help` : '--help';
    if (error instanceof UsageError)
      io.note(`roadmap-tracker: ${error.message}. Try roadmap-tracker ${help}`);
    else if (error instanceof FileError || error instanceof StartError)
      io.note(`roadmap-tracker: ${error.message}`);
    else if (isTooLong(error)) io.note(`roadmap-tracker: ${(error as Error).message}`);
    else throw error;
    return 2;
  } finally {
    io.done();
  }
}

const io = new Io();
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe may close it early: `roadmap-tracker report … | head`.
  if (error.code === 'EPIPE' || process.exitCode === 2) return;
  io.note(`roadmap-tracker: standard output cannot be written: ${reasonOf(error)}`);
  process.exitCode = 2;
});
// There is nowhere left to report an error.
process.stderr.on('error', () => {});
const status = await run(process.argv.slice(2), io);
process.exitCode ??= status;
