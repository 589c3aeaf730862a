/** The pages of the documentation in reading order, by group. Each is `test/demo/docs/NAME.md`, served as `NAME.html`. */

/** The first page is README.md, so that a folder's page on GitHub is the same one. */
export const FIRST = { source: 'README.md', name: 'index' };

/** Groups with their pages: the name of the file, and what the navigation calls it. */
export const GROUPS = [
  {
    title: 'Begin',
    pages: [
      ['index', 'Start in three steps'],
      ['newsrooms', 'For newsrooms'],
      ['analysts', 'For analysts'],
      ['engineers', 'For engineers'],
      ['gallery', 'Gallery'],
    ],
  },
  {
    title: 'The record',
    pages: [
      ['records', 'Record format'],
      ['recipes', 'Recipes'],
      ['words', 'The words explained'],
      ['spreadsheets', 'Google Sheets and CSV'],
    ],
  },
  {
    title: 'On a page',
    pages: [
      ['elements', 'Elements'],
      ['controlled', 'Controlled mode'],
      ['frameworks', 'Frameworks'],
      ['themes', 'Themes'],
      ['languages', 'Languages'],
      ['accessibility', 'Accessibility'],
      ['csp', 'Content security policy'],
      ['sizes', 'Sizes over the wire'],
      ['testing', 'Testing'],
    ],
  },
  {
    title: 'Reference',
    pages: [
      ['roadmap-tracker', 'roadmap-tracker'],
      ['roadmap-timeline', 'roadmap-timeline'],
      ['roadmap-filters', 'roadmap-filters'],
      ['roadmap-as-of', 'roadmap-as-of'],
      ['roadmap-trend', 'roadmap-trend'],
      ['roadmap-scores', 'roadmap-scores'],
      ['roadmap-table', 'roadmap-table'],
      ['roadmap-details', 'roadmap-details'],
      ['roadmap-story', 'roadmap-story'],
      ['roadmap-editor', 'roadmap-editor'],
      ['roadmap-import', 'roadmap-import'],
      ['all-elements', 'What all elements share'],
      ['events', 'Events'],
    ],
  },
  {
    title: 'Without a page',
    pages: [
      ['command-line', 'Command line'],
      ['model', 'The model'],
      ['vis-timeline', 'With vis-timeline'],
      ['server', 'A log that many write to'],
      ['benchmarks', 'Benchmarks'],
    ],
  },
];

/** All pages in order: `name`, `label`, `group`, and the Markdown file. */
export const PAGES = GROUPS.flatMap(({ title, pages }) =>
  pages.map(([name, label]) => ({
    name,
    label,
    group: title,
    source: name === FIRST.name ? FIRST.source : `${name}.md`,
  })),
);
