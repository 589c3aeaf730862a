/** The published program, run as a person runs it: in a process of its own. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCli } from '../tools/cli.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const DATA = join(root, 'data/solid-state-batteries.json');

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly bytes: Buffer;
  readonly err: string;
}

/** Built beside the packages it may look for, in a folder that goes with the process. */
const caches = join(root, 'node_modules/.cache');
mkdirSync(caches, { recursive: true });
export const folder = mkdtempSync(join(caches, 'roadmap-tracker-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
export const script = join(folder, 'roadmap-tracker.js');
await buildCli(script);

/** Runs the program; `input` is what it reads from standard input. */
export function run(
  args: readonly string[],
  { input = '', env = {} }: { input?: string | Uint8Array; env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: folder,
      env: { ...process.env, ...env },
    });
    const out: Buffer[] = [];
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('close', (status) => {
      const bytes = Buffer.concat(out);
      resolve({ status, out: bytes.toString(), bytes, err });
    });
    // The program may end before it has read all.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
