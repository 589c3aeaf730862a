/** Pages of their own, in frames. */
import { until } from '../../until.js';

interface Framed {
  readonly frame: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly page: Document;
}

/** Opens a page in a frame without a border; resolves once `ready` returns something truthy for it. */
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

/** Holds back the requests of a page; returns a function that releases them. */
export function holdFetches(window: Window & typeof globalThis): () => void {
  const { fetch } = window;
  let letGo = () => {};
  const released = new Promise<void>((resolve) => (letGo = resolve));
  window.fetch = async (...request: Parameters<typeof fetch>) => {
    await released;
    return fetch.apply(window, request);
  };
  return letGo;
}
