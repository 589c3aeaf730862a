/** What is in the fields of the form. */
import type { Statement } from '../../src/log/index.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import type { EditorMode } from '../store/editing.js';
import { amendable } from './entries.js';

/** What is chosen in a form that nobody has touched. */
const UNTOUCHED: Statement = { status: 'announced', saidBy: 'company' };

/** What is typed into these may be doubted; see Doubt. */
const DOUBTED: readonly string[] = ['company', 'title', 'date', 'status', 'saidOn', 'phrase'];

/** The mode of that name; that of a statement for any other. */
export function modeNamed(name: string | null): EditorMode {
  const known: readonly EditorMode[] = ['amend', 'void', 'report', 'yours'];
  return known.find((one) => one === name) ?? 'statement';
}

/** What is in them at first: a statement begins with the milestone it is about, and the claim it takes back. */
export function firstValues(
  mode: EditorMode,
  roadmap: Roadmap,
  milestone: string,
  claim: string | null,
): Statement {
  if (mode === 'amend') return amendable(roadmap, milestone);
  if (mode !== 'statement') return {};
  const m = roadmap.indexOf(milestone);
  if (m < 0) return UNTOUCHED;
  const { company } = roadmap.milestoneAt(m);
  const name = roadmap.companyNamed(company)?.name ?? company;
  const retracts = claim === null ? {} : { retracts: claim };
  return { ...UNTOUCHED, company: name, milestone, ...retracts };
}

/** Whether the milestone that is chosen belongs to another company than the one that is typed. */
export function isOfAnother(roadmap: Roadmap, values: Statement): boolean {
  const { company = '', milestone = '' } = values;
  const m = roadmap.indexOf(milestone);
  return m >= 0 && roadmap.milestoneAt(m).company !== roadmap.companyNamed(company.trim())?.id;
}

/** Whether what was said to be meant so is to be asked about again. */
export function isDoubtedAnew(change: Partial<Statement>): boolean {
  return Object.keys(change).some((field) => DOUBTED.includes(field));
}
