/** The record of a milestone: its claims, and its normal form. */
import { bare } from '../model/bare.js';
import { unlessMeaningless } from '../model/period/error.js';
import { edtfPeriod } from '../model/period/stored.js';
import type { RecordReader, TypedDates } from '../model/roadmap.js';
import type { Claim, Period, Source, Speaker, Status } from '../model/types.js';
import { claimId, idField, SAID_BY_DEFAULT, STATUS_DEFAULT } from './claim.js';
import { isBlank, isLanguage, isRecord, type Raw, textField } from './fields.js';
import { excerpt } from './problems.js';
import { furtherWord, listWord } from './status.js';

/** Fields of the short form that belong to its one claim. */
export const CLAIM_FIELDS = [
  'saidOn',
  'saidBy',
  'date',
  'phrase',
  'quote',
  'quoteLang',
  'status',
  'source',
  'unverified',
  'recordedOn',
  'recordedBy',
];

/** Fields that the short form moves into its claim; beside a list of claims a note is of the milestone. */
const SHORT_CLAIM = [...CLAIM_FIELDS, 'note'];

/** The claims of a record; the short form is a milestone with one claim. */
export function claimsOf(raw: Raw): readonly unknown[] {
  if (Array.isArray(raw.claims)) return raw.claims;
  const fields = SHORT_CLAIM.filter((key) => Object.hasOwn(raw, key));
  return [bare(Object.fromEntries(fields.map((key) => [key, raw[key]])))];
}

/** Fields of a claim that are beside a list of claims, so that no claim has them. */
export function besideClaims(raw: Raw): readonly string[] {
  if (!Array.isArray(raw.claims)) return [];
  return CLAIM_FIELDS.filter((key) => Object.hasOwn(raw, key) && !isBlank(raw[key]));
}

/** The dates of a record, to judge their order of day and month by. */
export function datesOf(record: unknown): string[] {
  if (!isRecord(record)) return [];
  return claimsOf(record).flatMap((claim) =>
    isRecord(claim) ? ['date', 'saidOn'].flatMap((key) => textField(claim, key) ?? []) : [],
  );
}

export const RECORD_READER: RecordReader = {
  ownFields(raw) {
    const { claims, ...fields } = raw;
    const isLong = Array.isArray(claims);
    if (isLong && !Object.hasOwn(raw, 'country')) return fields;
    // The country belongs to the company, and in the short form the fields of the claim to the claim.
    const moved = isLong ? ['country'] : [...SHORT_CLAIM, 'country'];
    return Object.fromEntries(Object.entries(fields).filter(([key]) => !moved.includes(key)));
  },
  title: (raw) => textField(raw, 'title') as string,
  claim(raw, place, source, typed, status) {
    return bare(normalClaim(claimsOf(raw), place, source, typed, status));
  },
};

/** A checked claim in normal form: all fields present, dates as EDTF, unknown fields kept. */
function normalClaim(
  claims: readonly unknown[],
  place: number,
  source: Source | undefined,
  typed: TypedDates | undefined,
  status: Status,
): Claim {
  const raw = claims[place] as Raw;
  const saidOn = textField(raw, 'saidOn');
  const written = textField(raw, 'date');
  const date = typed?.date ?? storedEdtf(written);
  const word = textField(raw, 'status') ?? STATUS_DEFAULT;
  const further = furtherWord(word, status);
  const fields = {
    id: claimId(claims, place),
    saidOn: typed?.saidOn ?? storedEdtf(saidOn),
    saidBy: (wordField(raw, 'saidBy') ?? SAID_BY_DEFAULT) as Speaker,
    date,
    // Without a phrase, a date typed in words is the best record of what was said.
    phrase: textField(raw, 'phrase') ?? (written && date !== written ? excerpt(written) : ''),
    status,
    source: source?.id ?? null,
    unverified: raw.unverified === true,
    retracts: idField(raw, 'retracts'),
    // Kept, so that a claim with an unknown status word is still no promise when it is read back.
    ...(further !== null && { note: noteWith(raw, further), reported: further }),
  };
  // Object.assign is thirty times as fast as a spread, but for a field named __proto__ it would call the
  // setter instead of copying it.
  const claim: Claim = Object.hasOwn(raw, '__proto__')
    ? { ...raw, ...fields }
    : Object.assign({}, raw, fields);
  return OPTIONAL.some((key) => Object.hasOwn(raw, key)) ? withOptional(claim, raw, typed) : claim;
}

/** Fields of format 2. */
const OPTIONAL = ['quote', 'quoteLang', 'voids', 'after', 'recordedOn', 'recordedBy'] as const;

/** The claim with its fields of format 2 in normal form: those without a value, or of another type, are left out. */
function withOptional(claim: Claim, raw: Raw, typed: TypedDates | undefined): Claim {
  const { quote, quoteLang, voids, after, recordedOn, recordedBy, ...rest } = claim;
  const given = OPTIONAL.flatMap((key): [string, string][] => {
    const text = optionalText(raw, key, typed);
    return text === null ? [] : [[key, text]];
  });
  return { ...rest, ...Object.fromEntries(given) } as Claim;
}

function optionalText(
  raw: Raw,
  key: (typeof OPTIONAL)[number],
  typed: TypedDates | undefined,
): string | null {
  if (key === 'voids' || key === 'after') return idField(raw, key);
  const text = textField(raw, key);
  if (key === 'recordedOn') return typed?.recordedOn ?? unlessMeaningless(() => storedEdtf(text));
  return key === 'quoteLang' && !isLanguage(text) ? null : text;
}

/** The note of a claim, with the word that its status was reported by. */
function noteWith(raw: Raw, word: string): string {
  const note = textField(raw, 'note');
  return note === null ? word : `${word}; ${note}`;
}

function wordField(raw: Raw, key: string): string | null {
  const text = textField(raw, key);
  return text && listWord(text);
}

/** EDTF in its canonical form. */
function storedEdtf(text: string | null): string | null {
  return text && (edtfPeriod(text) as Period).edtf;
}
