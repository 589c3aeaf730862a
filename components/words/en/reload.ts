import { count } from '../../../src/view/english.js';

const ago = new Intl.RelativeTimeFormat('en');

/** The words of the notice that a roadmap will be loaded again, in English. */
export const reload = {
  /** Above the last roadmap, with its age: -5 minutes. */
  old: (age: number, unit: Intl.RelativeTimeFormatUnit) =>
    `The newest roadmap could not be loaded. This one was loaded ${ago.format(age, unit)}.`,
  again: (seconds: number) => `Trying again in ${count(seconds, 'second', 'seconds')}.`,
  online: 'It is loaded once you are online.',
  trying: 'Trying again…',
  now: 'Try now',
};
