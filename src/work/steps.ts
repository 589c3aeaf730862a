/**
 * Long work is a generator that yields every few thousand items. Its caller decides whether the page
 * may draw between two yields (slices.ts) or everything is done at once (drain). Functions that return such a
 * generator have names in -ing: `sorting`, `filteringRoadmap`.
 */

/** Runs work to its end without a pause. */
export function drain<T>(work: Iterator<unknown, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Runs work, yielding `progressOf(step)` in place of each of its steps. */
export function* mapSteps<S, P, T>(
  work: Iterator<S, T>,
  progressOf: (step: S) => P,
): Generator<P, T> {
  let step = work.next();
  for (; !step.done; step = work.next()) yield progressOf(step.value);
  return step.value;
}

/** Items between two yields; they take well under a millisecond. */
export const STEP = 8192;

/**
 * Calls `each` for ranges of up to STEP items; yields how many are done. The loop over a range belongs
 * into `each`: engines optimise a plain function better than a loop inside a generator.
 */
export function* inSteps(
  count: number,
  each: (from: number, to: number) => void,
): Generator<number, void> {
  for (let from = 0; from < count; from += STEP) {
    const to = Math.min(from + STEP, count);
    each(from, to);
    yield to;
  }
}
