import { ENGLISH } from '../../../src/export/words.js';

const { words } = ENGLISH;

/** The words of links and downloads, in English. */
export const share = {
  copyLink: 'Copy link',
  copied: 'Link copied',
  /** Of the field with the link, where the page may not put it on the clipboard. */
  copyByHand: 'Copy this link',
  download: 'Download what is shown',
  file: {
    csv: 'Table',
    json: 'Data',
    ics: 'Calendar',
    jsonld: 'Linked data',
  },
  picture: { timeline: 'Picture of the timeline', trend: 'Picture of the trend' },
  preparing: 'Preparing the file…',
  /** Of very many milestones: the page may not answer meanwhile. */
  preparingMany: 'Preparing a large file. This can take a while…',
  saved: (name: string) => `Saved as ${name}`,
  failed: 'The file could not be made',
  tooLong: 'The file would be too large: choose fewer milestones',
  /** What only files and pictures say; see ExportWords. */
  inFile: {
    moved: words.moved,
    takenBack: words.takenBack,
    firstSaid: words.firstSaid,
    quote: words.quote,
    archived: words.archived,
    source: words.source,
    sources: words.sources,
  },
};
