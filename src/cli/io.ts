/** The program's access to its environment: files, streams, terminal, clock. */
import { open, stat } from 'node:fs/promises';
import { createInterface, type Interface } from 'node:readline';
import { MAX_TEXT } from '../read/limits.js';
import { UsageError } from './command.js';
import { escapedLine, escapedLines } from './escape.js';
import { replaceFile } from './replace-file.js';

/** A file that cannot be read or written: reported on one line, without a stack trace. */
export class FileError extends Error {}

export class Io {
  #lines: Interface | undefined;
  /** One iterator for all questions, because a pipe may deliver several lines at once. */
  #answers: AsyncIterator<string> | undefined;
  /** What tells the files that were read from others, whatever they are called. */
  readonly #read = new Set<string>();

  /** Prints a line to standard error, as standard output may be piped. */
  note(text: string): void {
    process.stderr.write(`${escapedLine(text)}\n`);
  }

  /** Prints text whose foreign parts have been escaped (see escape.ts). */
  print(text: string): void {
    process.stdout.write(text);
  }

  /** The bytes of a file; "-" is standard input. */
  async read(file: string): Promise<Uint8Array> {
    try {
      if (file === '-') return await bytesOf(process.stdin);
      const bytes = await bytesOfFile(file);
      const identity = await identityOf(file);
      if (identity) this.#read.add(identity);
      return bytes;
    } catch (error) {
      throw new FileError(`${file} cannot be read: ${reasonOf(error)}`);
    }
  }

  /** Whether a file was read, under whatever name. */
  async hasRead(file: string): Promise<boolean> {
    const identity = await identityOf(file);
    return identity !== null && this.#read.has(identity);
  }

  /** Replaces a file that was read, as those do that add to a record. */
  async replace(file: string, content: string): Promise<void> {
    const identity = await identityOf(file);
    if (identity) this.#read.delete(identity);
    await this.write(file, content);
  }

  /** Replaces a file, which must be none that was read, or writes to standard output if none is given. */
  async write(file: string | undefined, content: string | Uint8Array): Promise<void> {
    if (file === undefined || file === '-') {
      const { isTTY } = process.stdout;
      if (typeof content !== 'string' && isTTY)
        throw new UsageError('a picture would garble the terminal: name a file with -o');
      process.stdout.write(typeof content === 'string' && isTTY ? escapedLines(content) : content);
      return;
    }
    if (await this.hasRead(file))
      throw new UsageError(`${file} is what was read, and would be lost: name another file`);
    try {
      await replaceFile(file, content);
    } catch (error) {
      throw new FileError(`${file} cannot be written: ${reasonOf(error)}`);
    }
  }

  /** Whether somebody can answer questions. */
  get interactive(): boolean {
    return Boolean(process.stdin.isTTY) && Boolean(process.stdout.isTTY);
  }

  /** Asks on the terminal; null once there are no more answers. */
  async ask(question: string): Promise<string | null> {
    if (!this.#lines) {
      this.#lines = createInterface({ input: process.stdin, output: process.stdout });
      // Otherwise Ctrl+C would only end reading while the program waits for the answer.
      this.#lines.on('SIGINT', () => this.#lines?.close());
      this.#answers = this.#lines[Symbol.asyncIterator]();
    }
    this.#lines.setPrompt(escapedLine(question));
    this.#lines.prompt();
    const answer = await this.#answers?.next();
    return !answer || answer.done ? null : answer.value.trim();
  }

  /** Closes the terminal, so that the program can exit. */
  done(): void {
    this.#lines?.close();
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

async function bytesOfFile(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    refuseLarge((await handle.stat()).size);
    return await bytesOf(handle.createReadStream({ autoClose: false }));
  } finally {
    await handle.close();
  }
}

/** Stops with an error at the limit, because a pipe may never end. */
async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream) {
    size += piece.length;
    refuseLarge(size);
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}

function refuseLarge(size: number): void {
  if (size <= MAX_TEXT) return;
  throw new Error(`it has more than ${MAX_TEXT.toLocaleString('en')} bytes; split it into several`);
}

/** Why something cannot be read or written. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS.get(code ?? '') ?? message;
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'what is before its name is no folder'],
  ['EACCES', 'it may not be opened'],
  ['ENOSPC', 'there is no space left'],
  ['EPIPE', 'nobody reads it'],
]);

/** The same for all names and links of a file; null for a device, a pipe, and where nothing is. */
async function identityOf(file: string): Promise<string | null> {
  try {
    const found = await stat(file, { bigint: true });
    return found.isFile() ? `${found.dev} ${found.ino}` : null;
  } catch {
    return null;
  }
}
