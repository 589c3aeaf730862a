import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  p,
  h3,
  ul,
  fieldset {
    margin: 0;
  }
  dialog {
    position: static;
    inline-size: auto;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    border: 0;
    background: var(--_background);
    color: inherit;
  }
  dialog,
  section {
    padding: 0;
  }
  dialog:modal {
    position: fixed;
    inset: 0;
    inline-size: min(42rem, 100%);
    block-size: fit-content;
    max-block-size: 100%;
    margin: auto;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 35%);
  }
  .head {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    gap: 1rem;
    align-items: start;
    justify-content: space-between;
    padding: 1rem 1.25rem 0.5rem;
    background: var(--_background);
  }
  h3 {
    font-size: 1.25em;
    line-height: 1.25;
    text-wrap: balance;
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
  .close path {
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-width: 1.75;
  }
  form,
  .content {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    padding: 0 1.25rem 1.25rem;
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr));
    gap: 0.625rem 0.75rem;
    align-items: start;
    min-inline-size: 0;
    padding: 0.75rem 0 0;
    border: 0;
    border-block-start: 1px solid var(--_line);
  }
  fieldset:first-of-type {
    padding-block-start: 0;
    border: 0;
  }
  legend {
    float: inline-start;
    grid-column: 1 / -1;
    padding: 0;
    color: var(--_muted);
    font-size: 0.857em;
    font-weight: 600;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
    align-content: start;
  }
  .field:is([data-field='company'], [data-field='milestone'], [data-field='title'], [data-field='date'], [data-field='url'], [data-field='quote'], [data-field='phrase'], [data-field='note'], [data-field='what']) {
    grid-column: 1 / -1;
  }
  label {
    font-weight: 500;
  }
  input:not([type='checkbox']),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 2.25rem;
    padding: 0.25rem 0.5rem;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_text);
    font: inherit;
  }
  textarea {
    resize: vertical;
  }
  /* What has the focus is not below the head or the foot. */
  input,
  select,
  textarea {
    scroll-margin-block: 4rem 15rem;
  }
  [aria-invalid='true'] {
    border-color: var(--_missed);
    box-shadow: inset 0 0 0 1px var(--_missed);
  }
  .field p,
  .hint {
    color: var(--_muted);
    font-size: 0.929em;
    line-height: 1.35;
  }
  .field .read {
    color: var(--_text);
    font-variant-numeric: tabular-nums;
  }
  .field .read::before {
    content: '→ ';
    color: var(--_muted);
  }
  :host(:dir(rtl)) .field .read::before {
    content: '← ';
  }
  .field .warning {
    color: var(--_late);
  }
  .field .fault,
  .faults {
    color: var(--_missed);
    font-weight: 500;
  }
  .would {
    display: grid;
    gap: 0.25rem;
    padding: 0.75rem;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .would strong {
    font-size: 0.929em;
  }
  .would .hint {
    font-size: inherit;
  }
  .would .asks {
    color: var(--_late);
  }
  .check {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 1.5rem;
    font-weight: 400;
  }
  .check input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  .foot {
    position: sticky;
    inset-block-end: 0;
    display: grid;
    gap: 0.5rem;
    margin-inline: -1.25rem;
    margin-block-end: -1.25rem;
    padding: 0.75rem 1.25rem;
    border-block-start: 1px solid var(--_line);
    background: var(--_background);
  }
  /* On a low screen it would leave no room for the fields. */
  @media (max-height: 560px) {
    .foot {
      position: static;
    }
    input,
    select,
    textarea {
      scroll-margin-block-end: 1rem;
    }
  }
  .actions :is(button, a.button) {
    min-block-size: 2.25rem;
  }
  a.button {
    display: inline-flex;
    align-items: center;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_accent);
    text-decoration: none;
  }
  a.button:hover {
    border-color: var(--_line-strong);
    background: var(--_surface);
  }
  button.primary,
  a.button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  button.primary:hover,
  a.button.primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }
  .done {
    display: grid;
    gap: 0.75rem;
    padding: 0.75rem;
    border-inline-start: 3px solid var(--_kept);
    background: var(--_surface);
  }
  .refused {
    padding: 0.75rem;
    border-inline-start: 3px solid var(--_missed);
    background: var(--_surface);
  }
  .note {
    padding: 0.5rem 0.75rem;
    border-inline-start: 3px solid var(--_late);
    background: var(--_surface);
  }
  .draft {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: center;
    justify-content: space-between;
    color: var(--_muted);
  }
  blockquote {
    margin: 0;
    padding: 0.5rem 0.75rem;
    border-inline-start: 3px solid var(--_line-strong);
  }
  .list {
    display: grid;
    gap: 0.75rem;
    padding: 0;
    list-style: none;
  }
  .list li {
    display: grid;
    gap: 0.25rem;
    padding-block-end: 0.75rem;
    border-block-end: 1px solid var(--_line);
  }
  .list small {
    color: var(--_muted);
    font-size: 0.929em;
  }
  .list .both {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.125rem 0.5rem;
    margin: 0.25rem 0;
  }
  .list .both dt {
    color: var(--_muted);
  }
  .list .both dd {
    margin: 0;
  }
  .around:empty {
    display: none;
  }
  .list .asks {
    color: var(--_late);
  }
  /* A phone with its keyboard has no room for more than a field. */
  @media (max-height: 30rem) {
    .head,
    .foot {
      position: static;
    }
  }
  @container (max-width: 37.49rem) {
    dialog:modal fieldset {
      grid-template-columns: minmax(0, 1fr);
    }
    dialog:modal {
      inline-size: 100%;
      max-inline-size: 600px;
      block-size: 100%;
      border: 0;
      border-radius: 0;
    }
    input:not([type='checkbox']),
    select,
    textarea {
      min-block-size: 2.75rem;
      /* Smaller text in a field makes a phone zoom in. */
      font-size: max(1rem, var(--_font-size));
    }
    .close {
      inline-size: 2.75rem;
      block-size: 2.75rem;
      margin-block-start: -0.375rem;
    }
    .actions :is(button, a.button),
    .draft button,
    .check {
      min-block-size: 2.75rem;
    }
    .actions .primary {
      flex: 1 1 auto;
      justify-content: center;
    }
  }
`;
