/** One entry: who recorded it when, what it says, and from which source. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Desk, momentWords } from './panel.js';
import type { Line, LogRecord } from './record.js';

/** `below`: what may be done with it. */
export function entryCard(
  line: Line,
  record: LogRecord,
  { words, lang }: Desk,
  below: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { id, by, recordedAt, state, kind } = line;
  const { what, facts, quote, source } = record.saying(line);
  const isClaim = kind === 'claim' || kind === 'review';
  return html`<article class="card" data-entry=${id} data-state=${state} aria-labelledby="says-${id}">
    <h3 id="says-${id}" tabindex="-1" dir="auto">${what}</h3>
    <p class="meta"><span dir="auto">${by.name}</span> · ${words.role[by.role]} ·
      <time datetime=${recordedAt}>${momentWords(recordedAt, lang)}</time>${isClaim ? nothing : html` · ${words.kind[kind as keyof typeof words.kind] ?? kind}`}${state === 'pending' || state === 'refused' ? html` · <b>${words.state[state]}</b>` : nothing}</p>
    ${quote ? html`<blockquote dir="auto" lang=${quote.lang ?? nothing}>${quote.text}</blockquote>` : nothing}
    ${
      facts.length > 0
        ? html`<dl>${facts.map(([label, text]) => html`<div><dt>${label}</dt><dd dir="auto">${text}</dd></div>`)}</dl>`
        : nothing
    }
    ${
      source
        ? html`<p class="source">${
            source.href
              ? html`<a href=${source.href} target="_blank" rel="noopener noreferrer" dir="auto">${source.words}</a>`
              : html`<span dir="auto">${source.words}</span>`
          }</p>`
        : nothing
    }
    ${below}
  </article>`;
}
