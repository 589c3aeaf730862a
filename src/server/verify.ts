/** Checks that a published log is whole: signature, hashes, and the chain from the first entry to the last. */
import { bodyHash, chainStart, type Link, linkHash, sha256 } from './chain.js';
import { entryTexts } from './entry-texts.js';
import { isRecord } from './given.js';
import { sentOf } from './lines.js';
import type { Head } from './roadmap-log.js';
import { isSignedBy } from './signature.js';

export interface Verified {
  readonly roadmap: string;
  readonly epoch: string;
  /** How many entries were published, and of how many the body was taken away. */
  readonly pub: number;
  readonly redacted: number;
  /** The public key of the signature. */
  readonly key: string;
}

/** What is wrong with a published log. */
export class NotWholeError extends Error {}

/**
 * Checks the log that a head names; `read` gives the text of a file by its path beside the head. Throws
 * NotWholeError with the first thing that is wrong. Without `key`, any key may have signed.
 */
export async function verifyLog(
  headText: string,
  read: (path: string) => Promise<string>,
  key?: string,
): Promise<Verified> {
  const head = headIn(headText);
  if (key !== undefined && head.key !== key)
    throw new NotWholeError(`the head was signed with the key ${head.key}, and not with ${key}`);
  if (!isSignedBy(head as unknown as Record<string, unknown>, head.key))
    throw new NotWholeError('the signature of the head is wrong: it was changed');
  const { roadmap, epoch, pub, chain, snapshot, log } = head;
  await readNamed(read, `snapshots/${snapshot.hash}.json`, snapshot.hash);
  let at = 0;
  let last = chainStart(roadmap);
  let redacted = 0;
  for (const segment of log) {
    const name = `log/${segment.hash}.json`;
    const text = await readNamed(read, name, segment.hash);
    if (segment.first !== at + 1) throw new NotWholeError(`entries are missing before ${name}`);
    for (const line of entryTexts(text)) {
      const entry = JSON.parse(line) as Link & { salt?: string; hash: string };
      if (entry.pub !== at + 1)
        throw new NotWholeError(`${name}: entry ${entry.pub} stands where ${at + 1} belongs`);
      if (entry.salt === undefined) redacted += 1;
      else if (bodyHash(entry.salt, sentOf(line)) !== entry.bodyHash)
        throw new NotWholeError(`${name}: what entry ${entry.pub} says was changed`);
      last = linkHash(last, roadmap, entry);
      if (last !== entry.hash)
        throw new NotWholeError(`${name}: entry ${entry.pub} does not follow the one before`);
      at = entry.pub;
    }
    if (at !== segment.last) throw new NotWholeError(`${name} ends with entry ${at}`);
  }
  if (at !== pub || last !== chain)
    throw new NotWholeError(`the log ends with entry ${at}, and the head says ${pub}`);
  return { roadmap, epoch, pub, redacted, key: head.key };
}

function headIn(text: string): Head {
  let head: unknown;
  try {
    head = JSON.parse(text);
  } catch {
    // Told below.
  }
  if (isRecord(head) && head.v === 1 && isRecord(head.snapshot) && Array.isArray(head.log))
    return head as unknown as Head;
  throw new NotWholeError('it is no head of a log: name its head.json');
}

async function readNamed(
  read: (path: string) => Promise<string>,
  path: string,
  hash: string,
): Promise<string> {
  const text = await read(path);
  if (sha256(text) !== hash)
    throw new NotWholeError(`${path} is not what its name says: it was changed`);
  return text;
}
