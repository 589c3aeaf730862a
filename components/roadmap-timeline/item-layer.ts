import type { Drawn } from '../../src/view/timeline/draw-list.js';
import { GAP, ICON, isDisc } from '../../src/view/timeline/rows.js';
import { OPEN_END, OPEN_START, SOFT } from '../../src/view/timeline/spans.js';
import type { Frame } from './chart.js';
import { SlipElements } from './slip-elements.js';

/** The content of an item: computed when it comes into view, not in every frame. */
export interface ItemContent {
  /** Id of the milestone, or null for a cluster. */
  readonly milestone: string | null;
  readonly standing: string;
  /** Null for a cluster. */
  readonly verdict: string | null;
  /** Delivered, in time or late, on known days. */
  readonly filled: boolean;
  /** Bits of Spans.edges. */
  readonly edges: number;
  readonly text: string;
  /** How far its date moved: "+8 yr", or "". */
  readonly moved: string;
  readonly highlighted: boolean;
  /** The accessible name: computed once the window rests, or when the item is the tab stop. */
  name(): string;
  /** The number of members of a cluster. */
  readonly count: number;
  /** Background of a cluster's bar, divided by standing, or "". */
  spread(): string;
  readonly hollow: boolean;
  /** What changed since the day compared with; null if nothing did. */
  readonly change: string | null;
  /** Whether the reader has recorded something about it; see Editing. */
  readonly mine: boolean;
}

interface Item {
  readonly root: HTMLElement;
  readonly bar: HTMLElement;
  readonly label: HTMLElement;
  readonly words: Text;
  readonly slip: SlipElements;
  version: unknown;
  drawn: Drawn;
  /** Position relative to the start and the top of the track, as last written. */
  x: number;
  y: number;
  icon: number;
  /** As last written, so that only changes are written. */
  content: ItemContent | null;
  spread: string;
  named: boolean;
  hidden: boolean;
  stop: boolean;
  selected: boolean;
  dimmed: boolean;
  width: number;
  disc: boolean;
  /** Whether the bar is filled, and what of the label stands on it: its sign, or its words, too. */
  filled: boolean;
  on: string | null;
  above: boolean;
  beyond: string | null;
  wordsAt: number;
  most: number;
  /** The width of the words' ground; 0 without one. */
  ground: number;
}

/** Milliseconds without a redraw after which elements are sorted. */
const REST = 200;
/** Milliseconds without a redraw after which names are written, and how long one slice of that takes. */
const NAMES = 30;
const SLICE = 6;
/**
 * How many clusters' bars are divided by standing in one frame while the window moves: after a zoom to other
 * clusters, the browser would need longer to compute all their backgrounds than for everything else.
 */
const DIVIDED = 20;
/** The most items in the layer at once on a screen, whatever the data. */
export const POOL = 300;
/** The most slips drawn at once, as each takes two more nodes. */
const MOST_SLIPS = 200;

/**
 * The visible milestones and clusters: a keyed pool of elements, with three nodes each and two more for a
 * date that moved, positioned by transform on a track. Panning moves the track, and writes only items that
 * enter or leave. An element keeps its milestone while that is visible, and so keeps the focus. The element's
 * box is the bar; words may overflow it.
 */
export class ItemLayer {
  readonly #items = new Map<string, Item>();
  readonly #free: Item[] = [];
  /** Clusters whose bars are still to be divided, the oldest first. */
  readonly #undivided = new Set<Item>();
  #version: unknown;
  #held: Item | null = null;
  /** The most items drawn; higher while printing. */
  most = POOL;
  readonly #track = document.createElement('div');
  #rtl = false;
  #width = 0;
  /** The line of the as-of day, in pixels from the start of the window. */
  #line = Number.NaN;
  #slipsLeft = 0;
  #naming = 0;
  #dividing = 0;
  #rest = 0;

