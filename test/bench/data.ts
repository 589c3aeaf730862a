/**
 * The benchmark's roadmap: 20 companies, 30 years, three claims a milestone. Every milestone is computed
 * from its number and a seed, so that all subjects get the same data and none has to be stored.
 */
import { dayNumber, isoDay } from '../../src/model/day.js';

export const LANES = 20;
export const FIRST_DAY = dayNumber('2002-01-01');
export const LAST_DAY = dayNumber('2031-12-31');
/** The last day with claims, and the as-of day, whatever day the benchmark runs on. */
const KNOWN_THROUGH = dayNumber('2026-06-30');
const SEED = 20_260_630;

export const STAGES = ['research', 'sample', 'pilot-line', 'demonstration', 'launch'] as const;
const TECHNOLOGIES = ['sulfide', 'oxide', 'polymer', 'halide'];
const DEEDS = ['Pilot line', 'Sample cells', 'Prototype pack', 'Road test', 'Plant', 'First car'];

/** A date as it was stated, and its bounds in days since 1970-01-01. */
export interface Stated {
  readonly edtf: string;
  readonly min: number;
  readonly max: number;
}

export interface BenchClaim {
  readonly saidOn: number;
  readonly date: Stated;
  readonly status: 'announced' | 'achieved' | 'paused';
}

export interface BenchMilestone {
  readonly index: number;
  readonly lane: number;
  readonly title: string;
  readonly stage: (typeof STAGES)[number];
  readonly technology: string;
  /** In the order they were said. */
  readonly claims: readonly BenchClaim[];
}

/** Mulberry32: small, seeded, and the same in every engine. */
function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const two = (value: number) => String(value).padStart(2, '0');

/** Days from the first of a month to the last of another, months counted from January of a year. */
function months(edtf: string, year: number, first: number, count: number): Stated {
  const bound = (month: number) => Date.UTC(year, month, 1) / 86_400_000;
  return { edtf, min: bound(first), max: bound(first + count) - 1 };
}

/** A date that contains a day, as precise as such dates usually are; `share` chooses the unit. */
function statedAround(day: number, share: number): Stated {
  const iso = isoDay(day);
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7)) - 1;
  if (share < 0.15) return { edtf: iso, min: day, max: day };
  if (share < 0.4) return months(`${year}-${two(month + 1)}`, year, month, 1);
  const quarter = Math.floor(month / 3);
  if (share < 0.65) return months(`${year}-${33 + quarter}`, year, quarter * 3, 3);
  const half = Math.floor(month / 6);
  if (share < 0.75) return months(`${year}-${40 + half}`, year, half * 6, 6);
  if (share < 0.95) return months(String(year), year, 0, 12);
  return months(`[${year}..${year + 1}]`, year, 0, 24);
}

export function milestoneAt(index: number): BenchMilestone {
  const random = randomOf(SEED + Math.imul(index, 0x9e3779b1));
  const days = (most: number) => Math.floor(random() * most);
  const day = FIRST_DAY + days(LAST_DAY - FIRST_DAY - 730);
  const last = statedAround(day, random());
  const done = last.max + 60 < KNOWN_THROUGH && random() < 0.7;
  const newest = done ? last.max + days(60) : Math.min(last.min, KNOWN_THROUGH) - days(500);
  const second = newest - 100 - days(800);
  const first = second - 100 - days(800);
  const outcome = random() < 0.04 ? 'paused' : 'announced';
  return {
    index,
    // Some companies announce more than others.
    lane: Math.floor(LANES * random() ** 1.3),
    title: `${DEEDS[days(DEEDS.length)]} ${index + 1}`,
    stage: STAGES[days(STAGES.length)] as (typeof STAGES)[number],
    technology: TECHNOLOGIES[days(TECHNOLOGIES.length)] as string,
    claims: [
      { saidOn: first, date: statedAround(day - days(900), random()), status: 'announced' },
      { saidOn: second, date: statedAround(day - days(500), random()), status: 'announced' },
      { saidOn: newest, date: last, status: done ? 'achieved' : outcome },
    ],
  };
}

/** The record of a milestone, in the project's own format. */
function recordOf({ index, lane, title, stage, technology, claims }: BenchMilestone) {
  return {
    id: `m${index}`,
    company: `c${lane}`,
    title,
    stage,
    technology,
    claims: claims.map(({ saidOn, date, status }) => ({
      saidOn: isoDay(saidOn),
      date: date.edtf,
      status,
    })),
  };
}

const head = () => ({
  title: 'Benchmark',
  knownThrough: isoDay(KNOWN_THROUGH),
  companies: Array.from({ length: LANES }, (_, lane) => ({ id: `c${lane}`, name: laneName(lane) })),
});

export const laneName = (lane: number) => `Company ${lane + 1}`;

/** The roadmap as a value, as JSON.parse would give it. */
export function roadmapValue(count: number): object {
  return {
    ...head(),
    milestones: Array.from({ length: count }, (_, i) => recordOf(milestoneAt(i))),
  };
}

/** The roadmap as JSON text, built record by record: a million are hundreds of megabytes. */
export function roadmapText(count: number): string {
  const parts = Array.from({ length: count }, (_, index) =>
    JSON.stringify(recordOf(milestoneAt(index))),
  );
  // One join, as a text built by + would be flattened by the engine when it is first read: in the timed part.
  parts[0] = `${JSON.stringify(head()).slice(0, -1)},"milestones":[${parts[0] ?? ''}`;
  parts[parts.length - 1] += ']}';
  return parts.join(',');
}

/** A milestone for subjects without claims: its newest date on a day. */
export interface BenchItem {
  readonly index: number;
  readonly lane: number;
  readonly title: string;
  readonly min: number;
  readonly max: number;
}

/** What to show after a change; an empty selection is everything. */
export interface Selection {
  readonly stage?: string;
  /** The as-of day, `YYYY-MM-DD`. */
  readonly asOf?: string;
}

/** The milestones as plain items, for subjects without claims. */
export function itemsOf(count: number, { stage, asOf }: Selection = {}): BenchItem[] {
  const day = asOf === undefined ? KNOWN_THROUGH : dayNumber(asOf);
  const items: BenchItem[] = [];
  for (let index = 0; index < count; index += 1) {
    const milestone = milestoneAt(index);
    const date = milestone.claims.findLast(({ saidOn }) => saidOn <= day)?.date;
    if (!date || (stage !== undefined && milestone.stage !== stage)) continue;
    const { lane, title } = milestone;
    items.push({ index, lane, title, min: date.min, max: date.max });
  }
  return items;
}
