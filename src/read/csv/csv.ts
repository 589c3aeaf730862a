import { nameKey } from '../../model/ids.js';
import { CLAIM_FIELDS, FURTHER, SHARED_COLUMNS, SOURCE_FIELDS } from '../columns.js';
import type { PhraseParser } from '../dates.js';
import {
  DocumentReader,
  makingRoadmap,
  type ParsedRoadmap,
  type ReadDocument,
} from '../document.js';
import { isRecord, isText, type Raw } from '../fields.js';
import { MAX_COLUMNS } from '../limits.js';
import { countryOf, fiscalYearOf, readCompany } from '../lists.js';
import { excerpt, kindOf, Problems } from '../problems.js';
import { datesOf } from '../record.js';
import { refuseLong, warnOfUndecoded } from '../text.js';
import { type CsvRecord, csvRecords } from './cells.js';

/** A milestone collected from its rows, with the line of each claim. */
interface CsvMilestone {
  readonly record: Raw & { readonly claims: Raw[]; partners: readonly string[] };
  readonly lines: number[];
  readonly partners: Set<string>;
}

/** A company gathered from its rows, and the line that first names it. */
type CompanyLine = readonly [company: Raw, line: number];

interface CsvRows {
  readonly companies: readonly CompanyLine[];
  readonly milestones: readonly CsvMilestone[];
  readonly isOurs: boolean;
}

type Row = ReadonlyMap<string, string>;

const YES = ['yes', 'true', '1', 'y', 'x'];
const NO = ['no', 'false', '0', 'n'];
/** Rows between two yields. */
const SLICE = 1000;

/** parseRoadmapCsv as a generator; yields how many milestones have been read. See readingJson for `phrases`. */
export function readingCsv(
  text: string,
  phrases: PhraseParser | null,
): Generator<number, ParsedRoadmap> {
  return makingRoadmap(readingCsvParts(text, phrases));
}

/** readingCsv without making the Roadmap. */
export function* readingCsvParts(
  text: string,
  phrases: PhraseParser | null,
): Generator<number, ReadDocument> {
  const problems = new Problems();
  const reader = new DocumentReader(phrases, problems);
  if (refuseLong(text, 'line 1', problems)) return yield* reader.finishing([]);
  warnOfUndecoded(text, 'line', problems);
  const { companies, milestones, isOurs } = yield* csvMilestones(text, problems);
  reader.isTyped = !isOurs;
  reader.dates.allDates = () => milestones.flatMap(({ record }) => datesOf(record));
  for (const [company, line] of companies)
    readCompany(company, `line ${line}`, reader.companies, problems);
  const records: Raw[] = [];
  let count = 0;
  for (const { record, lines } of milestones) {
    if (reader.readMilestone(record, (claim) => `line ${lines[claim ?? 0]}`)) records.push(record);
    count += 1;
    yield count;
  }
  return yield* reader.finishing(records);
}

/** Collects the rows of a CSV text into milestones, in the order of their first rows. */
function* csvMilestones(text: string, problems: Problems): Generator<number, CsvRows> {
  const milestones = new Map<string, CsvMilestone>();
  const companies = new Map<string, CompanyLine>();
  let header: readonly string[] | null = null;
  let isOurs = false;
  const nameless: Nameless = new Set();
  let count = 0;
  let isEven = true;
  for (const record of csvRecords(text)) {
    const { line, fields } = record;
    if (header === null) {
      header = headerOf(fields, record.fault, line, problems);
      isOurs = isOwnFormat(fields);
      if (header.length === 0) break;
      continue;
    }
    const row = rowOf(header, record, nameless, problems);
    if (row) addRow(row, line, milestones, companies, problems);
    const isShort = row !== null && fields.length < header.length;
    if (isShort && record.isLast && isEven && count > 0) {
      const message = `the last row has ${fields.length} fields, those above ${header.length}: it may have been cut off`;
      problems.warn(
        `line ${line}`,
        message,
        'have the file sent again, or end it with a line break',
      );
    }
    isEven &&= !isShort;
    count += 1;
    if (count % SLICE === 0) yield 0;
  }
  if (header === null) {
    problems.error(
      'line 1',
      'the text is empty',
      'begin with a line of column names: company,title,date,status',
    );
  }
  for (const { record, partners } of milestones.values()) record.partners = [...partners];
  return {
    companies: [...companies.values()],
    milestones: [...milestones.values()],
    isOurs,
  };
}

