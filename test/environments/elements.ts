/** Run in a process of its own, with the environment's name as argument: elements in a page that nothing lays out. Prints what was seen as JSON. */
import { enter } from './dom.js';

const failures: string[] = [];
process.on('uncaughtException', ({ message }) => failures.push(message));
process.on('unhandledRejection', (error) => failures.push(String(error)));
const { error: printed } = console;
console.error = (...words: unknown[]) => failures.push(words.map(String).join(' '));

await enter(process.argv[2] as string);
await import('../../components/define.js');

type Element = HTMLElement & { updateComplete: Promise<unknown>; [property: string]: unknown };

async function until<T>(look: () => T): Promise<T> {
  for (
    const end = Date.now() + 20_000;
    Date.now() < end;
    await new Promise((go) => setTimeout(go, 5))
  ) {
    const seen = look();
    if (seen) return seen;
  }
  throw new Error(`waited in vain: ${look}`);
}

/** The words in a shadow root, without its style. */
function words(root: ShadowRoot | null | undefined): string {
  const copy = [...(root?.querySelectorAll('.room > *') ?? [])].map(
    ({ textContent }) => textContent,
  );
  return copy.join(' ').replace(/\s+/g, ' ');
}

const tracker = document.createElement('roadmap-tracker') as unknown as Element;
const part = (name: string) => tracker.shadowRoot?.querySelector(name) as Element | null;
const rows = () =>
  [...(part('roadmap-table')?.shadowRoot?.querySelectorAll('tbody tr[data-milestone]') ?? [])].map(
    (row) => row.getAttribute('data-milestone'),
  );
const events: string[] = [];
for (const name of ['roadmap-load', 'roadmap-filter', 'roadmap-view', 'roadmap-select'])
  tracker.addEventListener(name, () => events.push(name));

tracker.data = [
  { id: 'car', company: 'Toyota', title: 'First car', date: '2027', saidOn: '2020' },
  { id: 'line', company: 'BYD', title: 'Pilot line', date: '2020', saidOn: '2018' },
];
document.body.append(tracker);
const note = await until(
  () => part('roadmap-timeline')?.shadowRoot?.querySelector('.state')?.textContent,
);

const focusMilestone = tracker.focusMilestone as (id: string) => Promise<boolean>;
const focused = await focusMilestone.call(tracker, 'car');
tracker.shadowRoot?.querySelector<HTMLElement>('[data-view=table]')?.click();
await until(() => rows().length === 2);
const all = rows();
tracker.company = 'toyota';
await until(() => rows().length === 1);
const byCompany = rows();
tracker.company = null;
await until(() => rows().length === 2);
const search = part('roadmap-filters')?.shadowRoot?.querySelector(
  'input[type=search]',
) as HTMLInputElement;
search.value = 'pilot';
search.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
await until(() => rows().length === 1);
const byText = rows();
tracker.query = null;
await until(() => rows().length === 2);
tracker.shadowRoot?.querySelector<HTMLElement>('[part=verdict][data-verdict=missed]')?.click();
await until(() => rows().length === 1);
const byVerdict = rows();
tracker.verdict = null;
tracker.selected = 'car';
const details = await until(() => {
  const text = words(part('roadmap-details')?.shadowRoot);
  return text.includes('First car') && text;
});
for (const view of ['trend', 'scores']) {
  tracker.view = view;
  await until(() => words(part(`roadmap-${view}`)?.shadowRoot).length > 50);
}
tracker.remove();
await new Promise((go) => setTimeout(go, 50));

console.error = printed;
console.log(
  JSON.stringify({ note, focused, all, byCompany, byText, byVerdict, details, events, failures }),
);
process.exit();
