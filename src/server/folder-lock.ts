/** A folder that one process has for itself, until it ends in whatever way. */
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StartError } from './start-error.js';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When it started, as numbers of processes are used again; null where the system does not say. */
  readonly started: string | null;
}

/** Locks a folder; returns a function that unlocks it. StartError if a living process holds it. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'lock');
  const mine = join(folder, `lock-${randomUUID()}`);
  const own = { pid: process.pid, host: hostname(), started: await startOf(process.pid) };
  const text = JSON.stringify(own);
  await writeFile(mine, text);
  try {
    for (;;) {
      // A link is made or not, whoever else tries at the same time.
      if (await made(link(mine, file))) break;
      const held = await readFile(file, 'utf8').catch(() => null);
      if (held === null) continue;
      const holder = parsed(held);
      if (!holder || (await isAlive(holder)))
        throw new StartError(
          `${folder} is used by ${holder ? `process ${holder.pid}` : 'another process'}${holder && holder.host !== own.host ? ` on ${holder.host}` : ''}: stop it first, or name another folder${holder && holder.host !== own.host ? `; if it is gone, remove ${file}` : ''}`,
        );
      await takeAway(file, held, folder);
    }
  } finally {
    await unlink(mine);
  }
  return async () => {
    if ((await readFile(file, 'utf8').catch(() => null)) === text) await unlink(file);
  };
}

/** Removes the lock of a process that is gone, unless it is another one by now. */
async function takeAway(file: string, held: string, folder: string): Promise<void> {
  const aside = join(folder, `lock-${randomUUID()}`);
  if (!(await made(rename(file, aside)))) return;
  if ((await readFile(aside, 'utf8')) !== held) await made(link(aside, file));
  await unlink(aside);
}

/** Whether it succeeded; not if the file is there already, or gone. */
async function made(action: Promise<void>): Promise<boolean> {
  try {
    await action;
    return true;
  } catch (error) {
    if (['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

function parsed(text: string): Holder | null {
  try {
    const holder = JSON.parse(text) as Holder;
    return Number.isSafeInteger(holder.pid) && holder.pid > 0 ? holder : null;
  } catch {
    return null;
  }
}

async function isAlive({ pid, host, started }: Holder): Promise<boolean> {
  // Nothing is known of the processes of another machine.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return started === null || (await startOf(pid)) === started;
}

/** When a process started, in ticks since the system did (Linux). */
async function startOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  // The name of the program stands in brackets and may hold anything.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}
