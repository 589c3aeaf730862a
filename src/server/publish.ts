/**
 * Writes head, snapshots and segments as files, for a static host or an object store: readers then never ask
 * this server. The files that a head names are there before it is.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileKind, LogStore } from './log-store.js';
import type { RoadmapLog } from './roadmap-log.js';

const FOLDERS: readonly (readonly [FileKind, string])[] = [
  ['snapshot', 'snapshots'],
  ['segment', 'log'],
];

export class Publisher {
  readonly #folder: string;
  readonly #log: RoadmapLog;
  readonly #store: LogStore;
  #etag = '';

  constructor(folder: string, log: RoadmapLog, store: LogStore) {
    this.#folder = folder;
    this.#log = log;
    this.#store = store;
  }

  /** Writes what is new, and removes what is not to be had any more. */
  async publish(): Promise<void> {
    const { head, text, etag } = await this.#log.head();
    if (etag === this.#etag) return;
    const { id } = this.#log;
    const own = join(this.#folder, id);
    const named = { snapshot: [head.snapshot.hash], segment: head.log.map(({ hash }) => hash) };
    let newest = '';
    for (const [kind, folder] of FOLDERS) {
      await mkdir(join(own, folder), { recursive: true });
      const there = new Set(await readdir(join(own, folder)));
      for (const hash of named[kind]) {
        if (there.has(`${hash}.json`) && kind === 'segment') continue;
        const content = await this.#log.fileText(kind, hash);
        // A body was taken away meanwhile: the next head names other files.
        if (content === null) return this.#log.touch();
        await writeWhole(join(own, folder, `${hash}.json`), content);
        if (kind === 'snapshot') newest = content;
      }
    }
    await writeWhole(join(own, 'head.json'), text);
    await writeWhole(join(this.#folder, `${id}.json`), newest);
    for (const [kind, folder] of FOLDERS) {
      const kept = new Set((await this.#store.files(id, kind)).map(({ hash }) => `${hash}.json`));
      for (const name of await readdir(join(own, folder)))
        if (!kept.has(name)) await unlink(join(own, folder, name));
    }
    this.#etag = etag;
  }
}

/** A reader sees the old file or the new one. */
async function writeWhole(file: string, content: string): Promise<void> {
  const beside = `${file}.${randomUUID()}`;
  const handle = await open(beside, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}
