import { css } from '../css.js';

/**
 * The look shared by all elements. Every colour, font and size is a custom property
 * `--roadmap-*` that a page may set; the private `--_*` names hold it or its default.
 * Light or dark follows the `color-scheme` of the surrounding page.
 */
export const theme = css`
  :host {
    --_font: var(--roadmap-font, inherit);
    /* The size of the text around the element; around a part of a tracker, that around the tracker. */
    --_rem: calc(var(--_around, 1em) / var(--_zoom, 1));
    --_font-size: var(--roadmap-font-size, 0.875rem);
    --_text: var(--roadmap-text, light-dark(#1a1f27, #e8ebf0));
    --_muted: var(--roadmap-muted, light-dark(#59616e, #a3adbb));
    --_background: var(--roadmap-background, light-dark(#ffffff, #14181f));
    --_surface: var(--roadmap-surface, light-dark(#f5f6f8, #1c222b));
    --_line: var(--roadmap-line, light-dark(#dfe3e8, #2f3744));
    --_line-strong: var(--roadmap-line-strong, light-dark(#808a98, #7d8795));
    --_accent: var(--roadmap-accent, light-dark(#1f5fd0, #86b1ff));
    --_on-accent: var(--roadmap-on-accent, light-dark(#ffffff, #0d1420));
    --_focus: var(--roadmap-focus, light-dark(#1f5fd0, #9cc0ff));
    --_radius: var(--roadmap-radius, 6px);
    --_kept: var(--roadmap-kept, light-dark(#08756a, #3ab59b));
    --_late: var(--roadmap-late, light-dark(#a65c00, #f0a83f));
    --_missed: var(--roadmap-missed, light-dark(#9e0f3c, #ff96ad));
    --_open: var(--roadmap-open, light-dark(#808a98, #7d8795));
    box-sizing: border-box;
    /* A theme's ground is behind everything; without one the page shows through. */
    background: var(--roadmap-background, none);
    color: var(--_text);
    font-family: var(--_font);
    line-height: 1.45;
    /* Resets inherited styles of the page that would break lines or measurements. */
    writing-mode: horizontal-tb;
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-indent: 0;
    text-align: start;
    white-space: normal;
    word-break: normal;
    hyphens: manual;
    border-spacing: 0;
    caption-side: top;
    cursor: auto;
  }
  /* The width that an element has in a container sized by its content: at least the indent, and at most the
     indent plus the space between two dots of size 0, at which a narrower container breaks the line. */
  :host::before {
    content: '. .';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    font-size: 0;
    line-height: 0;
    text-indent: 10rem;
    word-spacing: 70rem;
  }
  .room {
    container-type: inline-size;
    font-size: var(--_font-size);
  }
  :host([hidden]) {
    display: none !important;
  }
  :host(:lang(ja)) {
    line-break: strict;
  }
  /* Korean breaks between words. */
  :host(:lang(ko)) {
    word-break: keep-all;
    overflow-wrap: break-word;
  }
  /* No words are loaded yet, so only the page's own table and skeletons show. */
  :host(:state(wordless)) {
    visibility: hidden;
  }
  slot,
  .skeleton {
    visibility: visible;
  }
  /* Each text has its own direction, but is aligned as the page's is. */
  p,
  span,
  small,
  b,
  strong,
  [dir='auto'] {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  h2,
  h3 {
    font-family: var(--roadmap-heading-font, inherit);
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  :focus-visible {
    outline: var(--roadmap-focus-width, 2px) solid var(--_focus);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* A focused element is scrolled out from under the sheet of details. */
  :focus {
    scroll-margin-block-end: var(--_covered, 0px);
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_line: var(--_line-strong);
    }
  }
  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_muted: CanvasText;
      --_background: Canvas;
      --_surface: Canvas;
      --_line: CanvasText;
      --_line-strong: CanvasText;
      --_accent: LinkText;
      --_on-accent: Canvas;
      --_focus: Highlight;
    }
  }
  @media print {
    :host {
      print-color-adjust: exact;
    }
    button,
    select,
    summary {
      break-inside: avoid;
    }
    /* Paper has no links: print their addresses. */
    a.source::after {
      content: ' ' attr(href);
      word-break: break-all;
      font-size: 0.857em;
    }
  }
`;

/**
 * Sets `--_standing` to the colour of what has `data-standing`: that of its `data-verdict`, as toneOf has it; without
 * one, where only a standing is named, the one usual for it.
 */
export const standingColours = css`
  [data-standing] { --_standing: var(--_open); }
  [data-standing='achieved'] { --_standing: var(--_kept); }
  :is([data-standing='achieved-late'], [data-standing='delayed']) { --_standing: var(--_late); }
  [data-standing='overdue'] { --_standing: var(--_missed); }
  [data-standing='overdue'][data-verdict='open'] { --_standing: var(--_late); }
  [data-standing][data-verdict='missed'] { --_standing: var(--_missed); }
  [data-standing]:is([data-verdict='unclear'], [data-verdict='dropped']) { --_standing: var(--_open); }
  /* In right-to-left pages, later is on the left. */
  :host(:dir(rtl)) :is([data-standing='advanced'], [data-standing='delayed'], [data-standing='open-ended']) .icon {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    [data-standing][data-standing] {
      --_standing: currentColor;
    }
  }
`;

/** Sets `--_verdict` to the colour of the verdict in `data-verdict`. */
export const verdictColours = css`
  [data-verdict='kept'] { --_verdict: var(--_kept); }
  [data-verdict='late'] { --_verdict: var(--_late); }
  [data-verdict='missed'] { --_verdict: var(--_missed); }
  :is([data-verdict='open'], [data-verdict='unclear'], [data-verdict='dropped']) { --_verdict: var(--_open); }
  @media (forced-colors: active) {
    [data-verdict] {
      --_verdict: currentColor;
    }
  }
`;

/** The look of all buttons; targets of at least 24 px (WCAG 2.2, 2.5.8). */
export const buttons = css`
  button {
    min-height: max(24px, 2rem);
    min-width: max(24px, 2rem);
    padding: 0.25rem 0.625rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_background);
    cursor: pointer;
  }
  button:hover {
    border-color: var(--_line-strong);
    background: var(--_surface);
  }
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  button[aria-pressed='true'],
  button[aria-selected='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 12%, var(--_background));
    color: var(--_accent);
    font-weight: 600;
  }
`;
