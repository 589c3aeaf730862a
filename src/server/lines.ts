/** Entries as they are given out: what was sent, byte for byte, with what the server says behind it. */
import type { Row } from './log-store.js';

/** The name that stands first in what the server adds. */
const FIRST = ',"epoch":';

/** An entry as JSON. */
export function lineOf(row: Row): string {
  const { roadmap, id, seq, pub, state, sent, salt, kind, about } = row;
  const own = {
    epoch: row.epoch,
    seq,
    ...(pub !== null && { pub }),
    ...(state !== 'published' && { state }),
    by: { sub: row.sub, name: row.name, role: row.role },
    recordedAt: row.recorded_at,
    ...(salt !== null && { salt }),
    bodyHash: row.body_hash,
    ...(row.hash !== null && { hash: row.hash }),
  };
  const target = about === null ? {} : { target: { entry: about } };
  const given = sent ?? JSON.stringify({ v: 1, roadmap, id, kind, ...target, redacted: true });
  return `${given.slice(0, -1)},${JSON.stringify(own).slice(1)}`;
}

/** What was sent, of an entry as it was given out. */
export function sentOf(line: string): string {
  return `${line.slice(0, line.lastIndexOf(FIRST))}}`;
}
