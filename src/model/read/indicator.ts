import { PeriodError } from '../period/error.js';
import type { Indicator } from '../types.js';
import type { DateReader } from './dates.js';
import { attachSource, countryOf, edtfOf } from './lists.js';
import {
  isRecord,
  kindOf,
  optionalText,
  type Problems,
  pointerTo,
  type Raw,
  textField,
} from './reading.js';
import type { SourceTable } from './tables.js';

/** Reads a figure or statement about a country; a bad one is refused with the problem noted. */
export function readIndicator(
  value: unknown,
  at: string,
  indicators: Indicator[],
  sources: SourceTable,
  dates: DateReader,
  problems: Problems,
): void {
  if (!isRecord(value)) {
    problems.error(
      at,
      `the indicator is ${kindOf(value)}`,
      'write an object with country, category, measure and value',
    );
    return;
  }
  const country = countryOf(value, at, problems);
  const category = textField(value, 'category');
  const measure = textField(value, 'measure');
  const figure = typeof value.value === 'number' && Number.isFinite(value.value);
  if (!country || !category || !measure || !(figure || textField(value, 'text'))) {
    const hint = 'give country, category, measure, and a value (a number) or a text';
    problems.error(
      at,
      `the indicator lacks ${missing({ country, category, measure }) || 'a value or text'}`,
      hint,
    );
    return;
  }
  if (!datesAreGood(value, at, dates, problems)) return;
  indicators.push({
    ...value,
    ...edtfOf(value, ['period', 'saidOn'], dates),
    country,
    category,
    measure,
    source: sourceOf(value, at, sources, dates, problems),
  });
}

function missing(fields: Record<string, unknown>): string {
  return Object.keys(fields)
    .filter((key) => !fields[key])
    .join(', ');
}

function datesAreGood(raw: Raw, at: string, dates: DateReader, problems: Problems): boolean {
  return ['period', 'saidOn'].every((key) => {
    const text = optionalText(raw, key, at, problems);
    if (text === null) return true;
    try {
      dates.read(text, { fiscalYear: undefined, saidOn: undefined });
      return true;
    } catch (error) {
      if (!(error instanceof PeriodError)) throw error;
      problems.error(
        pointerTo(at, key),
        error.message,
        'write an EDTF date or interval such as 2000/2023',
      );
      return false;
    }
  });
}

function sourceOf(
  raw: Raw,
  at: string,
  sources: SourceTable,
  dates: DateReader,
  problems: Problems,
): string | null {
  if (raw.source === undefined || raw.source === null) return null;
  const index = attachSource(raw.source, sources, pointerTo(at, 'source'), dates, problems);
  return sources.list[index]?.id ?? null;
}
