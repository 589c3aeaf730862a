import assert from 'node:assert/strict';

const FACTOR = 16;
/** A square would take 16 times what is linear, so nearly three times as much as may be. */
const ROOM = 6;
/** Less CPU time than this is noise, in milliseconds. */
const FLOOR = 3;
const ROUNDS = 12;

/**
 * Fails where work grows faster than its size: sixteen times as much may take 96 times as long,
 * a square takes 256. Measured in CPU time of this process, whatever else the machine does; what
 * disturbs a run makes it longer only, so the shortest of several is compared.
 */
export function assertLinear(work: (size: number) => void, size: number): void {
  work(size);
  let one = Number.POSITIVE_INFINITY;
  let many = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    one = Math.min(
      one,
      cpuTime(() => work(size)),
    );
    many = Math.min(
      many,
      cpuTime(() => work(size * FACTOR)),
    );
    if (many < FACTOR * ROOM * Math.max(one, FLOOR)) return;
  }
  assert.fail(`${FACTOR} times as much took ${many} ms, not ${FACTOR} times ${one} ms`);
}

function cpuTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1000;
}
