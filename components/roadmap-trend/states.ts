import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../words/en.js';
import type { Trend } from './picture.js';

/** A picture is to come. */
export function skeleton(words: Words | undefined): TemplateResult {
  return html`<div class="skeleton breathing" aria-busy="true">
    <span role="status" class="visually-hidden">${words?.load.loading}</span>
  </div>`;
}

export function nothingToDraw(words: Words['trend']): TemplateResult {
  return html`<div class="state" role="status">
    <strong>${words.nothing}</strong><span>${words.nothingHint}</span>
  </div>`;
}

/** What the picture does not show, and why. */
export function leftOut({ left }: Trend, words: Words['trend']): TemplateResult | typeof nothing {
  const notes = [
    left.tooMany > 0 && words.tooMany(left.tooMany),
    left.noDate > 0 && words.noDate(left.noDate),
    left.dayUnknown > 0 && words.dayUnknown(left.dayUnknown),
  ].filter((note) => note !== false);
  return notes.length > 0 ? html`<p class="left-out">${words.leftOut(notes)}</p>` : nothing;
}
