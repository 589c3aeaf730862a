/** Which of day and month comes first in dates such as 01/02/2027, judged by others that have one reading. */

/** Whether "01/02/2027" has its day or its month first; null if nothing says so. */
export type DateOrder = 'day-first' | 'month-first' | null;

/** 31/12/2027 and 12.31.27, wherever they stand in a text. */
const NUMERIC = /(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d])(?![./-]\d)/g;

/** The orders that the dates of a text show. */
export function ordersIn(text: string): ReadonlySet<'day-first' | 'month-first'> {
  const orders = new Set<'day-first' | 'month-first'>();
  for (const [, first, , second] of text.matchAll(NUMERIC)) {
    if (Number(first) > 12 && Number(second) <= 12) orders.add('day-first');
    if (Number(second) > 12 && Number(first) <= 12) orders.add('month-first');
  }
  return orders;
}

/** The order, if it is only one. */
export function onlyOrder(orders: ReadonlySet<'day-first' | 'month-first'>): DateOrder {
  const [only = null] = orders;
  return orders.size === 1 ? only : null;
}

/** Whether a text has a date with two readings. */
export function hasTwoReadings(text: string): boolean {
  return [...text.matchAll(NUMERIC)].some(
    ([, a, , b]) => Number(a) <= 12 && Number(b) <= 12 && Number(a) !== Number(b),
  );
}
