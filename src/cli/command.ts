/** What a command of the program is, and what it was asked. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Io } from './io.js';

/** One command of the program. */
export interface Command {
  /** What it does, in a few words. */
  readonly summary: string;
  /** What `--help` prints: how to call it, and every option. */
  readonly help: string;
  readonly options: Options;
  /** Answers the exit status. */
  run(asked: Asked, io: Io): Promise<number>;
}

/** Something was asked for in a way that cannot be understood: exit status 2. */
export class UsageError extends Error {}

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** What was asked of a command. */
export interface Asked {
  readonly values: Values;
  readonly files: readonly string[];
}

export type Options = NonNullable<ParseArgsConfig['options']>;

const HELP: Options = { help: { type: 'boolean', short: 'h' } };

/** Reads the arguments of a command; a UsageError for an option it does not have. */
export function readArguments(args: readonly string[], options: Options): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...HELP, ...options },
      allowPositionals: true,
    });
    return { values: values as Values, files: positionals };
  } catch (error) {
    // "Unknown option '--x'. To specify a positional argument …": the first sentence is enough.
    const [first] = (error as Error).message.split(/\. |\n/);
    throw new UsageError((first as string).replace(/^Unknown/, 'unknown').replace(/\.$/, ''));
  }
}

/** The one file a command works on. */
export function oneFile({ files }: Asked): string {
  if (files.length === 1) return files[0] as string;
  throw new UsageError(
    files.length === 0 ? 'name a file, or - for standard input' : 'name one file only',
  );
}

/** The text of an option, or undefined. */
export function textOption({ values }: Asked, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The option's text where it is one of a list; the first by default. */
export function choice<T extends string>(asked: Asked, name: string, list: readonly T[]): T {
  const value = textOption(asked, name);
  if (value === undefined) return list[0] as T;
  const found = list.find((one) => one === value);
  if (found) return found;
  throw new UsageError(`--${name} is “${value}”: write ${list.join(' or ')}`);
}
