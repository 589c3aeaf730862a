import { bare } from '../model/bare.js';
import { dayOrNull } from '../model/day.js';
import { PeriodError } from '../model/period/error.js';
import type { Company, Day, FiscalYear, Source, Stage } from '../model/types.js';
import { visible } from '../model/visible.js';
import { countryOf } from './country.js';
import type { DateReader } from './dates.js';
import {
  isBlank,
  isRecord,
  isText,
  leftOut,
  type Raw,
  textField,
  without,
  withoutBlanks,
  withText,
} from './fields.js';
import { MAX_DEPTH, MAX_RECORDS } from './limits.js';
import { isDeep } from './own.js';
import { kindOf, type Problems, pointerTo } from './problems.js';
import type { CompanyTable, NameTable, SourceTable } from './tables.js';

/** Calls `read` for every entry of a list field; notes a problem if the field is not a list. */
export function eachEntry(
  document: Raw,
  key: string,
  problems: Problems,
  read: (entry: unknown, at: string) => void,
): void {
  const value = document[key];
  if (value === undefined || value === null) return;
  if (!Array.isArray(value)) {
    problems.error(`/${key}`, `${key} is ${kindOf(value)}, not a list`, `write "${key}": [ … ]`);
    return;
  }
  if (problems.tooMany(`/${key}`, value.length, 'entries', MAX_RECORDS)) return;
  for (const [index, entry] of value.entries()) {
    const at = `/${key}/${index}`;
    if (!refuseDeep(entry, at, problems)) read(entry, at);
  }
}

/** Whether a value is nested too deep; notes the problem. */
export function refuseDeep(value: unknown, at: string, problems: Problems): boolean {
  const deep = isDeep(value);
  if (deep) problems.error(at, `it nests deeper than ${MAX_DEPTH} levels`, 'write it flatter');
  return deep;
}

export function readCompany(
  value: unknown,
  at: string,
  table: CompanyTable,
  problems: Problems,
): void {
  const raw = isRecord(value) ? withText(value, ['id', 'name'], () => at, problems) : null;
  const { country: _, fiscalYear: __, ...rest } = raw ?? { name: value };
  const fields = bare<Raw>(rest);
  const named = listed('company', fields, at, table, problems);
  if (named === 'nameless') {
    problems.error(
      at,
      'the company has neither id nor name',
      'write {"id": "toyota", "name": "Toyota"}',
    );
  } else if (named) {
    named((id, name) => ({ ...fields, id, name, ...companyFacts(raw ?? fields, at, problems) }));
  }
}

type Created<T> = (id: string, name: string) => T;

/**
 * How to add an entry of a list to its table, by its id or its name; null if the table has it already.
 * Warns of duplicates, and of names that are the same or nearly so.
 */
function listed<T extends { readonly id: string; readonly name: string }>(
  what: string,
  fields: Raw,
  at: string,
  table: NameTable<T>,
  problems: Problems,
): ((create: Created<T>) => void) | 'nameless' | null {
  const id = textField(fields, 'id');
  const name = textField(fields, 'name') ?? id;
  if (name === null) return 'nameless';
  tellInvisible(what, name, at, problems);
  if (id !== null && table.hasGiven(id)) {
    problems.duplicate(at, what, id);
    return null;
  }
  const known = table.named(name);
  if (known && (id === null || id === known.id)) {
    problems.duplicate(at, what, known.id);
    return null;
  }
  if (known) {
    const message = `two are called ${kindOf(name)}, and by that name the first is meant`;
    problems.warn(at, message, 'give each a name of its own, or leave one out');
  } else if (id === null) warnOfNear(what, name, at, table, problems);
  return (create) => (id === null ? table.addNamed(name, create) : table.add(create(id, name)));
}

/** Tells of a name with invisible characters: it looks like another that it is not. */
export function tellInvisible(key: string, name: string, at: string, problems: Problems): void {
  const shown = visible(name);
  if (shown === name) return;
  const message = `${key} has characters in it that nobody sees: ${kindOf(shown)}`;
  problems.warn(at, message, 'take them out');
}

/** Warns of a name that may be a misspelling of another one. */
export function warnOfNear(
  what: string,
  name: string,
  at: string,
  table: NameTable<{ readonly id: string; readonly name: string }>,
  problems: Problems,
): void {
  const other = table.nearly(name)?.name;
  if (other === undefined) return;
  const [mistyped, known] = [name, other].map((text) => kindOf(visible(text)));
  problems.warn(
    at,
    `the ${what} ${mistyped} is nearly called as ${known}, and stands for itself`,
    'write both alike if they are one',
  );
}

function companyFacts(raw: Raw, at: string, problems: Problems): Partial<Company> {
  const country = countryOf(raw, at, problems);
  const fiscalYear = fiscalYearOf(raw.fiscalYear, pointerTo(at, 'fiscalYear'), problems);
  return { ...(country && { country }), ...(fiscalYear && { fiscalYear }) };
}

