/**
 * Copies of what is in this browser alone, because Chromium throws all databases of a site away when one of them
 * does not survive a crash. They are files in the private file system of the site (OPFS,
 * https://fs.spec.whatwg.org), which is stored apart from its databases. Pages over http, private windows and
 * older engines have no such file system: there nothing is copied.
 */

/** The copies of one database: what was kept at once is one file, which is there wholly or not at all. */
export class SecondCopies<Copy> {
  /** In the root of the site's files. */
  readonly #folder: string;
  readonly #isCopy: (value: unknown) => value is Copy;

  constructor(folder: string, isCopy: (value: unknown) => value is Copy) {
    this.#folder = folder;
    this.#isCopy = isCopy;
  }

  /** Copies it; resolves once it is on the disk, or cannot be. */
  async add(copy: Copy): Promise<void> {
    try {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle(this.#folder, { create: true });
      const file = await folder.getFileHandle(`${crypto.randomUUID()}.json`, { create: true });
      const stream = await file.createWritable();
      await stream.write(JSON.stringify(copy));
      await stream.close();
    } catch {
      // Not possible here, or full: the database has it.
    }
  }

  /** All copies, oldest first. What cannot be read is left out. */
  async all(): Promise<Copy[]> {
    return (await this.#files()).map(({ copy }) => copy);
  }

  /** Deletes the copies of what is elsewhere, too. */
  async drop(isElsewhere: (copy: Copy) => boolean | Promise<boolean>): Promise<void> {
    for (const { copy, drop } of await this.#files()) if (await isElsewhere(copy)) await drop();
  }

  async #files(): Promise<CopyFile<Copy>[]> {
    const found: CopyFile<Copy>[] = [];
    try {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(
        this.#folder,
      );
      for await (const [name, handle] of folder as unknown as AsyncIterable<
        [string, FileSystemHandle]
      >)
        found.push(...(await this.#file(folder, name, handle)));
    } catch {
      // Nothing was copied yet, or this page has no private file system.
    }
    return found.sort((a, b) => a.made - b.made);
  }

  async #file(
    folder: FileSystemDirectoryHandle,
    name: string,
    handle: FileSystemHandle,
  ): Promise<CopyFile<Copy>[]> {
    try {
      const file = await (handle as FileSystemFileHandle).getFile();
      const copy: unknown = JSON.parse(await file.text());
      if (!this.#isCopy(copy)) return [];
      // Another tab may have deleted it already.
      const drop = () => folder.removeEntry(name).catch(() => {});
      return [{ copy, made: file.lastModified, drop }];
    } catch {
      return [];
    }
  }
}

interface CopyFile<Copy> {
  readonly copy: Copy;
  readonly made: number;
  drop(): Promise<void>;
}

/** Whether it has a text and a list by these names. */
export function hasTextAndList(value: unknown, text: string, list: string): boolean {
  const fields = value as Record<string, unknown> | null;
  return typeof fields?.[text] === 'string' && Array.isArray(fields[list]);
}
