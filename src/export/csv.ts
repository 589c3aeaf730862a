import { bare } from '../model/bare.js';
import { nameKey, slug } from '../model/ids.js';
import type { Roadmap } from '../model/roadmap.js';
import type { Claim, Company, Milestone, Source } from '../model/types.js';
import { COLUMNS } from '../read/column-names.js';
import { spelledOut } from '../read/csv/dates.js';
import { STAGES } from '../read/tables.js';
import { FurtherColumns } from './further.js';
import { readable } from './longest.js';

/** Which part of a roadmap to write. */
export interface RecordChoice {
  /** Indices of the milestones to write, as `filterRoadmap` gives them; all by default. */
  readonly milestones?: Iterable<number>;
}

/**
 * The roadmap as CSV (RFC 4180: comma, CRLF, quotes doubled), one claim a row, which parseRoadmapCsv
 * reads back as the same milestones and claims. Fields of a claim that the format does not define come last:
 * texts in columns of their own, all others as JSON in the column `further`. There are never more columns
 * than the reader accepts; TooLongError if the text would be longer than it accepts.
 *
 * Spreadsheets read a cell that begins with = + - @ as a formula (CWE-1236). Such a cell, also with
 * apostrophes before that sign, gets another apostrophe in front, which parseRoadmapCsv removes. So does what
 * follows a semicolon, a tab, a bar or a line break in a cell, which parts cells for some spreadsheets.
 *
 * CSV cannot carry: space around a text; title, knownThrough and other fields of the document;
 * indicators; ids and order of a data set's own stages, and other names for those of the format; ids of
 * sources (new ones are given) and their other fields; ids of companies; other fields of companies and
 * milestones; companies without a milestone (partners keep their names); milestones without a claim;
 * fiscal years labelled by the year they end in; semicolons in a partner's name.
 */
export function toCsv(roadmap: Roadmap, choice: RecordChoice = {}): string {
  return readable('CSV', () => written(roadmap, choice));
}

function written(roadmap: Roadmap, { milestones }: RecordChoice): string {
  const companies = new Map(roadmap.companies.map((company) => [company.id, company]));
  const sources = new Map(roadmap.sources.map((source) => [source.id, source]));
  const rows: string[] = [];
  const further = new FurtherColumns();
  for (const index of milestones ?? Array(roadmap.milestoneColumns.count).keys()) {
    const milestone = roadmap.milestoneAt(index);
    const shared = sharedCells(roadmap, index, milestone, companies.get(milestone.company));
    for (const claim of milestone.claims) {
      further.add(rows.length, claim);
      rows.push(line(shared(claimCells(claim, sources.get(claim.source ?? '')))));
    }
  }
  const ends = (cells: readonly string[]) => cells.map((text) => `,${cell(text)}`).join('');
  return [
    line(COLUMNS) + ends(further.header),
    ...rows.map((row, i) => row + ends(further.cells(i))),
  ]
    .map((row) => `${row}\r\n`)
    .join('');
}

function line(cells: readonly string[]): string {
  return cells.map(cell).join(',');
}

/** Returns a function that completes the cells of a claim with those that all claims of the milestone share. */
function sharedCells(
  roadmap: Roadmap,
  index: number,
  { id, partners, title, stage }: Milestone,
  company: Company | undefined,
): (claim: readonly string[]) => string[] {
  const { name = '', country = '', fiscalYear } = company ?? {};
  const technology = roadmap.milestoneColumns.technology[index] as number;
  const names = partners.map((partner) => roadmap.companyNamed(partner)?.name ?? partner);
  const first = [id, name, country, names.join(';'), title];
  const kind = [
    stage === null ? '' : stageCell(roadmap, stage),
    roadmap.technologies[technology]?.name ?? '',
  ];
  const month = fiscalYear?.labelledBy === 'start' ? String(fiscalYear.startMonth) : '';
  return (claim) => [...first, ...kind, ...claim.slice(0, -1), month, claim.at(-1) as string];
}

/** The stage's name; for a default stage its id, which is read back as the same stage. */
function stageCell(roadmap: Roadmap, id: string): string {
  const name = roadmap.stageWithId(id)?.name ?? id;
  const known = STAGES.find((stage) => stage.id === id);
  // An id that was derived from another name may equal that of a default stage by accident.
  const isDefault = known && (nameKey(known.name) === nameKey(name) || slug(name) !== id);
  return isDefault ? id : name;
}

function claimCells(claim: Claim, source: Source | undefined): string[] {
  const fields = source ?? bare<Partial<Source>>({});
  const { publisher = '', title = '', url = '', published = '' } = fields;
  const { archived = '', accessed = '' } = fields;
  return [
    claim.id,
    spelledOut(claim.saidOn ?? ''),
    claim.saidBy,
    spelledOut(claim.date ?? ''),
    claim.phrase,
    claim.quote ?? '',
    claim.quoteLang ?? '',
    claim.status,
    ...[publisher, title, url, spelledOut(published), archived, spelledOut(accessed)],
    claim.unverified ? 'yes' : '',
    claim.retracts ?? '',
    claim.voids ?? '',
    spelledOut(claim.recordedOn ?? ''),
    claim.recordedBy ?? '',
    typeof claim.note === 'string' ? claim.note : '',
  ];
}

/** Full-width signs begin a formula as well, in Chinese and Japanese spreadsheets. */
const FORMULA = /^'*[=+\-@＝＋－＠]/;
/**
 * A place after a separator in spreadsheets that separate lists by semicolons; quotes that open later in a
 * cell have no effect there.
 */
const INNER_FORMULA = /(?<=[;\t|\r\n])(?=[ "']*[=+\-@＝＋－＠])/g;
const QUOTED = /[",;\t\r\n]/;

/** A text as a cell of CSV that no spreadsheet reads as a formula. */
export function cell(value: string): string {
  const text = String(value).trim();
  const parted = text.replace(INNER_FORMULA, "'");
  const safe = FORMULA.test(parted) ? `'${parted}` : parted;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
