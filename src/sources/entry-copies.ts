/**
 * A second place for entries that are in this browser alone, besides its database: Chromium throws the
 * databases of a site away where one does not survive a crash. It is the private file system of the site
 * (OPFS, https://fs.spec.whatwg.org), which is stored apart from them. Where there is none (pages over http,
 * private windows, older engines), nothing is copied.
 */
import type { AnyEntry } from '../log/entry.js';

/** In the root of the site's files. */
const FOLDER = 'roadmap-tracker-log';

/** What was appended at once, in one file: it is there wholly or not at all. */
export interface EntryCopy {
  readonly roadmap: string;
  readonly entries: readonly AnyEntry[];
}

/** Copies entries; resolves once they are on the disk, or cannot be. */
export async function copyEntries(copy: EntryCopy): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(FOLDER, { create: true });
    const file = await folder.getFileHandle(`${crypto.randomUUID()}.json`, { create: true });
    const stream = await file.createWritable();
    await stream.write(JSON.stringify(copy));
    await stream.close();
  } catch {
    // Not possible here, or full: the database has them.
  }
}

/** All copies, those of all roadmaps, oldest first. What cannot be read is left out. */
export async function copiedEntries(): Promise<EntryCopy[]> {
  return (await files()).map(({ copy }) => copy);
}

/** Deletes the copies of a roadmap of which every entry is elsewhere, too. */
export async function dropCopies(
  roadmap: string,
  isElsewhere: (id: string) => boolean,
): Promise<void> {
  for (const { copy, drop } of await files())
    if (copy.roadmap === roadmap && copy.entries.every(({ id }) => isElsewhere(id))) await drop();
}

interface CopyFile {
  readonly copy: EntryCopy;
  readonly made: number;
  drop(): Promise<void>;
}

async function files(): Promise<CopyFile[]> {
  const found: CopyFile[] = [];
  try {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER);
    for await (const [name, handle] of folder as unknown as AsyncIterable<
      [string, FileSystemHandle]
    >)
      found.push(...(await fileOf(folder, name, handle)));
  } catch {
    // There are none, or none may be there.
  }
  return found.sort((a, b) => a.made - b.made);
}

async function fileOf(
  folder: FileSystemDirectoryHandle,
  name: string,
  handle: FileSystemHandle,
): Promise<CopyFile[]> {
  try {
    const file = await (handle as FileSystemFileHandle).getFile();
    const { roadmap, entries } = JSON.parse(await file.text());
    if (typeof roadmap !== 'string' || !Array.isArray(entries)) return [];
    // Another tab may have deleted it already.
    const drop = () => folder.removeEntry(name).catch(() => {});
    return [{ copy: { roadmap, entries }, made: file.lastModified, drop }];
  } catch {
    return [];
  }
}
