import { bare } from '../../model/bare.js';
import { nameKey } from '../../model/ids.js';
import type { FiscalYear } from '../../model/types.js';
import { CLAIM_FIELDS, FURTHER, SHARED_COLUMNS, SOURCE_FIELDS } from '../column-names.js';
import { countryOf } from '../country.js';
import { joinedDate, PART_COLUMNS, type PartColumn } from '../date-parts.js';
import { type PhraseParser, PhrasesNeeded } from '../dates.js';
import {
  DocumentReader,
  type FollowingOptions,
  makingRoadmap,
  type ParsedRoadmap,
  type ReadDocument,
} from '../document.js';
import { isRecord, isText, type Raw } from '../fields.js';
import { askedColumns } from '../headers.js';
import { fiscalYearOf } from '../lists.js';
import { owned } from '../own.js';
import { excerpt, kindOf, Problems, type Where } from '../problems.js';
import { datesOf } from '../record.js';
import { sourceIn } from '../source-in.js';
import { refuseLong, warnOfUndecoded } from '../text.js';
import { type CsvRecord, csvRecords } from './cells.js';
import { coded } from './dates.js';
import { type CsvStart, type Header, headerOf, isOwnFormat, startOf } from './header.js';
import { isTotal, statementsOf, withoutMarks } from './spreadsheet.js';

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

type Row = Map<string, string>;

const YES = ['yes', 'true', '1', 'y', 'x'];
const NO = ['no', 'false', '0', 'n'];
const STARTS = 'write the number of the month in which it starts, 1 to 12';
/** Rows between two yields. */
const SLICE = 1000;

/** What is known about a CSV text besides its content. */
export interface CsvOptions extends FollowingOptions {
  /** Where the header is, if that is known: for a table that was turned into CSV. */
  readonly start?: CsvStart;
  /** The header and the rows below it, where they are no longer as in the text; see sheet.ts. */
  readonly records?: Iterable<CsvRecord> | undefined;
  /** Problems of a field have it in their places: "line 7/date". */
  readonly withFields?: boolean;
}

/** parseRoadmapCsv as a generator; yields how many milestones have been read. See readingJson for `phrases`. */
export function readingCsv(
  text: string,
  phrases: PhraseParser | null,
  options: CsvOptions = {},
): Generator<number, ParsedRoadmap> {
  return makingRoadmap(readingCsvParts(text, phrases, options));
}

/** readingCsv without making the Roadmap. */
export function* readingCsvParts(
  text: string,
  phrases: PhraseParser | null,
  options: CsvOptions = {},
): Generator<number, ReadDocument> {
  const problems = new Problems();
  const reader = new DocumentReader(phrases, problems, undefined, options.today);
  reader.place = 'line 1';
  reader.onRecord = options.onRecord;
  reader.isTable = true;
  if (refuseLong(text, 'line 1', problems)) return yield* reader.finishing([]);
  warnOfUndecoded(text, 'line', problems);
  const { companies, milestones, isOurs } = yield* csvMilestones(text, phrases, options, problems);
  reader.isTyped = !isOurs;
  reader.dates.allDates = () => milestones.flatMap(({ record }) => datesOf(owned(record)));
  for (const [company, line] of companies) reader.readCompany(company, `line ${line}`);
  const records: Raw[] = [];
  const accepted: CsvMilestone[] = [];
  const whereOf = ({ lines }: CsvMilestone) => whereIn(lines, options.withFields ?? false);
  reader.whereIs = (m) => whereOf(accepted[m] as CsvMilestone);
  let count = 0;
  for (const milestone of milestones) {
    const record = owned<Raw>(milestone.record);
    const where = whereOf(milestone);
    const isAccepted = reader.readMilestone(record, where);
    reader.onRecord?.(record, where, isAccepted);
    if (isAccepted) {
      records.push(record);
      accepted.push(milestone);
    }
    count += 1;
    yield count;
  }
  return yield* reader.finishing(records);
}

const whereIn =
  (lines: readonly number[], withFields: boolean): Where =>
  (claim, field) =>
    `line ${lines[claim ?? 0]}${withFields && field !== undefined ? `/${field}` : ''}`;