/** Whether toCsv, or a script that knows its columns, wrote the header: then dates are EDTF. */
function isOwnFormat(fields: readonly string[]): boolean {
  return ['milestone', 'said_on'].every((name) => fields.includes(name));
}

/** The names of the columns; an empty list, with the problem noted, if a required one is missing. */
function headerOf(
  fields: readonly string[],
  fault: string | null,
  line: number,
  problems: Problems,
): string[] {
  if (problems.tooMany(`line ${line}`, fields.length, 'columns', MAX_COLUMNS)) return [];
  const header = fields.map((field) => field.toLowerCase().replace(/[\s-]+/g, '_'));
  const lacking = ['company', 'title'].filter((name) => !header.includes(name));
  if (lacking.length === 0) {
    tellTwice(header, line, problems);
    return header;
  }
  problems.error(
    `line ${line}`,
    fault ?? `there is no column ${lacking.join(' and no column ')}`,
    'the first line names the columns: company,title,date,status',
  );
  return [];
}

/** Tells of columns of one name: in a row the first of them that is filled counts. */
function tellTwice(header: readonly string[], line: number, problems: Problems): void {
  const places = new Map<string, number[]>();
  header.forEach((name, index) => {
    const list = places.get(name);
    if (list) list.push(index + 1);
    else if (name !== '') places.set(name, [index + 1]);
  });
  for (const [name, [first, ...others]] of places) {
    if (others.length === 0) continue;
    const columns = excerpt([first, ...others].join(', '));
    const message = `columns ${columns} are all called “${excerpt(name)}”: the first that is filled counts`;
    problems.warn(`line ${line}`, message, 'give each column a name of its own');
  }
}

/** Columns without a name that have been told of. */
type Nameless = Set<number>;

function tellNameless(index: number, line: number, told: Nameless, problems: Problems): void {
  if (told.has(index)) return;
  told.add(index);
  const message = `column ${index + 1} has no name, so what stands in it is left out`;
  problems.warn(`line ${line}`, message, 'name it in the first line');
}

function rowOf(
  header: readonly string[],
  { line, fields, fault, doubt }: CsvRecord,
  nameless: Nameless,
  problems: Problems,
): Row | null {
  const at = `line ${line}`;
  if (fault !== null) {
    problems.error(at, fault, 'close it, or write a quote inside a field twice');
    return null;
  }
  if (doubt !== null) problems.warn(at, doubt, 'close it where its field ends');
  if (fields.slice(header.length).some((field) => field !== '')) {
    const message = `the row has ${fields.length} fields, the header ${header.length}`;
    problems.error(at, message, 'put a field that holds a comma between quotes');
    return null;
  }
  const row = new Map<string, string>();
  // Over the row and not the header, which may be far longer.
  for (const [index, field] of fields.entries()) {
    const name = header[index];
    if (name === '' && field !== '') tellNameless(index, line, nameless, problems);
    if (!name || row.get(name)) continue;
    if (SHARED_COLUMNS.includes(name) && !isText(field)) {
      problems.error(at, `${name} is ${kindOf(field)}`, 'shorten it');
      return null;
    }
    row.set(name, field);
  }
  return row;
}

function addRow(
  row: Row,
  line: number,
  milestones: Map<string, CsvMilestone>,
  companies: Map<string, CompanyLine>,
  problems: Problems,
): void {
  const company = row.get('company') ?? '';
  const title = row.get('title') ?? '';
  const id = row.get('milestone') ?? '';
  const key = milestoneKey(id, company, title) ?? `line ${line}`;
  const claim = claimOf(row, line, problems);
  const known = milestones.get(key);
  if (company) addCompany(row, company, line, companies, problems);
  if (known) {
    known.record.claims.push(claim);
    known.lines.push(line);
    mergeShared(known, row, line, problems);
    return;
  }
  const shared = {
    ...(id && { id }),
    company,
    partners: [],
    title,
    stage: row.get('stage') || null,
    technology: row.get('technology') || null,
  };
  const partners = new Set(partnersOf(row));
  milestones.set(key, { record: { ...shared, claims: [claim] }, lines: [line], partners });
}

