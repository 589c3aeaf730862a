import { html, type TemplateResult } from 'lit';
import type { FirstWords, LoadFault } from '../words/en.js';

/** Why loading failed. A message that exists only in English is marked as English for screen readers. */
export function loadCause(error: LoadFault, { load }: FirstWords): string | TemplateResult {
  return load.cause(error) ?? html`<span lang="en">${error.message}</span>`;
}
