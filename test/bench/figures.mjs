/** Computes the figures of a subject at a size: medians over runs, percentiles over frames. */

export function percentile(values, share) {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  if (!sorted.length) return null;
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  return low + (sorted[Math.ceil(at)] - low) * (at % 1);
}

const median = (values) => percentile(values, 0.5);
const most = (values) => (values.length ? Math.max(...values) : null);

/** `ready` and times in milliseconds, `heap` and `json` in bytes; null if not measured. */
export function figuresOf(runs) {
  const ready = runs.flatMap((run) => run.ready ?? []);
  const paths = runs.flatMap((run) => run.path ?? []);
  const over = (list, pick) => median(list.map(pick));
  return {
    ready: over(ready, ({ ms }) => ms),
    whole: over(ready, ({ whole }) => whole),
    loadTask: over(ready, ({ longestTask }) => longestTask),
    busy50: over(paths, ({ busy }) => percentile(busy, 0.5)),
    busy95: over(paths, ({ busy }) => percentile(busy, 0.95)),
    interval50: over(paths, ({ interval }) => percentile(interval, 0.5)),
    interval95: over(paths, ({ interval }) => percentile(interval, 0.95)),
    cpu: over(paths, ({ cpu }) => cpu),
    frames: over(paths, ({ busy }) => busy.length),
    pictures: over(paths, ({ pictures }) => pictures),
    pathTask: over(paths, ({ longestTask }) => longestTask),
    astray: most(paths.map(({ astray }) => astray)),
    nodes: most([...ready, ...paths].map(({ nodes }) => nodes)),
    elements: most([...ready, ...paths].map(({ elements }) => elements)),
    drawn: ready[0]?.drawn ?? null,
    heap: over(runs, ({ heap }) => heap),
    json: runs.find(({ jsonBytes }) => jsonBytes)?.jsonBytes ?? null,
    filter: median(runs.flatMap((run) => run.filter ?? [])),
    asOf: median(runs.flatMap((run) => run.asOf ?? [])),
    stopped: runs.some(({ stopped }) => stopped),
    failed: runs.find(({ failed }) => failed)?.failed ?? null,
    errors: [...new Set(runs.flatMap(({ errors }) => errors ?? []))].join('; '),
  };
}
