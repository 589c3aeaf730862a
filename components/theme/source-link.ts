import { html, type TemplateResult } from 'lit';
import type { Source } from '../../src/model/index.js';
import { linkOf } from '../../src/view/wording.js';

/** A source by some words: a link where its address is safe to follow, else the words alone. */
export function sourceLink(source: Source, words: string): TemplateResult {
  const href = linkOf(source);
  if (!href) return html`<span class="source" dir="auto">${words}</span>`;
  return html`<a class="source" dir="auto" href=${href} target="_blank" rel="noopener noreferrer"
    referrerpolicy="no-referrer">${words}</a>`;
}
