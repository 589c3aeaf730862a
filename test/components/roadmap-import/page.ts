/** An element that takes files over, and files. */
import '../../../components/roadmap-import/define.js';
import type { RoadmapEntryEvent } from '../../../components/entry-events.js';
import type { RoadmapImport } from '../../../components/roadmap-import/roadmap-import.js';
import { BASE } from '../../log/entries.js';
import { until } from '../../until.js';
import { all, find, one } from '../page/find.js';
import { type Place, placed } from '../page/place.js';
import { text } from '../page/text.js';

export const SHEET = [
  'Who;Promise;When;Said;Link;Remarks',
  'Toyota;First car;2029;2026-03-02;https://nikkei.example/2;again',
  'Kia;Van;Q3 2027;2026-03-02;Nikkei;',
  'Kia;Truck;blue moon;2026-03-02;;',
  'Toyota;First car;2031;2026-05-02;https://nikkei.example/3;',
].join('\n');

export const file = (content: BlobPart, name = 'promises.csv') => new File([content], name);

export async function importer(place: Place<RoadmapImport> = {}): Promise<RoadmapImport> {
  const { properties, ...rest } = place;
  const element = await placed('roadmap-import', {
    properties: { data: BASE, ...properties },
    ...rest,
  });
  await element.updateComplete;
  return element;
}

/** An element that shows what is in a file. */
export async function reading(
  content: BlobPart,
  name?: string,
  place?: Place<RoadmapImport>,
): Promise<RoadmapImport> {
  const element = await importer(place);
  await element.read(file(content, name));
  await element.updateComplete;
  return element;
}

export const rows = (element: Element) => all(element, '.statement');
export const states = (element: Element) => rows(element).map(({ dataset }) => dataset.state);
export const boxes = (element: Element) => all<HTMLInputElement>(element, '.name input');
export const keep = (element: Element) => one<HTMLButtonElement>(element, 'button.keep');
export const said = (element: Element) => text(find(element, '[role=status]'));

/** Text without the marks that keep directions apart. */
export const plain = (element: Element | null) => text(element).replace(/[\u2066-\u2069]/g, '');

export async function worked(element: Element): Promise<string[]> {
  const open = () => all(element, '.statement:is([data-state=new], [data-state=question])');
  await until(() => open().every((row) => find(row, '.effect')), 'what it would do');
  return all(element, '.effect').map(plain);
}

/** Types a text into an input, and leaves it. */
export async function typed(element: RoadmapImport, input: HTMLInputElement, value: string) {
  input.focus();
  input.value = value;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await readAgain(element);
}

/** Waits until what was decided has been applied. */
export async function readAgain(element: RoadmapImport): Promise<void> {
  await element.updateComplete;
  await until(() => find(element, 'section[aria-busy=false]'), 'it is read again');
  await element.updateComplete;
}

/** What is to be kept, as soon as the reader says so. */
export async function kept(element: RoadmapImport): Promise<RoadmapEntryEvent> {
  const heard = new Promise<RoadmapEntryEvent>((resolve) =>
    element.addEventListener('roadmap-entry', (event) => resolve(event as RoadmapEntryEvent), {
      once: true,
    }),
  );
  keep(element).click();
  const event = await heard;
  await element.updateComplete;
  return event;
}
