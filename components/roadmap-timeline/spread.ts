import { STANDINGS, type Standing } from '../../src/model/types.js';

/**
 * The order in which standings are stacked, from kept to broken: the same everywhere, so that
 * one lane can be compared with another. By place in STANDINGS.
 */
const ORDER: readonly Standing[] = [
  'achieved',
  'achieved-late',
  'advanced',
  'unchanged',
  'open-ended',
  'undated',
  'paused',
  'cancelled',
  'delayed',
  'overdue',
];
export const SPREAD: readonly number[] = ORDER.map((standing) => STANDINGS.indexOf(standing));
