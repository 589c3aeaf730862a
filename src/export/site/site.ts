import { countingCameDue } from '../../model/came-due.js';
import { filterRoadmap, NO_FILTER } from '../../model/filter.js';
import { foldRoadmap } from '../../model/fold.js';
import type { Roadmap } from '../../model/roadmap.js';
import { sha256Utf8 } from '../../model/sha256.js';
import { roadmapAsOf } from '../../model/state.js';
import type { Day, RoadmapState } from '../../model/types.js';
import { dayWords } from '../../view/wording.js';
import { drain } from '../../work/steps.js';
import { toAtom } from '../atom.js';
import { toCsv } from '../csv.js';
import { toICalendar } from '../icalendar.js';
import { type Scope, scopeOf } from '../identity.js';
import { toJson } from '../json.js';
import { toJsonLd } from '../json-ld.js';
import { cardSvg } from '../picture/card.js';
import { timelineSvg } from '../picture/timeline.js';
import { oneLine, plainText } from '../plain-text.js';
import { ENGLISH, type ExportWording } from '../words.js';
import { EMBED_JS, FRAME_JS, oEmbed } from './oembed.js';
import { embedPage, FILES, indexPage, type PageContent, type SitePicture } from './page.js';
import { PAGE_CSS } from './style.js';
import { milestoneTable } from './table.js';
import { ENGLISH_SITE, type SiteWords } from './words.js';

export interface SiteOptions extends Scope {
  /** The time it is made, `2026-06-24T09:30:00Z`, for the calendar. */
  readonly stamp: string;
  /** The program's name and version. */
  readonly product?: string;
  /**
   * Where the folder will be served, with a slash at its end; http or https. Without it there is no oEmbed,
   * and no card: their addresses must be whole.
   */
  readonly url?: string;
  /** Whether `drawn` pictures will be made into PNG: the pages name them. */
  readonly png: boolean;
  readonly wording?: ExportWording;
  readonly words?: SiteWords;
}

/** A picture to be made into PNG. */
export interface Drawn {
  readonly file: string;
  readonly svg: string;
  /** Dots to a pixel. */
  readonly scale: number;
}

export interface Site {
  /** Texts by the paths of their files. */
  readonly files: ReadonlyMap<string, string>;
  readonly drawn: readonly Drawn[];
}

const WIDTHS = { wide: 1200, narrow: 400 } as const;
const SCHEMES = ['light', 'dark'] as const;

/**
 * A roadmap on a day as a site for any static host: everything but the element's scripts and the PNGs. Pure:
 * the same roadmap, day and options give the same bytes.
 */
export function siteOf(roadmap: Roadmap, day: Day, options: SiteOptions): Site {
  const {
    wording = ENGLISH,
    words = ENGLISH_SITE,
    url = null,
    png,
    stamp,
    product,
    ...names
  } = options;
  const state = roadmapAsOf(roadmap, day);
  const title = oneLine((roadmap.title ?? '').slice(0, 300)) || words.roadmap;
  const files = new Map<string, string>();
  const drawn: Drawn[] = [];

  const picture = (width: number, scheme: (typeof SCHEMES)[number]): SitePicture => {
    const svg = timelineSvg(roadmap, day, { width, dark: scheme === 'dark', wording });
    const name = `timeline-${scheme}-${width}`;
    files.set(`${name}.svg`, svg);
    if (png) drawn.push({ file: `${name}.png`, svg, scale: 2 });
    return { svg: `${name}.svg`, png: png ? `${name}.png` : null, ...sizeOf(svg) };
  };
  const inBoth = (width: number) => ({
    light: picture(width, 'light'),
    dark: picture(width, 'dark'),
  });
  const pictures = { wide: inBoth(WIDTHS.wide), narrow: inBoth(WIDTHS.narrow) };
  const card = png && url !== null;
  const cardPicture = cardSvg(roadmap, day, { wording, words });
  files.set('card.svg', cardPicture);
  if (png) drawn.push({ file: 'card.png', svg: cardPicture, scale: 1 });

  const content: PageContent = {
    lang: wording.lang,
    title,
    asKnown: wording.words.asKnown(dayWords(day, wording)),
    ...summary(roadmap, state, day, words),
    words,
    pictures,
    table: milestoneTable(roadmap, state, { wording, words }),
    dataset: dataset(title, day, url, wording.lang),
    url,
    card,
  };
  files.set('index.html', indexPage(content));
  files.set('embed.html', embedPage(content));
  files.set('page.css', PAGE_CSS);
  files.set('embed.js', EMBED_JS);
  files.set('frame.js', FRAME_JS);
  if (url !== null) files.set('oembed.json', oEmbed({ url, title, card }));
  const json = toJson(roadmap);
  const snapshot = `snapshots/${sha256Utf8(json).slice(0, 40)}.json`;
  files.set(snapshot, json);
  files.set(FILES.json.href, json);
  files.set('head.json', head(roadmap, snapshot, names));
  files.set(FILES.csv.href, toCsv(roadmap));
  const self = url === null ? undefined : `${url}${FILES.feed.href}`;
  files.set(FILES.feed.href, toAtom(roadmap, state, { product, wording, self, ...names }));
  files.set(
    FILES.calendar.href,
    toICalendar(roadmap, state, { product, wording, stamp, ...names }),
  );
  files.set(FILES.linked.href, toJsonLd(roadmap, state, { wording, ...names }));
  return { files, drawn };
}

/** The size that a picture says it has. */
function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /^<svg[^>]*? width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

function summary(
  roadmap: Roadmap,
  { milestones }: RoadmapState,
  day: Day,
  words: SiteWords,
): Pick<PageContent, 'about' | 'cameDue'> {
  const fold = foldRoadmap(roadmap, day);
  const { milestones: all } = filterRoadmap(roadmap, fold, NO_FILTER);
  const { due, kept, late, missed } = drain(countingCameDue(roadmap, fold, all));
  const companies = new Set(milestones.map(({ company }) => company));
  return {
    about: words.about(milestones.length, companies.size),
    cameDue: words.cameDue(due, kept, late, missed),
  };
}

/** What changes with every publication, in the form of the shared log's `head.json`: small, so that it can be asked for often. */
function head(roadmap: Roadmap, snapshot: string, names: Scope): string {
  const epoch = sha256Utf8(scopeOf(roadmap, names)).slice(0, 8);
  const pub = roadmap.claimColumns.count;
  return `${JSON.stringify({ epoch, pub, snapshot, log: null, signature: null })}\n`;
}

/** The site as a schema.org Dataset, for search engines that read nothing but the page. */
function dataset(title: string, day: Day, url: string | null, lang: string): string {
  const at = (file: string) => `${url ?? ''}${file}`;
  const distribution = (['json', 'csv', 'linked'] as const).map((file) => ({
    '@type': 'DataDownload',
    encodingFormat: FILES[file].type,
    contentUrl: at(FILES[file].href),
  }));
  const node = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: plainText(title),
    description: plainText(title),
    dateModified: day,
    inLanguage: lang,
    url: url ?? undefined,
    distribution,
  };
  return JSON.stringify(node).replaceAll('<', '\\u003c');
}
