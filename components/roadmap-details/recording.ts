import { html, nothing, type TemplateResult } from 'lit';
import { isVoid } from '../../src/model/claim.js';
import type { ClaimState } from '../../src/model/index.js';
import { dayWords } from '../../src/view/wording.js';
import type { EditorMode } from '../store/editing.js';
import { RecordRequestEvent } from '../store/record-request.js';
import type { Snapshot } from '../store/snapshot.js';

/** What the reader may record about a milestone; nothing where that is nothing. */
export function recordingButtons(
  { editing }: Snapshot,
  milestone: string,
): TemplateResult | typeof nothing {
  if (!editing) return nothing;
  const { words, reportTo, sending } = editing;
  const records = editing.records && sending?.may !== false;
  const people = sending?.people.get(milestone);
  const button = (mode: EditorMode, name: string, why?: string) =>
    html`<button type="button" data-record=${mode} title=${why ?? nothing} @click=${asking(mode, milestone)}>${name}</button>`;
  return html`<p class="recording">
    ${records ? html`${button('statement', words.record)}${button('amend', words.correct, words.amend)}` : nothing}
    ${reportTo ? button('report', words.report) : nothing}
    ${sending && people ? html`<span role="status" class="people">${sending.words.people(people)}</span>` : nothing}
  </p>`;
}

/** That a claim is the reader's own, and the button that takes a claim out of the record. */
export function claimRecording(
  snapshot: Snapshot,
  milestone: string,
  claim: ClaimState,
): TemplateResult | typeof nothing {
  const { editing } = snapshot;
  if (!editing?.records) return nothing;
  const { words, own, sending } = editing;
  const recordedOn = own.get(claim.id)?.recordedOn;
  const mark = sending?.marks.get(claim.id)?.words ?? null;
  const mine = mark ?? (recordedOn && words.mine(dayWords(recordedOn, snapshot)));
  return html`${recordedOn ? html`<small class="own">${mine}</small>` : nothing}
    ${
      isVoid(claim) || sending?.may === false
        ? nothing
        : html`<button type="button" class="mistake" data-record="void" @click=${asking('void', milestone, claim.id)}>${words.markMistake}</button>`
    }`;
}

function asking(mode: EditorMode, milestone: string, claim: string | null = null) {
  return ({ currentTarget }: Event) =>
    currentTarget?.dispatchEvent(new RecordRequestEvent({ mode, milestone, claim }));
}