/** Collects the rows of a CSV text into milestones, in the order of their first rows. */
function* csvMilestones(
  text: string,
  phrases: PhraseParser | null,
  options: CsvOptions,
  problems: Problems,
): Generator<number, CsvRows> {
  const milestones = new Map<string, CsvMilestone>();
  const companies = new Map<string, CompanyLine>();
  const { asked, unknown } = askedColumns(options.columns ?? '');
  for (const entry of unknown) warnOfUnknownEntry(entry, problems);
  const start = options.start ?? startOf(text, asked);
  warnOfSkipped(text, start, problems);
  let header: Header | null = null;
  let isOurs = false;
  let titles: readonly string[] = [];
  const above: Above = { company: '', title: '', isReported: false, isTitleReported: false };
  const nameless: Nameless = new Set();
  let count = 0;
  let isEven = true;
  let isMarkdown = false;
  for (const record of options.records ?? csvRecords(text, start)) {
    const { line, fields } = record;
    if (header === null) {
      header = headerOf(fields, record.fault, line, asked, problems);
      isOurs = !options.start && isOwnFormat(fields);
      titles = fields;
      if (header.names.length === 0) break;
      continue;
    }
    if (isRule(fields)) {
      isMarkdown = true;
      continue;
    }
    if (isSame(fields, titles)) {
      problems.note(`line ${line}`, 'the names of the columns stand here again', 'write them once');
      continue;
    }
    if (!isOurs && isTotal(fields, line, problems)) continue;
    const plain = isMarkdown ? { ...record, fields: fields.map(withoutStars) } : record;
    const row = rowOf(header.names, plain, nameless, problems);
    if (row && isOurs) codeDates(row);
    if (row) joinDate(row, line, phrases, problems);
    const company = isOurs ? undefined : row?.get('company');
    if (company) row?.set('company', withoutMarks(company, line, problems));
    if (row) {
      fillTitle(row, line, above, problems);
      // A row that we wrote has the id of its milestone, and the name of its company as it is.
      if (!(isOurs && row.get('milestone'))) clearDitto(row, above);
      fillCompany(row, header, line, above, problems);
    }
    if (row) addRow(row, line, milestones, companies, problems);
    const isShort = row !== null && fields.length < header.names.length;
    if (isShort && record.isLast && isEven && count > 0) {
      const message = `the last row has ${fields.length} fields, those above ${header.names.length}: it may have been cut off`;
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
  const all = [...new Set(milestones.values())];
  for (const { record, partners } of all) record.partners = [...partners];
  return {
    companies: [...companies.values()],
    milestones: all,
    isOurs,
  };
}

function warnOfUnknownEntry(entry: string, problems: Problems): void {
  const message = `columns says “${excerpt(entry)}”, which names no column of the format`;
  problems.warn('line 1', message, 'write columns="company: Who; date: When"');
}

/** Warns of lines above the header, such as titles, unless they are comments or "sep=". */
function warnOfSkipped(text: string, { at, line }: CsvStart, problems: Problems): void {
  if (line === 1) return;
  text
    .slice(0, at)
    .split(/\r\n|\r|\n/)
    .forEach((skipped, index) => {
      const bare = skipped.replace(/^\uFEFF/, '').trim();
      if (/^[,;|"]*$/.test(bare) || bare.startsWith('#') || /^"?sep=/i.test(bare)) return;
      const message = `“${excerpt(bare)}” stands above the names of the columns and was left out`;
      problems.warn(`line ${index + 1}`, message, 'begin with the names of the columns');
    });
}

const DATES = ['date', 'said_on', 'recorded_on', 'source_published', 'source_accessed'];

function codeDates(row: Row): void {
  for (const name of DATES) {
    const text = row.get(name);
    if (text) row.set(name, coded(text));
  }
}

/** Whether a row repeats the names of the columns, as printed pages do. */
export function isSame(fields: readonly string[], titles: readonly string[]): boolean {
  return fields.length === titles.length && fields.every((field, i) => field === titles[i]);
}

/** Whether a row is the line below the header of a table in Markdown. */
export function isRule(fields: readonly string[]): boolean {
  return fields.length > 0 && fields.every((field) => field === '' || /^:?-+:?$/.test(field));
}

/** A cell of Markdown without the stars of what is bold, or emphasised as a whole. */
function withoutStars(cell: string): string {
  return cell.replace(/\*\*([^*]+)\*\*|^\*([^*]+)\*$/g, '$1$2');
}

/** Joins a date from several columns. */
function joinDate(row: Row, line: number, phrases: PhraseParser | null, problems: Problems): void {
  const parts = new Map<PartColumn, string>();
  for (const column of PART_COLUMNS) {
    const part = row.get(column);
    if (part) parts.set(column, part);
    row.delete(column);
  }
  if (parts.size === 0) return;
  if (!phrases) throw new PhrasesNeeded();
  const { date, fault } = joinedDate(row.get('date') ?? '', parts, phrases);
  row.set('date', date);
  if (fault !== null)
    problems.warn(
      `line ${line}`,
      `${fault}: it was left out`,
      'write one date, such as 2027-07 or Q3 2027',
    );
}

/** The company and title that blank cells below them belong to, as merged cells of a spreadsheet are blank but for the first. */
interface Above {
  company: string;
  title: string;
  isReported: boolean;
  isTitleReported: boolean;
}

/** What people write for "as above". */
const DITTO = /^(?:["″〃＂'’”]{1,2}|-"-|ditto|do\.|same|as above|同上|〃|상동|위와 같음)$/i;

function clearDitto(row: Row, above: Above): void {
  if (above.company && DITTO.test(row.get('company') ?? '')) row.set('company', '');
}

function fillCompany(row: Row, { lane }: Header, line: number, above: Above, problems: Problems) {
  const company = lane ?? row.get('company') ?? '';
  if (lane !== null) row.set('company', lane);
  if (company !== '') above.company = company;
  // A row with the id of a milestone shares its company.
  if (company !== '' || row.get('milestone') || !row.get('title') || above.company === '') return;
  row.set('company', above.company);
  if (above.isReported) return;
  above.isReported = true;
  const message = `no company is named here, so it is that of the row above, “${excerpt(above.company)}”`;
  problems.warn(`line ${line}`, message, 'name the company in each row');
}

/** A row that has only a date, or a day on which it was said, is another claim of the milestone above it. */
function fillTitle(row: Row, line: number, above: Above, problems: Problems): void {
  const title = row.get('title');
  if (title) above.title = title;
  if (title || row.get('company') || row.get('milestone') || above.title === '') return;
  if (!row.get('date') && !row.get('said_on')) return;
  row.set('title', above.title);
  row.set('company', above.company);
  if (above.isTitleReported) return;
  above.isTitleReported = true;
  const message = `no company and no title stand here, so it is a claim of the row above, “${excerpt(above.title)}”`;
  problems.warn(`line ${line}`, message, 'write both in each row');
}

/** Indices of the columns without a name that have been reported. */
type Nameless = Set<number>;

function warnOfNameless(index: number, line: number, reported: Nameless, problems: Problems): void {
  if (reported.has(index)) return;
  reported.add(index);
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
  const further: string[] = [];
  // Iterates over the row and not the header, which may be far longer.
  for (const [index, field] of fields.entries()) {
    const name = header[index];
    if (name === '' && field !== '') warnOfNameless(index, line, nameless, problems);
    if (!name || row.get(name)) continue;
    if (name === 'source') {
      further.push(...furtherSource(row, field));
      continue;
    }
    if (SHARED_COLUMNS.includes(name) && !isText(field)) {
      problems.error(at, `${name} is ${kindOf(field)}`, 'shorten it');
      return null;
    }
    row.set(name, field);
  }
  if (further.length > 0) {
    row.set('note', [row.get('note') ?? '', ...further].filter((text) => text !== '').join('; '));
    const message = `a claim has one source, so ${kindOf(further.join('; '))} is kept in its note`;
    problems.note(at, message, 'say in a row of its own what another source says');
  }
  return row;
}

/** Takes the source of a cell; returns what it says beside that, if the row has an address already. */
function furtherSource(row: Row, field: string): readonly string[] {
  const { url, publisher, further } = sourceIn(field);
  const known = row.get('source_url');
  if (known && url && url !== known) return [field.trim()];
  if (url) row.set('source_url', url);
  if (publisher && !row.get('source_publisher')) row.set('source_publisher', publisher);
  return further ? [further] : [];
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
  const byName = milestoneKey('', company, title);
  const key = (id ? milestoneKey(id, company, title) : byName) ?? `line ${line}`;
  const claims = statementsOf(row, line, problems).map((statement) =>
    claimOf(statement, line, problems),
  );
  const lines = claims.map(() => line);
  const known = milestones.get(key);
  if (company) addCompany(row, company, line, companies, problems);
  if (known) {
    known.record.claims.push(...claims);
    known.lines.push(...lines);
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
  const milestone = { record: { ...shared, claims }, lines, partners };
  milestones.set(key, milestone);
  // A later row with this company and title but no id is another claim of this milestone.
  if (byName && !milestones.has(byName)) milestones.set(byName, milestone);
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
    } else if (key === 'title') {
      const first = `line ${milestone.lines[0]}`;
      problems.respelt('milestone', value, `line ${line}`, String(fields[key]), first);
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
  const [known, first] = companies.get(key) ?? [bare<Raw>({ name }), line];
  problems.respelt('company', name, at, String(known.name), `line ${first}`);
  const country = countryOf({ country: row.get('country') }, at, problems);
  const month = row.get('fiscal_year_start');
  const fiscalYear = month
    ? fiscalYearOf(bare({ startMonth: Number(month) }), at, problems, STARTS)
    : undefined;
  if (country && known.country && country !== known.country) {
    const message = `${excerpt(name)} is of ${String(known.country)} elsewhere, of ${country} here`;
    problems.warn(at, message, 'a company has one country');
  }
  const { startMonth } = (known.fiscalYear ?? {}) as Partial<FiscalYear>;
  if (fiscalYear && startMonth && fiscalYear.startMonth !== startMonth) {
    const message = `the fiscal year of ${excerpt(name)} begins in month ${startMonth} elsewhere, in ${fiscalYear.startMonth} here`;
    problems.warn(at, message, 'a company has one fiscal year');
  }
  const facts = { ...(country && { country }), ...(fiscalYear && { fiscalYear }) };
  companies.set(key, [bare({ ...facts, ...known }), first]);
}

function claimOf(row: ReadonlyMap<string, string>, line: number, problems: Problems): Raw {
  const further = furtherOf(row.get(FURTHER) ?? '', line, problems);
  // Other columns come later in the list, so they override fields of this one.
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

/** The fields in the column of JSON; null if it has other text, which is kept as text. */
function furtherOf(text: string, line: number, problems: Problems): Raw | null {
  if (!text.startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // Reported below.
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
