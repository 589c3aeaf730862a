import { HEIGHT_WITHIN_BOUNDS } from '../embed.js';
import { HEIGHT_MESSAGE } from '../height-message.js';
import { xmlText } from '../xml.js';
import { html } from './html.js';

/** The iframe's size until the page inside has told how high it is. */
const WIDTH = 1200;
const HEIGHT = 900;

export interface OEmbedOptions {
  /** The address of the site's folder, with a slash at its end. */
  readonly url: string;
  readonly title: string;
  /** Whether there is a card to show as a thumbnail. */
  readonly card: boolean;
}

/** The iframe that shows a published roadmap. It has a height of its own where scripts are taken out. */
export function embedFrame({ url, title }: Pick<OEmbedOptions, 'url' | 'title'>): string {
  return html('iframe', {
    src: `${url}embed.html`,
    title,
    width: '100%',
    height: HEIGHT,
    loading: 'lazy',
    style: 'border:0',
  });
}

/** The script of a page that has the iframe: makes it as high as what is inside. */
export function embedScript(url: string): string {
  return `<script src="${xmlText(`${url}embed.js`)}" async></script>`;
}

/** The response of an oEmbed provider (oembed.com, version 1.0) for the page of a site: of the type rich. */
export function oEmbed({ url, title, card }: OEmbedOptions): string {
  const response = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: new URL(url).host,
    provider_url: new URL(url).origin,
    cache_age: 3600,
    html: embedFrame({ url, title }) + embedScript(url),
    width: WIDTH,
    height: HEIGHT,
    ...(card && { thumbnail_url: `${url}card.png`, thumbnail_width: 1200, thumbnail_height: 630 }),
  };
  return `${JSON.stringify(response, null, 2)}\n`;
}

/** The script of a page with the iframe: each frame of this site tells its height, within bounds, and is asked for it at first. */
export const EMBED_JS = `// Makes iframes of this site as high as the roadmap inside them.
(() => {
  const site = new URL('.', document.currentScript.src);
  const frames = () =>
    [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(site.href));
  addEventListener('message', ({ data, origin, source }) => {
    if (origin !== site.origin || data?.type !== '${HEIGHT_MESSAGE}') return;
    const { height } = data;
    if (!Number.isFinite(height)) return;
    for (const frame of frames())
      if (frame.contentWindow === source)
        frame.style.height = ${HEIGHT_WITHIN_BOUNDS} + 'px';
  });
  // Those that have told it before this script came.
  for (const frame of frames())
    frame.contentWindow?.postMessage({ type: 'roadmap-tracker-ask' }, '*');
})();
`;

/** The script of the page inside: tells the page around how high it is, whenever that changes, and when asked. */
export const FRAME_JS = `// Tells the page around how high this one is. Nothing else is told, so any page may know.
const tell = () => {
  const { height } = document.documentElement.getBoundingClientRect();
  parent.postMessage({ type: '${HEIGHT_MESSAGE}', height }, '*');
};
if (parent !== window) {
  new ResizeObserver(tell).observe(document.documentElement);
  addEventListener('message', ({ data, source }) => {
    if (source === parent && data?.type === 'roadmap-tracker-ask') tell();
  });
}
`;
