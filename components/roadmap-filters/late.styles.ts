/** For some readers and for paper, added to the sheet. */
import { css } from 'lit';
import { addRules } from '../theme/add-rules.js';
import { styles } from './roadmap-filters.styles.js';

addRules(
  styles,
  css`
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
`,
);
