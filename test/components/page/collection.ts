import { until } from '../../until.js';

/**
 * Collects garbage until at most `most` of the objects are left; returns how many, and fails if more stay.
 * Null if the browser has no `gc()`, which Chromium has because it is started with `--expose-gc`.
 */
export async function heldAfterCollection(
  refs: readonly WeakRef<object>[],
  most = 2,
): Promise<number | null> {
  const { gc } = globalThis as { gc?: () => void };
  if (!gc) return null;
  let held = refs.length;
  await until(() => {
    // deref() keeps an object alive until the task ends, so every check is a task of its own.
    gc();
    held = refs.filter((ref) => ref.deref() !== undefined).length;
    if (held > most) throw new Error(`${held} are still alive`);
    return true;
  }, `at most ${most} of ${refs.length} objects are still alive`);
  return held;
}
