/** Pictures of what a tracker shows. */
import { FONTS, type MeasureText } from '../../src/export/picture/text.js';
import { timelineSvg } from '../../src/export/picture/timeline.js';
import { trendSvg } from '../../src/export/picture/trend.js';
import type { ExportWording } from '../../src/export/words.js';
import type { Shown } from '../store/shown.js';
import type { Snapshot } from '../store/snapshot.js';

/** Dots to a pixel: sharp on the screens that most have. */
const SCALE = 2;
/** What every browser can draw: a side, and an area, in dots. */
const LONGEST_SIDE = 16_384;
const LARGEST_AREA = 16_777_216;

/** What a picture is of; views that are no picture have the timeline's. */
export function pictureOf({ view }: Snapshot): 'timeline' | 'trend' {
  return view === 'trend' ? 'trend' : 'timeline';
}

/** The picture as SVG, as wide and as dark as the element, with the days it shows. */
export function pictureSvg(shown: Shown, wording: ExportWording, host: HTMLElement): string {
  const { roadmap, day, filter, groupBy, sort, highlight, window } = shown;
  const { start, end } = window;
  const options = {
    width: host.clientWidth,
    dark: isDark(host),
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
    ...(start !== null && end !== null && { window: { start, end } }),
  });
}

/** The picture as PNG, two dots to a pixel, fewer where it would be too large for a browser. */
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

/** Light text stands on a dark ground; a canvas reads whatever way the colour is written in. */
function isDark(host: HTMLElement): boolean {
  const context = canvas(1, 1);
  context.fillStyle = getComputedStyle(host).color;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return ((red ?? 0) + (green ?? 0) + (blue ?? 0)) / 3 > 127;
}
