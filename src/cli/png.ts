/** Pictures as PNG, by the package @resvg/resvg-js, which is not installed along. */

/** Draws SVG as PNG, `scale` dots to a pixel. */
export type DrawPng = (svg: string, scale: number) => Uint8Array;

/** How to draw PNG; null where the package is not there. */
export async function pngDrawer(): Promise<DrawPng | null> {
  let resvg: typeof import('@resvg/resvg-js');
  try {
    resvg = await import('@resvg/resvg-js');
  } catch {
    return null;
  }
  return (svg, scale) =>
    new resvg.Resvg(svg, { fitTo: { mode: 'zoom', value: scale } }).render().asPng();
}
