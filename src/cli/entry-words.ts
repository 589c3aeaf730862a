/** Describes entries and claims, each on one line. */
import { type AnyEntry, claimBody, type Entry, isKnown } from '../log/index.js';
import { isolated } from '../model/isolated.js';
import type { RawRecord, Roadmap } from '../model/roadmap.js';
import type { Milestone } from '../model/types.js';
import { isBlank, isRecord, textField } from '../read/fields.js';
import { effectInEnglish } from '../view/effect-english.js';
import { edtfWords } from '../view/wording.js';

/** "Toyota’s “First car”"; the id if there is no such milestone. */
export function milestoneWords(roadmap: Roadmap, id: string): string {
  const m = roadmap.indexOf(id);
  if (m < 0) return isolated(id);
  const { company, title } = roadmap.milestoneAt(m);
  return effectInEnglish.words.effect.milestone(
    roadmap.companyNamed(company)?.name ?? company,
    title,
  );
}

/** "2029, announced, said 2 Mar 2026 (Nikkei)". */
export function claimWords(claim: RawRecord, source: unknown): string {
  const voids = textField(claim, 'voids');
  if (voids !== null) return `voids ${isolated(voids)}, recorded by mistake${noteOf(claim)}`;
  const date = textField(claim, 'date');
  const said = textField(claim, 'saidOn');
  const from = sourceWords(source);
  return [
    date === null ? 'no date' : edtfWords(date, effectInEnglish),
    textField(claim, 'status') ?? 'announced',
    ...(said === null ? [] : [`said ${edtfWords(said, effectInEnglish)}`]),
    ...(isBlank(claim.retracts) ? [] : [`takes back ${isolated(String(claim.retracts))}`]),
  ]
    .join(', ')
    .concat(from && ` (${from})`, noteOf(claim));
}

function noteOf(claim: RawRecord): string {
  const note = textField(claim, 'note');
  return note === null ? '' : `; ${isolated(note)}`;
}

function sourceWords(source: unknown): string {
  if (typeof source === 'string') return isolated(source);
  if (!isRecord(source)) return '';
  return isolated(textField(source, 'publisher') ?? textField(source, 'url') ?? '');
}

/** What an entry states, before it is applied to a roadmap. */
export function entryWords(entry: AnyEntry, roadmap: Roadmap): string {
  if (!isKnown(entry)) return `an entry of version ${entry.v}, which is not known here`;
  const { kind, target = {}, body } = entry;
  const about = target.milestone === undefined ? '' : milestoneWords(roadmap, target.milestone);
  switch (kind) {
    case 'claim':
      return ofClaim(entry, roadmap);
    case 'void':
      return `${about}: ${claimWords({ ...body, voids: target.claim }, null)}`;
    case 'meta':
      return `${about || isolated(target.company ?? 'the roadmap')}: ${metaWords(entry, roadmap)}`;
    case 'review':
    case 'redact':
      return `${kind} of ${target.entry}`;
    default:
      return `${kind} ${isolated(String(body.title ?? body.name ?? body.publisher ?? body.url ?? body.id))}`;
  }
}

function ofClaim(entry: Entry, roadmap: Roadmap): string {
  const { claim, milestone, source } = claimBody(entry);
  const id = entry.target?.milestone ?? String(milestone?.id);
  const isNew = milestone && roadmap.indexOf(id) < 0;
  const about = isNew ? `new: “${isolated(String(milestone.title))}”` : milestoneWords(roadmap, id);
  const named = source ?? claim.source;
  const known = typeof named === 'string' ? (roadmap.sourceWithId(named) ?? named) : named;
  return `${about}: ${claimWords(claim, known)}`;
}

/** "title “First car” → “The first car”". */
function metaWords({ target = {}, body }: Entry, roadmap: Roadmap): string {
  const m = roadmap.indexOf(target.milestone ?? '');
  const before: RawRecord =
    m >= 0
      ? (roadmap.milestoneAt(m) as Milestone)
      : ((target.company === undefined ? headOf(roadmap) : roadmap.companyNamed(target.company)) ??
        {});
  const word = (value: unknown) => (isBlank(value) ? 'nothing' : `“${isolated(String(value))}”`);
  return Object.entries(body)
    .map(([key, value]) => `${key} ${word(before[key])} → ${word(value)}`)
    .join(', ');
}

function headOf({ title, knownThrough }: Roadmap): RawRecord {
  return { title, knownThrough };
}
