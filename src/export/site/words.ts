/** The words that only a published site says. English is the default; see ExportWords. */
import { count, number } from '../../view/english.js';

/** One language's words on the pages of a site. All dates are already in words. */
export interface SiteWords {
  /** The title of a roadmap that has none. */
  readonly roadmap: string;
  /** How much there is: milestones, and companies. */
  about(milestones: number, companies: number): string;
  /** What became of the promises that have come due; null where none has. */
  cameDue(due: number, kept: number, late: number, missed: number): string | null;
  /** What a picture shows, for those who do not see it. */
  picture(title: string): string;
  readonly column: {
    readonly company: string;
    readonly milestone: string;
    readonly date: string;
    readonly first: string;
    readonly standing: string;
    readonly verdict: string;
    readonly source: string;
  };
  /** Where a table cannot hold all rows. */
  more(rows: number): string;
  readonly noDate: string;
  /** The label of the list of files, and their names. */
  readonly files: string;
  readonly file: Readonly<Record<SiteFile, string>>;
  /** The link from an embedded roadmap to its own page. */
  readonly wholePage: string;
}

/** The files that a page links to. */
export type SiteFile = 'json' | 'csv' | 'feed' | 'calendar' | 'linked' | 'picture' | 'embed';

export const ENGLISH_SITE: SiteWords = {
  roadmap: 'Roadmap',
  about: (milestones, companies) =>
    `${count(milestones, 'milestone', 'milestones')} of ${count(companies, 'company', 'companies')}`,
  cameDue: (due, kept, late, missed) =>
    due === 0
      ? null
      : `Of ${count(due, 'promise that has', 'promises that have')} come due, ${count(kept, 'was kept', 'were kept')}, ${number.format(late)} came late and ${number.format(missed)} ${missed === 1 ? 'was' : 'were'} missed.`,
  picture: (title) => `${title}: the timeline. The table below it says the same in words.`,
  column: {
    company: 'Company',
    milestone: 'Milestone',
    date: 'Date',
    first: 'First said',
    standing: 'Standing',
    verdict: 'Verdict',
    source: 'Source',
  },
  more: (rows) => `${count(rows, 'more milestone is', 'more milestones are')} in the data.`,
  noDate: 'no date',
  files: 'Take it along',
  file: {
    json: 'JSON',
    csv: 'CSV',
    feed: 'Feed',
    calendar: 'Calendar',
    linked: 'Linked data',
    picture: 'Picture',
    embed: 'Embed',
  },
  wholePage: 'Open as a page of its own',
};
