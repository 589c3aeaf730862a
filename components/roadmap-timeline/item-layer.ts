import type { Drawn } from '../../src/view/timeline/draw-list.js';

/** What an item says: made when it comes into sight, not per frame. */
export interface ItemContent {
  /** Id of the milestone, or null for a cluster. */
  readonly milestone: string | null;
  readonly standing: string;
  /** Bits of Spans.edges. */
  readonly edges: number;
  readonly text: string;
  /** What a screen reader says. */
  readonly name: string;
  /** Members of a cluster. */
  readonly count: number;
  /** Background of a cluster's bar, or "". */
  readonly spread: string;
  readonly hollow: boolean;
  /** What became of it since the day compared with; null for nothing. */
  readonly change: string | null;
}

interface Item {
  readonly root: HTMLElement;
  readonly bar: HTMLElement;
  readonly label: HTMLElement;
  version: unknown;
  drawn: Drawn;
  /** As last written, in pixels. */
  width: number;
  words: number;
}

/** More than this is never in the layer at once, whatever the data. */
export const POOL = 300;

/**
 * The milestones and clusters in sight: a keyed pool of elements, three nodes each, placed by
 * transform. An element keeps its milestone while that is drawn, and so its focus. Its box is the bar;
 * words may stand out of it.
 */
export class ItemLayer {
  readonly #items = new Map<string, Item>();
  readonly #free: Item[] = [];
  #held: Item | null = null;
  #rtl = false;

  constructor(
    private readonly layer: HTMLElement,
    private readonly contentOf: (drawn: Drawn) => ItemContent,
    private readonly keyOf: (drawn: Drawn) => string,
  ) {}

  /**
   * Writes the layer, the first of the list wherever there is room. `version` changes where
   * contents may have changed though keys have not. What is not drawn any more stays until
   * `hideFree`, and one that has the focus is not used for anything else before that.
   */
  draw(list: readonly Drawn[], { version, rtl }: { version: unknown; rtl: boolean }): void {
    this.#rtl = rtl;
    const shown = list.length > POOL ? list.slice(0, POOL) : list;
    const wanted = new Map(shown.map((drawn) => [this.keyOf(drawn), drawn]));
    const focused = (this.layer.getRootNode() as Document | ShadowRoot).activeElement;
    for (const [key, item] of this.#items) {
      if (wanted.has(key)) continue;
      this.#items.delete(key);
      if (item.root === focused) this.#held = item;
      else this.#free.push(item);
    }
    for (const [key, drawn] of wanted) this.#write(key, drawn, version);
  }

  hideFree(): void {
    if (this.#held) this.#free.push(this.#held);
    this.#held = null;
    for (const { root } of this.#free) if (!root.hidden) root.hidden = true;
  }

  /** Puts the elements in the order of lanes and time, for those who read them one by one. */
  arrange(): void {
    const items = [...this.#items.values()].sort(
      (a, b) => a.drawn.lane.top - b.drawn.lane.top || a.drawn.x - b.drawn.x,
    );
    const ordered = items.every(({ root }, i) => {
      const next = items[i + 1]?.root;
      return !next || root.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING;
    });
    if (ordered) return;
    // The focused one stays where it is: moved, it would lose the focus.
    const { activeElement } = this.layer.getRootNode() as Document | ShadowRoot;
    const roots: Element[] = items.map(({ root }) => root);
    const fixed = activeElement ? roots.indexOf(activeElement) : -1;
    this.layer.append(...roots.slice(fixed + 1));
    if (fixed >= 0) roots[fixed]?.before(...roots.slice(0, fixed));
  }

  element(key: string): HTMLElement | null {
    return this.#items.get(key)?.root ?? null;
  }

  drawnOf(root: EventTarget | null): Drawn | null {
    for (const item of this.#items.values()) if (item.root === root) return item.drawn;
    return null;
  }

  /** Fades what makes way for something else in its row. */
  dim(dimmed: ReadonlySet<Drawn>): void {
    for (const { root, drawn } of this.#items.values()) {
      toggle(root, 'data-dimmed', dimmed.has(drawn) ? '' : null);
    }
  }

  /** Makes one element the tab stop, and every other none; marks the selected one. */
  mark(stop: HTMLElement | null, selected: string | null): void {
    for (const [key, { root }] of this.#items) {
      const tabIndex = root === stop ? 0 : -1;
      if (root.tabIndex !== tabIndex) root.tabIndex = tabIndex;
      toggle(root, 'aria-current', key === selected ? 'true' : null);
    }
  }

  #write(key: string, drawn: Drawn, version: unknown): void {
    let item = this.#items.get(key);
    if (!item) {
      item = this.#free.pop() ?? this.#create(drawn);
      item.version = undefined;
      item.root.hidden = false;
      this.#items.set(key, item);
    }
    if (item.version !== version) {
      item.version = version;
      this.#fill(item, this.contentOf(drawn));
    }
    this.#place(item, drawn);
  }

  #create(drawn: Drawn): Item {
    const root = document.createElement('div');
    const bar = document.createElement('div');
    const label = document.createElement('span');
    root.className = 'item';
    root.setAttribute('role', 'button');
    root.tabIndex = -1;
    bar.className = 'bar';
    label.className = 'label';
    root.append(bar, label);
    this.layer.append(root);
    return { root, bar, label, version: undefined, drawn, width: -1, words: -1 };
  }

  #fill({ root, bar, label }: Item, content: ItemContent): void {
    const { milestone } = content;
    root.setAttribute('part', milestone === null ? 'cluster' : 'milestone');
    toggle(root, 'data-milestone', milestone);
    toggle(root, 'data-count', milestone === null ? String(content.count) : null);
    toggle(root, 'data-hollow', content.hollow ? '' : null);
    toggle(root, 'data-change', content.change);
    root.dataset.standing = content.standing;
    root.dataset.edges = String(content.edges);
    root.setAttribute('aria-label', content.name);
    bar.style.background = content.spread;
    label.textContent = content.text;
  }

  #place(item: Item, drawn: Drawn): void {
    const side = this.#rtl ? -1 : 1;
    item.drawn = drawn;
    item.root.style.transform = `translate(${side * drawn.x}px, ${drawn.y}px)`;
    item.label.style.transform = drawn.icon === 0 ? '' : `translateX(${side * drawn.icon}px)`;
    if (Math.abs(item.width - drawn.bar) > 0.05) {
      item.width = drawn.bar;
      item.root.style.width = `${drawn.bar}px`;
    }
    if (Math.abs(item.words - drawn.words) > 0.25) {
      item.words = drawn.words;
      item.label.style.setProperty('--_words', `${drawn.words}px`);
    }
  }
}

function toggle(element: HTMLElement, attribute: string, value: string | null): void {
  if (value === null) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}
