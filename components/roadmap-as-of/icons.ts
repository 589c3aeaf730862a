import { html, type TemplateResult } from 'lit';

const PATHS = {
  play: 'M4.5 2.5v11l9-5.5Z',
  pause: 'M4 3h3v10H4Zm5 0h3v10H9Z',
  previous: 'M3 3h2v10H3Zm10 0v10L6 8Z',
  next: 'M11 3h2v10h-2ZM3 3v10l7-5Z',
};

/** A sign of the player, mirrored where text runs from right to left: there so does time. */
export function icon(name: keyof typeof PATHS): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d=${PATHS[name]} fill="currentColor" />
  </svg>`;
}
