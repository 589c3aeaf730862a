/** The two pages of a site: the page itself, and the one for an iframe. */
import { oneLine } from '../plain-text.js';
import { xmlText } from '../xml.js';
import { html } from './html.js';
import { NARROW } from './style.js';
import type { SiteFile, SiteWords } from './words.js';

/** A picture of the site in both formats, and its size in pixels. */
export interface SitePicture {
  readonly svg: string;
  /** Null where no PNG is made. */
  readonly png: string | null;
  readonly width: number;
  readonly height: number;
}

/** What the pages say. All texts are plain, `table` and `dataset` are markup. */
export interface PageContent {
  readonly lang: string;
  readonly title: string;
  readonly asKnown: string;
  readonly about: string;
  readonly cameDue: string | null;
  readonly words: SiteWords;
  readonly pictures: {
    readonly wide: { readonly light: SitePicture; readonly dark: SitePicture };
    readonly narrow: { readonly light: SitePicture; readonly dark: SitePicture };
  };
  readonly table: string;
  /** JSON-LD without "<". */
  readonly dataset: string;
  /** The address of the site's folder, with a slash at its end; null if it is unknown. */
  readonly url: string | null;
  readonly card: boolean;
}

/**
 * Nothing runs that is not a file of the site, and nothing else is fetched. Lit and the tracker make their
 * own policies of Trusted Types.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html roadmap-tracker 'allow-duplicates'",
].join('; ');

/** The names of the files that the page links to, and the media types of those that programs look for. */
export const FILES: Readonly<Record<SiteFile, { readonly href: string; readonly type?: string }>> =
  {
    json: { href: 'roadmap.json', type: 'application/json' },
    csv: { href: 'roadmap.csv', type: 'text/csv' },
    feed: { href: 'feed.atom', type: 'application/atom+xml' },
    calendar: { href: 'roadmap.ics', type: 'text/calendar' },
    linked: { href: 'roadmap.jsonld', type: 'application/ld+json' },
    picture: { href: 'timeline-light-1200.svg' },
    embed: { href: 'embed.html' },
  };

/** The page: readable as it is; with scripts the tracker takes the place of the picture and the table. */
export function indexPage(content: PageContent): string {
  const { title, words } = content;
  const links = Object.entries(FILES).map(([file, { href }]) =>
    html('li', {}, html('a', { href }, xmlText(words.file[file as SiteFile]))),
  );
  return document(
    content,
    [...discovery(content), ...socialCard(content)],
    [
      html(
        'header',
        {},
        html('h1', { dir: 'auto' }, xmlText(title)),
        html('p', {}, xmlText(content.about)),
        content.cameDue ? html('p', {}, xmlText(content.cameDue)) : '',
        html('nav', { 'aria-label': words.files }, html('ul', {}, ...links)),
      ),
      // The page has said its title already.
      html('main', {}, tracker(content, html('span', { slot: 'title', hidden: '' }))),
      html('script', { type: 'application/ld+json' }, content.dataset),
    ],
  );
}

/** The page for an iframe: the tracker alone, and a link to the page. */
export function embedPage(content: PageContent): string {
  const robots = html('meta', { name: 'robots', content: 'noindex' });
  const frame = html('script', { type: 'module', src: 'frame.js' });
  const link = html(
    'a',
    { href: 'index.html', target: '_blank', rel: 'noopener' },
    xmlText(content.words.wholePage),
  );
  const body = [html('nav', {}, link), html('main', {}, tracker(content))];
  return document(content, [robots, frame], body, 'embedded');
}

