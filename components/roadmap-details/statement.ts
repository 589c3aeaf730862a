import { html, nothing, type TemplateResult } from 'lit';
import type { Claim, Source } from '../../src/model/index.js';
import { isolated } from '../../src/model/isolated.js';
import type { Statement } from '../../src/view/history.js';
import { edtfWords, periodWords, saidWords, sourceOf } from '../../src/view/wording.js';
import { claimWords } from '../shared/claim-words.js';
import { archiveLink, sourceLink, unverifiedWords } from '../shared/source-link.js';
import { type SentenceContext, saidWhen } from './sentence.js';

/** One claim: when and by whom, the date it named and how far that moved, its words, its source; what may be recorded. */
export function statementItem(
  statement: Statement,
  context: SentenceContext,
  company: string,
  recording: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { claim, voids } = statement;
  const { words } = context;
  const said = claimWords(claim);
  const isGone = claim.retracted || claim.voided;
  return html`<li part="claim" class=${isGone ? 'retracted' : claim.hollow ? 'hollow' : ''}
    data-claim=${claim.id} data-status=${claim.status}>
    <div class="when">
      <strong>${(voids ? recordedWords(claim, context) : saidWords(claim, context)) ?? words.details.dayUnknown}</strong>
      <span>${voids ? words.details.correction : words.speaker[claim.saidBy]}</span>
    </div>
    <div class="what">${dateLine(statement, context, company)}</div>
    ${isGone ? html`<del>${said}</del>` : said}
    ${remarks(statement, context).map((remark) => html`<small>${remark}</small>`)}
    ${voids ? nothing : sourceLine(claim.unverified, sourceOf(context.roadmap, claim), context)}
    ${recording}
  </li>`;
}

/** The day on which it was put on record. */
function recordedWords({ recordedOn }: Claim, context: SentenceContext): string | null {
  return recordedOn ? edtfWords(recordedOn, context) : null;
}

function dateLine(
  { claim, movedMonths, sameDate, heldMonths, holds, takesBack, voids }: Statement,
  context: SentenceContext,
  company: string,
): TemplateResult {
  const { words } = context;
  const date = periodWords(claim, context, context.roadmap, company);
  const shown = claim.retracted || claim.voided ? html`<del>${date}</del>` : date;
  const only = takesBack ?? voids;
  const silent = only ? nothing : html`<span class="silent">${words.details.saysNoDate}</span>`;
  return html`${date ? html`<span class="date">${shown}</span>` : silent}
    ${only && !date ? nothing : html`<span class="chip">${words.status[claim.status]}</span>`}
    ${movedMonths === null ? nothing : movedMark(movedMonths, sameDate, context)}
    ${heldMonths === null ? nothing : html`<span class="held">${words.details[holds ? 'holds' : 'held'](heldMonths)}</span>`}`;
}

function movedMark(months: number, sameDate: boolean, { words }: SentenceContext): TemplateResult {
  const { moved, sameDate: same, within, movedWhy } = words.details;
  const text = months !== 0 ? moved(months) : sameDate ? same : within;
  const direction = months > 0 ? 'later' : months < 0 ? 'earlier' : 'same';
  return html`<span class="moved" data-moved=${direction}>${text}<span class="visually-hidden"> ${movedWhy}</span></span>`;
}

/** Why this claim counts less, or not at all. */
function remarks(
  { claim, takenBackBy, takesBack, voids, recordedMonths }: Statement,
  context: SentenceContext,
): string[] {
  const { details } = context.words;
  return [
    ...(claim.retracted ? [details.takenBack(takenBackBy && saidWhen(takenBackBy, context))] : []),
    ...(takesBack ? [details.takesBack(saidWhen(takesBack, context))] : []),
    ...(claim.voided ? [details.voided] : []),
    ...(voids ? [details.voids(saidWhen(voids, context))] : []),
    ...(claim.hollow && !claim.retracted ? [details.hollow] : []),
    ...(recordedMonths === null ? [] : [details.recordedLater(recordedMonths)]),
  ];
}

function sourceLine(
  unverified: boolean,
  source: Source | undefined,
  context: SentenceContext,
): TemplateResult {
  const { words } = context;
  const name =
    source &&
    [source.publisher, source.title]
      .map((text) => isolated(text ?? ''))
      .filter(Boolean)
      .join(' – ');
  const published = source?.published && edtfWords(source.published, context);
  const accessed = source?.accessed && edtfWords(source.accessed, context);
  return html`<div class="from">
    ${source ? sourceLink(source, name || words.details.untitledSource) : words.details.noSource}${
      published ? html`<span> · ${words.details.published(published)}</span>` : nothing
    }${accessed ? html`<span> · ${words.details.readOn(accessed)}</span>` : nothing}${
      source ? archiveLink(source, words.details.archivedCopy) : nothing
    }
    ${unverified ? html`<span class="unverified">${unverifiedWords(words)}</span>` : nothing}
  </div>`;
}
