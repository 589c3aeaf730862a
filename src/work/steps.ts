/** Runs work that can be interrupted to its end, at one go. */
export function drain<T>(work: Iterator<unknown, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
