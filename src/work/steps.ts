/**
 * Long work is a generator: it yields now and then, so that whoever runs it decides whether the page
 * gets a turn in between (see slices.ts) or not (drain).
 */

/** Runs work to its end without a pause. */
export function drain<T>(work: Iterator<unknown, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Runs work and yields what `progressOf` makes of each of its steps. */
export function* mapSteps<S, P, T>(
  work: Iterator<S, T>,
  progressOf: (step: S) => P,
): Generator<P, T> {
  let step = work.next();
  for (; !step.done; step = work.next()) yield progressOf(step.value);
  return step.value;
}

/** Items handled between two yields: well under a millisecond. */
export const STEP = 8192;

/**
 * Calls `each` for ranges of items, up to STEP at a time; yields how many are done. Keep the loop over
 * a range in `each`: engines optimise a plain function better than a loop inside a generator.
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
