/**
 * The visible part of the scrolled lanes, in pixels, as last read. Reading makes the browser lay out, so it
 * is read only when something may have changed it.
 */
export class ScrollSight {
  readonly #scroller: HTMLElement;
  readonly #observer: ResizeObserver;
  #top = 0;
  #height = 0;
  #content = 0;
  /** Whether the page gave it another height, which is read at the next draw. */
  #resized = false;

  /** `changed` is called when the reader scrolled, or the page changed the height. */
  constructor(scroller: HTMLElement, changed: (scrolled: boolean) => void, signal: AbortSignal) {
    this.#scroller = scroller;
    const scrolled = () => {
      this.read();
      changed(true);
    };
    scroller.addEventListener('scroll', scrolled, { signal, passive: true });
    this.#observer = new ResizeObserver(() => {
      if (scroller.clientHeight === this.#height) return;
      this.#resized = true;
      changed(false);
    });
    this.#observer.observe(scroller);
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  get top(): number {
    return this.#top;
  }

  get bottom(): number {
    return this.#top + this.#height;
  }

  read(): void {
    this.#resized = false;
    this.#top = this.#scroller.scrollTop;
    this.#height = this.#scroller.clientHeight;
  }

  /**
   * Takes over the height of the content: the visible part may grow with it or be moved by it. True if the
   * visible part has changed.
   */
  fill(content: number): boolean {
    const { top, bottom } = this;
    const grown = content !== this.#content && bottom >= Math.min(content, this.#content);
    if (grown || this.#resized) this.read();
    this.#content = content;
    return top !== this.top || bottom !== this.bottom;
  }

  /** Scrolls until everything between two heights is visible. */
  scrollTo(top: number, bottom: number): void {
    this.read();
    if (top < this.#top) this.#scroller.scrollTop = Math.max(top, 0);
    else if (bottom > this.bottom) this.#scroller.scrollTop = bottom - this.#height;
    this.read();
  }
}
