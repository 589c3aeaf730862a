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
  .wiped {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem 1rem;
    align-items: center;
    grid-column: 1 / -1;
    padding: 0.5rem 0.75rem;
    border-inline-start: 3px solid var(--_delayed);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .wiped p {
    flex: 1 1 20rem;
  }
  .wiped:empty {
    display: none;
  }
  .editing .told {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    gap: 0.375rem 0.5rem;
    align-items: center;
    padding: 0.25rem 0.5rem;
    border-inline-start: 3px solid var(--_delayed);
    background: var(--_surface);
  }
  .editing .told span {
    flex: 1 1 12rem;
  }
  .editing .told button {
    flex: none;
  }
  header > .editing:has(.told) {
    grid-column: 1 / -1;
    grid-row: 3;
  }
  .body:has(> roadmap-editor) > .details:not(roadmap-editor) {
    display: none;
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
    :is(.editing, .wiped) button {
      min-block-size: 2.75rem;
    }
  }
  @media print {
    .editing,
    .wiped,
    roadmap-editor {
      display: none;
    }
  }
`;
