import { dayNumber, isoDay } from '../../../src/model/day.js';
import { roadmapText, roadmapValue, type Selection } from '../data.js';
import { type Step, WHOLE } from '../path.js';
import { inSight, type Subject } from '../subject.js';

interface TimelineElement extends HTMLElement {
  data: unknown;
  start: string | null;
  end: string | null;
  stage: string | null;
  asOf: string | null;
}

/** The panel of lanes; older builds have vis-timeline's panel, and its handling of the wheel. */
const PANEL = '.plot';
const OLDER_PANEL = '.vis-panel.vis-center';

/** The deltaY of a wheel event with Ctrl for a zoom factor: 320 px double the window. */
function wheelFor(zoom: number, older: boolean): number {
  if (older) return 600 * (zoom > 1 ? zoom - 1 : 1 - 1 / zoom);
  return 320 * Math.log2(zoom);
}

/**
 * Our timeline as published. It is moved as readers move it, with the wheel over its middle: sideways, or
 * with Ctrl. Its data are claims, as a value or as JSON text.
 */
export class Ours implements Subject {
  #element: TimelineElement | null = null;
  #data: unknown;
  #loaded = false;
  #place: DOMRect | null = null;

  constructor(private readonly form: 'value' | 'text') {}

  async load(files: readonly string[]): Promise<void> {
    await Promise.all(files.map((file) => import(file)));
  }

  prepare(count: number): number | undefined {
    if (this.form === 'value') {
      this.#data = roadmapValue(count);
      return;
    }
    const text = roadmapText(count);
    this.#data = text;
    return text.length;
  }

  show(stage: HTMLElement): void {
    const element = document.createElement('roadmap-timeline') as TimelineElement;
    element.style.setProperty('--roadmap-timeline-height', `${stage.clientHeight}px`);
    element.addEventListener('roadmap-load', () => {
      this.#loaded = true;
    });
    element.addEventListener('roadmap-error', ({ error }) => reportError(error));
    element.start = isoDay(WHOLE.start);
    element.end = isoDay(WHOLE.end - 1);
    element.data = this.#data;
    stage.append(element);
    this.#element = element;
  }

  visible(): boolean {
    return this.#loaded && inSight(this.#root, '[part~=milestone], [part~=cluster]');
  }

  release(): void {
    this.#data = undefined;
  }

  move({ zoom, pan }: Step): void {
    const { left, width, top } = this.#lanes;
    const [clientX, clientY] = [left + width / 2, top + 20];
    // On the panel of lanes without hit testing, which the other subjects do not have to do either.
    const target = this.#panel;
    const where = { clientX, clientY, bubbles: true, composed: true, cancelable: true };
    const older = target.matches(OLDER_PANEL);
    const turned =
      pan === 0 ? { ctrlKey: true, deltaY: wheelFor(zoom, older) } : { deltaX: pan * width };
    target.dispatchEvent(new WheelEvent('wheel', { ...where, ...turned }));
  }

  window(): { start: number; end: number } {
    const { start, end } = this.#element as TimelineElement;
    return { start: dayNumber(start ?? ''), end: dayNumber(end ?? '') + 1 };
  }

  change({ stage, asOf }: Selection): () => void {
    return () => {
      const element = this.#element as TimelineElement;
      element.stage = stage ?? null;
      element.asOf = asOf ?? null;
    };
  }

  /** Independent of the order of elements, which is not visible. */
  signature(): string {
    return this.#drawn
      .map(({ dataset, style }) => `${dataset.milestone ?? dataset.count} ${style.transform}`)
      .sort()
      .join();
  }

  drawn(): { milestones: number; elements: number } {
    const counts = this.#drawn.map(({ dataset }) => Number(dataset.count ?? 1));
    return { milestones: counts.reduce((sum, count) => sum + count, 0), elements: counts.length };
  }

  get #root(): ShadowRoot {
    return (this.#element as TimelineElement).shadowRoot as ShadowRoot;
  }

  /** Pooled elements that are not in use are hidden. */
  get #drawn(): HTMLElement[] {
    const all = this.#root.querySelectorAll<HTMLElement>('[part~=milestone], [part~=cluster]');
    return [...all].filter((element) => element.checkVisibility({ visibilityProperty: true }));
  }

  get #panel(): Element {
    return this.#root.querySelector(`${PANEL}, ${OLDER_PANEL}`) as Element;
  }

  /** Measured only once, as the panel does not move. */
  get #lanes(): DOMRect {
    this.#place ??= this.#panel.getBoundingClientRect();
    return this.#place;
  }
}
