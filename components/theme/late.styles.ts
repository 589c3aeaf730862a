/** For some readers and for paper: what every element has, added to the sheets it shares. */
import { css } from 'lit';
import { addRules } from './add-rules.js';
import { standingColours, theme } from './theme.js';

addRules(
  theme,
  css`
  /* What a sheet lies over is scrolled out from under it before it has the focus. */
  :focus {
    scroll-margin-block-end: var(--_covered, 0px);
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_line: var(--_line-strong);
    }
  }
  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_muted: CanvasText;
      --_background: Canvas;
      --_surface: Canvas;
      --_line: CanvasText;
      --_line-strong: CanvasText;
      --_accent: LinkText;
      --_on-accent: Canvas;
      --_focus: Highlight;
    }
  }
  @media print {
    :host {
      print-color-adjust: exact;
    }
    button,
    select,
    summary {
      break-inside: avoid;
    }
    /* What a link leads to can be read. */
    a.source::after {
      content: ' ' attr(href);
      word-break: break-all;
      font-size: 0.857em;
    }
  }
`,
);

addRules(
  standingColours,
  css`
  /* Later is to the left there. */
  :host(:dir(rtl)) :is([data-standing='advanced'], [data-standing='delayed'], [data-standing='open-ended']) .icon {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    [data-standing] {
      --_standing: currentColor;
    }
  }
`,
);