  constructor(
    layer: HTMLElement,
    private readonly contentOf: (drawn: Drawn) => ItemContent,
    private readonly keyOf: (drawn: Drawn) => string,
    private readonly movedWidth: (words: string) => number,
  ) {
    this.#track.className = 'track';
    layer.append(this.#track);
  }

  /**
   * Writes the layer: the items of the list in order, up to the limit. `version` changes when contents may
   * have changed under the same keys; `line` is the as-of day. Elements no longer needed stay until `hideFree`, and one that has the
   * focus is not reused before then.
   */
  draw(list: readonly Drawn[], version: unknown, frame: Frame, line: number): void {
    const { rtl, moved, width, start, end } = frame;
    this.#line = ((line - start) / (end - start)) * width;
    this.#rtl = rtl;
    this.#width = width;
    this.#slipsLeft = MOST_SLIPS;
    this.#track.style.transform = `translateX(${rtl ? -moved : moved}px)`;
    const shown = list.length > this.most ? list.slice(0, this.most) : list;
    const wanted = new Map(shown.map((drawn) => [this.keyOf(drawn), drawn]));
    const focused = (this.#track.getRootNode() as Document | ShadowRoot).activeElement;
    for (const [key, item] of this.#items) {
      if (wanted.has(key)) continue;
      this.#items.delete(key);
      this.#undivided.delete(item);
      if (item.root === focused) this.#held = item;
      else this.#free.push(item);
    }
    for (const [key, drawn] of wanted) this.#write(key, drawn, version, moved);
    this.destroy();
    this.#divideSome(version === this.#version ? DIVIDED : Number.POSITIVE_INFINITY);
    this.#version = version;
    this.#naming = window.setTimeout(() => this.#nameSome(), NAMES);
    this.#rest = window.setTimeout(() => this.#arrange(), REST);
  }

  /** Cancels planned work. */
  destroy(): void {
    clearTimeout(this.#naming);
    clearTimeout(this.#rest);
    cancelAnimationFrame(this.#dividing);
  }

  hideFree(): void {
    if (this.#held) this.#free.push(this.#held);
    this.#held = null;
    // There are too many after printing.
    for (const { root, slip } of this.#free.splice(this.most)) {
      root.remove();
      slip.remove();
    }
    for (const item of this.#free) {
      if (!item.hidden) item.root.hidden = true;
      item.hidden = true;
      item.slip.hide();
    }
  }

  /** Does delayed work at once. */
  finish(): void {
    this.#divideSome(Number.POSITIVE_INFINITY);
  }

  /** Sorts the elements by lane and time, the order in which screen readers read them. */
  #arrange(): void {
    const items = [...this.#items.values()].sort(
      (a, b) => a.drawn.lane.top - b.drawn.lane.top || a.drawn.x - b.drawn.x,
    );
    const ordered = items.every(({ root }, i) => {
      const next = items[i + 1]?.root;
      return !next || root.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING;
    });
    if (ordered) return;
    // The focused element stays in place, because moving it would take the focus away.
    const { activeElement } = this.#track.getRootNode() as Document | ShadowRoot;
    const roots: Element[] = items.map(({ root }) => root);
    const fixed = activeElement ? roots.indexOf(activeElement) : -1;
    this.#track.append(...roots.slice(fixed + 1));
    if (fixed >= 0) roots[fixed]?.before(...roots.slice(0, fixed));
  }

  element(key: string): HTMLElement | null {
    return this.#items.get(key)?.root ?? null;
  }

  drawnOf(root: EventTarget | null): Drawn | null {
    for (const item of this.#items.values()) if (item.root === root) return item.drawn;
    return null;
  }

  /** Fades the items that would cover something else in their row. */
  dim(dimmed: ReadonlySet<Drawn>): void {
    for (const item of this.#items.values()) {
      const is = dimmed.has(item.drawn);
      if (is !== item.dimmed) {
        item.root.toggleAttribute('data-dimmed', is);
        item.slip.dim(is);
      }
      item.dimmed = is;
    }
  }

  /** Makes one element the only tab stop, and marks the selected one. */
  mark(stop: HTMLElement | null, selected: string | null): void {
    for (const [key, item] of this.#items) {
      const { root } = item;
      const [isStop, isSelected] = [root === stop, key === selected];
      if (isStop !== item.stop) root.tabIndex = isStop ? 0 : -1;
      if (isSelected !== item.selected) toggle(root, 'aria-current', isSelected ? 'true' : null);
      item.stop = isStop;
      item.selected = isSelected;
      if (isStop) this.#name(item);
    }
  }

  #write(key: string, drawn: Drawn, version: unknown, moved: number): void {
    let item = this.#items.get(key);
    if (!item) {
      item = this.#free.pop() ?? this.#create(drawn);
      item.version = undefined;
      if (item.hidden) item.root.hidden = false;
      item.hidden = false;
      this.#items.set(key, item);
    }
    if (item.version !== version) {
      item.version = version;
      this.#fill(item, this.contentOf(drawn));
    }
    this.#place(item, drawn, moved);
  }

  #create(drawn: Drawn): Item {
    const root = document.createElement('div');
    const bar = document.createElement('div');
    const label = document.createElement('span');
    const words = document.createTextNode('');
    root.className = 'item';
    root.setAttribute('role', 'button');
    root.tabIndex = -1;
    bar.className = 'bar';
    label.className = 'label';
    label.append(words);
    root.append(bar, label);
    this.#track.append(root);
    return {
      root,
      bar,
      label,
      words,
      slip: new SlipElements(root, label),
      version: undefined,
      drawn,
      x: Number.POSITIVE_INFINITY,
      y: 0,
      icon: 0,
      content: null,
      spread: '',
      named: false,
      hidden: false,
      stop: false,
      selected: false,
      dimmed: false,
      width: -1,
      disc: false,
      filled: false,
      on: null,
      above: false,
      beyond: null,
      wordsAt: -1,
      most: -1,
      ground: 0,
    };
  }

  #fill(item: Item, content: ItemContent): void {
    const { root, words, content: last } = item;
    const { milestone } = content;
    const is = (key: keyof ItemContent) => last !== null && last[key] === content[key];
    item.content = content;
    const [one, oneBefore] = [milestone !== null, last !== null && last.milestone !== null];
    if (!last || one !== oneBefore) root.setAttribute('part', one ? 'milestone' : 'cluster');
    if (!is('milestone')) toggle(root, 'data-milestone', milestone);
    if (!is('count')) toggle(root, 'data-count', one ? null : String(content.count));
    if (!is('hollow')) root.toggleAttribute('data-hollow', content.hollow);
    if (!is('change')) toggle(root, 'data-change', content.change);
    if (!is('mine')) root.toggleAttribute('data-mine', content.mine);
    if (!is('standing')) root.dataset.standing = content.standing;
    if (!is('verdict')) toggle(root, 'data-verdict', content.verdict);
    if (!is('edges')) root.dataset.edges = String(content.edges & (OPEN_START | OPEN_END | SOFT));
    if (!is('highlighted')) root.toggleAttribute('data-highlight', content.highlighted);
    this.#undivided.add(item);
    if (one) this.#divideBar(item);
    if (!is('text')) words.data = content.text;
    // Until the name is computed, the visible text is the name.
    if (item.named) root.removeAttribute('aria-label');
    item.named = false;
  }

  /** Divides this many bars now, and as many in each following frame until none is left. */
  #divideSome(most: number): void {
    let left = most;
    for (const item of this.#undivided) {
      if (left === 0) break;
      left -= 1;
      this.#divideBar(item);
    }
    if (this.#undivided.size === 0) return;
    this.#dividing = requestAnimationFrame(() => this.#divideSome(most));
  }

  #divideBar(item: Item): void {
    this.#undivided.delete(item);
    const spread = item.content?.spread() ?? '';
    if (spread !== item.spread) item.bar.style.background = spread;
    item.spread = spread;
  }

  #name(item: Item): void {
    if (item.named || !item.content) return;
    item.named = true;
    item.root.setAttribute('aria-label', item.content.name());
  }

  /** Writes names for a few milliseconds at a time. */
  #nameSome(): void {
    const until = performance.now() + SLICE;
    for (const item of this.#items.values()) {
      this.#name(item);
      if (performance.now() < until) continue;
      this.#naming = window.setTimeout(() => this.#nameSome(), 0);
      return;
    }
  }

