/** Roadmaps to show. */
export const FILE = '/data/solid-state-batteries.json';
/** How many milestones that file has. */
export const MILESTONES = 102;
/** How many companies they belong to. */
export const COMPANIES = 44;
/** The most rows on a page of the table. */
/** A milestone of that file with many claims. */
export const TOYOTA = 'toyota-first-assb-vehicle';

export interface Made {
  id: string;
  company: string;
  title: string;
  date: string | null;
  status: string;
}

/** Generated milestones of so many companies, spread over years; `of` returns fields to override in each. */
export function many(
  count: number,
  companies: number,
  of: (i: number) => object = () => ({}),
): Made[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `m${i}`,
    company: `Company ${i % companies}`,
    title: `Milestone number ${i}`,
    date: i % 97 === 96 ? null : String(2000 + ((Math.imul(i, 2_654_435_761) >>> 8) % 40)),
    status: 'announced',
    ...of(i),
  }));
}