export function fiscalYearOf(
  value: unknown,
  at: string,
  problems: Problems,
  hint = 'write {"startMonth": 4, "labelledBy": "start"}, months 1 to 12',
): FiscalYear | undefined {
  if (value === undefined || value === null) return undefined;
  const { startMonth, labelledBy = 'start' } = isRecord(value) ? value : { startMonth: undefined };
  const month = typeof startMonth === 'number' && Number.isInteger(startMonth) ? startMonth : 0;
  if (month >= 1 && month <= 12 && (labelledBy === 'start' || labelledBy === 'end')) {
    return bare<FiscalYear>({ startMonth: month, labelledBy });
  }
  problems.error(at, 'the fiscal year cannot be read', hint);
  return undefined;
}

export function readSource(
  value: unknown,
  at: string,
  table: SourceTable,
  dates: DateReader,
  problems: Problems,
): void {
  const id = isRecord(value) ? textField(value, 'id') : null;
  if (!isRecord(value) || !id) {
    problems.error(
      at,
      'the source has no id',
      'write {"id": "s1", "publisher": "…", "url": "https://…"}',
    );
    return;
  }
  if (table.has(id)) {
    problems.duplicate(at, 'source', id);
    return;
  }
  // Added unchanged, because claims that contain the same source are matched by its content.
  const index = table.add({ ...value, id });
  table.list[index] = safeSource(table.list[index] as Source, at, dates, problems);
}

const LINK = /^(?:https?|mailto):/i;

/** The source without addresses that are not http, https or mailto. */
export function safeSource(
  given: Source,
  at: string,
  dates: DateReader,
  problems: Problems,
): Source {
  const texts = ['publisher', 'title', 'published', 'accessed'];
  const told = withText(given, texts, () => at, problems);
  const texted = withoutBlanks(told, [...texts, 'url', 'archived']);
  const source = withEdtf(texted, ['published', 'accessed'], at, dates, problems) as Source;
  const wrong = ['url', 'archived'].filter((key) => {
    const address = source[key];
    if (isBlank(address) || (typeof address === 'string' && LINK.test(address.trim())))
      return false;
    problems.error(
      pointerTo(at, key),
      `${at.startsWith('/') ? key : `source_${key}`} is ${kindOf(address)}`,
      'write an address that begins with https://',
    );
    return true;
  });
  return without(source, wrong) as Source;
}

export function readStage(
  value: unknown,
  at: string,
  stages: NameTable<Stage>,
  problems: Problems,
): void {
  const fields = isRecord(value)
    ? withText(value, ['id', 'name'], () => at, problems)
    : bare<Raw>({ name: value });
  const named = listed('stage', fields, at, stages, problems);
  if (named === 'nameless') {
    problems.error(
      at,
      `the stage is ${kindOf(value)}`,
      'write "Pilot line", or {"id": "pilot-line", "name": "Pilot line"}',
    );
  } else if (named) named((id, name) => ({ ...fields, id, name }));
}

/** The names of partners, from a list or from text separated by ";"; others are left out with a warning. */
export function readPartners(raw: Raw, at: string, problems: Problems): string[] {
  const { partners } = raw;
  const list = isText(partners) ? partners.split(';') : Array.isArray(partners) ? partners : [];
  const names = list.flatMap((entry) => {
    const name = isText(entry) ? entry.trim() : isRecord(entry) ? textField(entry, 'name') : null;
    return name || [];
  });
  if (!isText(partners) && (list !== partners || list.length > names.length))
    leftOut('partners', partners, at, problems, 'write a list of names');
  return names;
}

/** The record with typed phrases replaced by EDTF; date fields without meaning are removed, with a warning. */
export function withEdtf(
  raw: Raw,
  keys: readonly string[],
  at: string,
  dates: DateReader,
  problems: Problems,
): Raw {
  const typed: Record<string, string> = {};
  const wrong = keys.filter((key) => {
    const text = textField(raw, key);
    try {
      const edtf = text && dates.read(text).typed;
      if (edtf) typed[key] = edtf;
      return false;
    } catch (error) {
      if (!(error instanceof PeriodError)) throw error;
      leftOut(key, text, at, problems, error.hint);
      return true;
    }
  });
  return bare({ ...without(raw, wrong), ...typed });
}

/** Index of the source that is named or contained; -1, with a warning, if there is no such source. */
export function attachSource(
  value: unknown,
  sources: SourceTable,
  at: string,
  dates: DateReader,
  problems: Problems,
): number {
  const known = sources.find(value);
  if (known >= 0) return known;
  if (isRecord(value) || (isText(value) && LINK.test(value.trim()))) {
    const index = sources.derive(value);
    const source = sources.list[index] as Source;
    sources.list[index] = safeSource(source, at, dates, problems);
    return index;
  }
  problems.warn(
    at,
    `there is no source ${kindOf(value)}`,
    'add it to sources, or write its address',
  );
  return -1;
}

/** The day the curators last looked; null, with a problem noted, if it is not a day. */
export function knownThroughOf(document: Raw, problems: Problems): Day | null {
  const value = document.knownThrough;
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && dayOrNull(value.trim()) !== null) return value.trim();
  problems.error(
    '/knownThrough',
    `knownThrough is ${kindOf(value)}`,
    'write a day such as 2026-06-24',
  );
  return null;
}
