/** Calls forth what an element shows only at times. */

const RECORDS = '/data/solid-state-batteries.json';

/** Records of which two cannot be read as they are. */
async function faultyRecords(): Promise<object> {
  const document = await (await fetch(RECORDS)).json();
  const faulty = [
    { company: 'toyota', title: 'A milestone with no date that can be read', date: 'blue moon' },
    { company: 'toyota' },
  ];
  return { ...document, milestones: [...document.milestones, ...faulty] };
}

const inside = (element: Element, selector: string) =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

/** As a mouse would, in the middle of what it points at. */
function point(target: HTMLElement | null, type: string): void {
  const { left, top, width, height } = target?.getBoundingClientRect() ?? new DOMRect();
  const [clientX, clientY] = [left + width / 2, top + height / 2];
  const init = { clientX, clientY, pointerType: 'mouse', bubbles: true, composed: true };
  target?.dispatchEvent(new PointerEvent(type, init));
}

async function showProblems(tracker: Element): Promise<void> {
  const loaded = new Promise((resolve) => {
    tracker.addEventListener('roadmap-load', resolve, { once: true });
  });
  Object.assign(tracker, { data: await faultyRecords() });
  await loaded;
  await (tracker as Element & { updateComplete?: Promise<unknown> }).updateComplete;
  inside(tracker, '[part=problems]')?.setAttribute('open', '');
}

/** Opens what scores keep closed at first; their content comes with the next frames. */
async function openScores(element: Element): Promise<void> {
  for (const closed of element.shadowRoot?.querySelectorAll('.full, .indicators') ?? [])
    closed.setAttribute('open', '');
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

const ofScores = (names: string) =>
  Object.fromEntries(names.split(' ').map((name) => [name, openScores]));

/** More lines than one chart can show at a glance. */
const manyLines = (trend: Element) => Object.assign(trend, { company: null });
const fewLines = (trend: Element) => Object.assign(trend, { company: 'toyota,samsung-sdi' });

/** A sheet in which a promise of the shipped records moves. */
const SHEET =
  'company,title,date,said_on\nToyota,First all-solid-state battery car on sale,2029,2026-06-01\n';
const readSheet = (element: Element) =>
  (element as Element & { read(text: string): Promise<void> }).read(SHEET);

async function openImport(tracker: Element): Promise<void> {
  inside(tracker, '[part=import]')?.click();
  const panel = () => inside(tracker, '[part=import-panel]') as HTMLDialogElement | null;
  // Its script comes at the first use.
  while (!panel()?.open) await new Promise(requestAnimationFrame);
}

const drop = (tracker: Element) => inside(tracker, '[part=drop]');

/** By part, how it comes to be seen. */
export const CALLED: Readonly<Record<string, (element: Element) => unknown>> = {
  hint: (timeline) => point(inside(timeline, '[part~=milestone]'), 'pointerover'),
  tooltip: (trend) => point(inside(trend, '[part=line], [part=label]'), 'pointermove'),
  problems: showProblems,
  multiples: manyLines,
  multiple: manyLines,
  columns: readSheet,
  statements: readSheet,
  'import-panel': openImport,
  drop: (tracker) => drop(tracker)?.showPopover(),
  ...ofScores('table row total choose bar range outside indicators indicator'),
};

/** By part, how it goes again. */
export const SENT_AWAY: Readonly<Record<string, (element: Element) => unknown>> = {
  hint: (timeline) => point(inside(timeline, '.scroller'), 'pointerleave'),
  tooltip: (trend) => point(inside(trend, '[part=plot]'), 'pointerleave'),
  multiples: fewLines,
  multiple: fewLines,
  problems: (tracker) => Object.assign(tracker, { data: null }),
  'import-panel': (tracker) =>
    (inside(tracker, '[part=import-panel]') as HTMLDialogElement | null)?.close(),
  drop: (tracker) => drop(tracker)?.hidePopover(),
};
