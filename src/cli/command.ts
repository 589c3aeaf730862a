/** The interface of the program's commands, and the parsing of their arguments. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Io } from './io.js';

/** One command of the program. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints: usage and all options. */
  readonly help: string;
  readonly options: Options;
  /** Runs the command; resolves to the exit status. */
  run(args: ParsedArgs, io: Io): Promise<number>;
}

/** A wrong call: exit status 2. */
export class UsageError extends Error {}

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** The parsed arguments of a command. */
export interface ParsedArgs {
  readonly values: Values;
  readonly files: readonly string[];
}

export type Options = NonNullable<ParseArgsConfig['options']>;

/** Options of every command. */
const COMMON: Options = { help: { type: 'boolean', short: 'h' }, columns: { type: 'string' } };

/** Parses the arguments of a command; throws UsageError for an unknown option. */
export function readArguments(args: readonly string[], options: Options): ParsedArgs {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...COMMON, ...options },
      allowPositionals: true,
    });
    return { values: values as Values, files: positionals };
  } catch (error) {
    // Only the first sentence of "Unknown option '--x'. To specify a positional argument …".
    const [first] = (error as Error).message.split(/\. |\n/);
    throw new UsageError((first as string).replace(/^Unknown/, 'unknown').replace(/\.$/, ''));
  }
}

/** The single file of a command. */
export function oneFile({ files }: ParsedArgs): string {
  if (files.length === 1) return files[0] as string;
  throw new UsageError(
    files.length === 0 ? 'name a file, or - for standard input' : 'name one file only',
  );
}

/** The value of a text option, or undefined. */
export function textOption({ values }: ParsedArgs, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The value of an option that has to be one of a list; the first of the list by default. */
export function choice<T extends string>(args: ParsedArgs, name: string, list: readonly T[]): T {
  const value = textOption(args, name);
  if (value === undefined) return list[0] as T;
  const found = list.find((one) => one === value);
  if (found) return found;
  throw new UsageError(`--${name} is “${value}”: write ${list.join(' or ')}`);
}
