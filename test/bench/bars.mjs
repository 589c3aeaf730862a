/** The performance targets: the limit, the measured value, and whether the target is met. */

const ms = (value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const times = (value) => `${value.toFixed(2)} ×`;

/** A target without a measurement is neither met nor missed. */
function bar(what, value, limit, worded) {
  const known = value !== null && value !== undefined && Number.isFinite(value);
  return {
    what,
    bar: `≤ ${worded(limit)}`,
    measured: known ? worded(value) : '—',
    met: known ? value <= limit : null,
  };
}

const ratio = (a, b) => (a === null || b === null ? null : a / b);
const kilobytes = (value) => `${(value / 1000).toFixed(1)} kB`;

/** Targets for the shipped data on a phone's network, against vis-timeline in the same run. */
function phoneBars({ ours, japanese, far, vis }) {
  return [
    bar(
      'words on a phone, against vis-timeline’s picture',
      ratio(ours.words, vis.milestone),
      0.5,
      times,
    ),
    bar(
      'a milestone on a phone, against vis-timeline’s',
      ratio(ours.milestone, vis.milestone),
      1,
      times,
    ),
    bar('scripts on a phone, a language among them', japanese.scripts, 12, String),
    bar('scripts of a tracker far from the reader', far.bytes, 65_000, kilobytes),
    bar(
      'scripts in all, against vis-timeline’s bundle',
      ratio(japanese.bytes, vis.bytes),
      1.25,
      times,
    ),
  ];
}

/** All targets. `figure(subject, size)` returns the figures of a subject at a size, null for those not measured. */
export function barsOf(figure, sizes, phone) {
  const at = (subject, size, key) => figure(subject, size)?.[key] ?? null;
  const readyRatio = (size, most) =>
    bar(
      `ready at ${size.toLocaleString('en')}, against vis-timeline`,
      ratio(at('ours', size, 'ready'), at('vis', size, 'ready')),
      most,
      times,
    );
  const large = [100_000, 1_000_000];
  const against = (size, key, subject, most, what) =>
    bar(
      `${what} at ${size.toLocaleString('en')}, against ECharts dots`,
      ratio(at(subject, size, key), at('echarts-dots', size, key)),
      most,
      times,
    );
  const nodes = sizes.flatMap((size) => at('ours', size, 'nodes') ?? []);
  const million = figure('ours-json', 1_000_000);
  return [
    ...(phone ? phoneBars(phone) : []),
    readyRatio(10_000, 0.2),
    readyRatio(1000, 1),
    readyRatio(100, 1),
    bar(
      'busy p95 at 100,000, against our own at 1,000',
      ratio(at('ours', 100_000, 'busy95'), at('ours', 1000, 'busy95')),
      1.5,
      times,
    ),
    bar('DOM nodes at any size', nodes.length ? Math.max(...nodes) : null, 1500, String),
    bar('filter change at 100,000', at('ours', 100_000, 'filter'), 50, ms),
    bar('as-of change at 100,000', at('ours', 100_000, 'asOf'), 50, ms),
    bar('longest task while 1,000,000 load', million?.loadTask, 100, ms),
    bar(
      'heap at 1,000,000, in sizes of the JSON',
      ratio(million?.heap ?? null, million?.json ?? null),
      5,
      times,
    ),
    ...large.flatMap((size) => [
      against(size, 'busy95', 'ours', 2 / 3, 'busy p95'),
      against(size, 'interval95', 'ours', 1, 'frame interval p95'),
      against(size, 'ready', 'ours-json', 2, 'ready, parsing and validation included,'),
    ]),
  ];
}
