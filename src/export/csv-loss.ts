/** What CSV does not carry of a roadmap; see toCsv. */
import { nameKey } from '../model/ids.js';
import type { Roadmap } from '../model/roadmap.js';

/** Fields of a milestone that the columns carry; its claims are the rows. */
const CARRIED = new Set(['id', 'company', 'partners', 'title', 'stage', 'technology', 'claims']);

/**
 * What the CSV of a roadmap lacks, in words: "2 milestones without a claim". Title, knownThrough and
 * indicators are not listed, as CSV never has them.
 */
export function lostInCsv(roadmap: Roadmap): readonly string[] {
  const { milestones, companies } = roadmap;
  const names = companies.map(({ name }) => nameKey(name));
  const named = new Set(milestones.flatMap(({ company, partners }) => [company, ...partners]));
  const partners = new Set(
    milestones.flatMap((milestone) =>
      milestone.partners.map((id) => roadmap.companyNamed(id)?.name ?? id),
    ),
  );
  const further = new Set(
    milestones.flatMap((milestone) => Object.keys(milestone).filter((key) => !CARRIED.has(key))),
  );
  const byEnd = companies.filter(({ fiscalYear }) => fiscalYear?.labelledBy === 'end').length;
  return [
    counted(
      milestones.filter(({ claims }) => claims.length === 0).length,
      'milestone',
      ' without a claim',
    ),
    counted(companies.filter(({ id }) => !named.has(id)).length, 'company', ' without a milestone'),
    counted(names.length - new Set(names).size, 'company', ' of the same name as another'),
    counted(
      [...partners].filter((name) => name.includes(';')).length,
      'partner',
      ' with a semicolon in the name',
    ),
    counted(byEnd, 'fiscal year', ' labelled by the year it ends in'),
    further.size === 0
      ? ''
      : `fields of milestones (${[...further].slice(0, SHOWN).join(', ')}${further.size > SHOWN ? ', …' : ''})`,
  ].filter(Boolean);
}

/** How many names are listed. */
const SHOWN = 5;

function counted(count: number, what: string, more = ''): string {
  if (count === 0) return '';
  const many = what.endsWith('y') ? `${what.slice(0, -1)}ies` : `${what}s`;
  return `${count} ${count === 1 ? what : many}${more}`;
}
