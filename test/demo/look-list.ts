/** What a page can set, by element: the parts, and a telling value of each property. */
export interface Settable {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly parts: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
}

const COLOUR = '#d6006c';
const colours = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [`--roadmap-${name}`, COLOUR]));
const FONT = { '--roadmap-font': 'Georgia, serif' };
const TINT = { '--roadmap-background': 'light-dark(#fff3d6, #3a2a00)' };
const SURFACE = { '--roadmap-surface': 'light-dark(#ffd9ec, #5a0030)' };

export const SETTABLE: Readonly<Record<string, Settable>> = {
  'roadmap-tracker': {
    attributes: {
      company: 'toyota,samsung-sdi,nissan',
      selected: 'toyota-first-assb-vehicle',
      editable: 'local',
    },
    parts: words(
      'header title as-of share share-menu sentence verdict filters controls more open-panel view details source problems message record yours import import-panel drop wiped sending',
    ),
    properties: {
      ...FONT,
      '--roadmap-heading-font': 'Georgia, serif',
      '--roadmap-font-size': '1.125rem',
      '--roadmap-view-height': '20rem',
      '--roadmap-details-width': '32rem',
      ...TINT,
      ...SURFACE,
      ...colours('text', 'muted', 'line', 'line-strong', 'accent', 'focus'),
      '--roadmap-on-accent': '#ffe600',
      '--roadmap-focus-width': '6px',
      '--roadmap-radius': '16px',
      ...colours('kept', 'late', 'missed', 'open'),
    },
  },
  'roadmap-timeline': {
    attributes: { company: 'toyota,samsung-sdi,byd' },
    parts: words(
      'milestone cluster undated lane quiet-lanes slip slip-words beyond today-line as-of-line toolbar ghost outlook note notes hint key',
    ),
    properties: {
      '--roadmap-timeline-height': '12rem',
      '--roadmap-label-width': '6rem',
      '--roadmap-edge-width': '8px',
    },
  },
  'roadmap-filters': {
    attributes: { company: 'toyota' },
    parts: words('search facet panel choice status count chip clear'),
    properties: {
      ...FONT,
      '--roadmap-font-size': '1.125rem',
      ...TINT,
      ...SURFACE,
      ...colours('text', 'muted', 'line', 'line-strong', 'accent', 'focus'),
      '--roadmap-on-accent': '#ffe600',
      '--roadmap-radius': '16px',
    },
  },
  'roadmap-as-of': {
    attributes: { since: '2025-01-01' },
    parts: words('bar play slider caption date compare since changes change'),
    properties: { '--roadmap-as-of-height': '6rem', ...colours('accent'), ...TINT },
  },
  'roadmap-trend': {
    attributes: { company: 'toyota,samsung-sdi', selected: 'toyota-first-assb-vehicle' },
    parts: words(
      'multiples multiple plot line raised band point label zone diagonal as-of-line tooltip legend table open',
    ),
    properties: { '--roadmap-trend-height': '14rem', ...colours('kept', 'text'), ...TINT },
  },
  'roadmap-scores': {
    attributes: { country: 'JP' },
    parts: words(
      'board promise idle full table row total rank choose bar range comparison chart outside indicators indicator',
    ),
    properties: { ...FONT, ...colours('text', 'accent', 'kept'), ...TINT },
  },
  'roadmap-table': {
    attributes: { company: 'toyota', selected: 'toyota-first-assb-vehicle' },
    parts: words('table row open standing mine'),
    properties: { ...FONT, ...colours('text', 'accent'), ...TINT },
  },
  'roadmap-story': {
    parts: words('chart step go'),
    properties: { '--roadmap-story-height': '20rem', '--roadmap-story-top': '2rem' },
  },
  'roadmap-details': {
    attributes: { selected: 'toyota-first-assb-vehicle' },
    parts: words('details close claim'),
    properties: { ...FONT, ...colours('text', 'accent'), ...TINT },
  },
  'roadmap-import': {
    parts: words('import columns statements'),
    properties: { ...FONT, ...colours('text', 'background', 'accent') },
  },
  'roadmap-editor': {
    attributes: { milestone: 'toyota-first-assb-vehicle' },
    parts: words('form would'),
    properties: { ...FONT, ...colours('text', 'accent'), ...TINT },
  },
};

function words(text: string): string[] {
  return text.split(' ');
}
