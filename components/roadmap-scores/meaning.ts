import { html, type TemplateResult } from 'lit';
import type { Words } from '../words/en.js';

/** What each score means, in plain words, for those who open it. */
export function meaning({ scores }: Words): TemplateResult {
  const keys = Object.keys(scores.meaning) as (keyof typeof scores.meaning)[];
  return html`<details class="meaning">
      <summary>${scores.explain}</summary>
      <dl>${keys.map((key) => html`<div><dt>${scores.column[key]}</dt><dd>${scores.meaning[key]}</dd></div>`)}</dl>
      <p>${scores.meaningOfN}</p>
    </details>`;
}
