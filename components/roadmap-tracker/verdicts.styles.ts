import { css } from '../css.js';

/** The sentence, the bar of verdicts and their names: side by side if there is room; chips on narrow screens. */
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
    flex-direction: column;
    min-block-size: 2.5rem;
  }
  .bar .awaited {
    flex: 1;
  }
  /* There the names take two lines. */
  @container roadmap-tracker (600px <= width < 680px) or (1152px <= width < 1280px) {
    .bar {
      min-block-size: calc(1rem + 2 * max(24px, 1.5rem));
    }
  }
  /* To scale, whatever room the names need. */
  .shares {
    display: flex;
    gap: 2px;
    block-size: 0.75rem;
    margin-block-end: 0.25rem;
  }
  .shares i {
    flex: var(--_share) 1 0;
    min-inline-size: 2px;
    border-radius: 2px;
    box-shadow: inset 0 0 0 2px var(--_verdict);
    cursor: pointer;
  }
  .shares i[data-verdict='kept'],
  .shares i[data-verdict='late'],
  .shares i[data-verdict='missed'] {
    background: var(--_verdict);
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1rem;
  }
  .marks .all {
    color: var(--_muted);
  }
  [part='verdict'] {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-block-size: max(24px, 1.5rem);
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
  /* As in the timeline: filled is what was delivered, outlined what is promised. */
  [part='verdict'] i {
    flex: none;
    inline-size: 1rem;
    block-size: 0.75rem;
    border: 1px solid var(--_verdict);
    border-inline-width: 3px;
    border-radius: 2px;
    background: color-mix(in srgb, var(--_verdict) 12%, var(--_background));
  }
  :is([data-verdict='kept'], [data-verdict='late']) i {
    background: var(--_verdict);
  }
  .rest i {
    border: 1px dashed var(--_verdict);
    background: none;
  }
  [part='verdict'] span {
    color: var(--_muted);
    font-weight: 400;
  }
  [part='verdict'] b {
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
    .shares,
    .marks .all {
      display: none;
    }
    .bar {
      min-block-size: max(44px, 2.75rem);
    }
    .marks {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      gap: 0.25rem;
    }
    [part='verdict'] {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0 0.25rem;
      align-content: center;
      align-items: center;
      justify-items: start;
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
    [part='verdict'] span {
      grid-area: 2 / 1 / 2 / -1;
      overflow: hidden;
      font-size: 0.857em;
      text-overflow: ellipsis;
    }
  }
  @media (forced-colors: active) {
    .bar i {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: CanvasText;
      box-shadow: inset 0 0 0 1px CanvasText;
    }
    .bar [data-verdict='late'] i, .shares [data-verdict='late'] {
      background: repeating-linear-gradient(135deg, CanvasText 0 2px, Canvas 2px 6px);
    }
    .bar [data-verdict='missed'] i, .shares [data-verdict='missed'] {
      background: repeating-linear-gradient(90deg, CanvasText 0 2px, Canvas 2px 4px);
    }
    .bar :is([data-verdict='open'], .rest) i, .shares :is([data-verdict='open'], [data-verdict='unclear'], [data-verdict='dropped']) {
      background: Canvas;
    }
    [part='verdict'][aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
