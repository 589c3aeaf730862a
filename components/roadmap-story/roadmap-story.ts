import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { isolated } from '../../src/model/isolated.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import type { ReadStory, StoryView } from '../../src/model/types.js';
import { readStory } from '../../src/read/story.js';
import { adoptStylesIn } from '../base/other-document.js';
import { RoadmapLoadEvent } from '../events.js';
import { buttons, theme } from '../theme/theme.js';
import { storyStyles } from './roadmap-story.styles.js';

/** What a view sets of a chart: a tracker and each part have these. */
interface Chart extends HTMLElement {
  readonly roadmap?: Roadmap | null;
  asOf?: string | null;
  since?: string | null;
  company?: string | null;
  country?: string | null;
  stage?: string | null;
  technology?: string | null;
  start?: string | null;
  end?: string | null;
  highlight?: string | null;
}

/**
 * A text is the current one while it stands on this line of the window, in shares of its height from above:
 * beside the chart, or below it.
 */
const LINE = { beside: 0.5, below: 0.75 };
/** A text that is gone to begins so far from the top, beside the chart. */
const BESIDE = 0.2;
/** What a reader scrolls with. */
const SCROLLING = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
const NO_STORY: ReadStory = { views: [], annotations: [], problems: [] };

/**
 * The story of a roadmap: the texts of the field `story` of its document, which scroll beside a chart. Each
 * brings its view: the day, the filter, the days shown, what is highlighted. The chart is the element inside, a
 * `roadmap-timeline` or any other part, or a whole `roadmap-tracker`, with records of its own; a view that
 * cannot be shown is told of in the console, and the others are.
 *
 * Each text has a button, which brings its view; with the keyboard, so does the focus on it. On paper the
 * texts stand one after the other below the chart as it is.
 *
 * @element roadmap-story
 * @slot - The chart: an element of ours.
 * @csspart chart - Around the chart; it stays in sight while the texts scroll.
 * @csspart step - A view's text; the current one has `aria-current="step"`.
 * @csspart go - A text's button, its title or number.
 * @cssprop --roadmap-story-height - The most height of the lanes of a timeline inside; by default min(64vh, 36rem), and 40vh where it stands above the texts.
 * @cssprop [--roadmap-story-top=0px] - Pixels from the top of the window at which the chart stays, below a page's own header.
 */
export class RoadmapStory extends LitElement {
  static override styles = [theme, buttons, storyStyles];

  /** The number of the current view, from 0; null before the first; one there is not counts for nothing. */
  @property({ type: Number }) step: number | null = null;

  #story = NO_STORY;
  #title = '';
  #shown: StoryView | null = null;
  /** Which texts stand on the line. */
  readonly #onLine = new Set<Element>();
  #observer: IntersectionObserver | null = null;
  #line = 0;
  /** The text that was gone to: the current one until the reader scrolls, wherever it stands. */
  #goal: HTMLElement | null = null;
  readonly #sizes = new ResizeObserver(() => this.isConnected && this.#observe());

