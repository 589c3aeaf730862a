import { css } from 'lit';

/** One column, as wide as reads well. Rows are separated by lines; what is to be done has colour. */
export const styles = css`
  :host {
    display: block;
    overflow-wrap: anywhere;
  }
  section {
    display: grid;
    gap: 0.875rem;
    padding: 1rem 1.25rem 0;
    background: var(--_background);
  }
  section > * {
    min-inline-size: 0;
  }
  section:not(:has(footer)) {
    padding-block-end: 1.25rem;
  }
  p,
  h3,
  ul {
    margin: 0;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  header {
    display: flex;
    gap: 1rem;
    align-items: start;
    justify-content: space-between;
  }
  h3 {
    font-size: 1.35em;
    line-height: 1.25;
  }
  h3:focus {
    outline: none;
  }
  .close {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2rem;
    block-size: 2rem;
    margin-inline-end: -0.375rem;
    padding: 0;
    border-color: transparent;
  }
  .hint,
  .why,
  .at,
  .said {
    color: var(--_muted);
  }
  progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }

  .start {
    display: grid;
    gap: 0.875rem;
    justify-items: start;
    max-inline-size: 44rem;
  }
  .start > .fault {
    display: grid;
    gap: 0.125rem;
    inline-size: 100%;
    padding: 0.5rem 0.75rem;
    border-inline-start: 3px solid var(--_missed);
    background: var(--_surface);
  }
  .file {
    display: grid;
    gap: 0.375rem;
    inline-size: 100%;
    padding: 1rem;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius);
  }
  .file > span,
  .paste > span {
    font-weight: 600;
  }
  input[type='file'] {
    max-inline-size: 100%;
    min-block-size: 2rem;
  }
  input::file-selector-button {
    min-block-size: 2rem;
    margin-inline-end: 0.75rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_background);
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .paste {
    display: grid;
    gap: 0.375rem;
    inline-size: 100%;
  }
  textarea,
  input[type='text'],
  select {
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 2rem;
    padding: 0.25rem 0.5rem;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_background);
    color: inherit;
    font: inherit;
  }
  textarea {
    resize: vertical;
    font-family: ui-monospace, monospace;
  }
  .progress {
    display: grid;
    gap: 0.5rem;
    justify-items: start;
  }

  summary {
    padding-block: 0.25rem;
    font-weight: 600;
    cursor: pointer;
  }
  .columns,
  .notes {
    padding: 0.375rem 0.75rem;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .columns .header {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    align-items: center;
  }
  .columns .header select {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  details.columns {
    /* WebKit scrolls the page for a long choice in a list otherwise. */
    overflow: clip;
  }
  .headless {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 2rem;
  }
  .columns li {
    display: grid;
    grid-template-columns: minmax(6rem, 1fr) minmax(9rem, 1fr) minmax(0, 2fr);
    gap: 0.25rem 0.75rem;
    align-items: center;
    padding-block: 0.375rem;
    border-block-start: 1px solid var(--_line);
  }
  .columns label > .means {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .columns li[data-role='kept'] select {
    border-color: var(--_late);
  }
  .columns li[data-role='left out'] > :is(strong, .sample) {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .sample {
    overflow: hidden;
    color: var(--_muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    justify-content: space-between;
  }
  .filters > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }
  .count {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    font-weight: 400;
  }
  .statement {
    display: grid;
    gap: 0.25rem;
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--_line);
  }
  .statement > :not(.head) {
    margin-inline-start: 2rem;
  }
  .head {
    display: flex;
    gap: 0.75rem;
    align-items: start;
    justify-content: space-between;
  }
  .name {
    display: flex;
    flex: 1;
    gap: 0.625rem;
    align-items: start;
    min-inline-size: 0;
    min-block-size: 1.5rem;
  }
  p.name {
    display: block;
    padding-inline-start: 2rem;
  }
  label.name {
    cursor: pointer;
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 1.375rem;
    block-size: 1.375rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .state {
    flex: none;
    padding-inline: 0.5rem;
    border: 1px solid var(--_line-strong);
    border-radius: 1em;
    color: var(--_muted);
    font-size: 0.857em;
  }
  [data-state='refused'] .state {
    border-color: var(--_missed);
    color: var(--_missed);
  }
  :is([data-state='question'], [data-state='conflict']) .state {
    border-color: var(--_late);
    color: var(--_late);
  }
  [data-state='new'] .state {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .effect {
    padding-inline-start: 0.625rem;
    border-inline-start: 3px solid var(--_accent);
  }
  .at {
    font-size: 0.857em;
  }
  .problems {
    display: grid;
    gap: 0.25rem;
  }
  .problems li {
    padding-inline-start: 0.625rem;
    border-inline-start: 3px solid var(--_line-strong);
  }
  .problems li[data-severity='error'] {
    border-color: var(--_missed);
  }
  .problems li[data-severity='warning'] {
    border-color: var(--_late);
  }
  .problems .hint {
    display: block;
  }
  .cells {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
    gap: 0.5rem;
    align-items: end;
    padding-block: 0.25rem;
  }
  .cell {
    display: grid;
    gap: 0.125rem;
  }
  .cell > span {
    color: var(--_muted);
    font-size: 0.857em;
  }
  .mend {
    justify-self: start;
  }
  .more {
    justify-self: center;
  }
  footer {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    justify-content: flex-end;
    margin-inline: -1.25rem;
    padding: 0.75rem 1.25rem;
    border-block-start: 1px solid var(--_line);
    background: var(--_background);
  }
  .result {
    display: grid;
    gap: 0.75rem;
  }
  .done {
    font-size: 1.143em;
  }
  .keep {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .keep:hover:enabled {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 85%, var(--_text));
  }
  @container (max-width: 40rem) {
    section {
      padding-inline: 1rem;
    }
    footer {
      margin-inline: -1rem;
      padding-inline: 1rem;
    }
    footer .keep {
      flex: 1;
    }
    .columns li {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .sample {
      grid-column: 1 / -1;
    }
    .statement > :not(.head) {
      margin-inline-start: 0;
    }
    p.name {
      padding-inline-start: 0;
    }
  }
  /* Fingers need more room. */
  @media (pointer: coarse) {
    button,
    select,
    input[type='text'],
    input[type='file'],
    summary,
    .headless,
    label.name {
      min-block-size: 44px;
    }
    .close {
      inline-size: 44px;
      block-size: 44px;
    }
    label.name {
      padding-block: 0.625rem;
    }
  }
  @media (forced-colors: active) {
    .keep {
      border: 2px solid ButtonText;
    }
  }
`;
