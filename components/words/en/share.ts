import { ENGLISH } from '../../../src/export/words.js';

const { words } = ENGLISH;

/** The words of links and downloads, in English. */
export const share = {
  copyLink: 'Copy link',
  copied: 'Link copied',
  /** Label of the field with the link, shown if the page may not use the clipboard. */
  copyByHand: 'Copy this link',
  embed: 'Embed',
  cite: 'Cite',
  copy: 'Copy',
  copyNamed: (name: string) => `Copy ${name}`,
  /** Of a text that was copied. */
  copiedText: 'Copied',
  /** Where the page may not put it on the clipboard. */
  selected: 'Selected: copy it with your keyboard or its menu',
  frame: 'A frame',
  /** What a frame needs of the server. */
  frameNote:
    'Goes into any page. The frame takes the height of what is in it; the server of this page must allow to be framed.',
  tag: 'The element itself',
  /** What the element needs of the servers. */
  tagNote:
    'Part of your page, in your font. The servers of the script and of the records must allow your site: Access-Control-Allow-Origin (CORS).',
  /** The address that shows just this, also later. */
  link: 'Address of this state',
  citation: 'Text',
  untitled: 'Roadmap',
  /** In a citation: the day on which the address was opened. */
  accessed: (day: string) => `accessed ${day}`,
  download: 'Download what is shown',
  file: {
    csv: 'Table',
    json: 'Data',
    ics: 'Calendar',
    jsonld: 'Linked data',
  },
  picture: { timeline: 'Picture of the timeline', trend: 'Picture of the trend' },
  preparing: 'Preparing the file…',
  /** For very many milestones, while the page may not respond. */
  preparingMany: 'Preparing a large file. This can take a while…',
  saved: (name: string) => `Saved as ${name}`,
  failed: 'The file could not be made',
  tooLong: 'The file would be too large: choose fewer milestones',
  /** Words that only files and pictures contain; see ExportWords. */
  inFile: {
    more: words.more,
    moved: words.moved,
    takenBack: words.takenBack,
    firstSaid: words.firstSaid,
    quote: words.quote,
    archived: words.archived,
    source: words.source,
    sources: words.sources,
  },
};
