/** Pages of their own, in frames. */
import { until } from '../../until.js';

interface Framed {
  readonly frame: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly page: Document;
}

/** A page of its own, without a border, once `ready` holds of it. */
export async function framed(
  source: string,
  [width, height]: readonly [width: number, height: number],
  ready: (page: Document) => unknown,
): Promise<Framed> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size: ${width}px; block-size: ${height}px; border: 0`;
  frame.srcdoc = source;
  document.body.append(frame);
  await until(() => frame.contentDocument && ready(frame.contentDocument), 'the page is ready');
  const window = frame.contentWindow as Window & typeof globalThis;
  return { frame, window, page: frame.contentDocument as Document };
}

/** Holds back what a page fetches; returns what lets it go. */
export function holdFetches(window: Window & typeof globalThis): () => void {
  const { fetch } = window;
  let letGo = () => {};
  const told = new Promise<void>((resolve) => (letGo = resolve));
  window.fetch = async (...request: Parameters<typeof fetch>) => {
    await told;
    return fetch.apply(window, request);
  };
  return letGo;
}
