/** Elements whose network fails, and what they say. Failures and tries are made to come sooner than in life. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import '../../components/roadmap-tracker/define.js';
import '../../components/roadmap-table/define.js';
import type { RoadmapTracker } from '../../components/roadmap-tracker/roadmap-tracker.js';
import { PACE } from '../../components/store/back-off.js';
import { LIMITS } from '../../src/sources/fetch.js';

const usual = { pace: { ...PACE }, limits: { ...LIMITS } };
export const LANGUAGES = ['en', 'ja', 'ko', 'zh'];

export const pause = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
export const tracker = (src: string, lang = 'en', refresh: number | null = null) =>
  fixture<RoadmapTracker>(
    html`<roadmap-tracker lang=${lang} .src=${src} .refresh=${refresh}></roadmap-tracker>`,
  );
export const inside = (element: HTMLElement, selector: string) =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
export const title = (element: HTMLElement) => inside(element, '[part=title]')?.textContent;
export const text = (element: HTMLElement, selector: string) =>
  inside(element, selector)?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
export const shows = (element: HTMLElement, version: number) =>
  waitUntil(() => title(element) === `Version ${version}`, `version ${version}`, { timeout: 8000 });

/** Counts what an element says of its loading. */
export function counted(element: HTMLElement) {
  const counts = { load: 0, error: 0 };
  element.addEventListener('roadmap-load', () => (counts.load += 1));
  element.addEventListener('roadmap-error', () => (counts.error += 1));
  return counts;
}

beforeEach(() => {
  LIMITS.silence = 1000;
});
afterEach(() => {
  Object.assign(PACE, usual.pace);
  Object.assign(LIMITS, usual.limits);
});
