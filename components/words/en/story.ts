import { count, number } from '../../../src/view/english.js';
import type { StoryWords } from '../../../src/view/story.js';

/** The words of a roadmap told in three sentences, in English. */
export const story: StoryWords = {
  first: (company, title, date, said, now) =>
    `The oldest promise is that of ${company}, “${title}”: ${date}, said ${said}; ${now}.`,
  now: {
    delivered: (date) => `it was delivered ${date}`,
    forecast: (date) => `the forecast is now ${date}`,
    cancelled: 'it was cancelled',
    undated: 'no date stands now',
  },
  furthest: (company, title, slip) =>
    `The date that moved furthest is that of ${company}, “${title}”: ${slip}.`,
  nothingMoved: 'No date has moved later.',
  record: (milestones, due, outcomes) =>
    `Of ${count(milestones, 'milestone', 'milestones')}, ${number.format(due)} came due as first promised: ${outcomes}.`,
  nothingDue: (milestones) =>
    `Of ${count(milestones, 'milestone', 'milestones')}, none has come due yet.`,
  outcome: {
    kept: (n) => `${number.format(n)} delivered in time`,
    late: (n) => `${number.format(n)} late`,
    unclear: (n) => `${number.format(n)} on a day not known well enough`,
    missed: (n) => `${number.format(n)} not at all`,
  },
};
