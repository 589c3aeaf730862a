import type { Selection } from './data.js';
import type { Step } from './path.js';

/** One of those compared: what it takes to load, feed, move and look at it. */
export interface Subject {
  /** Fetches and runs its code and styles: not timed, for anyone. */
  load(files: readonly string[]): Promise<void>;
  /** Makes the data in the subject's own form: not timed. Returns its size as JSON, where that is what it gets. */
  prepare(count: number): number | undefined;
  /** From the data to a picture: timed. */
  show(stage: HTMLElement): void;
  /** Its picture is in sight; asked after every frame. */
  visible(): boolean;
  /** It is the whole picture, for those that draw bit by bit. */
  whole?(): boolean;
  /** How many whole pictures those have drawn so far. */
  pictures?(): number;
  /** Lets go of the data, for the heap to be measured; what the subject itself holds stays. */
  release(): void;
  /** Moves the window: timed. */
  move(step: Step): void;
  /** Where the window is, if it can say so. */
  window(): { start: number; end: number };
  /** Makes what another selection needs: not timed; then the change itself, which is. */
  change(selection: Selection): () => void;
  /** Tells pictures apart; asked after every frame, so cheap. */
  signature(): string;
  /** How many milestones its elements stand for now, and by how many elements; canvases cannot say. */
  drawn?(): { milestones: number; elements: number };
}

export const DAY = 86_400_000;

/** One of these elements is painted, within the page's sight, and what a pointer there would hit. */
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
