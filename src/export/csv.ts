import { nameKey, slug } from '../model/ids.js';
import type { Roadmap } from '../model/roadmap.js';
import type { Claim, Company, Milestone, Source } from '../model/types.js';
import { COLUMNS } from '../read/columns.js';
import { STAGES } from '../read/tables.js';

/** Which part of a roadmap to write. */
export interface RecordChoice {
  /** Indices of the milestones to write, as `filterRoadmap` gives them; all by default. */
  readonly milestones?: Iterable<number>;
}

/** Fields of a claim that never get a column of their own. */
const KNOWN_FIELDS: readonly string[] = ['id', 'source', ...COLUMNS];
/** Names that survive as a header, which loses case, spaces and hyphens when it is read. */
const COLUMN_NAME = /^[a-z][a-z0-9_]*$/;

/**
 * The roadmap as CSV (RFC 4180: comma, CRLF, quotes doubled), one claim a row, which parseRoadmapCsv
 * reads back as the same milestones and claims. Text fields of a claim that the format does not define
 * follow in columns of their own.
 *
 * Spreadsheets read a cell that begins with = + - @ as a formula (CWE-1236). Such a cell, also with
 * apostrophes before that sign, gets another apostrophe in front, which parseRoadmapCsv removes.
 *
 * CSV cannot carry: space around a text; title, knownThrough and other fields of the document;
 * indicators; ids and order of a data set's own stages, and other names for those of the format; ids of
 * sources (new ones are given) and their other fields; ids of companies; other fields of companies and
 * milestones; companies without a milestone (partners keep their names); milestones without a claim;
 * fiscal years labelled by the year they end in; semicolons in a partner's name; other fields of a claim
 * that are not text, or whose names have capitals.
 */
export function toCsv(roadmap: Roadmap, { milestones }: RecordChoice = {}): string {
  const companies = new Map(roadmap.companies.map((company) => [company.id, company]));
  const sources = new Map(roadmap.sources.map((source) => [source.id, source]));
  const rows: string[] = [];
  /** Fields in columns of their own, by index of the row. */
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

/** Returns a function that puts the cells of a claim between those that all claims of the milestone share. */
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

/** The stage's name, or the id of a rung that every reader knows by it. */
function stageCell({ stages }: Roadmap, id: string): string {
  const name = stages.find((stage) => stage.id === id)?.name ?? id;
  const known = STAGES.find((stage) => stage.id === id);
  // An id made of the name is another rung's by accident.
  const isRung = known && (nameKey(known.name) === nameKey(name) || slug(name) !== id);
  return isRung ? id : name;
}

function claimCells(claim: Claim, source: Source | undefined): string[] {
  const { publisher = '', title = '', url = '', published = '' } = source ?? {};
  const { archived = '', accessed = '' } = source ?? {};
  return [
    claim.id,
    claim.saidOn ?? '',
    claim.saidBy,
    claim.date ?? '',
    claim.phrase,
    claim.quote ?? '',
    claim.quoteLang ?? '',
    claim.status,
    ...[publisher, title, url, published, archived, accessed],
    claim.unverified ? 'yes' : '',
    claim.retracts ?? '',
    claim.voids ?? '',
    claim.recordedOn ?? '',
    claim.recordedBy ?? '',
    typeof claim.note === 'string' ? claim.note : '',
  ];
}

/** Text fields that the format does not define. */
function furtherFields(claim: Claim): ReadonlyMap<string, string> {
  const fields = Object.entries(claim).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' &&
      !KNOWN_FIELDS.includes(entry[0]) &&
      COLUMN_NAME.test(entry[0]),
  );
  return new Map(fields);
}

/** Full-width signs begin a formula, too, in Chinese and Japanese spreadsheets. */
const FORMULA = /^'*[=+\-@＝＋－＠]/;
const QUOTED = /[",;\t\r\n]/;

function cell(value: string): string {
  const text = String(value).trim();
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
