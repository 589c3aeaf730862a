/** Waits for asynchronous work of browsers and elements. */
import { nextFrame } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { HeldTime } from '../../held-time.js';
import { deep } from './find.js';

/**
 * Waits until no element within has an update pending, and a frame that was requested meanwhile has been
 * drawn.
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

/** Lets debounced and delayed work within an element run, and the work that this delays in turn. */
export async function rested(within: Element, time: HeldTime): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) {
    await updated(within);
    await time.pass(1000);
  }
  await updated(within);
}

/** Waits until the request of an event has been applied, a microtask later, and rendered. */
export async function granted(element: LitElement): Promise<void> {
  await null;
  await element.updateComplete;
}

/** Waits for so many frames. */
export async function frames(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await nextFrame();
}

/** Waits for one turn of the event loop. Unlike frames and timers, browsers never delay it. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Waits until resize observers have reported the present sizes: this one was added last and is called last. */
export const sized = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const observer = new ResizeObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });

/** Waits until intersection observers have reported what is in the viewport now. */
export const looked = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