  /**
   * Writes how far the date moved, and the width that leaves to the other words. `x` is the start of the bar.
   */
  #placeSlip(item: Item, drawn: Drawn, x: number): void {
    const { slip, most, icon, words, text, y } = drawn;
    const above = drawn.lane.wordsAbove;
    const moved = slip && this.#slipsLeft > 0 ? (item.content?.moved ?? '') : '';
    const width = moved ? this.movedWidth(moved) : 0;
    const own = above ? most : most - width;
    if (item.most !== own) {
      item.most = own;
      item.label.style.setProperty('--_most', `${item.most}px`);
    }
    if (!slip || !moved) {
      item.slip.hide();
      return;
    }
    this.#slipsLeft -= 1;
    const start = x + (above ? this.#besideBar(drawn, width) : icon + words + text - width);
    const lineAt = this.#line - drawn.x + x;
    const isCrossed = above ? lineAt > start && lineAt < start + width : drawn.ground;
    const on = item.on === 'words' ? 'bar' : isCrossed ? 'ground' : null;
    item.slip.draw(slip, { text: moved, x: this.#rtl ? -start : start, y, width, on }, this.#rtl);
  }

  /** Where so many pixels of words stand beside a bar and its slip, from the start of the bar: after them, else before them. */
  #besideBar({ x, bar, slip }: Drawn, width: number): number {
    const [from, to] = reachOf(bar, slip);
    const line = this.#line - x;
    // Beyond the line of the day, if that is near.
    const after = line > to && line < to + width + GAP ? line : to;
    const fits = x + after + width + GAP <= this.#width;
    const start = fits ? after + GAP / 2 : from - width - GAP / 2;
    return Math.max(start, -x);
  }

  #place(item: Item, drawn: Drawn, moved: number): void {
    const { root } = item;
    const side = this.#rtl ? -1 : 1;
    const x = side * (drawn.x - moved);
    item.drawn = drawn;
    if (Math.abs(item.x - x) > 0.01 || item.y !== drawn.y) {
      item.x = x;
      item.y = drawn.y;
      root.style.transform = `translate(${x}px, ${drawn.y}px)`;
    }
    const icon = side * drawn.icon;
    if (item.icon !== icon) {
      item.icon = icon;
      item.label.style.transform = icon === 0 ? '' : `translateX(${icon}px)`;
    }
    if (Math.abs(item.width - drawn.bar) > 0.05) {
      item.width = drawn.bar;
      root.style.width = `${drawn.bar}px`;
    }
    if (Math.abs(item.wordsAt - drawn.words) > 0.25) {
      item.wordsAt = drawn.words;
      item.label.style.setProperty('--_words', `${drawn.words}px`);
    }
    const disc = isDisc(item.content?.edges ?? 0, drawn.bar - 0.01);
    this.#placeAbove(item, drawn);
    if (item.disc !== disc) root.toggleAttribute('data-disc', disc);
    item.disc = disc;
    this.#placeFilled(item, drawn);
    this.#placeGround(item, drawn);
    this.#placeSlip(item, drawn, drawn.x - moved);
  }