  constructor() {
    super();
    this.addEventListener('roadmap-load', (event) => {
      // Of the chart itself, not of others beside it.
      if (event instanceof RoadmapLoadEvent && event.target === this.#chart)
        this.#read(event.roadmap);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#observer = null;
    this.#sizes.disconnect();
    this.#onLine.clear();
    for (const type of SCROLLING)
      window.removeEventListener(type, this.#release, { capture: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
    for (const type of SCROLLING)
      window.addEventListener(type, this.#release, { capture: true, passive: true });
    this.requestUpdate();
  }

  readonly #release = (): void => {
    this.#goal = null;
  };

  /** Style sheets belong to a document: those of the last one are gone. */
  adoptedCallback(): void {
    if (this.shadowRoot)
      adoptStylesIn(this.ownerDocument, this.shadowRoot, RoadmapStory.elementStyles);
  }

  protected override render(): TemplateResult {
    const { views } = this.#story;
    return html`<div class="room">
      <div class=${views.length > 0 ? 'told' : ''}>
        <div class="layout">
          <div class="chart" part="chart">
            <slot @slotchange=${this.#findChart}></slot>
          </div>
          ${
            views.length > 0
              ? html`<ol aria-label=${this.#title || nothing}>
                ${views.map((view, i) => this.#step(view, i))}
              </ol>`
              : nothing
          }
        </div>
      </div>
    </div>`;
  }

  #step({ title, text }: StoryView, i: number): TemplateResult {
    return html`<li part="step" aria-current=${i === this.step ? 'step' : nothing}>
      <h3>
        <button type="button" part="go" @click=${() => this.#go(i)} @focus=${() => this.#go(i)}>
          <span class="number">${i + 1}</span>${title === null ? '' : isolated(title)}
        </button>
      </h3>
      <p dir="auto">${isolated(text)}</p>
    </li>`;
  }

  protected override updated(): void {
    this.#observe();
    this.#show();
  }

  get #chart(): Chart | null {
    return [...this.children].find(({ localName }) =>
      localName.startsWith('roadmap-'),
    ) as Chart | null;
  }

  /** It may have its records already. */
  readonly #findChart = (): void => {
    const roadmap = this.#chart?.roadmap;
    if (roadmap) this.#read(roadmap);
  };

  #read(roadmap: Roadmap): void {
    this.#story = readStory(roadmap);
    this.#title = roadmap.title ?? '';
    this.#shown = null;
    for (const { at, message, hint } of this.#story.problems)
      console.warn(`roadmap-story: ${at}: ${message}; ${hint}`);
    this.requestUpdate();
  }

  /** Looks which texts stand on the line, anew where the texts go from beside the chart to below it. */
  #observe(): void {
    const line = this.#isBelow ? LINE.below : LINE.beside;
    if (line !== this.#line) this.#observer?.disconnect();
    if (line !== this.#line || !this.#observer) {
      this.#line = line;
      this.#onLine.clear();
      // A hundredth of the window high, as some engines miss a line that has no height.
      const rootMargin = `${line * -100}% 0px ${(line - 0.99) * 100}% 0px`;
      this.#observer = new IntersectionObserver((entries) => this.#scrolled(entries), {
        rootMargin,
      });
    }
    for (const step of this.#steps) this.#observer.observe(step);
  }

  get #steps(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll('li')];
  }

  /** The texts stand below the chart, not beside it. */
  get #isBelow(): boolean {
    const chart = this.renderRoot.querySelector('.chart')?.getBoundingClientRect();
    const step = this.#steps[0]?.getBoundingClientRect();
    return !!chart && !!step && step.left < chart.right && step.right > chart.left;
  }

  #scrolled(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#onLine.add(target);
      else this.#onLine.delete(target);
    }
    if (this.#goal && isInWindow(this.#goal)) return;
    const current = this.#steps.findLastIndex((step) => this.#onLine.has(step));
    if (current >= 0) this.step = current;
  }

  /** Scrolls to a text: to below the chart, where that stands above the texts. */
  #go(i: number): void {
    this.step = i;
    const step = this.#steps[i];
    const chart = this.renderRoot.querySelector('.chart');
    if (!step || !chart) return;
    const above = this.#isBelow ? chart.clientHeight : innerHeight * BESIDE;
    this.#goal = step;
    step.style.scrollMarginBlockStart = `${Math.round(above)}px`;
    step.scrollIntoView({ block: 'start' });
  }

  /** Brings the current view, once: what the reader then does with the chart stays. */
  #show(): void {
    const view = this.step === null ? undefined : this.#story.views[this.step];
    const chart = this.#chart;
    if (!view || !chart || view === this.#shown) return;
    this.#shown = view;
    const { asOf, since, filter, window, highlight } = view;
    const listed = (ids: readonly string[] | undefined) => ids?.join(',') || null;
    Object.assign(chart, {
      asOf,
      since,
      company: listed(filter.company),
      country: listed(filter.country),
      stage: listed(filter.stage),
      technology: listed(filter.technology),
      start: window?.start ?? null,
      end: window?.end ?? null,
      highlight: listed(highlight),
    } satisfies Partial<Chart>);
  }
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
