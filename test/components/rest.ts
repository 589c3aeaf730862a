import { nextFrame } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { HeldTime } from '../held-time.js';
import { deep } from './deep.js';

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
