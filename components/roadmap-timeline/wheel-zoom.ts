/** Pixels of a wheel that zoom to double or half. */
const DOUBLE = 320;
/** Pixels of a line, and of a page, where a wheel turns by those. */
const UNITS = [1, 40, 800];
/** No single turn zooms by more than this, in doublings. */
const MOST = 0.5;

/**
 * Calls back when Ctrl and the wheel, or a pinch on a touchpad, zoom: with the factor (more than 1
 * is closer) and how far along the lanes the pointer is, 0 to 1. No other wheel is heard of then.
 */
export function listenForWheelZoom(
  container: HTMLElement,
  lanes: HTMLElement,
  zoom: (factor: number, share: number) => void,
  signal: AbortSignal,
): void {
  const wheeled = (event: WheelEvent) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    const doublings = (-event.deltaY * (UNITS[event.deltaMode] ?? 1)) / DOUBLE;
    const { left, right, width } = lanes.getBoundingClientRect();
    const rtl = getComputedStyle(lanes).direction === 'rtl';
    const share = (rtl ? right - event.clientX : event.clientX - left) / Math.max(width, 1);
    zoom(2 ** Math.max(-MOST, Math.min(MOST, doublings)), Math.max(0, Math.min(1, share)));
  };
  container.addEventListener('wheel', wheeled, { signal, capture: true, passive: false });
}
