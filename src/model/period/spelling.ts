/**
 * Rewrites dates as spreadsheets, scripts, schedules and web tables write them ("Dec-26", "1QFY26",
 * "2026-03-15 00:00:00", "2027 [1]") into the spelling that the parser of phrases knows.
 */
import { daysInMonth, isoDay } from '../day.js';
import { PeriodError } from './error.js';
import { weekStart } from './weeks.js';

type Rewrite = readonly [pattern: RegExp, replacement: string | ((...groups: string[]) => string)];

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const ZONE =
  'z|utc|gmt|[ecmp][sd]t|west|wet|bst|cest|cet|eest|eet|msk|ist|hkt|sgt|jst|kst|a[ecw][sd]t|nz[sd]t';

/** What stands around a date and says nothing about it: footnotes, times of day, weekdays. */
const ORNAMENTS: readonly Rewrite[] = [
  [/(?<=.)\[(?:\d{1,3}|[a-z]|(?:note|nb|n|fn|ref|注|註|주) ?\d{0,3}|citation needed)\]/g, ' '],
  [/[(（](?:note|注|註|주) ?\d{0,3}[)）]/g, ' '],
  [/[*†‡§¶‖※⁰¹²³⁴-⁹]|(?<=\d)\^\d{1,2}(?!\d)/g, ' '],
  [/(?<=\d\d-\d\d|\d{8})t(?=\d\d:?\d\d)/g, ' '],
  [
    new RegExp(
      `(?<![\\d:])\\d{1,2}:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?(?: ?[ap]\\.?m\\b\\.?)?(?: ?(?:${ZONE})(?![a-z]))?(?: ?[+-]\\d\\d?(?::?\\d\\d)?)?(?: ?\\([^()]* time\\))?`,
      'g',
    ),
    ' ',
  ],
  [/(?<=\d{4}-?\d\d-?\d\d) ?\d{6}z?(?!\d)/g, ' '],
  [/[（(][月火水木金土日월화수목금토일][）)]/g, ' '],
  [
    /[月火水木金土日]曜 ?日?|[월화수목금토일]요 ?일|(?:星期|礼拜|禮拜|[周週](?=[一二三四五六日天](?:$|[\s)）])))[一二三四五六日天]/g,
    ' ',
  ],
];

