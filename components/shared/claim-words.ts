import { html, nothing, type TemplateResult } from 'lit';
import { isolated } from '../../src/model/isolated.js';
import { unquoted } from '../../src/model/quotation.js';
import type { Claim } from '../../src/model/types.js';

/** The quote in quotation marks, marked with its own language, then the curators' phrase. */
export function claimWords({ quote, quoteLang, phrase }: Claim): TemplateResult {
  return html`${
    quote
      ? html`<q part="quote" dir="auto" lang=${quoteLang ?? nothing}>${isolated(quote)}</q>`
      : nothing
  }${phrase ? html`<span class="phrase" part="phrase" dir="auto">${isolated(unquoted(phrase))}</span>` : nothing}`;
}
