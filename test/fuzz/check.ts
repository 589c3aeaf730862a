/** Properties that hold for any input whatsoever; see fuzz.mjs. */
import assert from 'node:assert/strict';
import { PeriodError, parsePeriod, Roadmap, roadmapAsOf } from '../../src/model/index.js';
import { isCountryCode } from '../../src/read/country.js';
import type { ParsedRoadmap } from '../../src/read/document.js';
import { readingBytes } from '../../src/read/large/index.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { decoderFor } from '../../src/sources/format.js';
import { drain } from '../../src/work/steps.js';
import { misfits } from '../data/schema.js';

export const TARGETS = ['json', 'csv', 'period', 'bytes'] as const;
export type Target = (typeof TARGETS)[number];

const GOOD = { id: 'the good one', company: 'Toyota', title: 'First car', date: '2027' };
const GOOD_ROW = 'company,title,date\nToyota,the good one,2027\n';
const FISCAL = {
  fiscalYear: { startMonth: 4, labelledBy: 'start' },
  saidOn: '2025-09-16',
} as const;

/** Throws if a parser throws, loses a good record, reports a problem without a place, or fails a round trip. */
export function check(target: Target, input: string): void {
  CHECKS[target](input);
}

const CHECKS: Readonly<Record<Target, (input: string) => void>> = {
  json(text) {
    checkParsed(parseRoadmap(text), /^(?:\/|$)/);
    checkBeside(text);
    const value = parsed(text);
    const list = (value as { milestones?: unknown } | null)?.milestones ?? value;
    if (!Array.isArray(list)) return;
    const beside = [...(list as unknown[]), GOOD];
    const { roadmap } = parseRoadmap(
      list === value ? beside : { ...(value as object), milestones: beside },
    );
    const taken = list.some((record) => (record as { id?: unknown } | null)?.id === GOOD.id);
    if (!taken) assert.equal(roadmap.milestoneAt(roadmap.indexOf(GOOD.id)).claims[0]?.date, '2027');
  },
  csv(text) {
    checkParsed(parseRoadmapCsv(text), /^(?:line \d+|\/.*|)$/);
    const { roadmap } = parseRoadmapCsv(GOOD_ROW + text);
    assert.equal(roadmap.milestoneColumns.titles.at(0), 'the good one');
  },
  period(text) {
    for (const context of [{}, FISCAL]) {
      const period = readPeriod(text, context);
      if (!period) continue;
      const { note: _, ...stored } = period;
      assert.deepEqual(parsePeriod(period.edtf, { stored: true }), stored);
      if (period.min && period.max) assert.ok(period.min <= period.max);
    }
  },
  bytes(given) {
    const bytes = Buffer.from(given, 'latin1');
    const text = decoderFor(bytes.subarray(0, 9), null).decode(bytes);
    CHECKS.csv(text);
    const { parts, problems } = drain(readingBytes(bytes, parsePeriod));
    checkParsed({ roadmap: new Roadmap(parts), problems }, /^(?:\/|$)/);
    // Reading in batches and reading at once have the same result.
    const whole = parseRoadmap(new TextDecoder().decode(bytes));
    assert.deepEqual(plain(new Roadmap(parts)), plain(whole.roadmap));
  },
};

/** A good record before a text that may not be JSON is kept, and so is one after it. */
function checkBeside(text: string): void {
  if (text.includes(GOOD.id)) return;
  const good = JSON.stringify(GOOD);
  assert.equal(parseRoadmap(`[${good},${text}`).roadmap.indexOf(GOOD.id), 0);
  if (!/^[\s\uFEFF]*</.test(text))
    assert.ok(parseRoadmap(`${text},\n${good}]`).roadmap.indexOf(GOOD.id) >= 0);
}

const UNREAD = /^\/milestones\/\d+\/(?:saidOn|saidBy|date|phrase|status|source|unverified)\b/;

function readPeriod(text: string, context: object) {
  try {
    return parsePeriod(text, context);
  } catch (error) {
    if (!(error instanceof PeriodError) || !error.hint) throw error;
    return null;
  }
}

function checkParsed({ roadmap, problems }: ParsedRoadmap, place: RegExp): void {
  for (const { at, message, hint, severity } of problems) {
    assert.match(at, place);
    assert.ok(message && hint && message.length < 1000, message);
    assert.match(severity, /^(?:error|warning|info)$/);
  }
  for (const day of ['2015-02-28', '2026-06-24']) {
    const { milestones } = roadmapAsOf(roadmap, day);
    assert.ok(milestones.length <= roadmap.milestoneColumns.count);
  }
  const written = plain(roadmap);
  // Fields of a claim beside a list of claims belong to no claim, and are kept unchecked.
  assert.deepEqual(
    misfits(withKnownCountries(written)).filter((misfit) => !UNREAD.test(misfit)),
    [],
  );
  assert.deepEqual(plain(parseRoadmap(written).roadmap), written);
}

/** A country that nobody knows is kept as it was written, with a warning; the schema asks for a code. */
const withKnownCountries = (document: unknown): unknown =>
  JSON.parse(
    JSON.stringify(document, (key, value) =>
      key === 'country' && typeof value === 'string' && !isCountryCode(value) ? 'JP' : value,
    ),
  );

const plain = (roadmap: Roadmap) => JSON.parse(JSON.stringify(roadmap)) as unknown;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}
