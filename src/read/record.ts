import { edtfPeriod } from '../model/period/stored.js';
import type { Claim, Period, Source, Speaker, Status } from '../model/types.js';
import {
  claimId,
  idField,
  listWord,
  SAID_BY_DEFAULT,
  STATUS_DEFAULT,
  type TypedDates,
} from './claim.js';
import { excerpt, type Raw, textField } from './reading.js';

/** A checked claim as a record: every field there, dates as EDTF, unknown fields kept. */
export function normalClaim(
  raw: Raw,
  place: number,
  source: Source | undefined,
  typed: TypedDates | undefined,
): Claim {
  const saidOn = textField(raw, 'saidOn');
  const written = textField(raw, 'date');
  const date = typed?.date ?? storedEdtf(written);
  const fields = {
    id: claimId(raw, place),
    saidOn: typed?.saidOn ?? storedEdtf(saidOn),
    saidBy: (wordField(raw, 'saidBy') ?? SAID_BY_DEFAULT) as Speaker,
    date,
    // Words typed for a date are what was said.
    phrase: textField(raw, 'phrase') ?? (written && date !== written ? excerpt(written) : ''),
    status: (wordField(raw, 'status') ?? STATUS_DEFAULT) as Status,
    source: source?.id ?? null,
    unverified: raw.unverified === true,
    retracts: idField(raw, 'retracts'),
  };
  // A literal with a spread takes thirty times as long, but makes a field of any name.
  return Object.hasOwn(raw, '__proto__') ? { ...raw, ...fields } : Object.assign({}, raw, fields);
}

function wordField(raw: Raw, key: string): string | null {
  const text = textField(raw, key);
  return text && listWord(text);
}

/** EDTF in the one way it is stored. */
function storedEdtf(text: string | null): string | null {
  return text && (edtfPeriod(text) as Period).edtf;
}
