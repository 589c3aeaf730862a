import { css } from 'lit';

/** The buttons that open the form, and its place. */
export const editingStyles = css`
  .editing {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem 0.5rem;
    align-items: center;
    justify-content: end;
  }
  .editing button {
    min-block-size: 1.75rem;
    padding-block: 0;
  }
  header:has(> .editing) {
    grid-template-columns: minmax(0, 1fr) auto auto;
  }
  header:not(:has(> [part='share'])) > .editing {
    grid-column: 2 / -1;
  }
  .editing .primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .editing .primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }
  .editing .warn {
    border-inline-start: 3px solid var(--_late);
  }
  .keeping {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    gap: 0.375rem 0.5rem;
    align-items: center;
    padding: 0.25rem 0.5rem;
    border-inline-start: 3px solid var(--_late);
    background: var(--_surface);
  }
  .keeping:not(:has(span)) {
    position: absolute;
    padding: 0;
    border: 0;
  }
  .keeping span {
    flex: 1 1 12rem;
  }
  .keeping button {
    min-block-size: 1.75rem;
  }
  .body:has(> roadmap-editor) > .details:not(roadmap-editor) {
    display: none;
  }
  /* The form has room for its fields beside a low view, too. */
  @container roadmap-tracker (min-width: 900px) {
    .body:has(> roadmap-editor) {
      min-block-size: min(44rem, 100vh - 4rem);
    }
  }
  @container roadmap-tracker (max-width: 599.98px) {
    header:has(> .editing) {
      grid-template-columns: minmax(0, 1fr);
      gap: 0.375rem;
    }
    .editing {
      grid-column: 1 / -1;
    }
    .editing button {
      flex: 1 1 auto;
    }
    :is(.editing, .keeping) button {
      min-block-size: 2.75rem;
    }
  }
  @media print {
    .editing,
    .keeping,
    roadmap-editor {
      display: none;
    }
  }
`;
