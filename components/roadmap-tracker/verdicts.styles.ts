import { css } from '../css.js';

/** The sentence and the bar of verdicts: side by side if there is room; chips on narrow screens. */
export const verdictStyles = css`
  .verdicts {
    display: grid;
    gap: 0.5rem 2rem;
    margin-block-end: 0.75rem;
  }
  .said {
    display: grid;
  }
  .said > * {
    grid-area: 1 / 1;
  }
  .usual {
    visibility: hidden;
  }
  .told {
    font-size: 1.0714em;
    font-weight: 600;
    text-wrap: pretty;
  }
  .told > span {
    /* Bold digits may be half a pixel higher; this keeps the line at its reserved height. */
    line-height: 0;
  }
  .aside {
    color: var(--_muted);
    font-weight: 400;
  }
  .verdicts .awaited {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .bar {
    display: flex;
    gap: 3px;
    min-block-size: 2.5rem;
  }
  [part='verdict'] {
    flex: var(--_share) 1 0;
    min-inline-size: max-content;
    padding: 0;
    border: 0;
    background: none;
    font-variant-numeric: tabular-nums;
    text-align: start;
    white-space: nowrap;
  }
  [part='verdict']:is(:hover, [aria-pressed='true']) {
    background: none;
    color: var(--_text);
  }
  [part='verdict']:hover:enabled span {
    text-decoration: underline;
  }
  [part='verdict'] i {
    display: block;
    block-size: 0.75rem;
    margin-block-end: 0.25rem;
    border: 2px solid var(--_verdict);
    border-radius: 2px;
    background: var(--_verdict);
  }
  :is([data-verdict='open'], .rest) i {
    background: none;
  }
  /* Neither promised nor missed: less prominent than what is open. */
  .rest i {
    border-style: dashed;
    border-width: 1px;
  }
  [part='verdict'] span {
    color: var(--_muted);
    font-weight: 400;
  }
  [part='verdict'] b {
    padding-inline-end: 0.5rem;
    color: var(--_verdict);
  }
  :is([data-verdict='open'], .rest) b {
    color: var(--_text);
  }
  [part='verdict'][aria-pressed='true'] {
    box-shadow: 0 3px 0 var(--_accent);
  }
  [part='verdict'][aria-pressed='true'] span {
    color: var(--_text);
    font-weight: 600;
  }

  /* As many columns as fit in any font. */
  @container roadmap-tracker (max-width: 704px) {
    .bar .rest {
      display: none;
    }
  }
  @container roadmap-tracker (min-width: 1152px) {
    .verdicts {
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
      align-items: center;
    }
    .told {
      align-content: center;
    }
  }
  @container roadmap-tracker (max-width: 599.98px) {
    .verdicts {
      gap: 0.375rem;
      margin-block-end: 0.375rem;
    }
    .told {
      font-size: 0.9286em;
      line-height: 1.3;
    }
    .aside,
    .bar .rest {
      display: none;
    }
    .bar {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      gap: 0.25rem;
      min-block-size: max(44px, 2.75rem);
    }
    [part='verdict'] {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0 0.25rem;
      align-content: center;
      align-items: center;
      min-inline-size: 0;
      min-block-size: max(44px, 2.75rem);
      padding-inline: 0.5rem 0.25rem;
      border: 1px solid var(--_line);
      line-height: 1.2;
    }
    [part='verdict'][aria-pressed='true'] {
      border-color: var(--_accent);
      box-shadow: inset 0 0 0 1px var(--_accent);
    }
    [part='verdict'] i {
      inline-size: 0.75rem;
      margin: 0;
      border-radius: 50%;
    }
    [part='verdict'] span {
      grid-area: 2 / 1 / 2 / -1;
      overflow: hidden;
      font-size: 0.857em;
      text-overflow: ellipsis;
    }
  }
  @media (forced-colors: active) {
    [part='verdict'] i {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: CanvasText;
    }
    [data-verdict='late'] i {
      background: repeating-linear-gradient(135deg, CanvasText 0 2px, Canvas 2px 6px);
    }
    [data-verdict='missed'] i {
      background: repeating-linear-gradient(90deg, CanvasText 0 2px, Canvas 2px 4px);
    }
    :is([data-verdict='open'], .rest) i {
      background: Canvas;
    }
    [part='verdict'][aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
