/** Compares claims of the base with those of entries: the same, or similar? */
import { bare } from '../model/bare.js';
import type { RawRecord } from '../model/roadmap.js';
import type { Claim, Company, Source } from '../model/types.js';
import { isBlank, isRecord, textField } from '../read/fields.js';
import { parseRoadmap } from '../read/parse.js';
import { canonicalJson } from './hash.js';

/** A claim in normal form, with all fields of its source. */
export interface WholeClaim {
  readonly claim: Claim;
  readonly source: RawRecord | null;
}

/** A claim as the file reader returns it; null if it refuses the claim. */
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

/** Fields that the log supplies, and the reference to the source: not part of the statement. */
const BESIDE = ['id', 'source', 'recordedOn', 'recordedBy'];

/** What a claim states, without recorder and ids, as a text: equal statements give equal texts. */
export function contentOf({ claim, source }: WholeClaim): string {
  return canonicalJson([saying(claim, BESIDE), source && saying(source, ['id'])]);
}

/** A key of what people recognise a statement by: day, date and source; null for a void. */
export function occasionOf({ claim, source }: WholeClaim): string | null {
  if (!isBlank(claim.voids) || claim.saidOn === null) return null;
  const { url, publisher, title } = source ?? bare<RawRecord>({});
  return canonicalJson([claim.saidOn, claim.date, url ?? [publisher ?? null, title ?? null]]);
}

/** What a text refers to: equal for two texts that mean the same. */
export type Meaning = (text: string) => string | number;

/** Whether two records with the same fields mean the same, if some of their fields are names or ids. */
export function saysTheSame(
  a: RawRecord,
  b: RawRecord,
  meanings: Readonly<Record<string, Meaning>>,
): boolean {
  const [one, other] = [a, b].map((record) => {
    const named = Object.entries(meanings).filter(([key]) => typeof record[key] === 'string');
    const meant = named.map(([key, meaning]) => [key, meaning(record[key] as string)]);
    const apart = named.map(([key]) => key);
    return canonicalJson({ ...saying(record, apart), ...Object.fromEntries(meant) });
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

/** A source without its id, so that the reader matches it by content. */
export function nameless(source: unknown): unknown {
  if (!isRecord(source)) return source;
  const { id: _, ...rest } = source;
  return rest;
}
