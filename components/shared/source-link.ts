import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../../src/model/index.js';
import { linkOf } from '../../src/view/wording.js';
import { css } from '../css.js';
import type { FirstWords } from '../words/en.js';

/** A target of 24 px in any font (WCAG 2.5.8), without spreading the lines of text. */
export const sourceLinkStyles = css`
  a.source {
    --_beyond: max(0px, (24px - 1lh) / 2);
    display: inline-block;
    min-block-size: 24px;
    min-inline-size: 24px;
    margin-block: calc(-1 * var(--_beyond));
    padding-block: var(--_beyond);
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
`;

/** Words that name a source: a link if its address is safe to follow, else plain text. */
export function sourceLink(source: Source, words: string): TemplateResult {
  const href = linkOf(source);
  return href ? link(href, words) : html`<span class="source" dir="auto">${words}</span>`;
}

/** A link to the archived copy of a source, if there is one. */
export function archiveLink(source: Source, words: string): TemplateResult | typeof nothing {
  const href = linkOf(source, 'archived');
  return href ? html`<span> · ${link(href, words)}</span>` : nothing;
}

/** Marks a source that nobody has read yet; only screen readers are told what that means. */
export function unverifiedWords({ unverified, unverifiedWhy }: FirstWords): TemplateResult {
  return html`${unverified}<span class="visually-hidden">: ${unverifiedWhy}</span>`;
}

function link(href: string, words: string): TemplateResult {
  return html`<a class="source" dir="auto" href=${href} target="_blank" rel="noopener noreferrer"
    referrerpolicy="no-referrer">${words}</a>`;
}
