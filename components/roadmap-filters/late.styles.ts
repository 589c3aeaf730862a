/** For some readers and for paper, in one rule more of the sheet. */
import { css } from 'lit';
import { styles } from './roadmap-filters.styles.js';

styles.styleSheet?.insertRule(
  css`@media all {
  @media (forced-colors: active) {
    .facet.chosen {
      border-width: 2px;
    }
    .urgent {
      forced-color-adjust: none;
    }
  }
  @media print {
    .bar,
    .status > button {
      display: none;
    }
    .chips {
      max-block-size: none;
      overflow: visible;
    }
  }
}`.cssText,
  styles.styleSheet.cssRules.length,
);
