import { aTimeout } from '@open-wc/testing';

/**
 * How many of the objects are still held after a collection; null where the browser collects only
 * when it likes (Chromium is started with `--expose-gc`).
 */
export async function heldAfterCollection(
  refs: readonly WeakRef<object>[],
): Promise<number | null> {
  const { gc } = globalThis as { gc?: () => void };
  if (!gc) return null;
  for (let round = 0; round < 10; round += 1) {
    // A reference that was just made or read holds until the task ends.
    await aTimeout(20);
    gc();
  }
  return refs.filter((ref) => ref.deref() !== undefined).length;
}
