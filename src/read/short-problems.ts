/** What is told of the short records of a document, loaded with the names of their fields. */
import { meantFor, tellMeant } from './misspelt.js';
import { enumerated, kindOf, type Problems } from './problems.js';
import { ONE_LANE, type ShortForm } from './short.js';

/** Tells of fields that mean nothing, and of what is in one lane. */
export function tellOfShort(
  { unknown, seconds, isOneLane }: ShortForm,
  at: string,
  problems: Problems,
): void {
  for (const [name, field] of seconds) {
    const message = `${kindOf(name)} is one more ${field}, and the first that is filled counts`;
    problems.warn(at, message, 'keep one, or say which it is in columns');
  }
  const others = [...unknown].filter((name) => {
    const field = meantFor('milestone', name);
    if (field !== null) tellMeant(name, field, at, problems);
    return field === null;
  });
  if (others.length > 0) {
    const names = others.map((name) => kindOf(name));
    const message = `${enumerated(names)} mean${names.length === 1 ? 's' : ''} nothing here: kept with the record, and not shown`;
    const hint = 'name fields as the format does, or say which is which in columns';
    // A document may have fields of its own; in a list of records somebody meant something by them.
    if (at === '') problems.warn(at, message, hint);
    else problems.note(at, message, hint);
  }
  if (!isOneLane) return;
  const message = `no record names a company, so all are in one lane, “${ONE_LANE}”`;
  problems.warn(
    at,
    message,
    'name a company in each, or say which field it is: columns="company: Who"',
  );
}
