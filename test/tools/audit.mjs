/**
 * Fails if a published dependency has a known vulnerability of high or critical severity. If the registry
 * does not respond or has no advisories, it only prints a note.
 */
import { spawnSync } from 'node:child_process';
import { root } from './server.mjs';

const { stdout } = spawnSync('npm audit --omit=dev --json', {
  cwd: root,
  shell: true,
  encoding: 'utf8',
  timeout: 60_000,
});

function countsIn(text) {
  try {
    return JSON.parse(text).metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}

const counts = countsIn(stdout ?? '');
if (!counts) console.log('Not audited: the registry gave no answer.');
else if (counts.high + counts.critical > 0) {
  console.error(stdout);
  process.exit(1);
} else console.log('Audited: no vulnerability of high or critical severity is known.');
