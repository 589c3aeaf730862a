/** What a reader may do with a tracker, one thing after the other, and what is seen then. */
import { until } from '../../until.js';

/** The little of a tracker that is used; here it may be of any copy of the script. */
export interface Tracker extends HTMLElement {
  view: string | null;
  since: string | null;
  asOf: string | null;
  selected: string | null;
  readonly updateComplete: Promise<unknown>;
}

/** Elements that match, down through all shadow roots; those of one host for `host >>> selector`. */
export function deep(within: ParentNode, path: string): HTMLElement[] {
  const [selector = '', host] = path.split(' >>> ').reverse();
  const among = all(within).filter((element) => element.matches(selector)) as HTMLElement[];
  return host ? among.filter((element) => hostOf(element)?.localName === host) : among;
}

const hostOf = (element: Element) => (element.getRootNode() as ShadowRoot).host;

/** Every element below, down through all shadow roots. */
export function all(within: ParentNode): Element[] {
  return [...within.children].flatMap((child) => [
    child,
    ...(child.shadowRoot ? all(child.shadowRoot) : []),
    ...all(child),
  ]);
}

const inside = (tracker: Tracker) => tracker.shadowRoot as ShadowRoot;
const there = (tracker: Tracker, selector: string) =>
  until(() => shown(tracker, selector)[0], selector);
const shown = (tracker: Tracker, selector: string) =>
  deep(inside(tracker), selector).filter(({ hidden }) => !hidden);
const text = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const texts = (tracker: Tracker, selector: string) => shown(tracker, selector).map(text);

function point(element: Element, type: string, x = 0, y = 0): void {
  const { left, top } = element.getBoundingClientRect();
  const at = { clientX: left + x, clientY: top + y, pointerType: 'mouse' };
  element.dispatchEvent(new PointerEvent(type, { ...at, bubbles: true, composed: true }));
}

/** Two pictures later: what was asked for is drawn. */
async function drawn(tracker: Tracker): Promise<void> {
  await tracker.updateComplete;
  for (let n = 0; n < 2; n += 1) await new Promise(requestAnimationFrame);
}

/** Shows the timeline, and scrolls to it: on a page with large text it begins far down, and is drawn once near. */
async function timelineShown(tracker: Tracker, part: string): Promise<void> {
  tracker.view = 'timeline';
  (await there(tracker, 'roadmap-timeline')).scrollIntoView();
  await there(tracker, part);
}

async function hints(tracker: Tracker): Promise<unknown> {
  await timelineShown(tracker, '[part~=milestone]');
  const seen = shown(tracker, '[part~=milestone], [part~=undated]').map((milestone) => {
    point(milestone, 'pointerover');
    return texts(tracker, '[part=hint]:popover-open').join();
  });
  return { seen: seen.sort(), lanes: texts(tracker, '[part~=lane]').sort() };
}

async function ghosts(tracker: Tracker): Promise<unknown> {
  const buttons = shown(tracker, 'roadmap-timeline >>> .switches button');
  for (const button of buttons) button.click();
  await drawn(tracker);
  return buttons.map(text);
}

/** Where there are many milestones. */
export async function clusters(tracker: Tracker): Promise<number> {
  await timelineShown(tracker, '[part~=cluster]');
  const found = shown(tracker, '[part~=cluster]');
  for (const cluster of found.slice(0, 20)) point(cluster, 'pointerover');
  await drawn(tracker);
  return found.length;
}

async function table(tracker: Tracker): Promise<unknown> {
  tracker.view = 'table';
  await there(tracker, 'roadmap-table >>> tr[data-milestone]');
  return texts(tracker, 'roadmap-table >>> tr[data-milestone]');
}

async function trend(tracker: Tracker): Promise<unknown> {
  tracker.view = 'trend';
  await there(tracker, 'roadmap-trend >>> svg text');
  for (const button of shown(tracker, 'roadmap-trend >>> .shown button:last-child')) button.click();
  await there(tracker, 'roadmap-trend >>> .plot svg');
  await drawn(tracker);
  const plot = await there(tracker, 'roadmap-trend >>> .plot');
  const { width, height } = plot.getBoundingClientRect();
  const said = new Set<string>();
  for (const [x, y] of [3, 5, 7].flatMap((x) => [2, 4, 6, 8].map((y) => [x, y] as const))) {
    point(plot, 'pointermove', (width * x) / 10, (height * y) / 10);
    await tracker.updateComplete;
    for (const words of texts(tracker, 'roadmap-trend >>> [part=tooltip]')) said.add(words);
  }
  if (![...said].some(Boolean)) throw new Error('the trend tells nothing');
  return texts(tracker, 'roadmap-trend >>> svg text').length > 0;
}

