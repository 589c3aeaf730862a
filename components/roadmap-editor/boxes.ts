/** What the form shows besides its fields. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ClientEntry } from '../../src/log/index.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { edtfWords } from '../../src/view/wording.js';
import { claimWords } from '../shared/claim-words.js';
import type { Sending } from '../store/editing.js';
import type { Snapshot } from '../store/snapshot.js';
import type { EditorWords } from '../words/editor.js';
import { longField } from './fields.js';
import type { Outcome } from './look.js';
import { entryWords, type ListContext } from './own-list.js';
import { reportLink } from './report-link.js';

/** What was kept last. */
export interface Done {
  readonly entry: ClientEntry;
  readonly isUndone: boolean;
}

/** What the statement would do, and what has to be known or decided. */
export function wouldBox(outcome: Outcome | null, words: EditorWords): TemplateResult {
  const asks = outcome?.told.filter((kind) => kind === 'question' || kind === 'order') ?? [];
  return html`<div class="would" part="would" role="status">
    <strong>${words.would}</strong>
    ${outcome?.words ? html`<span class="sentence">${words.sentence(outcome.words)}</span>` : html`<span class="hint">${words.wouldHint}</span>`}
    ${asks.map((kind) => html`<span class="asks">${words.told[kind]}</span>`)}
  </div>`;
}

/** Who else is at the milestone that the form is about, and that it is not there any more. */
export function aroundBox(
  { words, people }: Sending,
  roadmap: Roadmap,
  milestone: string,
): TemplateResult {
  const names = people.get(milestone);
  const isGone = milestone !== '' && roadmap.indexOf(milestone) < 0;
  return html`<div role="status" class="around">
    ${isGone ? html`<p class="note">${words.gone}</p>` : nothing}
    ${names ? html`<p class="note">${words.people(names)}</p>` : nothing}
  </div>`;
}

/** That an entry was kept; `context` is null where the page keeps it. */
export function doneBox(
  { entry, isUndone }: Done,
  words: EditorWords,
  context: Omit<ListContext, 'persisted'> | null,
): TemplateResult {
  const lasts = context?.editing.lasts ?? true;
  const sending = context?.editing.sending;
  const mark = sending?.marks.get(entry.id);
  const kept = sending ? sending.words.done[mark?.at ?? 'waiting'] : words.kept;
  const said = context && entryWords(entry, context);
  return html`<div class="done" role="status">
    <strong>${isUndone ? words.undone : lasts || mark?.at === 'accepted' ? kept : words.keptHere}</strong>
    ${said === null ? nothing : html`<span>${isUndone ? html`<del>${said}</del>` : said}</span>`}
    ${mark?.at === 'refused' ? html`<span>${mark.words}</span>` : nothing}
    ${lasts ? nothing : html`<span>${words.goesWithPage}</span>`}
  </div>`;
}

/** A text and an address under which it can be sent. */
export function reportBox(
  roadmap: Roadmap,
  milestone: string,
  said: string,
  template: string,
  words: EditorWords,
): TemplateResult {
  const about = milestoneName(roadmap, milestone);
  const body = `${said}\n\n${about} (${milestone})\n${location.href}`;
  const link = reportLink(template, `${words.report}: ${about}`, body);
  return html`<p class="hint">${about}</p>
    ${longField('note', words.reportWhat, said)}
    <p class="hint">${words.reportNew}</p>
    ${link?.shortened ? html`<p class="note">${words.shortened}</p>` : nothing}
    <div class="actions">${
      link
        ? html`<a class="button primary" href=${link.href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">${words.send[link.kind]}</a>`
        : nothing
    }</div>`;
}

/** The claim that is to count no more. */
export function mistakenBox(
  snapshot: Snapshot,
  roadmap: Roadmap,
  milestone: string,
  id: string,
  words: EditorWords,
): TemplateResult | typeof nothing {
  const claim = claimNamed(roadmap, milestone, id);
  if (!claim) return nothing;
  const parts = [
    claim.saidOn ? edtfWords(claim.saidOn, snapshot) : null,
    claim.date ? edtfWords(claim.date, snapshot) : words.noDate,
  ];
  return html`<blockquote><p>${parts.filter(Boolean).join(' · ')}</p>${claimWords(claim)}</blockquote>`;
}

export function claimNamed(roadmap: Roadmap, milestone: string, id: string) {
  const m = roadmap.indexOf(milestone);
  return m < 0 ? undefined : roadmap.milestoneAt(m).claims.find((claim) => claim.id === id);
}

export function milestoneName(roadmap: Roadmap, id: string): string {
  const m = roadmap.indexOf(id);
  if (m < 0) return id;
  const { company, title } = roadmap.milestoneAt(m);
  return `${roadmap.companyNamed(company)?.name ?? company} – ${title}`;
}
