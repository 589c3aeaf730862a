/** How many tests passed, failed and were skipped, and a line for each that failed. */
export const NONE = { passed: 0, failed: 0, skipped: 0, failures: [] };

export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
  };
}

/** The line of a failed test: where it is, what it is called, and how its message begins. */
export function failureLine(where, title, message) {
  const [first] = String(message).trim().split('\n', 1);
  return `${where} ${title}: ${first.slice(0, 200)}`;
}
