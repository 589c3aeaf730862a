import type { Link } from '../../../src/sources/log-state.js';
import { count, number } from '../../../src/view/english.js';

/** Why nothing can be sent; `since` is a time of day, or a day. */
const link: Readonly<Record<Exclude<Link, 'online' | 'connecting'>, (since: string) => string>> = {
  offline: (since) => `No connection since ${since}.`,
  busy: (since) => `The server has had no time since ${since}. It is asked again by itself.`,
  'signed-out': () => 'You are not signed in.',
  expired: () =>
    'The server does not take your sign-in any more: it has expired, or you are no member any more. Sign in again, or ask an owner.',
  stranger: () => 'You are no member of this roadmap. Ask an owner to invite you.',
  reading: () => 'You may read this roadmap, and not record in it. Ask an owner if that is wrong.',
  nowhere: () => 'The server has this roadmap no more. Ask whoever runs it.',
};

/** The words of statements that are sent to a log elsewhere, in English. */
export const sending = {
  link,
  /** Behind why nothing can be sent: how many wait. */
  waiting: (n: number) =>
    `${count(n, 'statement is', 'statements are')} kept here and will be sent once that is mended.`,
  /** The same before anything was recorded. */
  safe: 'What you record is kept here until then.',
  retry: 'Try again',
  /** Beside the button that lists statements. */
  toSend: (n: number) => `${number.format(n)} to be sent`,
  notTaken: (n: number) => `${number.format(n)} not taken`,
  /** How one entry stands. */
  mark: {
    waiting: 'kept here, not sent yet',
    pending: 'sent, waits for an editor',
    accepted: 'recorded',
    refused: (reason: string) => `not taken: ${reason}`,
    conflict: 'somebody else has recorded something else meanwhile',
    foreign: 'recorded here by somebody else, and sent when they sign in',
  },
  /** Once it was kept. */
  done: {
    waiting: 'Kept here, and sent as soon as possible.',
    pending: 'Sent. It counts once an editor has accepted it.',
    accepted: 'Recorded.',
    refused: 'Not taken, and kept here.',
    conflict: 'Somebody else has recorded something else meanwhile.',
    foreign: 'Kept here.',
  },
  stands: 'Stands now',
  yours: 'Yours',
  unseen: 'something that you may not see',
  choice: {
    mine: 'Record mine',
    theirs: 'Leave what stands',
    again: 'Send again',
    drop: 'Discard',
  },
  /** Others at the same milestone. */
  people: (names: readonly string[]) =>
    `${new Intl.ListFormat('en').format(names)} ${names.length === 1 ? 'is' : 'are'} at this milestone, too.`,
  gone: 'This milestone is not in the roadmap any more. What you have typed is still here.',
};
