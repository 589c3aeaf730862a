/**
 * Joins two dates written year first with a unit behind each number, as in Japanese, Korean and
 * Chinese, and says what they share once: 2027～2028年, 2027年4月～9月. Intl has slashes there.
 */
export function yearFirstSpan(from: string, to: string, dash: string): string {
  const year = /^\d+[年년]\s?/.exec(from)?.[0];
  if (year === from && /^\d+[年년]$/.test(to)) return `${from.slice(0, -1)}${dash}${to}`;
  return `${from}${dash}${year && to.startsWith(year) ? to.slice(year.length) : to}`;
}
