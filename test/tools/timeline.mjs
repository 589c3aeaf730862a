/** Builds the timeline module where it is missing or older than what it is made from. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { root } from './server.mjs';
import { buildTimeStep } from './time-step.mjs';

const folder = join(root, 'src/view/vis');
const script = join(folder, 'build-timeline.mjs');
const output = join(folder, 'generated/timeline.js');

function isFresh() {
  if (!existsSync(output)) return false;
  const built = statSync(output).mtimeMs;
  const parts = readdirSync(folder).filter((name) => /\.(mjs|ts|css)$/.test(name));
  const sources = [...parts.map((name) => join(folder, name)), join(root, 'package-lock.json')];
  return sources.every((path) => statSync(path).mtimeMs <= built);
}

/** Returns true when the module is there and current. */
export async function buildTimeline() {
  return buildTimeStep() && (isFresh() || (await run([script])));
}
