import type { Lane } from '../../src/view/timeline/lanes.js';
import type { LaneLayout } from '../../src/view/timeline/layout.js';

/** A lane to mount, or room for lanes that are not. */
export type Mounted =
  | { readonly layout: LaneLayout }
  | { readonly spacer: number; readonly height: number };

/** Pixels beyond the sight in which lanes are mounted already. */
export const MARGIN = 400;
/** Fewer lanes than this are all mounted: nothing is gained by spacers. */
const FEW = 60;

/** The lanes in sight and a few more, the kept one wherever it is, and spacers between. Pure. */
export function lanesToMount(
  layouts: readonly LaneLayout[],
  top: number,
  bottom: number,
  kept: Lane | undefined,
): Mounted[] {
  const mounted: Mounted[] = [];
  let spacer = 0;
  let spacers = 0;
  const endSpacer = () => {
    if (spacer > 0) mounted.push({ spacer: spacers++, height: spacer });
    spacer = 0;
  };
  for (const layout of layouts) {
    const near = layout.top + layout.height > top - MARGIN && layout.top < bottom + MARGIN;
    if (layouts.length < FEW || near || layout.lane === kept) {
      endSpacer();
      mounted.push({ layout });
    } else {
      spacer += layout.height;
    }
  }
  endSpacer();
  return mounted;
}
