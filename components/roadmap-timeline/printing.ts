import type { LaneLayout } from '../../src/view/timeline/layout.js';

/** The most that is printed: milestones and clusters, and pixels of height, which are some 25 pages. */
export const MOST_ON_PAPER = 2000;
const HIGHEST = 40_000;

/** The lanes that are printed: from the top, as many whole lanes as fit within the limits. */
export function lanesOnPaper(layouts: readonly LaneLayout[]): readonly LaneLayout[] {
  let drawn = 0;
  const end = layouts.findIndex(({ rows, top, height }, i) => {
    drawn += rows.between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY).length;
    return i > 0 && (drawn >= MOST_ON_PAPER || top + height > HIGHEST);
  });
  return end < 0 ? layouts : layouts.slice(0, end);
}

/**
 * Draws all lanes while the page is printed, as wide as the print styles make the frame. `draw` takes over
 * the new size at once, and returns a note about lanes left out.
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
