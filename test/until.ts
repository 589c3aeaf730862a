/** Longer than any machine needs, in milliseconds; the limit for a whole test is in test/tools/browser.mjs. */
const TIMEOUT = 30_000;
/** Milliseconds between two checks. */
const INTERVAL = 10;

// The real clock, which tests may replace later.
const { setTimeout } = globalThis;
const now = performance.now.bind(performance);
const task = () => new Promise((resolve) => setTimeout(resolve, INTERVAL));

type Truthy<T> = Exclude<T, false | 0 | 0n | '' | null | undefined>;

/**
 * Waits until a condition is truthy, and returns its value. While it throws it does not hold, so that a
 * condition may contain `expect(…)`. Fails after 30 seconds, with the last value or error in the message.
 */
export async function until<T>(
  condition: () => T | PromiseLike<T>,
  what = String(condition),
): Promise<Truthy<T>> {
  // Created here, as after an await the stack would no longer name the test.
  const failure = new Error();
  const began = now();
  for (;;) {
    const asked = now();
    const { value, error } = await outcome(condition);
    if (value) return value as Truthy<T>;
    if (asked - began > TIMEOUT) {
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
