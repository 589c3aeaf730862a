import { isolated } from '../../src/model/isolated.js';
import type { Drawn, Sight } from '../../src/view/timeline/draw-list.js';
import { barTop, type LaneLayout, ROW } from '../../src/view/timeline/layout.js';
import { FADE } from '../../src/view/timeline/rows.js';
import type { Snapshot } from '../store/snapshot.js';
import type { Frame } from './chart.js';
import { DayLines } from './day-lines.js';
import { DensityLayer } from './density-layer.js';
import { type FreshGhost, GhostLayer, type GhostTrail } from './ghost-layer.js';
import type { ItemContents } from './item-content.js';
import { NoteLayer } from './notes.js';
import { previewed } from './story.js';
import type { Days } from './time-window.js';

/**
 * The outside view as a faint band in the milestone's row: from the day by which half of such milestones are
 * delivered to the day by which four in five are. The hint says it in words.
 */
class OutlookLayer {
  readonly #layer = document.createElement('div');
  readonly #bands: HTMLElement[] = [];

  constructor(items: HTMLElement) {
    this.#layer.className = 'outlooks';
    this.#layer.setAttribute('aria-hidden', 'true');
    items.prepend(this.#layer);
  }

  draw(list: readonly Drawn[], contents: ItemContents, { start, end, width, rtl }: Frame): void {
    const scale = width / (end - start);
    let shown = 0;
    for (const { placed, y } of list) {
      const band = placed.members.length === 1 ? contents.band(placed.members[0] as number) : null;
      if (!band) continue;
      const element = this.#take(shown);
      shown += 1;
      const x = (band.from - start) * scale;
      const size = band.to === null ? FADE * 2 : (band.to - band.from) * scale;
      element.toggleAttribute('data-open', band.to === null);
      element.style.transform = `translate(${rtl ? -x : x}px, ${y}px)`;
      element.style.width = `${Math.max(size, 2)}px`;
    }
    for (const element of this.#bands.slice(shown)) element.hidden = true;
  }

  #take(index: number): HTMLElement {
    let element = this.#bands[index];
    if (!element) {
      element = document.createElement('div');
      element.className = 'outlook';
      element.setAttribute('part', 'outlook');
      this.#layer.append(element);
      this.#bands.push(element);
    }
    element.hidden = false;
    return element;
  }
}

/** What is drawn around the milestones: day lines, earlier dates, the outside view, density strips. */
export class Overlays {
  readonly #lines: DayLines;
  readonly #ghosts: GhostLayer;
  readonly #outlook: OutlookLayer;
  readonly #notes: NoteLayer;
  readonly #density: DensityLayer;

  /** `go`: the reader asks for other days; `noteWidth`: pixels that a note takes. */
  constructor(items: HTMLElement, go: (days: Days) => void, noteWidth: (text: string) => number) {
    this.#lines = new DayLines(items, go);
    this.#outlook = new OutlookLayer(items);
    this.#notes = new NoteLayer(items, noteWidth);
    this.#ghosts = new GhostLayer(items);
    this.#density = new DensityLayer(items);
  }

  /** The flags of the day lines, to be placed above the axis. */
  get flags(): HTMLElement {
    return this.#lines.flags;
  }

  show(snapshot: Snapshot): void {
    this.#lines.show(snapshot);
  }

  destroy(): void {
    this.#lines.destroy();
    this.#density.destroy();
  }

  /** Draws the overlays; returns the milestones to dim because an earlier date crosses them in their row. */
  draw(
    list: readonly Drawn[],
    contents: ItemContents,
    frame: Frame,
    sight: Sight,
    layout: readonly LaneLayout[],
  ): ReadonlySet<Drawn> {
    this.#density.draw(contents.scene, layout, sight, frame.rtl);
    const trails = trailsOf(list, contents);
    const fresh = freshGhost(contents, layout, sight);
    this.#lines.draw(frame, contents);
    this.#ghosts.draw(trails, fresh, frame);
    this.#notes.draw(list, contents.scene.input, frame);
    this.#outlook.draw(contents.snapshot.outlook ? list : [], contents, frame);
    const selectedOnly = contents.snapshot.ghosts === 'selected';
    return selectedOnly ? covered(list, trails, frame) : new Set();
  }
}

/**
 * The date being typed of a milestone that is not there yet: in the last row of the lane it will be in, or
 * else where the reader sees it.
 */
function freshGhost(
  { snapshot, scene }: ItemContents,
  layout: readonly LaneLayout[],
  { top, bottom }: Sight,
): FreshGhost | null {
  const { preview } = snapshot.editing ?? {};
  const ghost = preview?.fresh ? previewed(preview.period, snapshot) : null;
  if (!preview?.fresh || !ghost) return null;
  const { company, name, title } = preview.fresh;
  const isCompany = scene.input.groupBy === 'company' && company !== '';
  const lane = isCompany ? layout.find((one) => one.lane.id === company) : undefined;
  const row = lane ? barTop(lane, Math.max(lane.rows.count - 1, 0)) : top;
  const [first, last] = [top + 2 * ROW, bottom - 2 * ROW];
  const words = `${isolated(name)} – ${isolated(title)}: ${ghost.name}`;
  return { ghost: { ...ghost, said: words, name: words }, y: Math.max(first, Math.min(row, last)) };
}

/** The earlier dates of the opened milestone, or of all milestones outside clusters in unclustered lanes. */
function trailsOf(list: readonly Drawn[], contents: ItemContents): GhostTrail[] {
  const { ghosts, selected, editing } = contents.snapshot;
  const typed = editing?.preview?.milestone;
  return list.flatMap((drawn) => {
    const { placed, lane } = drawn;
    const m = placed.members[0] as number;
    if (placed.members.length > 1) return [];
    const id = contents.id(m);
    const wanted = ghosts === 'all' ? !lane.rows.clustered : id === selected || id === typed;
    return wanted ? [{ drawn, ghosts: contents.ghosts(m) }] : [];
  });
}

/** The other milestones in the row of a trail that its bars would overlap. */
function covered(list: readonly Drawn[], trails: readonly GhostTrail[], frame: Frame): Set<Drawn> {
  const scale = frame.width / (frame.end - frame.start);
  const dimmed = new Set<Drawn>();
  for (const { drawn, ghosts } of trails) {
    const from = Math.min(...ghosts.map(({ lo }) => (lo - frame.start) * scale - FADE));
    const to = Math.max(...ghosts.map(({ hi }) => (hi - frame.start) * scale + FADE), drawn.x);
    for (const other of list) {
      const same = other.placed.members[0] === drawn.placed.members[0];
      if (same || other.y !== drawn.y || ghosts.length === 0) continue;
      // The width of words is overestimated, so that rather one too many is dimmed.
      if (other.x < to && other.x + other.bar + other.words + 200 > from) dimmed.add(other);
    }
  }
  return dimmed;
}
