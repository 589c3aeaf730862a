/** Says how a phrase with two readings was read. */
import { dayOrNull } from '../day.js';
import { fullYear } from './spelling.js';
import { isYearPair } from './stored.js';
import { WEEKDAYS, weekdayIn, weekdayOf } from './weeks.js';

/** How a phrase was read that has two readings; null if it has one. */
export function readingNote(phrase: string, edtf: string): string | null {
  return (
    weekdayNote(phrase, edtf) ??
    yearPairNote(phrase, edtf) ??
    shortYearNote(phrase, edtf) ??
    fiscalYearsNote(phrase, edtf)
  );
}

/** "Monday, 3 June 2026" is a Wednesday. */
function weekdayNote(phrase: string, edtf: string): string | null {
  const day = /^\d{4}-\d\d-\d\d(?=[~?%]?$)/.exec(edtf)?.[0];
  const named = day === undefined ? null : weekdayIn(phrase);
  if (day === undefined || named === null || named === weekdayOf(day)) return null;
  return `${day} is a ${WEEKDAYS[weekdayOf(day)]}, and ${WEEKDAYS[named]} is written`;
}

/** "15.03.26" is in March 2026 day first, in March 2015 year first. */
function shortYearNote(phrase: string, edtf: string): string | null {
  const [date, a = '', , month = '', c = ''] =
    /(?<![\d./'’‘-])(\d\d)([-/.])(\d{1,2})\2(\d\d?)(?![\d-])/.exec(phrase.normalize('NFKC')) ?? [];
  const iso = (year: string, day: string) =>
    `${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!date) return null;
  const readings = [iso(a, c), ...(c.length === 2 ? [iso(c, a)] : [])].filter(
    (reading) => dayOrNull(reading) !== null,
  );
  const read = readings.find((reading) => edtf.includes(reading));
  const other = readings.find((reading) => reading !== read);
  return read && other ? `“${date}” was read as ${read}, not as ${other}` : null;
}

/** "FY2027–28" may be one fiscal year or two. */
function fiscalYearsNote(phrase: string, edtf: string): string | null {
  const [pair, from = '', to = ''] =
    /(?<!\p{L})(?:fy|fiscal(?: year)?|financial year) ?(\d{4}|\d\d)(?:[–—]|-(?=\d{4}))(\d{4}|\d\d)(?!\d)/iu.exec(
      phrase,
    ) ?? [];
  const isNext = Number(to.slice(-2)) === (Number(from.slice(-2)) + 1) % 100;
  if (!pair || !isNext || !edtf.includes('..')) return null;
  return `“${pair}” was read as two fiscal years; FY${from}/${to.slice(-2)} is one`;
}

function yearPairNote(phrase: string, edtf: string): string | null {
  const [pair, year = '', second = ''] =
    /(?<![\d-])(\d{4})[~?%]?-[~?%]?(\d\d)(?![\d年년-])/.exec(phrase) ?? [];
  // Those of fiscal years and winters became months.
  if (!pair || Number(second) <= 20 || !isYearPair(year, second) || edtf.includes('-')) return null;
  const last = `${year.slice(0, 2)}${second}`;
  return `“${pair}” was read as the years ${year} to ${last}, not as the part of ${year} that EDTF calls so`;
}