/** Equal for rows of one milestone: its id, else company and title, compared as names are. */
function milestoneKey(id: string, company: string, title: string): string | null {
  if (id) return JSON.stringify([id]);
  return company && title ? JSON.stringify([nameKey(company), nameKey(title)]) : null;
}

/** Merges fields that rows of a milestone share: the first value wins, partners are united, differences are warned about. */
function mergeShared(milestone: CsvMilestone, row: Row, line: number, problems: Problems): void {
  const fields = milestone.record as Record<string, unknown>;
  for (const key of ['company', 'title', 'stage', 'technology']) {
    const value = row.get(key);
    if (!value) continue;
    if (!fields[key]) fields[key] = value;
    else if (nameKey(String(fields[key])) !== nameKey(value)) {
      const message = `${key} “${excerpt(value)}” differs from “${excerpt(String(fields[key]))}” in the milestone’s first row`;
      problems.warn(`line ${line}`, message, 'split it: give this row a milestone id of its own');
    }
  }
  for (const name of partnersOf(row)) milestone.partners.add(name);
}

function partnersOf(row: Row): string[] {
  return (row.get('partners') ?? '').split(';').flatMap((name) => name.trim() || []);
}

function addCompany(
  row: Row,
  name: string,
  line: number,
  companies: Map<string, CompanyLine>,
  problems: Problems,
): void {
  const at = `line ${line}`;
  // "Toyota" and "TOYOTA" are the same company.
  const key = nameKey(name);
  const [known, first] = companies.get(key) ?? [{ name }, line];
  const country = countryOf({ country: row.get('country') }, at, problems);
  const month = row.get('fiscal_year_start');
  const fiscalYear = month ? fiscalYearOf({ startMonth: Number(month) }, at, problems) : undefined;
  if (country && known.country && country !== known.country) {
    const message = `${excerpt(name)} is of ${String(known.country)} elsewhere, of ${country} here`;
    problems.warn(at, message, 'a company has one country');
  }
  const facts = { ...(country && { country }), ...(fiscalYear && { fiscalYear }) };
  companies.set(key, [{ ...facts, ...known }, first]);
}

function claimOf(row: Row, line: number, problems: Problems): Raw {
  const further = furtherOf(row.get(FURTHER) ?? '', line, problems);
  // Columns of their own come after it, and so count.
  const claim: [string, unknown][] = Object.entries(further ?? {});
  const source: [string, string][] = [];
  for (const [name, value] of row) {
    if (value === '' || SHARED_COLUMNS.includes(name)) continue;
    if (name === FURTHER && further) continue;
    const sourceField = SOURCE_FIELDS.get(name);
    if (sourceField) source.push([sourceField, value]);
    else if (name === 'unverified') claim.push([name, yesOrNo(value, line, problems)]);
    else claim.push([CLAIM_FIELDS.get(name) ?? name, value]);
  }
  if (source.length > 0) claim.push(['source', Object.fromEntries(source)]);
  return Object.fromEntries(claim);
}

/** The fields that the column of JSON has; null if it has other text, which stays a text. */
function furtherOf(text: string, line: number, problems: Problems): Raw | null {
  if (!text.startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // Told below.
  }
  const message = `${FURTHER} is ${kindOf(text)}, not JSON, so it stays one text`;
  problems.warn(`line ${line}`, message, 'write {"field": "value"}');
  return null;
}

function yesOrNo(value: string, line: number, problems: Problems): boolean {
  const word = value.toLowerCase();
  if (!YES.includes(word) && !NO.includes(word)) {
    problems.warn(`line ${line}`, `unverified is “${excerpt(value)}”`, 'write yes or no');
  }
  return !NO.includes(word);
}
