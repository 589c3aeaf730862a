import type { Fold } from '../../src/model/fold.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { promisedDeliveries } from '../../src/model/scores/deliveries.js';
import { timeline } from '../words/en/timeline.js';
import type { FirstWords, Words } from '../words/en.js';

/** With fewer deliveries nothing is said about the next one; the model says the same. */
const LEAST = 10;

const counts = new WeakMap<Fold, number>();

/** What is shown, as far as it matters here. */
interface Shown {
  readonly roadmap: Roadmap | null;
  readonly fold: Fold | null;
  readonly words: FirstWords;
}

/** Why there is no outside view of a roadmap on a day: too few deliveries to go by; null where there is one. */
export function outlookRefusal({ roadmap, fold, words }: Shown): string | null {
  if (!roadmap || !fold) return null;
  let count = counts.get(fold);
  if (count === undefined) {
    count = promisedDeliveries(roadmap, fold);
    counts.set(fold, count);
  }
  const { timeline: names = timeline }: Partial<Words> = words;
  return count < LEAST ? names.outlook.tooFew(count) : null;
}
