/** Elements whose network fails, and what they say, in time that the test lets pass. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/roadmap-tracker/define.js';
import '../../../components/roadmap-table/define.js';
import type { RoadmapTracker } from '../../../components/roadmap-tracker/roadmap-tracker.js';
import { LIMITS } from '../../../src/sources/fetch.js';
import { HeldTime } from '../../held-time.js';
import { until } from '../../until.js';
import { find } from '../page/find.js';
import { text } from '../page/text.js';

const usual = { ...LIMITS };
export const LANGUAGES = ['en', 'ja', 'ko', 'zh'];

export let time: HeldTime;
beforeEach(() => {
  time = new HeldTime();
});
afterEach(() => {
  time.release();
  Object.assign(LIMITS, usual);
});

export const tracker = (src: string, lang = 'en', refresh: number | null = null) =>
  fixture<RoadmapTracker>(
    html`<roadmap-tracker lang=${lang} .src=${src} .refresh=${refresh}></roadmap-tracker>`,
  );
export const title = (element: HTMLElement) => find(element, '[part=title]')?.textContent;
export const textOf = (element: HTMLElement, selector: string) => text(find(element, selector));
export const shows = (element: HTMLElement, version: number) =>
  until(() => expect(title(element)).to.equal(`Version ${version}`));

/** Counts what an element says of its loading. */
export function counted(element: HTMLElement) {
  const counts = { load: 0, error: 0 };
  element.addEventListener('roadmap-load', () => (counts.load += 1));
  element.addEventListener('roadmap-error', () => (counts.error += 1));
  return counts;
}
