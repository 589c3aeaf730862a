/** Waits for what a browser or an element does in its own time. */
import { nextFrame } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { HeldTime } from '../../held-time.js';
import { deep } from './find.js';

/**
 * Until nothing within has anything left to update, and a frame that was asked for meanwhile has
 * been drawn.
 */
export async function updated(within: Element): Promise<void> {
  for (let quiet = 0; quiet < 2; ) {
    const parts = deep<LitElement>(within, '*').filter((part) => 'updateComplete' in part);
    const pending = parts.some(({ isUpdatePending }) => isUpdatePending);
    await Promise.all(parts.map(({ updateComplete }) => updateComplete));
    await nextFrame();
    quiet = pending ? 0 : quiet + 1;
  }
}

/** Until what was put off for a moment has come about, and what that put off in its turn. */
export async function rested(within: Element, time: HeldTime): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) {
    await updated(within);
    await time.pass(1000);
  }
  await updated(within);
}

/** Until what was asked for by an event has been granted, a microtask later, and drawn. */
export async function granted(element: LitElement): Promise<void> {
  await null;
  await element.updateComplete;
}

/** So many frames later. */
export async function frames(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await nextFrame();
}

/** One turn of the event loop; unlike a frame or a timer it is never held back, so no event is missed. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Until sizes have been observed, as they are now: for who observes from now on, and so for all. */
export const sized = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const observer = new ResizeObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });

/** Until the browser has looked what is in sight, as it is now. */
export const looked = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
