import '../../../components/define.js';
import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { RoadmapTracker } from '../../../components/index.js';
import { deep, first, there } from '../deep.js';

export { deep, first, there };

declare global {
  interface Window {
    axe: {
      run(context: ElementContext, options: RunOptions): Promise<AxeResults>;
      setup(node: Element): void;
      teardown(): void;
      commons: { text: { accessibleText(element: Element): string } };
    };
  }
}

export const FILE = '/data/solid-state-batteries.json';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** An element as a page would place it. */
export interface Placed {
  tag?: string;
  width?: number;
  lang?: string;
  scheme?: 'light' | 'dark';
  attributes?: Record<string, string>;
  data?: unknown;
  /** What tells that it is there; null where nothing is to be waited for. */
  event?: 'roadmap-load' | 'roadmap-error' | null;
}

/** The element in a box of its own, which has the page's background. */
export async function placed<Kind extends HTMLElement = RoadmapTracker>({
  tag = 'roadmap-tracker',
  width = 1200,
  lang = 'en',
  scheme = 'light',
  attributes = { src: FILE },
  data,
  event = 'roadmap-load',
}: Placed = {}): Promise<Kind> {
  const box = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  box.style.cssText = `width: ${width}px; max-width: 100%; color-scheme: ${scheme}; background: Canvas`;
  const element = document.createElement(tag) as Kind;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (data !== undefined) Object.assign(element, { data });
  const heard = event && oneEvent(element, event);
  box.append(element);
  await heard;
  return element;
}

/** Long enough for what was asked for to be drawn. */
export async function drawn(frames = 4): Promise<void> {
  for (let n = 0; n < frames; n += 1) await nextFrame();
}

/** The element that has the focus, down through shadow roots. */
export function focused(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body ? null : (element as HTMLElement | null);
}

/** What an element is, in a failure's message. */
export function named(element: Element | null): string {
  if (!element) return 'nothing';
  const part = element.getAttribute('part') ?? element.className;
  const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
  return `<${element.localName} ${part}> ${text.replace(/\s+/g, ' ').trim().slice(0, 40)}`;
}

/** Fails with every rule of WCAG 2.2 AA and of good practice that axe finds broken. */
export async function expectAxeClean(element: Element): Promise<void> {
  const { violations } = await window.axe.run(element, {
    runOnly: { type: 'tag', values: TAGS },
    resultTypes: ['violations'],
  });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
  expect(found, found.join('\n')).to.deep.equal([]);
}

/** The name a screen reader says (accname 1.2), as axe computes it. */
export function accessibleName(element: Element): string {
  window.axe.setup(document.documentElement);
  try {
    return window.axe.commons.text.accessibleText(element);
  } finally {
    window.axe.teardown();
  }
}
