/** Runs a Node script of the tool chain; shows its output only if it fails. */
import { spawn } from 'node:child_process';
import { root } from './server.mjs';

export function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      if (code !== 0) console.log(output.trimEnd());
      resolve(code === 0);
    });
  });
}

export const tsc = (project) => run(['node_modules/typescript/bin/tsc', '-p', project]);
export const biome = () =>
  run(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']);
