import { dirname, join } from 'node:path';
import { NotWholeError, verifyLog } from '../server/index.js';
import { type Command, oneFile, textOption } from './command.js';
import { FileError, type Io } from './io.js';

export const verify: Command = {
  summary: 'Check that a published log is whole, and who signed it',
  help: `roadmap-tracker verify HEAD [--key KEY]

  --key KEY  the public key that has to have signed it, as roadmap-tracker serve printed it
  --help     print this

HEAD is the head.json of a log: a file that serve --publish wrote, or an address. The snapshot and the
segments that it names are read from beside it. Checked are the signature, the hashes of all files, and
the chain from the first entry to the last.

Exit status: 0, 1 if something is wrong, 2 for a wrong call, or what cannot be read.`,
  options: { key: { type: 'string' } },
  async run(args, io) {
    const place = oneFile(args);
    const isAddress = /^https?:/.test(place);
    const read = (path: string) => (isAddress ? fetched(path) : fileText(path, io));
    const beside = (path: string) =>
      isAddress ? new URL(path, place).href : join(dirname(place), path);
    const key = textOption(args, 'key');
    try {
      const head = await read(place);
      const { roadmap, pub, redacted, ...by } = await verifyLog(
        head,
        (path) => read(beside(path)),
        key,
      );
      const gone = redacted > 0 ? `, of ${redacted} the body was taken away` : '';
      io.print(`${roadmap}: ${pub} entries, whole${gone}; signed with ${by.key}\n`);
      if (key === undefined) io.note('whether that is the key that you know, --key KEY checks');
      return 0;
    } catch (error) {
      if (!(error instanceof NotWholeError)) throw error;
      io.note(`${place}: ${error.message}`);
      return 1;
    }
  },
};

async function fileText(path: string, io: Io): Promise<string> {
  return Buffer.from(await io.read(path)).toString('utf8');
}

async function fetched(address: string): Promise<string> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(30_000) });
    if (answer.ok) return await answer.text();
    throw new Error(`it answered ${answer.status}`);
  } catch (error) {
    throw new FileError(`${address} cannot be read: ${(error as Error).message}`);
  }
}
