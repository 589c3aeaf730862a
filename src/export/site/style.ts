/** A page of this width is narrow, as on a phone: a query of its media. */
export const NARROW = '(max-width: 40rem)';

/**
 * The style of both pages. Where scripts run, the picture and the table lie over the place where the tracker
 * is drawn until that has its records: nothing moves when it takes their place. The tracker comes last, so
 * that nothing below it can move either.
 */
export const PAGE_CSS = `:root {
  color-scheme: light dark;
  font: 100%/1.5 system-ui, sans-serif;
  overflow-y: scroll;
  --roadmap-timeline-height: 40rem;
}
body { margin: 0 auto; padding: 1rem; max-inline-size: 80rem; }
header { margin-block-end: 1rem; }
h1 { margin: 0; font-size: clamp(1.5rem, 4vw, 2.25rem); line-height: 1.15; text-wrap: balance; overflow-wrap: anywhere; }
header p { margin: 0.25rem 0 0; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0.5rem 0 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding-block: 0.25rem; min-inline-size: 1.5rem; min-block-size: 1.5rem; }
@media ${NARROW} { nav a { padding-block: 0.625rem; min-inline-size: 2.75rem; } }
roadmap-tracker { display: block; position: relative; }
figure { margin: 0; }
figure p { margin: 0 0 0.5rem; }
img { display: block; inline-size: 100%; block-size: auto; }
figure div { overflow-x: auto; }
table { inline-size: 100%; margin-block-start: 1.5rem; border-collapse: collapse; font-size: 0.875rem; }
caption { padding-block: 0.5rem; text-align: start; }
th, td { padding: 0.375rem 0.75rem 0.375rem 0; border-block-end: 1px solid light-dark(#dfe3e8, #2f3744); text-align: start; vertical-align: top; overflow-wrap: anywhere; min-inline-size: 5em; }
tbody th { font-weight: 500; min-inline-size: 12em; }
.embedded body { max-inline-size: none; padding: 0; }
.embedded:root { overflow-y: visible; --roadmap-timeline-height: 32rem; }
.embedded nav { padding-inline: 0.25rem; font-size: 0.875rem; }
@media (scripting: enabled) {
  roadmap-tracker > figure { position: absolute; inset: 0 0 auto; z-index: 1; background: Canvas; }
}
`;
