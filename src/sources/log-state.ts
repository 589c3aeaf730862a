/** How it stands with a log on a server. */
import type { CallError, Member } from './log-calls.js';
import type { Person } from './presence.js';

export type Link =
  | 'connecting'
  | 'online'
  /** No answer comes. */
  | 'offline'
  /** It answers that it cannot now. */
  | 'busy'
  /** There is no token. */
  | 'signed-out'
  /** The token is not taken: it has expired, or its owner is no member any more. */
  | 'expired'
  /** A person who is no member. */
  | 'stranger'
  /** A member who may read, and not write. */
  | 'reading'
  /** There is no such roadmap. */
  | 'nowhere';

/** What all tabs know, from the one that is linked to the log. */
export interface LogState {
  readonly link: Link;
  /** Since when, in milliseconds since 1970. */
  readonly since: number;
  readonly me: Member | null;
  /** The others who are there. */
  readonly people: readonly Person[];
}

/** What a failure means. Who the reader is has to be asked again where a right was refused. */
export function stateAfter({ status }: CallError, { me }: LogState): Partial<LogState> {
  switch (status) {
    case 401:
      return { link: 'expired', me: null, people: [] };
    case 403:
      // A role was taken away, or membership: who the reader is now tells which.
      return { ...(!me && { link: 'stranger' }), me: null, people: [] };
    case 404:
      return { link: 'nowhere', people: [] };
    default:
      return { link: status === 0 ? 'offline' : 'busy', people: [] };
  }
}

/** Whether only a person can mend it. */
export function isLasting({ link }: LogState): boolean {
  return link === 'expired' || link === 'stranger' || link === 'nowhere';
}
