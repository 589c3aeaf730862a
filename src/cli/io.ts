/** Everything the program reads from or writes to its environment: files, streams, terminal, clock. */
import { readFile, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { UsageError } from './command.js';

/** A file that cannot be read or written: reported on one line, without a stack trace. */
export class FileError extends Error {}

export class Io {
  /**
   * Prints a line to standard error, as standard output may be piped. Removes control characters, with which
   * a record's text could move a terminal's cursor.
   */
  note(text: string): void {
    process.stderr.write(`${text.replace(/\p{Cc}+/gu, ' ')}\n`);
  }

  print(text: string): void {
    process.stdout.write(text);
  }

  /** The bytes of a file; "-" is standard input. */
  async read(file: string): Promise<Uint8Array> {
    try {
      return file === '-' ? await buffer(process.stdin) : await readFile(file);
    } catch (error) {
      throw new FileError(`${file} cannot be read: ${reason(error)}`);
    }
  }

  /** Writes to a file, or to standard output if none is given. */
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

  /** Whether to use colours: on a terminal, unless NO_COLOR is set (https://no-color.org). */
  get colours(): boolean {
    return Boolean(process.stdout.isTTY) && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  }

  /** The current time, or SOURCE_DATE_EPOCH in seconds if it is set (reproducible-builds.org). */
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
