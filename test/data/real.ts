import { readFileSync } from 'node:fs';
import { parseRoadmap, type Roadmap } from '../../src/model/index.js';

const file = new URL('../../data/solid-state-batteries.json', import.meta.url);

/** The shipped data. */
export function realRoadmap(): Roadmap {
  return parseRoadmap(JSON.parse(readFileSync(file, 'utf8'))).roadmap;
}
