import { readFileSync } from 'node:fs';
import { type Roadmap } from '../../src/model/index.js';
import { parseRoadmap } from '../../src/read/parse.js';

const file = new URL('../../data/solid-state-batteries.json', import.meta.url);

/** The shipped data. */
export function realRoadmap(): Roadmap {
  return parseRoadmap(JSON.parse(readFileSync(file, 'utf8'))).roadmap;
}
