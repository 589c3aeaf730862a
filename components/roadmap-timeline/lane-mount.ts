import type { Lane } from '../../src/view/timeline/lanes.js';
import type { LaneLayout } from '../../src/view/timeline/layout.js';
import type { TimelineChart } from './chart.js';
import type { ItemContents } from './item-content.js';
import { LaneLabels } from './lane-labels.js';
import type { LaneView } from './lane-rows.js';

/** A lane to mount, or a spacer for lanes that are not mounted. */
type Mounted =
  | { readonly layout: LaneLayout }
  | { readonly spacer: number; readonly height: number };

/** Lanes this far outside the view are mounted already, in pixels. */
const MARGIN = 400;
/** With fewer lanes than this, all are mounted, as spacers would gain nothing. */
const FEW = 60;

/** The lanes in and near the view, the kept one wherever it is, and spacers between them. Pure. */
function lanesToMount(
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

/** Which lanes and chips to mount: those between two heights, and one wherever it is. */
export interface MountSight {
  readonly top: number;
  readonly bottom: number;
  readonly kept: { readonly lane: Lane; readonly m: number } | null;
  /** Labels stand above their rows instead of beside them. */
  readonly narrow: boolean;
}

/** Sets the chart's lanes: those in view with their labels, and spacers for all others (windowing). */
export class LaneMount {
  readonly labels = new LaneLabels();
  readonly #spacers = new Map<string, HTMLElement>();
  readonly #chart: TimelineChart;

  constructor(chart: TimelineChart) {
    this.#chart = chart;
  }

  mount(layouts: readonly LaneLayout[], sight: MountSight, contents: ItemContents): void {
    const mounted = lanesToMount(layouts, sight.top, sight.bottom, sight.kept?.lane);
    const lanes = mounted.flatMap((entry) => ('layout' in entry ? entry.layout.lane : []));
    this.labels.keep(lanes);
    this.#chart.setLanes(
      mounted.map((entry): LaneView => {
        if ('layout' in entry) return this.#lane(entry.layout, contents, sight);
        const id = `spacer ${entry.spacer}`;
        return { id, label: this.#spacer(id), height: entry.height };
      }),
    );
  }

  #lane(layout: LaneLayout, contents: ItemContents, sight: MountSight): LaneView {
    const { lane, top, height } = layout;
    const label = this.labels.element(layout, contents, {
      top: sight.top - MARGIN - top,
      bottom: sight.bottom + MARGIN - top,
      kept: sight.kept?.m ?? null,
      narrow: sight.narrow,
    });
    const { narrow } = sight;
    const id = `lane ${lane.id}`;
    return narrow
      ? { id, label: this.#spacer(id), over: this.labels.overGround(lane), height }
      : { id, label, height };
  }

  #spacer(key: string): HTMLElement {
    let spacer = this.#spacers.get(key);
    if (!spacer) {
      spacer = document.createElement('div');
      this.#spacers.set(key, spacer);
    }
    return spacer;
  }
}
