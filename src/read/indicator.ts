import { bare } from '../model/bare.js';
import { PeriodError } from '../model/period/error.js';
import type { Indicator } from '../model/types.js';
import { countryOf } from './country.js';
import type { DateReader } from './dates.js';
import {
  isBlank,
  isRecord,
  leftOut,
  type Raw,
  textField,
  without,
  withoutBlanks,
  withText,
} from './fields.js';
import { attachSource, withEdtf } from './lists.js';
import { kindOf, type Problems, pointerTo } from './problems.js';
import type { SourceTable } from './tables.js';

/** Reads a figure or statement about a country; null if it is refused, with the problem noted. */
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
  const given = withFigure(
    withoutBlanks(
      withText(value, TEXTS, () => at, problems),
      TEXTS,
    ),
    at,
    problems,
  );
  const country = countryOf(value, at, problems);
  const category = textField(value, 'category');
  const measure = textField(value, 'measure');
  if (
    !country ||
    !category ||
    !measure ||
    !(Object.hasOwn(given, 'value') || textField(value, 'text'))
  ) {
    const hint = 'give country, category, measure, and a value (a number) or a text';
    problems.error(
      at,
      `the indicator lacks ${missing({ country, category, measure }) || 'a value or text'}`,
      hint,
    );
    return;
  }
  if (!datesAreGood(given, at, dates, problems)) return;
  indicators.push(
    bare({
      ...withEdtf(given, ['period', 'saidOn'], at, dates, problems),
      country,
      category,
      measure,
      source: sourceOf(value, at, sources, dates, problems),
    }),
  );
}

/** Optional fields that have to be text. */
const TEXTS = ['scope', 'comparator', 'unit', 'text', 'period', 'saidOn'];

/** The record without a value that is not a number, and without flags that are not booleans. */
function withFigure(raw: Raw, at: string, problems: Problems): Raw {
  const figure = typeof raw.value === 'number' && Number.isFinite(raw.value);
  const wrong = [
    ...(figure ? [] : ['value']),
    ...(typeof raw.unverified === 'boolean' ? [] : ['unverified']),
  ];
  for (const key of wrong)
    if (!isBlank(raw[key])) {
      const hint = `write ${key === 'value' ? 7000 : true} without quotes`;
      leftOut(key, raw[key], at, problems, hint);
    }
  return without(raw, wrong);
}

function missing(fields: Record<string, unknown>): string {
  return Object.keys(fields)
    .filter((key) => !fields[key])
    .join(', ');
}

function datesAreGood(raw: Raw, at: string, dates: DateReader, problems: Problems): boolean {
  return ['period', 'saidOn'].every((key) => {
    const text = textField(raw, key);
    if (text === null) return true;
    try {
      dates.read(text);
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
