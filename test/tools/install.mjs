/**
 * Installs the dependencies if they differ from the lock file. Runs before `npm start` and `npm test`, so
 * it uses only Node itself.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(`${root}/${path}`, 'utf8')).packages;
  } catch {
    return null;
  }
}

/** Compares versions and not file times, which a checkout or an unpacked archive changes. */
function isInstalled() {
  const wanted = lockedPackages('package-lock.json');
  const present = lockedPackages('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (optional && !present[path]) || present[path]?.version === version,
  );
}

if (!isInstalled()) {
  console.log('Installing dependencies (npm ci) …');
  const { status } = spawnSync('npm ci --ignore-scripts --no-fund --no-audit', {
    cwd: root,
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' },
  });
  process.exit(status ?? 1);
}
