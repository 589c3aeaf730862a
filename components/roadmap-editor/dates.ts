import { edtfPeriod } from '../../src/model/period/stored.js';
import type { Company, Period } from '../../src/model/types.js';
import { dayWords, periodWords } from '../../src/view/wording.js';
import type { Snapshot } from '../store/snapshot.js';
import type { EditorWords } from '../words/editor.js';

/** How a date was read: "Q3 2027: 1 Jul – 30 Sept 2027". */
export function readWords(
  period: Period,
  snapshot: Snapshot,
  words: EditorWords,
  company: Company | null,
): string {
  const { min, max } = period;
  if (min === null && max === null) return words.noDate;
  const phraseOf = (one: Period | null, fiscal: Company | null) =>
    periodWords({ period: one }, snapshot, { companyNamed: () => fiscal ?? undefined }, '') ?? '';
  const phrase = phraseOf(period, company);
  if (min === null) return words.readAs(phrase, words.openTo(dayWords(max as string, snapshot)));
  if (max === null) return words.readAs(phrase, words.openFrom(dayWords(min, snapshot)));
  return words.readAs(
    phrase,
    min === max ? dayWords(min, snapshot) : phraseOf(edtfPeriod(`[${min}..${max}]`), null),
  );
}
