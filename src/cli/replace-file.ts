/** Writes files so that a full disk, a kill or a crash leaves the old file or the new one, never a part of it. */
import { randomUUID } from 'node:crypto';
import { rmSync, type Stats } from 'node:fs';
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

/** How many links in a row are followed: as many as Linux follows. */
const MOST_LINKS = 40;

/** Replaces a file, keeping its mode and owner. Pipes and devices are written to instead. */
export async function replaceFile(file: string, content: Content): Promise<void> {
  const target = await targetOf(file);
  const old = await stat(target).catch(() => null);
  if (isDescriptor(target) || (old && !old.isFile())) return writeInto(target, content);
  // Without this check, renaming would replace a read-only file.
  if (old) await access(target, constants.W_OK);
  // In the same folder, as renaming works only within one file system. The file's own name may have the
  // greatest length already, so nothing is added to it.
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

/** The file that links lead to, even if it does not exist yet. */
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

/**
 * Whether a path is one such as /dev/stdout: even if that is a file, it must not be replaced, because another
 * program has it open.
 */
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
    // The content must be on the disk before this file takes the old one's name.
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

/** Writes the new name to the disk, if the system can do that. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/** Removes a file or folder if a signal ends the program; returns a function that stops that. */
export function removeWhenEnded(file: string): () => void {
  const ended = (signal: NodeJS.Signals) => {
    // A file may be on its way into a folder meanwhile.
    rmSync(file, { recursive: true, force: true, maxRetries: 5 });
    // Only now, as a second signal would end the program before everything is removed.
    stop();
    process.kill(process.pid, signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = () => {
    for (const signal of signals) process.off(signal, ended);
  };
  for (const signal of signals) process.on(signal, ended);
  return stop;
}
