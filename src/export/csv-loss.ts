/** What CSV does not carry of a roadmap; see toCsv. */
import { nameKey, slug } from '../model/ids.js';
import type { Roadmap } from '../model/roadmap.js';
import type { Stage } from '../model/types.js';
import { SOURCE_FIELDS } from '../read/column-names.js';
import { isBlank } from '../read/fields.js';
import { STAGES } from '../read/tables.js';

/** Fields of a milestone that the columns carry; its claims are the rows. */
const CARRIED = new Set(['id', 'company', 'partners', 'title', 'stage', 'technology', 'claims']);

/** The same of a company, and of a source; ids are made anew. */
const OF_COMPANY = new Set(['id', 'name', 'country', 'fiscalYear']);
const OF_SOURCE = new Set(['id', ...SOURCE_FIELDS.values()]);

/** What the records of a roadmap lose in CSV, in words: "2 milestones without a claim". */
export function lostInCsv(roadmap: Roadmap): readonly string[] {
  const { milestones, companies, sources, indicators } = roadmap;
  const names = companies.map(({ name }) => nameKey(name));
  const owners = new Set(milestones.map(({ company }) => company));
  const partnering = new Set(milestones.flatMap(({ partners }) => partners));
  const partners = new Set([...partnering].map((id) => roadmap.companyNamed(id)?.name ?? id));
  const citing = [...indicators, ...milestones.flatMap(({ claims }) => claims)];
  const cited = new Set(citing.map(({ source }) => source));
  const others = companies.filter(({ id }) => !owners.has(id));
  const byEnd = companies.filter(({ fiscalYear }) => fiscalYear?.labelledBy === 'end').length;
  return [
    counted(
      milestones.filter(({ claims }) => claims.length === 0).length,
      'milestone',
      ' without a claim',
    ),
    counted(
      others.filter(({ id }) => !partnering.has(id)).length,
      'company',
      ' without a milestone',
    ),
    counted(names.length - new Set(names).size, 'company', ' of the same name as another'),
    counted(
      others.filter(({ id, country, fiscalYear }) => partnering.has(id) && (country || fiscalYear))
        .length,
      'country or fiscal year',
      ' of partners',
    ),
    counted(
      [...partners].filter((name) => name.includes(';')).length,
      'partner',
      ' with a semicolon in the name',
    ),
    counted(byEnd, 'fiscal year', ' labelled by the year it ends in'),
    counted(sources.filter(({ id }) => !cited.has(id)).length, 'source', ' without a claim'),
    fields('milestones', milestones, CARRIED),
    fields('companies', companies, OF_COMPANY),
    fields('sources', sources, OF_SOURCE),
  ].filter(Boolean);
}

/** What the document around them loses, which CSV never has, in words: "the title", "58 indicators". */
export function documentLostInCsv(roadmap: Roadmap): readonly string[] {
  const { title, knownThrough, stages, indicators, companies, sources, extra } = roadmap;
  const { format: _, $schema: __, ...further } = extra;
  const named = companies.filter(({ id, name }) => id !== slug(name));
  const isOwn = (stage: Stage) => !STAGES.some((known) => isSame(known, stage));
  return [
    title === null ? '' : 'the title',
    knownThrough === null ? '' : 'the day the curators last looked',
    stages.some(isOwn) || stages.some(({ id }, i) => id !== STAGES[i]?.id)
      ? 'names, ids and order of its stages'
      : '',
    counted(indicators.length, 'indicator'),
    named.length === 0 ? '' : `ids of ${counted(named.length, 'company')}`,
    sources.length === 0 ? '' : 'ids of sources',
    ...Object.keys(further).filter((key) => !isEmpty(further[key])),
  ].filter(Boolean);
}

function isSame(known: Stage, stage: Stage): boolean {
  return Object.keys(stage).every((key) => stage[key] === known[key]);
}

function isEmpty(value: unknown): boolean {
  return isBlank(value) || (Array.isArray(value) && value.length === 0);
}

/** "fields of companies (ticker)"; "" if the columns carry all. */
function fields(of: string, records: readonly object[], carried: ReadonlySet<string>): string {
  const lost = new Set(
    records.flatMap((record) => Object.keys(record).filter((key) => !carried.has(key))),
  );
  if (lost.size === 0) return '';
  return `fields of ${of} (${[...lost].slice(0, SHOWN).join(', ')}${lost.size > SHOWN ? ', …' : ''})`;
}

/** How many names are listed. */
const SHOWN = 5;

function counted(count: number, what: string, more = ''): string {
  if (count === 0) return '';
  const many = what.endsWith('y') ? `${what.slice(0, -1)}ies` : `${what}s`;
  return `${count} ${count === 1 ? what : many}${more}`;
}
