/**
 * `npm test -- size`: the scripts of dist/cdn, gzipped, against their budgets. Fails above the bar
 * and on a rise. Whoever finds a rise worth it: `node test/tools/size.mjs --accept`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, sizesOf } from './bundle.mjs';
import { root } from './server.mjs';

/** What was promised, in bytes. */
const BARS = {
  'until the first paint': 47_500,
  'all JavaScript': 183_000,
  'the largest language': 12_000,
  'what sharing adds': 20_000,
};
/** Compression is no exact measure: this much more is no rise. */
const NOISE = 100;
/** What it has come to. */
const ACCEPTED = join(root, 'test/tools/sizes.json');

/**
 * Bytes by what is loaded: the totals, and each script by the module it begins with. Languages are
 * loaded one at a time, when an element asks, and what shares when its menu is opened: they are no
 * part of all.
 */
function figures({ scripts, first, all, language, sharing }) {
  const sizes = {
    'until the first paint': first,
    'all JavaScript': all,
    'the largest language': language,
    'what sharing adds': sharing,
  };
  for (const { from, bytes } of scripts) sizes[from] = (sizes[from] ?? 0) + bytes;
  return sizes;
}

/** What is wrong with the sizes, a line each. */
export function overBudget(sizes, accepted, bars = BARS) {
  return Object.entries(bars).flatMap(([what, bar]) => {
    const bytes = sizes[what];
    const before = accepted[what];
    if (bytes > bar) return [`${what}: ${bytes} bytes, ${bytes - bar} above the bar of ${bar}`];
    if (bytes <= before + NOISE) return [];
    return [`${what}: ${bytes} bytes, ${bytes - before} more than the ${before} accepted`];
  });
}

function print(sizes, accepted) {
  for (const [what, bytes] of Object.entries(sizes)) {
    const more = bytes - (accepted[what] ?? 0);
    const change =
      Math.abs(more) > NOISE ? ` (${more > 0 ? '+' : '−'}${Math.abs(more)} bytes)` : '';
    console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${what}${change}`);
  }
}

/** Bundles in memory, prints what each script weighs, and says whether all is within its budget. */
export async function checkSizes() {
  const sizes = figures(sizesOf(await bundle()));
  const accepted = JSON.parse(readFileSync(ACCEPTED, 'utf8'));
  print(sizes, accepted);
  const faults = overBudget(sizes, accepted);
  for (const fault of faults) console.error(`  ${fault}`);
  return faults.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv.includes('--accept')) {
  const sizes = figures(sizesOf(await bundle()));
  writeFileSync(ACCEPTED, `${JSON.stringify(sizes, null, 2)}\n`);
}
