/** What spreadsheets have beside records: rows that sum up others, marks of footnotes, a plan and its outcome in one row. */
import { DELIVERED } from '../column-names.js';
import { kindOf, type Problems } from '../problems.js';
import { statusOf } from '../status.js';

const TOTAL =
  /^(?:(?:grand |sub-?)?totals?|sum|(?:合|小|总|總|総)[计計]|合计数|(?:합|소|총)계)\s*[:：]?$/i;
const NUMBER = /^[-+(]?\p{Sc}?\s?\d[\d.,\s]*[%)]?$|^[-–—]$/u;

/** Tells of a row that sums up those above, such as "Total,,12"; returns whether it is one. */
export function isTotal(fields: readonly string[], line: number, problems: Problems): boolean {
  const at = fields.findIndex((field) => field !== '');
  const first = fields[at] ?? '';
  const others = () => fields.slice(at + 1).filter((field) => field !== '');
  if (!TOTAL.test(first) || !others().every((field) => NUMBER.test(field))) return false;
  const message = `${kindOf(first)} and the numbers beside it sum up other rows, so this one is left out`;
  problems.warn(`line ${line}`, message, 'give the row a title if it is a milestone');
  return true;
}

/** Marks of footnotes that end a name. */
const MARKS = /(?:\s?(?:\[\d{1,3}\]|[*†‡⁰¹²³⁴-⁹])){1,9}$/;
/** A name of fewer characters may end with a sign of its own. */
const SHORTEST = 3;

/** A company without the marks of footnotes. */
export function withoutMarks(name: string, line: number, problems: Problems): string {
  const bare = name.replace(MARKS, '');
  if (bare === name || [...bare].length < SHORTEST || name.startsWith('*')) return name;
  const message = `${kindOf(name)} ends with the mark of a footnote, and is read as ${kindOf(bare)}`;
  problems.warnOnce(`line ${line}`, message, 'take the mark off');
  return bare;
}

const DAY = /\d{4}|\d[-/.]\d{1,2}[-/.]\d/;
/** What people write where nothing was delivered yet. */
const NOT_YET = /^(?:[-–—?]*|tb[acd]|n\/?a|no|none|not yet|pending|unknown|未定|미정|待定)$/i;
/** What is said of the plan alone. */
const OF_PLAN = ['claim', 'phrase', 'quote', 'quote_lang', 'note'];

type Statement = ReadonlyMap<string, string>;

/** The statements of a row: two if it has a planned date and the day on which that was delivered. */
export function statementsOf(row: Statement, line: number, problems: Problems): Statement[] {
  const day = row.get(DELIVERED);
  if (day === undefined) return [row];
  const status = row.get('status') ?? '';
  const [plan, delivery] = [new Map(row), new Map(row)];
  for (const one of [plan, delivery]) one.delete(DELIVERED);
  if (NOT_YET.test(day)) return [plan];
  if (!DAY.test(day) || (status !== '' && statusOf(status) !== 'achieved')) {
    const why = DAY.test(day) ? `the status is ${kindOf(status)}` : 'it is no day';
    const message = `${kindOf(day)} is not read as the day of delivery, because ${why}`;
    problems.warn(`line ${line}`, message, 'write the day, and Done as the status or none');
    return [row];
  }
  delivery.set('date', day).set('status', 'achieved');
  if (!plan.get('date')) return [delivery];
  plan.delete('status');
  for (const name of OF_PLAN) delivery.delete(name);
  // Nobody can have said it before.
  if (delivery.get('said_on')) delivery.set('said_on', day);
  return [plan, delivery];
}
