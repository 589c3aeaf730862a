import { slug } from '../model/ids.js';
import type { Roadmap } from '../model/roadmap.js';
import type { Claim, Company, Milestone, Source } from '../model/types.js';
import { COLUMNS } from '../read/columns.js';
import { STAGES } from '../read/tables.js';

/** What to write of a roadmap. */
export interface RecordChoice {
  /** Indices of the milestones to write, as `filterRoadmap` gives them; all by default. */
  readonly milestones?: Iterable<number>;
}

/** Fields of a claim that a column of another name carries, or none. */
const KNOWN_FIELDS: readonly string[] = ['id', 'source', ...COLUMNS];
/** Names that a header keeps as they are: it knows no case, no space and no hyphen. */
const COLUMN_NAME = /^[a-z][a-z0-9_]*$/;

/**
 * The roadmap as CSV (RFC 4180: comma, CRLF, quotes doubled), one claim a row, which parseRoadmapCsv
 * reads back as the same milestones and claims. Text fields of a claim that the format does not
 * name follow in columns of their own.
 *
 * A spreadsheet takes a cell that begins with = + - @ for a formula (CWE-1236). Such a cell, and one
 * that begins with apostrophes before one of these, gets an apostrophe in front, which the reader
 * takes off again.
 *
 * CSV cannot carry: space around a text; the title, knownThrough and other fields of the document; the indicators; names
 * and order of a data set's own stages; ids of sources (they are given anew, one to an address) and
 * their further fields; ids of companies and further fields of companies and milestones; companies
 * with no milestone (a partner stays, by its name); a milestone with no claim; fiscal years labelled
 * by the year they end in; the semicolon in a partner's name; further fields of a claim that are not
 * text, or whose names have capitals.
 */
export function toCsv(roadmap: Roadmap, { milestones }: RecordChoice = {}): string {
  const companies = new Map(roadmap.companies.map((company) => [company.id, company]));
  const sources = new Map(roadmap.sources.map((source) => [source.id, source]));
  const rows: string[] = [];
  /** Fields in columns of their own, of the rows that have any. */
  const further = new Map<number, ReadonlyMap<string, string>>();
  for (const index of milestones ?? Array(roadmap.milestoneColumns.count).keys()) {
    const milestone = roadmap.milestoneAt(index);
    const shared = sharedCells(roadmap, index, milestone, companies.get(milestone.company));
    for (const claim of milestone.claims) {
      const more = furtherFields(claim);
      if (more.size > 0) further.set(rows.length, more);
      rows.push(line(shared(claimCells(claim, sources.get(claim.source ?? '')))));
    }
  }
  const names = [...new Set([...further.values()].flatMap((fields) => [...fields.keys()]))];
  const ends = (index: number) =>
    names.map((name) => `,${cell(further.get(index)?.get(name) ?? '')}`).join('');
  return [line([...COLUMNS, ...names]), ...rows.map((row, index) => row + ends(index))]
    .map((row) => `${row}\r\n`)
    .join('');
}

function line(cells: readonly string[]): string {
  return cells.map(cell).join(',');
}

/** Puts the cells of a claim between those that all claims of its milestone share. */
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

/** The stage's name where the reader makes the same id of it, else the id. */
function stageCell({ stages }: Roadmap, id: string): string {
  const name = stages.find((stage) => stage.id === id)?.name ?? id;
  return slug(name) === id && !STAGES.some((stage) => stage.id === id) ? name : id;
}

function claimCells(claim: Claim, source: Source | undefined): string[] {
  const { publisher = '', title = '', url = '', published = '' } = source ?? {};
  return [
    claim.id,
    claim.saidOn ?? '',
    claim.saidBy,
    claim.date ?? '',
    claim.phrase,
    claim.status,
    ...[publisher, title, url, published],
    claim.unverified ? 'yes' : '',
    claim.retracts ?? '',
    typeof claim.note === 'string' ? claim.note : '',
  ];
}

/** Text under names of the record's own. */
function furtherFields(claim: Claim): ReadonlyMap<string, string> {
  const fields = Object.entries(claim).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' &&
      !KNOWN_FIELDS.includes(entry[0]) &&
      COLUMN_NAME.test(entry[0]),
  );
  return new Map(fields);
}

/** Full-width signs begin a formula too where a spreadsheet speaks Chinese or Japanese. */
const FORMULA = /^'*[=+\-@＝＋－＠]/;
const QUOTED = /[",;\t\r\n]/;

function cell(value: string): string {
  const text = String(value).trim();
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
