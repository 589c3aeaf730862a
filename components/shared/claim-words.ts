import { html, nothing, type TemplateResult } from 'lit';
import { isolated } from '../../src/model/isolated.js';
import type { Claim } from '../../src/model/types.js';

/** The words of a source in quotation marks and their own language, then what was said in ours. */
export function claimWords({ quote, quoteLang, phrase }: Claim): TemplateResult {
  return html`${
    quote
      ? html`<q part="quote" dir="auto" lang=${quoteLang ?? nothing}>${isolated(quote)}</q>`
      : nothing
  }${phrase ? html`<span class="phrase" part="phrase" dir="auto">${isolated(phrase)}</span>` : nothing}`;
}
