/** The browser's database of entries, and what may happen to it. */

/** Whether a page may write files of its own, as second copies of entries need. */
export const COPIES = 'createWritable' in (globalThis.FileSystemFileHandle?.prototype ?? {});

/** Deletes what is kept, on purpose. */
export async function emptied(): Promise<void> {
  await new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase('roadmap-tracker-log');
    asked.onsuccess = resolve;
    asked.onerror = reject;
  });
}

/** Deletes second copies. */
export async function uncopied(): Promise<void> {
  if (!COPIES) return;
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('roadmap-tracker-log', { recursive: true }).catch(() => {});
}

/**
 * Throws the database away as Chromium does one that did not survive a crash: the next one that is made is
 * told of it. Returns a function that ends this.
 */
export async function thrownAway(): Promise<() => void> {
  await emptied();
  const told = IDBVersionChangeEvent.prototype;
  const before = Object.getOwnPropertyDescriptor(told, 'dataLoss');
  Object.defineProperty(told, 'dataLoss', { get: () => 'total', configurable: true });
  return () => {
    Reflect.deleteProperty(told, 'dataLoss');
    if (before) Object.defineProperty(told, 'dataLoss', before);
  };
}
