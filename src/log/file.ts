/** A log as a file: JSON, with an entry on each line. */
import { bare } from '../model/bare.js';
import type { Problem } from '../model/types.js';
import { isRecord, type Raw, textField } from '../read/fields.js';
import { MAX_RECORDS } from '../read/limits.js';
import { owned } from '../read/own.js';
import { kindOf, Problems, pointer } from '../read/problems.js';
import { refuseLong } from '../read/text.js';
import { drain } from '../work/steps.js';
import type { AnyEntry } from './entry.js';
import { readEntry } from './validate.js';

/** The value of the field `format` in a log file. */
export const LOG_FORMAT = 'roadmap-log';
/** The version of log files that this code knows. */
export const LOG_VERSION = 1;

export interface LogFile {
  /** The roadmap that the entries belong to; null if the file does not say. */
  readonly roadmap: string | null;
  readonly entries: readonly AnyEntry[];
  /** Places are JSON Pointers in the file. */
  readonly problems: readonly Problem[];
}

/** Writes entries as a log file; readLog reads them back as they are. */
export function writeLog(roadmap: string, entries: readonly AnyEntry[]): string {
  const head = { format: LOG_FORMAT, v: LOG_VERSION, roadmap };
  const lines = entries.map((entry) => `\n  ${JSON.stringify(entry)}`);
  return `${JSON.stringify(head).slice(0, -1)},"entries":[${lines.join(',')}\n]}\n`;
}

/** Whether a parsed value is a log file and not a roadmap. */
export function isLog(value: unknown): boolean {
  return isRecord(value) && value.format === LOG_FORMAT;
}

/** Reads a log file. Never throws: an entry that cannot be read becomes a problem, and the others are read. */
export function readLog(text: string): LogFile {
  return drain(readingLog(text));
}

/** readLog as a generator; yields how many entries have been read. */
export function* readingLog(text: string): Generator<number, LogFile> {
  const problems = new Problems();
  const value = refuseLong(text, '', problems) ? undefined : parsed(text, problems);
  const entries: AnyEntry[] = [];
  if (value !== undefined && !isLog(value)) {
    const hint = `write {"format": "${LOG_FORMAT}", "v": ${LOG_VERSION}, "roadmap": "…", "entries": [ … ]}`;
    problems.error('', 'it is no log of a roadmap', hint);
    return { roadmap: null, entries, problems: problems.finish() };
  }
  const file = isRecord(value) ? value : bare<Raw>({});
  if (value !== undefined && file.v !== LOG_VERSION)
    problems.warn(
      '/v',
      `v is ${kindOf(file.v)}, and this version knows ${LOG_VERSION}: it is read as far as it is understood`,
      'install a newer version of roadmap-tracker',
    );
  const list = file.entries ?? [];
  if (!Array.isArray(list))
    problems.error('/entries', `entries is ${kindOf(list)}, not a list`, 'write "entries": [ … ]');
  else if (!problems.tooMany('/entries', list.length, 'entries', MAX_RECORDS))
    for (const [index, given] of list.entries()) {
      readOne(given, pointer('entries', index));
      yield index + 1;
    }
  return { roadmap: textField(file, 'roadmap'), entries, problems: problems.finish() };

  function readOne(given: unknown, place: string): void {
    const { entry, problems: own } = readEntry(given);
    if (entry) entries.push(entry);
    for (const { at, message, hint, severity } of own) {
      if (severity === 'error') problems.error(place + at, message, hint);
      else problems.warn(place + at, message, hint);
    }
  }
}

function parsed(text: string, problems: Problems): unknown {
  try {
    return owned(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    problems.error('', `it is no JSON: ${(error as Error).message}`, 'have it sent again');
    return undefined;
  }
}
