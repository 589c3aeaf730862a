import { html, type TemplateResult } from 'lit';
import type { Words } from '../words/en.js';

/** Rows as high as those to come. */
export function skeleton(words: Words | null): TemplateResult {
  return html`<div class="skeleton" aria-busy="true">
    <span role="status" class="visually-hidden">${words?.load.loading}</span>
    ${Array.from({ length: 6 }, () => html`<div aria-hidden="true"><i></i><i></i><i></i><i></i></div>`)}
  </div>`;
}
