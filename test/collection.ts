import { until } from './until.js';

/**
 * How many of the objects are still held, once collections have left no more than `most`; fails
 * where more stay. Null where the browser collects only when it likes (Chromium is started with
 * `--expose-gc`).
 */
export async function heldAfterCollection(
  refs: readonly WeakRef<object>[],
  most = 2,
): Promise<number | null> {
  const { gc } = globalThis as { gc?: () => void };
  if (!gc) return null;
  let held = refs.length;
  await until(() => {
    // A reference that was just made or read holds until the task ends: every look is one of its own.
    gc();
    held = refs.filter((ref) => ref.deref() !== undefined).length;
    if (held > most) throw new Error(`${held} are held`);
    return true;
  }, `no more than ${most} of ${refs.length} kept from collection`);
  return held;
}