  /** Where a line leads through the words, they hide it, and their sign does if it is beside them. */
  #placeGround(item: Item, { ground, words, text }: Drawn): void {
    const { root, label } = item;
    const from = words <= ICON + 0.5 && !item.above ? 2 : words - 3;
    const width = ground ? Math.ceil(words + text - from) + 3 : 0;
    if (item.ground === width) return;
    if (item.ground > 0 !== width > 0) root.toggleAttribute('data-ground', width > 0);
    if (width > 0) {
      label.style.setProperty('--_ground-at', `${from}px`);
      label.style.setProperty('--_ground-width', `${width}px`);
    }
    item.ground = width;
  }

  /** A bar filled with a strong colour needs other colours for what stands on it. */
  #placeFilled(item: Item, { bar, icon, words, text }: Drawn): void {
    const { root, content } = item;
    const filled = content?.filled === true;
    const within = icon >= 0 && icon + ICON <= bar + 0.5 && !item.above;
    const on = !filled || !within ? null : icon + words + text <= bar ? 'words' : 'sign';
    if (item.filled !== filled) root.toggleAttribute('data-filled', filled);
    if (item.on !== on) toggle(root, 'data-on', on);
    item.filled = filled;
    item.on = on;
  }

  /** Words above the bar: the line of the day stops at them, and they say where a bar is that is out of sight. */
  #placeAbove(item: Item, { lane, x, bar, slip }: Drawn): void {
    const { root } = item;
    const above = lane.wordsAbove;
    if (item.above !== above) root.toggleAttribute('data-above', above);
    item.above = above;
    const [from, to] = reachOf(bar, slip);
    const beyond = !above ? null : x + to < 0 ? 'earlier' : x + from > this.#width ? 'later' : null;
    if (item.beyond !== beyond) toggle(root, 'data-beyond', beyond);
    item.beyond = beyond;
  }
}

/** Left and right end of a bar and its slip, from the start of the bar. */
function reachOf(bar: number, slip: Drawn['slip']): [number, number] {
  const [from, to] = [slip?.from ?? 0, slip?.to ?? 0];
  return [Math.min(0, from, to), Math.max(bar, from, to)];
}

function toggle(element: HTMLElement, attribute: string, value: string | null): void {
  if (value === null) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}
