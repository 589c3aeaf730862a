import type { Io } from './io.js';
import type { Asked, Options } from './usage.js';

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
