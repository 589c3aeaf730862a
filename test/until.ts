/** Longer than any machine takes; a limit for each test is in test/tools/browser.mjs. */
const PATIENCE = 30_000;
const BETWEEN = 10;

// As they are before a test puts its own clock in their place.
const { setTimeout } = globalThis;
const now = performance.now.bind(performance);
const task = () => new Promise((resolve) => setTimeout(resolve, BETWEEN));

type Truthy<T> = Exclude<T, false | 0 | 0n | '' | null | undefined>;

/**
 * Waits for a condition and gives what it came to: anything true. One that throws does not hold yet,
 * so that `until(() => expect(…))` waits as well. A condition that never holds is told of with what
 * it came to last.
 */
export async function until<T>(
  condition: () => T | PromiseLike<T>,
  what = String(condition),
): Promise<Truthy<T>> {
  // The stack is of no use once it has been waited for.
  const failure = new Error();
  const began = now();
  for (;;) {
    const asked = now();
    const { value, error } = await outcome(condition);
    if (value) return value as Truthy<T>;
    if (asked - began > PATIENCE) {
      failure.message = `waited in vain: ${what}; last: ${error ?? value}`;
      failure.cause = error;
      throw failure;
    }
    await task();
  }
}

async function outcome<T>(condition: () => T): Promise<{ value?: Awaited<T>; error?: unknown }> {
  try {
    return { value: await condition() };
  } catch (error) {
    return { error };
  }
}
