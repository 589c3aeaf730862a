import { css } from '../css.js';

/** Controls behind a row of buttons: where the page asks for it, and where there is no room. */
const simple = css`
  .row {
    display: flex;
  }
  header > [part='share'],
  .panel[part]:not(:popover-open) {
    display: none;
  }
  [part='open-panel'] {
    font-weight: 500;
  }
  [part='open-panel'] svg {
    display: block;
    margin: auto;
  }
  .panel roadmap-filters {
    margin: 0;
  }
  .panel:is([part='controls'], [part='more']):popover-open {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
  }
  .panel [role='tablist'] {
    display: grid;
    grid-template-columns: 1fr 1fr;
    margin: 0;
  }
  .panel[part='controls'] {
    border: 1px solid var(--_line-strong);
  }
  .panel [role='tab'] {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .panel [role='tab'][aria-selected='true'] {
    border-color: var(--_accent);
  }
  .panel .lanes,
  .panel .lanes label {
    display: grid;
    margin: 0;
    padding: 0;
  }
  .panel .lanes {
    gap: 0.5rem;
  }
  .panel .lanes label {
    grid-template-columns: 1fr 2fr;
  }
  .panel select {
    min-inline-size: 0;
  }
  .zoom {
    display: flex;
    gap: 0.25rem;
  }
  .zoom button {
    flex: 1 1 2.75rem;
    padding-inline: 0.25rem;
  }
  .zoom button:last-child {
    flex-grow: 3;
  }
`;

/** The panels of a tracker: in place where there is room, else behind buttons; see NarrowPanels. */
export const narrowStyles = css`
  .row {
    display: none;
    gap: 0.375rem;
    margin-block-end: 0.5rem;
  }
  .panel {
    position: static;
    display: block;
    inline-size: auto;
    block-size: auto;
    margin: 0;
    padding: 0;
    overflow: visible;
    border: 0;
    background: none;
    color: inherit;
  }
  .panel[part='controls'] {
    display: flex;
    border-block-end: 1px solid var(--_line);
  }
  .panel[part='more'] {
    display: none;
  }
  .panel:popover-open {
    position: fixed;
    inset: auto;
    display: block;
    padding: 0.75rem;
    overflow: auto;
    border: 1px solid var(--_line-strong);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_background);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.18);
  }
  .panel:focus {
    outline: none;
  }
  .handle {
    display: none;
  }

  :where(.simple) {
    ${simple}
  }
  @container roadmap-tracker (max-width: 599.98px) {
    ${simple}
    [part='open-panel'] {
      flex: 1 1 auto;
      min-inline-size: max(44px, 2.75rem);
      min-block-size: max(44px, 2.75rem);
    }
    [part='open-panel']:last-of-type {
      flex-grow: 0;
    }
    .panel :is(button, select) {
      min-block-size: max(44px, 2.75rem);
    }
    .panel select {
      /* Phones zoom in on a field with smaller text. */
      font-size: max(1rem, var(--_font-size));
    }

    footer {
      align-content: start;
      min-block-size: max(3rem, 2lh);
    }
    /* There is no room for it in the narrow header. */
    .cancel {
      position: relative;
      z-index: 1;
      align-items: start;
    }

    /* A bottom sheet, out of the flow. */
    dialog.details {
      --_drag: none;
      position: fixed;
      inset: auto 0 0;
      inline-size: 100%;
      /* Not wider on a wide page with a narrow tracker. */
      max-inline-size: 600px;
      block-size: 85vh;
      block-size: 85dvh;
      max-block-size: none;
      margin: 0 auto;
      border-width: 1px 0 0;
      border-radius: 1rem 1rem 0 0;
      box-shadow: 0 -4px 24px rgb(0 0 0 / 16%);
    }
    dialog::backdrop {
      background: rgb(0 0 0 / 35%);
    }
    .handle {
      position: sticky;
      z-index: 1;
      inset-block-start: 0;
      display: grid;
      place-items: center;
      block-size: 1.5rem;
      background: var(--_background);
      touch-action: none;
      cursor: grab;
    }
    .handle::before {
      content: '';
      inline-size: 2.5rem;
      block-size: 0.25rem;
      border-radius: 1rem;
      background: var(--_line-strong);
    }
    @media (prefers-reduced-motion: no-preference) {
      dialog:modal {
        animation: rise 0.2s ease-out;
      }
    }
  }
  @keyframes rise {
    from {
      translate: 0 100%;
    }
  }
  @media (forced-colors: active) {
    .handle::before {
      background: CanvasText;
    }
  }
  @media print {
    .row,
    .panel:popover-open {
      display: none;
    }
    .panel[part='filters']:not(:popover-open) {
      display: block;
    }
  }
`;
