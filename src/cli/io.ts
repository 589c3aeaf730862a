/** Where the program reads and writes; what of its surroundings it looks at, and nothing else. */
import { readFile, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { UsageError } from './command.js';

/** A file that cannot be read or written: told in one line, without a stack. */
export class FileError extends Error {}

export class Io {
  /**
   * What goes wrong and what is worth knowing, on one line of standard error: output may be piped
   * on. A record's text may hold what moves a terminal's cursor, so control characters go.
   */
  note(text: string): void {
    process.stderr.write(`${text.replace(/\p{Cc}+/gu, ' ')}\n`);
  }

  print(text: string): void {
    process.stdout.write(text);
  }

  /** A file's bytes; "-" is standard input. */
  async read(file: string): Promise<Uint8Array> {
    try {
      return file === '-' ? await buffer(process.stdin) : await readFile(file);
    } catch (error) {
      throw new FileError(`${file} cannot be read: ${reason(error)}`);
    }
  }

  /** To a file, or to standard output where none is named. */
  async write(file: string | undefined, content: string | Uint8Array): Promise<void> {
    if (file === undefined || file === '-') {
      if (typeof content !== 'string' && process.stdout.isTTY)
        throw new UsageError('a picture would garble the terminal: name a file with -o');
      process.stdout.write(content);
      return;
    }
    try {
      await writeFile(file, content);
    } catch (error) {
      throw new FileError(`${file} cannot be written: ${reason(error)}`);
    }
  }

  /** Colours only where a person looks at a terminal and has not said no (https://no-color.org). */
  get colours(): boolean {
    return Boolean(process.stdout.isTTY) && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  }

  /** Now; or the instant of SOURCE_DATE_EPOCH (reproducible-builds.org), in seconds. */
  get now(): Date {
    const epoch = process.env.SOURCE_DATE_EPOCH;
    return epoch && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  }
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  return code === 'EACCES' ? 'it may not be opened' : message;
}
