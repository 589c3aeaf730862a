/** Writes files so that a full disk, a kill or a crash leaves the old file or the new one, never a part of it. */
import { randomUUID } from 'node:crypto';
import { type Stats, unlinkSync } from 'node:fs';
import {
  access,
  constants,
  type FileHandle,
  open,
  readlink,
  realpath,
  rename,
  stat,
  unlink,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isatty } from 'node:tty';
import { escapedLines } from './escape.js';

type Content = string | Uint8Array;

/** As many links in a row as Linux follows. */
const MOST_LINKS = 40;

/** Replaces a file; its mode and owner stay. What is no file, such as a pipe or a device, is written to. */
export async function replaceFile(file: string, content: Content): Promise<void> {
  const target = await targetOf(file);
  const old = await stat(target).catch(() => null);
  if (isDescriptor(target) || (old && !old.isFile())) return writeInto(target, content);
  // Renaming would replace a file that may not be written.
  if (old) await access(target, constants.W_OK);
  // Renaming works within one file system only. The name is short, as the file's own may be of full length.
  const beside = join(dirname(target), `.roadmap-tracker-${randomUUID()}`);
  const stop = removeWhenEnded(beside);
  try {
    await writeBeside(beside, content, old);
    await rename(beside, target);
  } catch (error) {
    await unlink(beside).catch(() => {});
    throw error;
  } finally {
    stop();
  }
  await syncFolder(dirname(target));
}

/** Where links lead to, also to a file that is not there yet. */
async function targetOf(file: string): Promise<string> {
  let path = file;
  for (let links = 0; links < MOST_LINKS; links += 1) {
    if (isDescriptor(path)) break;
    const folder = await realpath(dirname(path));
    const link = await readlink(path).catch(() => null);
    if (link === null) return join(folder, basename(path));
    path = resolve(folder, link);
  }
  return path;
}

/** Such as /dev/stdout: what it is open on, even a file, belongs to who opened it. */
function isDescriptor(path: string): boolean {
  return /^\/(?:dev|proc)\//.test(path);
}

async function writeInto(target: string, content: Content): Promise<void> {
  const handle = await open(target, 'w');
  try {
    const shown = isatty(handle.fd) && typeof content === 'string';
    await handle.writeFile(shown ? escapedLines(content) : content);
  } finally {
    await handle.close();
  }
}

async function writeBeside(beside: string, content: Content, old: Stats | null): Promise<void> {
  const handle = await open(beside, 'wx');
  try {
    await handle.writeFile(content);
    if (old) await keepRights(handle, old);
    // Before the name is given away, the content must be on the disk.
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function keepRights(handle: FileHandle, old: Stats): Promise<void> {
  // Only the superuser may give files away.
  await handle.chown(old.uid, old.gid).catch(() => {});
  await handle.chmod(old.mode & 0o7777);
}

/** Puts the new name on the disk, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/** Removes a file if a signal ends the program; returns what ends that. */
function removeWhenEnded(file: string): () => void {
  const ended = (signal: NodeJS.Signals) => {
    stop();
    try {
      unlinkSync(file);
    } catch {
      // It was not made yet.
    }
    process.kill(process.pid, signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = () => {
    for (const signal of signals) process.off(signal, ended);
  };
  for (const signal of signals) process.on(signal, ended);
  return stop;
}
