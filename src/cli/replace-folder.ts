/** Writes a folder so that a full disk, a kill or a crash leaves the old one or the new one, never a mixture. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { chmod, open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { removeWhenEnded, syncFolder } from './replace-file.js';

/** Lists the files of a folder that this program wrote, so that nobody else's are ever removed. */
const LIST = '.roadmap-tracker-site';

/** The folder holds what this program did not write: nothing was changed. */
export class ForeignFilesError extends Error {}

/**
 * Replaces a folder by one with these files (by path, with slashes). All of them are on the disk before the
 * old folder makes room, by two renames; only a power cut between these two leaves no folder of that name,
 * and then both stand beside it. A folder with other files in it is refused.
 */
export async function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const target = await realpath(folder).catch(() => resolve(folder));
  const old = await stat(target).catch(() => null);
  if (old && !old.isDirectory()) throw new ForeignFilesError('it is no folder');
  if (old) await refuseForeign(target);
  const beside = join(dirname(target), `.roadmap-tracker-${randomUUID()}`);
  const before = `${beside}-old`;
  const stop = removeWhenEnded(beside);
  try {
    mkdirSync(beside);
    await writeAll(beside, files);
    if (old) await chmod(beside, old.mode & 0o7777);
    if (old) renameSync(target, before);
    try {
      renameSync(beside, target);
    } catch (error) {
      if (old) renameSync(before, target);
      throw error;
    }
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw error;
  } finally {
    stop();
  }
  await syncFolder(dirname(target));
  rmSync(before, { recursive: true, force: true });
}

async function refuseForeign(folder: string): Promise<void> {
  const own = await readFile(join(folder, LIST), 'utf8').catch(() => '');
  const known = new Set([LIST, ...own.split('\n')]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const path = relative(folder, join(entry.parentPath ?? entry.path, entry.name));
    const name = path.split(sep).join('/');
    if (!known.has(name))
      throw new ForeignFilesError(
        `it holds ${name}, which publish did not write and will not remove; name a folder of its own`,
      );
  }
}

async function writeAll(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const list = [...files.keys()].sort().join('\n');
  const folders = new Set([folder]);
  for (const [name, content] of [...files, [LIST, `${list}\n`] as const]) {
    const path = join(folder, name);
    // At once: a folder that is being made when a signal ends the program would be left behind.
    mkdirSync(dirname(path), { recursive: true });
    folders.add(dirname(path));
    const handle = await open(path, 'wx');
    try {
      await handle.writeFile(content);
      // The content must be on the disk before the folder takes the old one's name.
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
  for (const one of folders) await syncFolder(one);
}
