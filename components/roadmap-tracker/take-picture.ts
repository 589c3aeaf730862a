/** Pictures of what a tracker shows. */
import type { PartialColours } from '../../src/export/picture/colours.js';
import { FONTS, type MeasureText } from '../../src/export/picture/text.js';
import { coloursFrom } from '../../src/export/picture/theme.js';
import { timelineSvg } from '../../src/export/picture/timeline.js';
import { trendSvg } from '../../src/export/picture/trend.js';
import type { ExportWording } from '../../src/export/words.js';
import type { Shown } from '../store/shown.js';
import type { Snapshot } from '../store/snapshot.js';

/** Pixels of the file per CSS pixel: sharp on most screens. */
const SCALE = 2;
/** The largest side and area that every browser can draw, in pixels. */
const LONGEST_SIDE = 16_384;
const LARGEST_AREA = 16_777_216;

/** What to draw; views that are not pictures get the timeline. */
export function pictureOf({ view }: Snapshot): 'timeline' | 'trend' {
  return view === 'trend' ? 'trend' : 'timeline';
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The picture as SVG, in the element's colours, with the days it shows and what is turned on in it; as wide as it
 * is, or in a size of its own.
 */
export function pictureSvg(
  shown: Shown,
  wording: ExportWording,
  host: HTMLElement,
  size: Size | undefined,
): string {
  const { roadmap, day, filter, groupBy, sort, highlight, window, ghosts } = shown;
  const { start, end } = window;
  const options = {
    ...(size ?? { width: host.clientWidth }),
    dark: isDark(host),
    colours: coloursOf(host),
    filter,
    wording,
    measureText: measure(),
  };
  if (pictureOf(shown) === 'trend') return trendSvg(roadmap, day, options);
  return timelineSvg(roadmap, day, {
    ...options,
    groupBy,
    sort,
    highlight,
    earlierDates: ghosts === 'all',
    ...(start !== null && end !== null && { window: { start, end } }),
  });
}

/** The picture as PNG at double size, or smaller if that would be too large for a browser. */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { width, height } = image;
    const most = Math.min(
      LONGEST_SIDE / Math.max(width, height),
      Math.sqrt(LARGEST_AREA / (width * height)),
    );
    const scale = Math.min(SCALE, most);
    const context = canvas(Math.round(width * scale), Math.round(height * scale));
    context.drawImage(image, 0, 0, context.canvas.width, context.canvas.height);
    return await new Promise((resolve, reject) =>
      context.canvas.toBlob((blob) =>
        blob ? resolve(blob) : reject(new Error('The browser could not draw the picture')),
      ),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

function canvas(width: number, height: number): CanvasRenderingContext2D {
  return Object.assign(document.createElement('canvas'), { width, height }).getContext(
    '2d',
  ) as CanvasRenderingContext2D;
}

function measure(): MeasureText {
  const context = canvas(1, 1);
  return (text, size, bold) => {
    context.font = `${bold ? 600 : 400} ${size}px ${FONTS}`;
    return context.measureText(text).width;
  };
}

/** The colours that the page, or a theme, has given the element. */
function coloursOf(host: HTMLElement): PartialColours {
  const probe = document.createElement('span');
  probe.hidden = true;
  (host.shadowRoot ?? host).append(probe);
  const context = canvas(1, 1);
  const style = getComputedStyle(host);
  const colours = coloursFrom((name) => {
    // One that nobody has set is the usual one.
    if (!style.getPropertyValue(`--roadmap-${name}`)) return null;
    probe.style.color = `var(--roadmap-${name})`;
    return hexOf(getComputedStyle(probe).color, context);
  });
  probe.remove();
  return colours;
}

/** A colour in whatever way it is written, as `#rrggbb`; null where it lets others shine through. */
function hexOf(colour: string, context: CanvasRenderingContext2D): string | null {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha] = context.getImageData(0, 0, 1, 1).data;
  if (alpha !== 255) return null;
  return `#${[red, green, blue].map((n) => n.toString(16).padStart(2, '0')).join('')}`;
}

/** Light text means a dark background; a canvas understands every notation of colours. */
function isDark(host: HTMLElement): boolean {
  const context = canvas(1, 1);
  context.fillStyle = getComputedStyle(host).color;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return ((red ?? 0) + (green ?? 0) + (blue ?? 0)) / 3 > 127;
}