/** A page: what all have in their head, and what this one has. */
function document(
  { lang, title }: PageContent,
  head: readonly string[],
  body: readonly string[],
  kind: string | null = null,
): string {
  const lines = [
    '<!doctype html>',
    `<html lang="${xmlText(lang)}"${kind ? ` class="${kind}"` : ''}>`,
    '<head>',
    html('meta', { charset: 'utf-8' }),
    html('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    html('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    html('meta', { name: 'color-scheme', content: 'light dark' }),
    html('title', {}, xmlText(title)),
    // Else browsers ask the host for one.
    html('link', { rel: 'icon', href: 'data:,' }),
    html('link', { rel: 'stylesheet', href: 'page.css' }),
    html('script', { type: 'module', src: 'scripts/roadmap-tracker.js' }),
    ...head,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
  ];
  return `${lines.filter(Boolean).join('\n')}\n`;
}

/** What programs look for: the description, the page's own address, the files, and oEmbed. */
function discovery(content: PageContent): string[] {
  const { url, title, words } = content;
  const files = Object.entries(FILES).flatMap(([file, { href, type }]) =>
    type ? html('link', { rel: 'alternate', type, href, title: words.file[file as SiteFile] }) : [],
  );
  return [
    html('meta', { name: 'description', content: description(content) }),
    url === null ? '' : html('link', { rel: 'canonical', href: url }),
    ...files,
    url === null
      ? ''
      : html('link', {
          rel: 'alternate',
          type: 'application/json+oembed',
          href: `${url}oembed.json`,
          title,
        }),
  ];
}

/** The card that is shown where the page's address is posted (ogp.me); its addresses must be whole. */
function socialCard(content: PageContent): string[] {
  const { url, title, card } = content;
  const properties: Readonly<Record<string, string | null>> = {
    'og:type': 'website',
    'og:title': title,
    'og:description': description(content),
    'og:url': url,
    'og:image': card && url !== null ? `${url}card.png` : null,
    'og:image:width': card && url !== null ? '1200' : null,
    'og:image:height': card && url !== null ? '630' : null,
    'og:image:alt': card && url !== null ? `${title}. ${description(content)}` : null,
  };
  const metas = Object.entries(properties).map(([property, text]) =>
    text === null ? '' : html('meta', { property, content: text }),
  );
  const kind = card && url !== null ? 'summary_large_image' : 'summary';
  return [...metas, html('meta', { name: 'twitter:card', content: kind })];
}

function description({ about, asKnown, cameDue }: PageContent): string {
  return oneLine([`${about}. ${asKnown}.`, cameDue ?? ''].join(' '));
}

/** The tracker, and between its tags what stands in its place until it is there, and where it never is. */
function tracker(content: PageContent, ...slotted: readonly string[]): string {
  const { lang } = content;
  const attributes = {
    src: 'roadmap.json',
    head: 'head.json',
    refresh: 3600,
    'sync-url': '',
    lang,
  };
  return html(
    'roadmap-tracker',
    attributes,
    ...slotted,
    html(
      'figure',
      {},
      content.cameDue ? html('p', {}, xmlText(content.cameDue)) : '',
      picture(content),
      html('div', {}, content.table),
    ),
  );
}

const DARK = '(prefers-color-scheme: dark)';

/** SVG where it can be shown and PNG elsewhere, as in mail; by width and by colour scheme. */
function picture({ title, words, pictures }: PageContent): string {
  const { wide, narrow } = pictures;
  const sources = [
    ...sourcesOf(narrow.dark, `${NARROW} and ${DARK}`),
    ...sourcesOf(narrow.light, NARROW),
    ...sourcesOf(wide.dark, DARK),
    ...sourcesOf(wide.light, null).slice(0, wide.light.png ? 1 : 0),
  ];
  const { svg, png, width, height } = wide.light;
  const image = html('img', { src: png ?? svg, width, height, alt: words.picture(title) });
  return html('picture', {}, ...sources, image);
}

function sourcesOf({ svg, png, width, height }: SitePicture, media: string | null): string[] {
  const source = (srcset: string, type: string) =>
    html('source', { media, srcset, type, width, height });
  return [source(svg, 'image/svg+xml'), png ? source(png, 'image/png') : ''];
}
