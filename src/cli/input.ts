/** Reads roadmaps from files. */
import { dayNumber, isoDay } from '../model/day.js';
import type { Roadmap } from '../model/roadmap.js';
import type { Day, Problem } from '../model/types.js';
import { parseRoadmap, parseRoadmapCsv } from '../read/parse.js';
import { decoderFor, type Kind, kindOfEnding, kindOfText, kindOfType } from '../sources/format.js';
import { asWestern } from '../sources/western.js';
import { oneFile, type ParsedArgs, textOption, UsageError } from './command.js';
import { FileError, type Io } from './io.js';

/** A file with its content parsed. */
export interface Input {
  readonly file: string;
  readonly kind: Kind;
  /** What the file holds. */
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly roadmap: Roadmap;
  readonly problems: readonly Problem[];
}

/**
 * Reads a file: JSON or CSV by its ending, else by its first character; UTF-8, UTF-16, or for CSV that is neither
 * an encoding of Western Europe, or Shift_JIS. Warns of days after `today`.
 */
export async function readInput(
  file: string,
  io: Io,
  asked: ParsedArgs,
  today?: Day,
): Promise<Input> {
  return parsedInput(file, await io.read(file), asked, { today });
}

/** What is known of bytes besides their name. */
interface Circumstances {
  /** Days after it are told of. */
  readonly today?: Day;
  /** The media type that a server gives. */
  readonly type?: string | null;
}

/** The content of a file, or of an address, parsed. */
export function parsedInput(
  file: string,
  bytes: Uint8Array,
  asked: ParsedArgs,
  { today, type = null }: Circumstances = {},
): Input {
  const columns = textOption(asked, 'columns');
  const decoder = decoderFor(bytes.subarray(0, 3), type);
  const decoded = decoder.decode(bytes);
  const kind = kindOfType(type) ?? kindOfEnding(file) ?? kindOfText(decoded);
  const western = asWestern(decoded, [bytes], decoder.encoding, kind);
  const isUnclear = western === null && kind === 'csv' && decoded.includes('\uFFFD');
  const japanese = isUnclear ? asShiftJis(bytes) : null;
  const text = western ?? japanese ?? decoded;
  const options = { columns, today };
  const { roadmap, problems } =
    kind === 'json' ? parseRoadmap(text, options) : parseRoadmapCsv(text, options);
  const told = japanese === null ? problems : [JAPANESE, ...problems];
  return { file, kind, bytes, text, roadmap, problems: told };
}

const JAPANESE: Problem = {
  at: '',
  message: 'the file is not UTF-8, and was read as Shift_JIS',
  hint: 'save it as UTF-8',
  severity: 'info',
};

/**
 * CSV as Excel writes it in Japan; null if the bytes are of another encoding. Chinese, Korean and EUC-JP have bytes there that would be
 * half-width katakana, which nobody writes today.
 */
function asShiftJis(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
    return /[\uff61-\uff9f\ue000-\uf8ff]/.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** Reads the single file of a command and prints its problems; throws FileError if no milestone is left. */
export async function readRoadmap(asked: ParsedArgs, io: Io): Promise<Input> {
  return checkedInput(await readInput(oneFile(asked), io, asked), io);
}

/** Prints the problems of a file that was read; throws FileError if no milestone is left. */
export function checkedInput(input: Input, io: Io): Input {
  const { file, problems, roadmap } = input;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (roadmap.milestoneColumns.count === 0 && errors[0]) {
    const { at, message, hint } = errors[0];
    const reason = withHint(message, hint);
    throw new FileError(`${file} is no roadmap: ${at ? `${at}: ` : ''}${reason}`);
  }
  if (errors.length > 0)
    io.note(`${file}: ${count(errors.length)} left out; roadmap-tracker check ${file} tells why`);
  return input;
}

/** "3 records or fields were", for a message. */
function count(errors: number): string {
  return errors === 1 ? '1 record or field was' : `${errors} records or fields were`;
}

/** A message with its hint, unless the message contains it. */
export function withHint(message: string, hint: string): string {
  return message.includes(hint) ? message : `${message} – ${hint}`;
}

/** The day of `--as-of`, else the roadmap's newest day. */
export function asOfOption(args: ParsedArgs, roadmap: Roadmap, io: Io): Day {
  return dayOption(args, 'as-of') ?? roadmap.newestDay(today(io));
}

/** The day of an option, or undefined; throws UsageError for anything but `YYYY-MM-DD`. */
export function dayOption(args: ParsedArgs, name: string): Day | undefined {
  const text = textOption(args, name);
  if (text === undefined) return undefined;
  try {
    return isoDay(dayNumber(text));
  } catch {
    throw new UsageError(`--${name} is “${text}”: write a day such as 2026-06-24`);
  }
}

/** Today in the local time zone. */
export function today({ now }: Io): Day {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
