import type { Selection } from './data.js';
import type { Step } from './path.js';

/** The interface to one of the libraries that are compared. */
export interface Subject {
  /** Loads its code and styles. Not timed. */
  load(files: readonly string[]): Promise<void>;
  /** Makes the data in its own format. Not timed. Returns their size if they are JSON text. */
  prepare(count: number): number | undefined;
  /** Shows the data. Timed. */
  show(stage: HTMLElement): void;
  /** Whether its picture is visible; called after every frame. */
  visible(): boolean;
  /** Whether the picture is complete, for subjects that draw progressively. */
  whole?(): boolean;
  /** How many complete pictures they have drawn so far. */
  pictures?(): number;
  /** Releases our reference to the data before the heap is measured. */
  release(): void;
  /** Moves the window. Timed. */
  move(step: Step): void;
  /** The present window. */
  window(): { start: number; end: number };
  /** Prepares another selection, not timed; returns a function that shows it, timed. */
  change(selection: Selection): () => void;
  /** A cheap string that differs between pictures; called after every frame. */
  signature(): string;
  /** How many milestones are drawn now, by how many elements; not for canvases. */
  drawn?(): { milestones: number; elements: number };
}

export const DAY = 86_400_000;

/** Whether one of the selected elements is painted, in the viewport, and not covered. */
export function inSight(root: ParentNode & Node, selector: string): boolean {
  const tree = root.getRootNode() as Document | ShadowRoot;
  return [...root.querySelectorAll(selector)].slice(0, 200).some((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = tree.elementFromPoint(left + width / 2, top + height / 2);
    const painted = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    return painted && width > 0 && height > 0 && hit !== null && element.contains(hit);
  });
}

export function loadScript(src: string): Promise<void> {
  const script = document.createElement('script');
  return loaded(Object.assign(script, { src }));
}

export function loadStyles(href: string): Promise<void> {
  const link = document.createElement('link');
  return loaded(Object.assign(link, { rel: 'stylesheet', href }));
}

function loaded(element: HTMLElement): Promise<void> {
  return new Promise((resolve, reject) => {
    element.onload = () => resolve();
    element.onerror = () => reject(new Error('a file of the subject is missing'));
    document.head.append(element);
  });
}
