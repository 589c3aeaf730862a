/** A length of time as people say it. */
export interface Span {
  readonly size: number;
  readonly unit: 'month' | 'year';
}

/** From here on, months are hard to picture. */
const YEARS_FROM = 24;

/** Whole months below two years (at least one), else years to the half: 7, 23; 2.5 years, 8 years. */
export function spanOf(months: number): Span {
  const whole = Math.round(Math.abs(months));
  if (whole < YEARS_FROM) return { size: Math.max(whole, 1), unit: 'month' };
  return { size: Math.round(Math.abs(months) / 6) / 2, unit: 'year' };
}

/** A slip for few words: "+8 years", "−6 months"; whole years and halves from 24 months on. */
export function movedParts(slipMonths: number): Span & { readonly sign: '+' | '−' } {
  return { sign: slipMonths < 0 ? '−' : '+', ...spanOf(slipMonths) };
}
