/** A folder that one process has for itself, until it ends in whatever way. */
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sha256 } from './chain.js';
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
  const id = randomUUID();
  const mine = join(folder, `lock-${id}`);
  const started = await startOf(process.pid);
  const text = JSON.stringify({ pid: process.pid, host: hostname(), started, id });
  await writeFile(mine, text);
  try {
    const other = await take(file, mine);
    if (other) throw new StartError(isUsed(folder, file, other));
  } finally {
    await unlink(mine);
  }
  return async () => {
    if ((await readFile(file, 'utf8').catch(() => null)) === text) await unlink(file);
  };
}

/** Puts a file in a place that one process has, and returns null; or returns who holds it. */
async function take(place: string, mine: string): Promise<Holder | 'unknown' | null> {
  for (;;) {
    // A link is made or not, whoever else tries at the same time.
    if (await made(link(mine, place))) return null;
    const held = await readFile(place, 'utf8').catch(() => null);
    if (held === null) continue;
    const holder = parsed(held);
    if (!holder) return 'unknown';
    if (await isAlive(holder)) return holder;
    // Only one at a time may follow one that is gone, and that in one step: else two would follow one another.
    const turn = `${place}-${sha256(held).slice(0, 16)}`;
    if (await take(turn, mine)) {
      await setTimeout(10);
      continue;
    }
    const isStillHeld = (await readFile(place, 'utf8').catch(() => null)) === held;
    if (isStillHeld) {
      await link(mine, `${mine}-new`);
      await rename(`${mine}-new`, place);
    }
    await unlink(turn);
    if (isStillHeld) return null;
  }
}

function isUsed(folder: string, file: string, holder: Holder | 'unknown'): string {
  const isElsewhere = holder !== 'unknown' && holder.host !== hostname();
  const by = holder === 'unknown' ? 'another process' : `process ${holder.pid}`;
  return (
    `${folder} is used by ${by}${isElsewhere ? ` on ${holder.host}` : ''}: stop it first, ` +
    `or name another folder${isElsewhere ? `; if it is gone, remove ${file}` : ''}`
  );
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
