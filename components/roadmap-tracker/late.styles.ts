/** What the first picture does without, added to the sheet. */
import { css } from 'lit';
import { addRules } from '../theme/add-rules.js';
import { styles } from './roadmap-tracker.styles.js';

addRules(
  styles,
  css`
  details ul {
    max-block-size: 16rem;
    margin: 0.5rem 0 0;
    padding: 0.5rem 0.75rem;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    list-style: none;
  }
  details li + li {
    margin-block-start: 0.375rem;
  }
  details li {
    overflow-wrap: anywhere;
  }
  code {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .hint::before {
    content: ' — ';
  }
  .hint {
    color: var(--_muted);
  }
  @container roadmap-tracker (max-width: 899.98px) {
    /* As high as the sheet at most. */
    .body:has(> .details) > [part='view'] {
      --_covered: min(55vh, 32rem);
    }
  }
  @media (forced-colors: active) {
    /* No colour of a border is kept, transparent neither. */
    [role='tab'][aria-selected='false'] {
      border-image: linear-gradient(#0000 0 0) 1;
    }
  }
  @media print {
    [part='controls'],
    [part='problems'],
    progress,
    .cancel,
    /* Its table is printed below, with every row. */
    [part='view'] > roadmap-table {
      display: none;
    }
    /* Its own style comes later still. */
    [part='share'] {
      display: none !important;
    }
    /* What is wide on a screen, brought to the width of the paper. */
    .body,
    roadmap-printed-table {
      --_paper: 0.45;
    }
    roadmap-printed-table {
      inline-size: 60rem;
      margin-block-start: 1.5rem;
      zoom: var(--_paper);
    }
    /* Wide enough for a table instead of cards. */
    .body roadmap-scores {
      inline-size: 64rem;
      zoom: calc(var(--_paper) * 0.93);
    }
    @container roadmap-tracker (min-width: 36rem) {
      .body,
      roadmap-printed-table {
        --_paper: 0.6;
      }
    }
    @container roadmap-tracker (min-width: 39rem) {
      .body,
      roadmap-printed-table {
        --_paper: 0.65;
      }
    }
    @container roadmap-tracker (min-width: 42rem) {
      .body,
      roadmap-printed-table {
        --_paper: 0.7;
      }
    }
    @container roadmap-tracker (min-width: 60rem) {
      .body,
      roadmap-printed-table {
        --_paper: 1;
      }
    }
    roadmap-as-of {
      min-block-size: 0;
    }
    .body:has(> .details) {
      display: block;
    }
    .details {
      position: static;
      block-size: auto;
      min-block-size: 0;
      max-block-size: none;
      margin-block: 1rem;
      overflow: visible;
      box-shadow: none;
    }
  }
`,
);