async function trendTable(tracker: Tracker): Promise<unknown> {
  const button = await there(tracker, 'roadmap-trend >>> .toolbar button');
  button.click();
  await there(tracker, 'roadmap-trend >>> tbody tr');
  const rows = texts(tracker, 'roadmap-trend >>> tbody tr');
  button.click();
  return rows;
}

async function scores(tracker: Tracker): Promise<unknown> {
  tracker.view = 'scores';
  await there(tracker, 'roadmap-scores >>> [part=indicators]');
  (await there(tracker, 'roadmap-scores >>> .full > summary')).click();
  const boxes = await until(() => {
    const found = shown(tracker, 'roadmap-scores >>> [part=choose]');
    return found.length > 1 && found;
  }, 'companies to compare');
  for (const box of boxes.slice(0, 2)) {
    box.click();
    await drawn(tracker);
  }
  (await there(tracker, '.tray .compare')).click();
  await there(tracker, 'roadmap-scores >>> [part=comparison]');
  return texts(tracker, 'roadmap-scores >>> section, tr');
}

async function changes(tracker: Tracker): Promise<unknown> {
  tracker.since = '2021-06-30';
  await there(tracker, '[part=change]');
  const found = texts(tracker, '[part=change]');
  tracker.since = null;
  return found;
}

async function details(tracker: Tracker): Promise<unknown> {
  tracker.view = 'table';
  const row = await there(tracker, 'roadmap-table >>> tr[data-milestone]');
  tracker.selected = row.dataset.milestone as string;
  await there(tracker, 'roadmap-details >>> [part=claim]');
  await drawn(tracker);
  const found = texts(tracker, 'roadmap-details >>> [part=claim], h3');
  tracker.selected = null;
  return found;
}

async function filters(tracker: Tracker): Promise<unknown> {
  const found: string[] = [];
  for (const facet of deep(inside(tracker), 'roadmap-filters >>> [data-facet]')) {
    facet.click();
    await there(tracker, '[part~=choice]');
    await drawn(tracker);
    found.push(...texts(tracker, 'roadmap-filters >>> [part~=choice]'));
    facet.click();
    await until(() => shown(tracker, ':popover-open').length === 0, 'the panel closes');
  }
  return found;
}

/** A view in each language, and letters that its words have; English comes last. */
const LANGUAGES = [
  ['ja', 'timeline', /\p{sc=Han}|\p{sc=Kana}/u],
  ['ko', 'trend', /\p{sc=Hang}/u],
  ['zh', 'scores', /\p{sc=Han}/u],
  ['', 'table', /^[\w ]+$/],
] as const;

async function languages(tracker: Tracker): Promise<unknown> {
  const found: string[] = [];
  for (const [lang, view, script] of LANGUAGES) {
    Object.assign(tracker, { lang, view });
    const said = () => texts(tracker, '[role=tab]').every((tab) => script.test(tab));
    await until(said, `${view} in ${lang || 'English'}`);
    await drawn(tracker);
    found.push(...texts(tracker, '[role=tab]'));
  }
  return found;
}

async function share(tracker: Tracker): Promise<unknown> {
  const button = await there(tracker, 'button[part~=share]');
  button.click();
  await there(tracker, '[part=share-menu]:popover-open li button');
  const files: string[] = [];
  for (const at of shown(tracker, '[part=share-menu] li button').keys()) {
    const one = shown(tracker, '[part=share-menu] li button')[at] as HTMLButtonElement;
    one.click();
    await drawn(tracker);
    await until(() => !one.disabled, `the file of ${text(one)}`);
    files.push(`${text(one)}: ${texts(tracker, '[part=share-menu] .said').join()}`);
  }
  button.click();
  return files;
}

function problems(tracker: Tracker): unknown {
  for (const list of shown(tracker, '[part=problems]')) (list as HTMLDetailsElement).open = true;
  return texts(tracker, '[part=problems] li').length;
}

export type Step = (tracker: Tracker) => unknown;

export const STEPS: Readonly<Record<string, Step>> = {
  hints,
  ghosts,
  table,
  trend,
  trendTable,
  scores,
  changes,
  details,
  filters,
  languages,
  share,
  problems,
};
