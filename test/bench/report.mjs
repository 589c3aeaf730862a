/** The figures as Markdown tables, which are readable in a terminal, too. */
import { barsOf } from './bars.mjs';

/** The names of our subjects in the build of another commit. */
export const BEFORE = { ours: 'before', 'ours-json': 'before-json' };
export const SUBJECTS = {
  before: 'before: roadmap-timeline, from a value',
  ours: 'roadmap-timeline, from a value',
  'before-json': 'before: roadmap-timeline, from JSON text',
  'ours-json': 'roadmap-timeline, from JSON text',
  vis: 'vis-timeline',
  'vis-cluster': 'vis-timeline, `cluster`',
  'echarts-dots': 'ECharts, dots',
  'echarts-bars': 'ECharts, rectangles',
  frappe: 'frappe-gantt',
  timelinejs: 'TimelineJS3',
};

const digits = (value) => {
  if (value === null || value === undefined) return '—';
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
};
const pair = (a, b) => (a === null ? '—' : `${digits(a)} / ${digits(b)}`);
/** Browsers report only tasks of 50 ms and more. */
const task = (value) => (value === 0 ? '< 50' : digits(value));
const against = (value, other) =>
  value === null || !other ? '' : ` (${Number((value / other).toPrecision(2))} ×)`;

const COLUMNS = [
  ['ready ms (× vis)', (f, { vis }) => digits(f.ready) + against(f.ready, vis?.ready)],
  ['whole picture ms', (f) => digits(f.whole)],
  [
    'busy p50 / p95 ms (p95 × ECharts dots)',
    (f, { dots }) => pair(f.busy50, f.busy95) + against(f.busy95, dots?.busy95),
  ],
  ['interval p50 / p95 ms', (f) => pair(f.interval50, f.interval95)],
  ['whole pictures / frames', (f) => (f.frames === null ? '—' : `${f.pictures} / ${f.frames}`)],
  ['CPU a frame ms', (f) => digits(f.cpu)],
  ['longest task, load / path ms', (f) => `${task(f.loadTask)} / ${task(f.pathTask)}`],
  ['nodes', (f) => digits(f.nodes)],
  ['heap MB', (f) => digits(f.heap === null ? null : f.heap / 1e6)],
  ['filter ms', (f) => digits(f.filter)],
  ['as-of ms', (f) => digits(f.asOf)],
];

const line = (cells) => `| ${cells.join(' | ')} |`;

/** Why a row is incomplete. */
function ending({ stopped, failed, ready }) {
  if (failed) return `failed: ${failed}`;
  if (!stopped) return '';
  return ready === null ? '—, over 60 s' : 'stopped: over 60 s';
}

function sizeTable(size, figure) {
  const peers = { vis: figure('vis', size), dots: figure('echarts-dots', size) };
  const rows = Object.keys(SUBJECTS).flatMap((subject) => {
    const figures = figure(subject, size);
    if (!figures) return [];
    const end = ending(figures);
    const cells =
      figures.ready === null
        ? [end, ...COLUMNS.slice(1).map(() => '')]
        : COLUMNS.map(([, cell]) => cell(figures, peers));
    const name =
      figures.ready !== null && end ? `${SUBJECTS[subject]} (${end})` : SUBJECTS[subject];
    return [line([name, ...cells])];
  });
  return [
    `### ${size.toLocaleString('en')} milestones, ${(size * 3).toLocaleString('en')} claims`,
    '',
    line(['', ...COLUMNS.map(([title]) => title)]),
    line(['---', ...COLUMNS.map(() => '---:')]),
    ...rows,
    '',
  ];
}

const PAGES = {
  ours: 'one tag',
  japanese: 'one tag, in Japanese',
  far: 'one tag, 4,000 px below what is seen',
  vis: 'vis-timeline and its style sheet',
};

function phoneTable(phone) {
  const rows = Object.entries(PAGES).map(([name, title]) => {
    const { words, title: ownTitle, milestone, scripts, bytes } = phone[name];
    const times = [words, ownTitle, milestone].map(digits);
    return line([title, ...times, scripts, (bytes / 1000).toFixed(1)]);
  });
  return [
    '### The shipped data on a phone’s network (1.6 Mbit/s, 150 ms)',
    '',
    line(['', 'words ms', 'its title ms', 'a milestone ms', 'scripts', 'kB of scripts, gzipped']),
    line(['---', '---:', '---:', '---:', '---:', '---:']),
    ...rows,
    '',
  ];
}

function barTable(figure, sizes, phone) {
  const verdict = { true: 'met', false: '**missed**', null: 'not measured' };
  const rows = barsOf(figure, sizes, phone).map(({ what, bar, measured, met }) =>
    line([what, bar, measured, verdict[met]]),
  );
  return [
    '### Bars',
    '',
    line(['what', 'bar', 'measured', '']),
    line(['---', '---', '---', '---']),
    ...rows,
    '',
  ];
}

const NOTES = `All code is loaded before a clock starts; what others draw is worked out beforehand, while ours reads, validates and folds three claims a milestone.
Ready is in sight and painted. ECharts draws large data bit by bit: the whole picture comes later, and while panning often not at all.
Busy is handling a step, then from the frame's begin until after its paint; the path is 176 steps of zooming and panning, a step a frame.
Ours is moved by wheel events, vis-timeline by \`setWindow\`, ECharts by \`dataZoom\`, frappe-gantt (a row a milestone, no lanes) by column width and scrolling, TimelineJS3 by zoom levels and \`goToId\`.
A filter or as-of change is a property of ours; the others get another data set, made before the clock starts. Heap is what is left after a collection, the data a subject keeps included.`;

/** Markdown of `results`: `{machine, phone, figures: {[size]: {[subject]: figures}}}`. */
export function markdown({ machine, phone, figures }) {
  const sizes = Object.keys(figures).map(Number);
  const figure = (subject, size) => figures[size]?.[subject] ?? null;
  return [
    `${machine}. Medians; times in milliseconds.`,
    '',
    ...NOTES.split('\n').map((note) => `- ${note}`),
    '',
    ...(phone ? phoneTable(phone) : []),
    ...sizes.flatMap((size) => sizeTable(size, figure)),
    ...barTable(figure, sizes, phone),
  ].join('\n');
}