/** Years of two digits, and parts of a year glued to it. Applied to Latin letters in lower case. */
const GLUED: readonly Rewrite[] = [
  [/['’‘`´](\d\d)(?!\d)/g, ' 20$1'],
  [/(?<![a-z])([qh])(?=(?:fy|cy|my)(?![a-z]))/g, '$1 '],
  [/(?<![a-z])(fy|cy|my)(?=[qh]\d)/g, '$1 '],
  [/(?<![a-z])(fy|cy|my|eoy|ye) ?(\d\d)(?!\d)/g, '$1 20$2'],
  [/(?<![a-z])([qh])(\d)[-/.](\d{4}|\d\d)(?!\d)/g, '$1 $2 $3'],
  [/(?<!\d)(\d)([qh])[-/.](\d{4}|\d\d)(?!\d)/g, '$2 $1 $3'],
  [/(?<![a-z])(kw|cw|wk|week|w)\.? ?(\d\d?)[-/.](\d{4}|\d\d)(?!\d)/g, '$1 $2 $3'],
  [/(?<!\d)(\d{4})-?w(\d\d)-?([1-7])(?!\d)/g, (_, year, week, day) => weekday(year, week, day)],
];

/** A part of a year after its year, "2027/H1": only where no other stands, as in "Q4 2026/Q1 2027". */
const AFTER_YEAR = /(\d{4}|\d\d)[/.](?=[qh]\d(?!\d)|\d[qh](?![a-z]))/;
const DIVISION = /[qh]\d|\d[qh](?![a-z])/g;

/** Dates with a named month and a year of two digits; not where a year of four digits stands. */
const NAMED: readonly Rewrite[] = [
  [
    new RegExp(`(?<!\\d)(\\d{1,2})([-/. ]?)${MONTH}\\.?\\2(\\d\\d)(?!\\d)`, 'g'),
    (_, day, _by, month, year) => `${day} ${month} ${fullYear(year)}`,
  ],
  [
    new RegExp(`(?<![a-z]|\\d[-/. ]?)${MONTH}[-/.](\\d\\d)(?![\\d-])`, 'g'),
    (_, month, year) => `${month} ${fullYear(year)}`,
  ],
];

/** Days as numbers alone, or with parts that are zero. */
const NUMBERS: readonly Rewrite[] = [
  [/^0000([-/.])00\1 ?00 *$/, 'tbd'],
  [/(?<!\d)(\d{4})([-/.])00\2 ?00(?!\d)/g, '$1'],
  [/(?<!\d)(\d{4})([-/.])(\d\d)\2 ?00(?!\d)/g, '$1-$3'],
  // As it is written in Korea: 2027. 7. 15.
  [/(?<!\d)(\d{4})\. (\d{1,2})\.? (\d{1,2})(?!\d)\.?/g, '$1.$2.$3'],
  [/(?<!\d)(\d{4})\. (\d{1,2})\.(?! ?\d)/g, '$1.$2'],
  [/^(\d{4})[.,]0+$/, '$1'],
  // A year that a spreadsheet has written as a number.
  [/^([12])[,.'’ ](\d{3})$/, '$1$2'],
  [/^00[-/.]00[-/.](\d{4})$/, '$1'],
  [/^(?:00[-/.](\d\d)|(\d\d)[-/.]00)[-/.](\d{4})$/, (_, a, b, year) => `${year}-${a || b}`],
  // Estimates and forecasts, as analysts write them.
  [/(?<=\d{4})e(?![a-z\d])/g, ' est.'],
  [/(?<=\d{4})f(?![a-z\d])/g, ' '],
  [/(?<=\d) ~ (?=\d)/g, ' - '],
  [
    /(?<![\d.])(\d{4})(\d\d)(\d\d)(?![\d.])/g,
    (text, year, month, day) => (isDate(year, month, day) ? `${year}-${month}-${day}` : text),
  ],
  // Before 2013 the last four digits might be a month and a day.
  [/(?<![\d.])(20(?:1[3-9]|[2-9]\d)|21\d\d)(0[1-9]|1[0-2])(?![\d.])/g, '$1-$2'],
];

/** The phrase without footnotes, times of day and weekdays. Takes and returns lower case. */
export function withoutOrnaments(phrase: string): string {
  const bare = rewrite(phrase.replace(/\s+/g, ' ').replace(/[０-９ａ-ｚ：]/g, narrow), ORNAMENTS);
  // Brackets that begin a text are EDTF; all others are parentheses.
  return bare.startsWith('[') ? bare : bare.replace(/[[\]]/g, ' ');
}

/**
 * The phrase in the spelling that the parser knows; `text` is for messages. Throws PeriodError for a
 * spreadsheet's serial number.
 */
export function plainSpelling(phrase: string, text: string): string {
  refuseSerial(phrase.trim(), text);
  const glued = rewrite(rewrite(phrase, NUMBERS), GLUED);
  const isLone = (glued.match(DIVISION)?.length ?? 0) === 1;
  const parted = isLone ? glued.replace(AFTER_YEAR, '$1 ') : glued;
  return /\d{4}/.test(parted) ? parted : rewrite(parted, NAMED);
}

/** A year of two digits: as in POSIX, 69 to 99 are years of the 20th century. */
export function fullYear(twoDigitYear: string): string {
  return `${Number(twoDigitYear) < 69 ? 20 : 19}${twoDigitYear}`;
}

/** The ASCII character of a full-width one. */
function narrow(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
}

function rewrite(text: string, rewrites: readonly Rewrite[]): string {
  return rewrites.reduce(
    (all, [pattern, by]) =>
      typeof by === 'string' ? all.replace(pattern, by) : all.replace(pattern, by),
    text,
  );
}

function isDate(year: string, month: string, day: string): boolean {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  return m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m);
}

/** A day by its week (ISO 8601), 2027-W12-3. */
function weekday(year: string, week: string, day: string): string {
  return isoDay(weekStart(Number(year)) + (Number(week) - 1) * 7 + Number(day) - 1);
}

/** Days that spreadsheets count from 1899-12-30: these are 1954 to 2100. */
const SERIAL = /^(?:[2-6]\d|7[0-3])\d{3}(?:\.\d+)?$/;
const SERIAL_EPOCH = -25569;

function refuseSerial(number: string, text: string): void {
  if (!SERIAL.test(number)) return;
  const date = isoDay(SERIAL_EPOCH + Math.floor(Number(number)));
  throw new PeriodError(
    text,
    'is a spreadsheet’s serial number of a day',
    `format the column as a date, yyyy-mm-dd, and export it again; most spreadsheets mean ${date}`,
  );
}
