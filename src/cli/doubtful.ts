/** What of a roadmap can be read as it is, and is probably not meant. */
import { nameKey } from '../model/ids.js';
import { edtfPeriod } from '../model/period/stored.js';
import { unquoted } from '../model/quotation.js';
import type { Roadmap } from '../model/roadmap.js';
import type { Claim, Problem } from '../model/types.js';
import { visible } from '../model/visible.js';
import { kindOf } from '../read/problems.js';

/** A doubt, and the words of the file that it is about. */
export interface Doubtful extends Pick<Problem, 'message' | 'hint'> {
  readonly words: string;
}

export function doubtfulIn(roadmap: Roadmap): Doubtful[] {
  const { count } = roadmap.milestoneColumns;
  const doubts = namesThatAreIds(roadmap);
  for (let m = 0; m < count; m += 1)
    for (const claim of roadmap.milestoneAt(m).claims) doubts.push(...doubtsAbout(claim));
  return doubts;
}

function namesThatAreIds({ companies }: Roadmap): Doubtful[] {
  const byId = new Map(companies.map((company) => [nameKey(company.id), company]));
  return companies.flatMap(({ id, name }) => {
    const other = byId.get(nameKey(name));
    if (!other || other.id === id || nameKey(other.name) === nameKey(name)) return [];
    return {
      words: name,
      message: `${kindOf(visible(name))} is the name of one company and the id of another, ${kindOf(visible(other.name))}: a record that says it gets the first, and the second only where it is written as the id is`,
      hint: 'give one of them another name or id',
    };
  });
}

function doubtsAbout({ phrase, saidOn, recordedOn }: Claim): Doubtful[] {
  const doubts: Doubtful[] = [];
  const words = unquoted(phrase);
  if (words !== phrase)
    doubts.push({
      words,
      message: `the phrase ${kindOf(visible(words))} stands in quotation marks, and a phrase is a paraphrase: it is shown without them`,
      hint: 'write the very words as quote, or take the marks off',
    });
  const said = saidOn === null || recordedOn ? null : edtfPeriod(saidOn);
  if (said?.min && said.max === null)
    doubts.push({
      words: saidOn as string,
      message: `saidOn is ${kindOf(saidOn)}, which has no last day: it counts as said on ${said.min}`,
      hint: 'write the last day on which it may have been said, too',
    });
  return doubts;
}
