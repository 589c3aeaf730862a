/** Appends what a member sends: checks it, has it kept, and tells what became of each entry. */
import { isKnown, type Verdict } from '../log/index.js';
import { readEntry } from '../log/validate.js';
import {
  fieldsOf,
  type Given,
  givenEntries,
  isGiven,
  placeIn,
  type Refused,
  RequestError,
} from './given.js';
import { lineOf } from './lines.js';
import { type LogStore, type Member, mayReview, type StoredVerdict } from './log-store.js';
import type { RoadmapLog } from './roadmap-log.js';

/** As `Verdict` of the log has it, with the numbers that the entry got. */
export type Answer = Omit<StoredVerdict, 'stands'> & {
  readonly problems?: Refused['problems'];
  readonly stands?: unknown;
  readonly given?: Extract<Verdict, { verdict: 'conflict' }>['given'];
};

export async function write(
  text: string,
  member: Member,
  log: RoadmapLog,
  store: LogStore,
): Promise<Answer[]> {
  const { epoch } = await log.present();
  const list = givenEntries(text, log.id, member);
  for (const one of list) if (isGiven(one)) refuseOtherEpoch(one, epoch);
  const answers: Answer[] = [];
  let batch: Given[] = [];
  const flush = async () => {
    const items = batch.map(({ item }) => item);
    const given = batch;
    batch = [];
    if (items.length === 0) return;
    const result = await store.append(log.id, member.sub, epoch, items);
    if ('error' in result) throw refusalOf(result.error, result.epoch);
    for (const [i, verdict] of result.verdicts.entries())
      answers.push(answerOf(verdict, given[i] as Given));
  };
  for (const one of list) {
    // What is refused here keeps its place among the verdicts.
    if (!isGiven(one)) {
      await flush();
      answers.push(one);
    } else if (one.item.kind === 'review' && mayReview(member)) {
      await flush();
      const checked = await reviewed(one, log, store);
      if (isGiven(checked)) batch.push(checked);
      else answers.push(checked);
    } else batch.push(one);
  }
  await flush();
  return answers;
}

function refuseOtherEpoch({ entry }: Given, epoch: string): void {
  const { base } = entry;
  if (base === undefined) return;
  const place = placeIn(base);
  if (place?.epoch !== epoch)
    throw new RequestError(
      409,
      `the log has begun anew since “${base}”: load the roadmap again, and send what it lacks`,
      { epoch },
    );
}

function refusalOf(error: string, epoch: string | undefined): RequestError {
  if (error === 'unknown') return new RequestError(404, 'there is no such roadmap');
  if (error === 'epoch') return new RequestError(409, 'the log has begun anew', { epoch });
  return new RequestError(403, 'you may read here, and not write');
}

function answerOf({ stands, ...verdict }: StoredVerdict, { entry, problems }: Given): Answer {
  if (verdict.verdict === 'conflict')
    return { ...verdict, stands: stands ? JSON.parse(stands) : null, given: entry };
  return verdict.verdict === 'accepted' ? { ...verdict, problems } : verdict;
}

/** Checks what a review would publish once more, as the roadmap stands now. */
async function reviewed(given: Given, log: RoadmapLog, store: LogStore): Promise<Given | Refused> {
  const { item, entry } = given;
  if (item.verdict !== 'published') return given;
  const row = await store.entry(log.id, item.about ?? '');
  if (row?.state !== 'pending' || row.sent === null) return given;
  const text = item.amended?.sent ?? lineOf(row);
  const { entry: proposal } = readEntry(JSON.parse(text));
  if (!proposal || !isKnown(proposal)) return given;
  const [told] = await log.toldOf(proposal, entry.body.apart === true);
  if (told)
    return {
      id: entry.id,
      verdict: 'refused',
      reason: `the proposal stays pending: ${told.message} – ${told.hint}`,
      problems: [told],
    };
  return item.amended ? given : { ...given, item: { ...item, fields: fieldsOf(proposal) } };
}
