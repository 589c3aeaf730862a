import { html, svg, type TemplateResult } from 'lit';

function icon(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    ${svg`<path d=${path} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>`}
  </svg>`;
}

export const searchIcon = icon('M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9Zm3.4 7.9 3.1 3.1');
export const downIcon = icon('m4.5 6.5 3.5 3.5 3.5-3.5');
export const removeIcon = icon('m4.5 4.5 7 7m0-7-7 7');
