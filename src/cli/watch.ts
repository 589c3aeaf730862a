import { access } from 'node:fs/promises';
import { toJson } from '../export/json.js';
import { type Move, movesOf } from '../export/moves.js';
import { versionReport } from '../export/report.js';
import type { Version } from '../model/versions.js';
import { parseRoadmap } from '../read/parse.js';
import { type Command, oneFile, type ParsedArgs, textOption, UsageError } from './command.js';
import { versionOf } from './diff.js';
import { fetchBytes, isAddress, postJson } from './fetched.js';
import { checkedInput, type Input, parsedInput, readInput } from './input.js';
import { FileError, type Io } from './io.js';
import { sendMail } from './mail.js';
import { ONLY_HELP, ONLY_OPTIONS, onlyOption } from './only.js';

const SENDMAIL = '/usr/sbin/sendmail';

export const watch: Command = {
  summary: 'Tell what moved since the last run, to a webhook or by mail; else nothing',
  help: `roadmap-tracker watch FILE|URL --state FILE [--webhook URL | --mail ADDRESS]
                      [--company LIST] [--stage LIST] [--milestone LIST]

  --state FILE      the roadmap as it was at the last run; the first run writes it and tells nothing
  --webhook URL     post JSON there: {text, roadmap, from, to, moves}; text is what Slack, Mattermost and others show.
                    Else taken from ROADMAP_TRACKER_WEBHOOK, where it is in no list of processes
  --mail ADDRESS    send a mail, by ${SENDMAIL}
  --sendmail FILE   by another program that takes the same options
${ONLY_HELP}
  --columns LIST    which columns are which: "company: Who; date: When"
  --help            print this

With neither webhook nor mail it prints what moved, which cron sends to whom MAILTO says. Where nothing moved, it
says nothing. The state is written whole, and only once all was told: what could not be told is told again.

Exit status: 0 nothing moved, or it was told; 1 it could not be told; 2 a wrong call, or the roadmap or the state
cannot be read or written, or the roadmap has errors: roadmap-tracker check tells which.`,
  options: {
    state: { type: 'string' },
    webhook: { type: 'string' },
    mail: { type: 'string' },
    sendmail: { type: 'string' },
    ...ONLY_OPTIONS,
  },
  async run(args, io) {
    const stateFile = textOption(args, 'state');
    if (!stateFile || stateFile === '-') throw new UsageError('name a file with --state');
    const tell = teller(args, io);
    const name = oneFile(args);
    const newer = versionOf(soundRoadmap(await read(name, args, io), io), io);
    if (await io.hasRead(stateFile))
      throw new UsageError('--state is the roadmap itself, and would be lost: name another file');
    const older = await lastVersion(stateFile, io);
    const known = older ? [older.roadmap, newer.roadmap] : [newer.roadmap];
    const chosen = onlyOption(args, ...known) ?? undefined;
    const state = stateText(newer);
    const moves = older ? movesOf(older, newer, chosen) : [];
    if (older && moves.length > 0) {
      const text = versionReport(older, newer, { chosen });
      try {
        await tell({ older, newer, moves, text });
      } catch (error) {
        io.note(
          `roadmap-tracker: not told: ${(error as Error).message}. The next run tells it again`,
        );
        return 1;
      }
    }
    await io.replace(stateFile, state);
    return 0;
  },
};

interface News {
  readonly older: Version;
  readonly newer: Version;
  readonly moves: readonly Move[];
  /** The same for people. */
  readonly text: string;
}

/** How news are told: to a webhook, by mail, or on standard output. */
function teller(args: ParsedArgs, io: Io): (news: News) => Promise<void> {
  const mail = textOption(args, 'mail');
  const given = textOption(args, 'webhook');
  if (mail !== undefined && given !== undefined)
    throw new UsageError('write --webhook or --mail, not both');
  if (mail !== undefined) {
    if (!/^[^\s@,;<>]+@[^\s@,;<>]+$/.test(mail))
      throw new UsageError(`--mail is “${mail}”: write one address such as desk@example.org`);
    const program = textOption(args, 'sendmail') ?? SENDMAIL;
    return ({ text }) => sendMail(program, { to: mail, subject: firstLine(text), text });
  }
  const webhook = given ?? process.env.ROADMAP_TRACKER_WEBHOOK;
  if (!webhook) return async ({ text }) => io.write(undefined, text);
  const address = URL.canParse(webhook) ? new URL(webhook) : null;
  if (!address || !/^https?:$/.test(address.protocol))
    throw new UsageError('--webhook is no address that begins with https://');
  return ({ older, newer, moves, text }) =>
    postJson(address, {
      text,
      roadmap: newer.roadmap.title,
      from: older.state.asOf,
      to: newer.state.asOf,
      moves,
    });
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] as string;
}

async function read(name: string, args: ParsedArgs, io: Io): Promise<Input> {
  if (!isAddress(name)) return readInput(name, io, args);
  const { bytes, type } = await fetchBytes(name);
  return parsedInput(name, bytes, args, { type });
}

/** The roadmap of a file; throws FileError if a record was refused: it would be told as removed, and then as new. */
function soundRoadmap(input: Input, io: Io): Input['roadmap'] {
  const { roadmap, problems, file } = checkedInput(input, io);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0 && roadmap.milestoneColumns.count > 0) return roadmap;
  const why = errors.length > 0 ? 'it has errors' : 'it has no milestone';
  throw new FileError(`${file} is not compared, because ${why}; the state stays as it was`);
}

/** The version at the last run; null if there was none. */
async function lastVersion(file: string, io: Io): Promise<Version | null> {
  const isThere = await access(file).then(
    () => true,
    ({ code }: NodeJS.ErrnoException) => code !== 'ENOENT',
  );
  if (!isThere) return null;
  const bytes = await io.read(file);
  const { roadmap, problems } = parseRoadmap(new TextDecoder().decode(bytes));
  if (roadmap.milestoneColumns.count > 0 && !problems.some(({ severity }) => severity === 'error'))
    return versionOf(roadmap, io);
  throw new FileError(`${file} is no state that watch wrote; move it away to begin anew`);
}

/** A version as a document, with the day on which it was looked at: the next run must not look past it. */
function stateText({ roadmap, state }: Version): string {
  const document = JSON.parse(toJson(roadmap)) as Record<string, unknown>;
  return `${JSON.stringify({ ...document, knownThrough: roadmap.knownThrough ?? state.asOf })}\n`;
}
