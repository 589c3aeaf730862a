const plurals = new Intl.PluralRules('en');
/** "1,234". */
export const number = new Intl.NumberFormat('en');

/** "1 milestone", "95 milestones". */
export function count(n: number, one: string, other: string): string {
  return `${number.format(n)} ${plurals.select(n) === 'one' ? one : other}`;
}

/** "96 months", "1.5 months". */
export function months(n: number): string {
  const rounded = Math.round(n * 10) / 10;
  return count(rounded, 'month', 'months');
}
