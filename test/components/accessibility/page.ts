import '../../../components/define.js';
import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import { FILE } from '../page/data.js';
import { type Place, placed as placedElement, type Tag } from '../page/place.js';

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

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** An element as a page would place it. */
export interface Placed<Name extends Tag = Tag> {
  tag?: Name;
  width?: number;
  lang?: string;
  scheme?: 'light' | 'dark';
  attributes?: Record<string, string>;
  data?: unknown;
  /** What tells that it is there; null where nothing is to be waited for. */
  event?: 'roadmap-load' | 'roadmap-error' | null;
}

/** The element in a box of its own, which has the page's background. */
export function placed<Name extends Tag = 'roadmap-tracker'>({
  tag = 'roadmap-tracker' as Name,
  width = 1200,
  lang = 'en',
  scheme = 'light',
  attributes = { src: FILE },
  data,
  event = 'roadmap-load',
}: Placed<Name> = {}) {
  const properties: Place<HTMLElementTagNameMap[Name]>['properties'] = {};
  if (data !== undefined) Object.assign(properties, { data });
  return placedElement(tag, {
    width,
    lang,
    style: `max-width: 100%; color-scheme: ${scheme}; background: Canvas`,
    attributes,
    properties,
    events: event ? [event] : [],
  });
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
