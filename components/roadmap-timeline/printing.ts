import type { LaneLayout } from '../../src/view/timeline/layout.js';

/** What paper takes at most: milestones and clusters, and pixels of height, which is some 25 pages. */
export const MOST_ON_PAPER = 2000;
const HIGHEST = 40_000;

/** The lanes that are drawn on paper: from the top, all or as many as it takes, none in part. */
export function lanesOnPaper(layouts: readonly LaneLayout[]): readonly LaneLayout[] {
  let drawn = 0;
  const end = layouts.findIndex(({ rows, top, height }, i) => {
    drawn += rows.between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY).length;
    return i > 0 && (drawn >= MOST_ON_PAPER || top + height > HIGHEST);
  });
  return end < 0 ? layouts : layouts.slice(0, end);
}

/**
 * Draws the lanes in full, as wide as paper is scaled to, while the page is printed; see the styles of
 * the frame. `draw` takes in another size at once, and returns what is to be said of lanes left out.
 */
export function drawOnPaper(
  frame: HTMLElement,
  draw: (paper: boolean) => string,
  signal: AbortSignal,
): void {
  const note = document.createElement('p');
  note.className = 'muted';
  const turn = ({ type }: Event): void => {
    const paper = type === 'beforeprint';
    frame.classList.toggle('printed', paper);
    note.textContent = draw(paper);
    if (paper && note.textContent) frame.after(note);
    else note.remove();
  };
  addEventListener('beforeprint', turn, { signal });
  addEventListener('afterprint', turn, { signal });
  signal.addEventListener('abort', () => note.remove());
}
