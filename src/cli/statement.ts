/** Builds the statement that `add` records from options and answers. */
import { type About as AboutMilestone, type ClientEntry, claimEntry } from '../log/index.js';
import { freeId, nameKey, slug } from '../model/ids.js';
import { isolated } from '../model/isolated.js';
import { PeriodError } from '../model/period/error.js';
import { parsePeriod } from '../model/period/period.js';
import type { Roadmap } from '../model/roadmap.js';
import { type FiscalYear, SPEAKERS, STATUSES } from '../model/types.js';
import { listWord, statusOf } from '../read/status.js';
import { UsageError } from './command.js';

/** Options and answers, by the names of the options; undefined if not given. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** The milestone that a statement is about, and how its company counts years. */
export interface About extends AboutMilestone {
  readonly fiscalYear?: FiscalYear;
}

/** The milestone that the answers name, or the new one that they describe; UsageError if there is neither. */
export function aboutOf(roadmap: Roadmap, answers: Answers): About {
  const { milestone: named, company: owner, title, stage, technology } = answers;
  const m = named === undefined ? findByTitle(roadmap, owner, title) : find(roadmap, owner, named);
  if (m >= 0) {
    const { id, company } = roadmap.milestoneAt(m);
    return { id, fiscalYear: roadmap.companyNamed(company)?.fiscalYear };
  }
  if (owner === undefined || title === undefined) {
    const what = named ?? title ?? '';
    const hint = 'for a new one, say its --company and --title, too';
    throw new UsageError(`there is no milestone “${isolated(what)}”: ${hint}`);
  }
  const known = roadmap.companyNamed(owner);
  const taken = (has: (id: string) => boolean) => ({ has });
  const company = known ?? {
    id: freeId(
      slug(owner),
      taken((id) => roadmap.companyNamed(id) !== undefined),
    ),
    name: owner,
  };
  const wanted = named ?? `${company.id}-${slug(title)}`;
  const id = freeId(
    wanted,
    taken((one) => roadmap.indexOf(one) >= 0),
  );
  const further = { ...(stage && { stage }), ...(technology && { technology }) };
  return {
    id,
    milestone: { id, company: company.id, title, ...further },
    ...(!known && { company }),
    fiscalYear: company.fiscalYear,
  };
}

/** A milestone by its id, or by its title; -1 if there is none. */
function find(roadmap: Roadmap, company: string | undefined, text: string): number {
  const m = roadmap.indexOf(text);
  return m >= 0 ? m : findByTitle(roadmap, company, text);
}

function findByTitle(
  roadmap: Roadmap,
  company: string | undefined,
  title: string | undefined,
): number {
  if (title === undefined) return -1;
  const owner = company === undefined ? undefined : roadmap.companyNamed(company)?.id;
  if (company !== undefined && owner === undefined) return -1;
  const key = nameKey(title);
  const found = roadmap.milestones.flatMap((milestone, m) => {
    const isOne =
      nameKey(milestone.title) === key && (owner ?? milestone.company) === milestone.company;
    return isOne ? [m] : [];
  });
  if (found.length > 1) {
    const ids = found.map((m) => roadmap.milestoneAt(m).id).join(', ');
    throw new UsageError(`several are called “${isolated(title)}”: name one by its id, ${ids}`);
  }
  return found[0] ?? -1;
}

/** A date in the stored form, and a note on how it was read if it has two readings. */
export interface ReadDate {
  readonly edtf: string | null;
  readonly note: string | null;
}

/** Reads a typed date; UsageError, with advice, for a text that is not one. */
export function dateOf(option: string, text: string, about: About, saidOn?: string): ReadDate {
  const { fiscalYear } = about;
  try {
    const day = saidOn && parsePeriod(saidOn)?.max;
    const period = parsePeriod(text, {
      ...(fiscalYear && { fiscalYear }),
      ...(day && { saidOn: day }),
    });
    return { edtf: period?.edtf ?? null, note: period?.note ?? null };
  } catch (error) {
    if (!(error instanceof PeriodError)) throw error;
    throw new UsageError(`--${option}: ${error.message}`);
  }
}

export function statusNamed(text: string): string {
  const status = statusOf(text);
  if (status) return status;
  throw new UsageError(`--status is “${isolated(text)}”: write one of ${STATUSES.join(', ')}`);
}

export function speakerNamed(text: string): string {
  const speaker = SPEAKERS.find((one) => one === listWord(text));
  if (speaker) return speaker;
  throw new UsageError(`--said-by is “${isolated(text)}”: write one of ${SPEAKERS.join(', ')}`);
}

/** The entry that records a statement. */
export function entryOf(
  roadmap: Roadmap,
  answers: Answers,
  about: About,
  stamp: Pick<ClientEntry, 'roadmap' | 'id' | 'clientAt'>,
): ClientEntry {
  const { date: typed = '', quote, note, retracts, phrase, after } = answers;
  const source = Object.entries(SOURCE).map(([option, key]) => [key, answers[option]] as const);
  const speaker = answers['said-by'];
  return claimEntry(roadmap, stamp, about, {
    saidOn: dateOf('said-on', answers['said-on'] ?? '', about).edtf,
    saidBy: speaker && speakerNamed(speaker),
    date: dateOf('date', typed, about, answers['said-on']).edtf,
    typed,
    phrase,
    quote,
    quoteLang: answers['quote-lang'],
    status: statusNamed(answers.status ?? 'announced'),
    note,
    retracts,
    after,
    source: Object.fromEntries(source),
  });
}

const SOURCE = {
  'source-url': 'url',
  publisher: 'publisher',
  'source-title': 'title',
  published: 'published',
  archived: 'archived',
} as const;
