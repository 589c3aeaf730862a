/** What a page puts into its HTML to show a roadmap that is elsewhere. */
import { HEIGHT_MESSAGE } from './height-message.js';
import { xmlText } from './xml.js';

/** Source text: a `height` that a page in a frame told, in pixels, kept within bounds; it may be any number. */
export const HEIGHT_WITHIN_BOUNDS = 'Math.min(Math.max(Math.ceil(height), 100), 20000)';

/**
 * A frame that is as high as what is in it: the page in it says so in a message, and the script behind the frame
 * listens to that page alone. `height` is in pixels, until the first message comes.
 */
export function frameMarkup(url: string, title: string, height: number): string {
  const attributes = `src="${xmlText(url)}" title="${xmlText(title)}" width="100%" height="${Math.round(height)}"`;
  return `<iframe ${attributes} loading="lazy" style="border: 0"></iframe>
<script>
  {
    const frame = document.currentScript.previousElementSibling;
    addEventListener('message', ({ source, data }) => {
      if (source !== frame.contentWindow || data?.type !== '${HEIGHT_MESSAGE}') return;
      const { height } = data;
      if (Number.isFinite(height)) frame.height = ${HEIGHT_WITHIN_BOUNDS};
    });
  }
</script>
`;
}

/** The element itself, with its script. An attribute of "" has no value. */
export function tagMarkup(
  script: string,
  src: string,
  attributes: Iterable<readonly [name: string, value: string]>,
): string {
  const written = [['src', src] as const, ...attributes].map(([name, value]) =>
    value === '' ? ` ${name}` : ` ${name}="${xmlText(value)}"`,
  );
  return `<script type="module" src="${xmlText(script)}"></script>
<roadmap-tracker${written.join('')}></roadmap-tracker>
`;
}
