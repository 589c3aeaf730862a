/**
 * Draws the lanes in full, as wide as paper is scaled to, while the page is printed; see the styles of
 * the frame. `draw` takes in another size at once.
 */
export function drawOnPaper(frame: HTMLElement, draw: () => void, signal: AbortSignal): void {
  const turn = ({ type }: Event): void => {
    frame.classList.toggle('printed', type === 'beforeprint');
    draw();
  };
  addEventListener('beforeprint', turn, { signal });
  addEventListener('afterprint', turn, { signal });
}
