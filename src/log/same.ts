/** Whether a claim of the base is that of an entry, or looks like it. */
import { bare } from '../model/bare.js';
import { slug } from '../model/ids.js';
import type { RawRecord } from '../model/roadmap.js';
import type { Claim, Company, Source } from '../model/types.js';
import { isBlank, isRecord, textField } from '../read/fields.js';
import { parseRoadmap } from '../read/parse.js';
import { canonicalJson } from './hash.js';

/** A claim in normal form, with all that its source says. */
export interface WholeClaim {
  readonly claim: Claim;
  readonly source: RawRecord | null;
}

/** A claim as the reader of files gives it back; null if it is refused. */
export function wholeClaim(
  claim: RawRecord,
  company: Company | undefined,
  sourceWithId: (id: string) => Source | undefined,
): WholeClaim | null {
  const named = typeof claim.source === 'string' ? sourceWithId(claim.source) : undefined;
  const { roadmap } = parseRoadmap({
    companies: company ? [company] : [],
    sources: named ? [named] : [],
    milestones: [{ company: company?.id ?? 'some', title: 'some', claims: [claim] }],
  });
  const [read] = roadmap.milestoneColumns.count > 0 ? roadmap.milestoneAt(0).claims : [];
  if (!read) return null;
  return { claim: read, source: read.source ? (roadmap.sourceWithId(read.source) ?? null) : null };
}

/** What the log says of a claim, and what stands for its source: neither is what was stated. */
const BESIDE = ['id', 'source', 'recordedOn', 'recordedBy'];

/** What it says, as a text that is equal where that is; recorder and ids aside. */
export function contentOf({ claim, source }: WholeClaim): string {
  return canonicalJson([saying(claim, BESIDE), source && saying(source, ['id'])]);
}

/** The milestone's statement by which people know it again: day, date and source; null for a void. */
export function occasionOf({ claim, source }: WholeClaim): string | null {
  if (!isBlank(claim.voids) || claim.saidOn === null) return null;
  const { url, publisher, title } = source ?? bare<RawRecord>({});
  return canonicalJson([claim.saidOn, claim.date, url ?? [publisher ?? null, title ?? null]]);
}

/** Fields that name something by its id or by its name. */
const NAMES = ['stage', 'technology'];

/** Whether two records of the same fields say the same. */
export function saysTheSame(a: RawRecord, b: RawRecord): boolean {
  const [one, other] = [a, b].map((record) => {
    const names = NAMES.filter((key) => typeof record[key] === 'string');
    const slugs = names.map((key) => [key, slug(record[key] as string)]);
    return canonicalJson({ ...saying(record, names), ...Object.fromEntries(slugs) });
  });
  return one === other;
}

function saying(record: RawRecord, apart: readonly string[]): RawRecord {
  const fields = Object.keys(record).flatMap((key): [string, unknown][] => {
    const value = textField(record, key) ?? record[key];
    const isEmpty = isBlank(value) || value === false || (Array.isArray(value) && !value.length);
    return apart.includes(key) || isEmpty ? [] : [[key, value]];
  });
  return Object.fromEntries(fields);
}

/** An object without its id, so that the reader knows it again by what it says. */
export function nameless(source: unknown): unknown {
  if (!isRecord(source)) return source;
  const { id: _, ...rest } = source;
  return rest;
}
