/**
 * What a timeline inside a component needs beside vis-timeline's own styles: a label column of
 * a set width, an axis that stays in sight while the page or a scrolling ancestor moves, and
 * colours that follow the page's.
 */
export const laneStyles = `
.vis-timeline { overflow: clip; border-color: var(--roadmap-line, GrayText); box-sizing: border-box; }
.vis-panel { border-color: var(--roadmap-line, GrayText); }
/* As wide without lanes: they change no widths when they come. */
.vis-labelset { inline-size: var(--roadmap-label-width, 10rem); }
.vis-labelset .vis-label {
  box-sizing: border-box;
  overflow: hidden;
  color: inherit;
}
.vis-labelset .vis-label .vis-inner { display: block; block-size: 100%; padding: 0; }
.vis-time-axis .vis-text { color: inherit; }
/* Its \`left\` and \`right\` as written by the script would hold it sideways once it sticks. */
.vis-panel.vis-top {
  position: sticky;
  inset: 0 auto auto auto !important;
  z-index: 2;
  margin-inline-start: var(--label-width, 0);
  background: var(--roadmap-surface, Canvas);
  --corner: calc(-1 * var(--label-width, 0px)) 0 var(--roadmap-surface, Canvas);
  box-shadow: inset 0 -1px var(--roadmap-line, GrayText), var(--corner);
}
.vis-rtl .vis-panel.vis-top {
  --corner: var(--label-width, 0px) 0 var(--roadmap-surface, Canvas);
}
.items { position: absolute; inset: 0; contain: strict; }
.vis-track { position: absolute; inset-block-start: 0; inset-inline-start: 0; }
.vis-time-axis { contain: strict; }
/* Its width depends on the direction: whoever observes its size hears of another one. */
.vis-timeline > .direction { position: absolute; inset-inline-start: 0; right: 0; visibility: hidden; pointer-events: none; }
`;
