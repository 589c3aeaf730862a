import { html, type TemplateResult } from 'lit';
import type { FirstWords, LoadFault } from '../words/en.js';

/** Why loading failed. What only an English message can tell is marked as English for screen readers. */
export function loadCause(error: LoadFault, { load }: FirstWords): string | TemplateResult {
  return load.cause(error) ?? html`<span lang="en">${error.message}</span>`;
}
