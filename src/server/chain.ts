/**
 * The chain of published entries: each has a hash that holds the hash of the one before and, of its body, a
 * salted hash. So a body can be taken away, and nothing else can be changed unseen.
 */
import { createHash } from 'node:crypto';

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** An entry as far as the chain holds it. */
export interface Link {
  readonly epoch: string;
  readonly pub: number;
  readonly seq: number;
  readonly id: string;
  readonly by: { readonly sub: string; readonly name: string; readonly role: string };
  readonly recordedAt: string;
  readonly bodyHash: string;
}

/** What the chain of a roadmap begins with. */
export const chainStart = (roadmap: string) => sha256(roadmap);

/** As link_hash in sql/append.ts has it. */
export function linkHash(before: string, roadmap: string, link: Link): string {
  const { epoch, pub, seq, id, by, recordedAt, bodyHash } = link;
  return sha256(
    [before, roadmap, epoch, pub, seq, id, by.sub, by.name, by.role, recordedAt, bodyHash].join(
      '\n',
    ),
  );
}

export const bodyHash = (salt: string, sent: string) => sha256(`${salt}\n${sent}`);
