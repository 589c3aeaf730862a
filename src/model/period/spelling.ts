/**
 * Rewrites dates as spreadsheets, scripts, schedules and web tables write them ("Dec-26", "1QFY26",
 * "2026-03-15 00:00:00", "2027 [1]") into the spelling that the parser of phrases knows.
 */
import { daysInMonth, isoDay } from '../day.js';
import { PeriodError } from './error.js';
import { weekStart, weeksIn } from './weeks.js';

type Rewrite = readonly [pattern: RegExp, replacement: string | ((...groups: string[]) => string)];

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const ZONE =
  'z|utc|gmt|[ecmp][sd]t|west|wet|bst|cest|cet|eest|eet|msk|ist|hkt|sgt|jst|kst|a[ecw][sd]t|nz[sd]t';

/** Text around a date that says nothing about it: footnotes, times of day, weekdays. */
const ORNAMENTS: readonly Rewrite[] = [
  [/(?<=.)\[(?:\d{1,3}|[a-z]|(?:note|nb|n|fn|ref|注|註|주) ?\d{0,3}|citation needed)\]/g, ' '],
  [/[(（](?:note|注|註|주) ?\d{0,3}[)）]/g, ' '],
  [/(?<=\d)[‐‑﹣－](?=\d)/g, '-'],
  [/[➡↔]\ufe0f?/g, '→'],
  [/\p{Extended_Pictographic}\ufe0f?/gu, ' '],
  [/[*†‡§¶‖※⁰¹²³⁴-⁹]|(?<=\d)\^\d{1,2}(?!\d)/g, ' '],
  // A day with a zone, as XML Schema writes it.
  [/(?<=^\d{4}-\d\d-\d\d)(?:z|[+-]\d\d:\d\d)$/g, ' '],
  [/(?<=\d\d-\d\d|\d{8})t(?=\d\d:?\d\d)/g, ' '],
  [
    new RegExp(
      `(?<![\\d:])\\d{1,2}:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?(?: ?[ap]\\.?m\\b\\.?)?(?: ?(?:${ZONE})(?![a-z]))?(?: ?[+-]\\d\\d?(?::?\\d\\d)?)?(?: (?:${ZONE})(?![a-z]))?(?: ?\\([^()]* time\\))?`,
      'g',
    ),
    ' ',
  ],
  [/(?<=\d{4}-?\d\d-?\d\d) ?\d{6}z?(?!\d)/g, ' '],
  // As Oracle writes a time of day.
  [/(?<=[\d-]) \d{1,2}\.\d\d\.\d\d(?:\.\d+)? ?[ap]m\b/g, ' '],
  // N.E.T., T.B.D., n.d., and n/a.
  [
    /(?<![a-z])(?:[a-z]\.){2,3}[a-z]?(?![a-z])\.?/g,
    (letters) => ` ${letters.replaceAll('.', '')} `,
  ],
  [/(?<![a-z])n ?[/.] ?([adk])(?![a-z])\.?/g, ' n$1 '],
  [/(?<=\d{3}) ?(?:ad|ce)(?![a-z])/g, ' '],
  [/^[([<{]([^\d()[\]<>{}]*)[)\]>}]$|[<{]([^\d<>{}]*)[>}]/g, (_, a, b) => ` ${a ?? b} `],
  [/^_+$/, '-'],
  // A place left open for a day, or for all of a date.
  [/(?<=^\d{4}-\d\d-|^\d{4}-)\?\?/g, 'xx'],
  [/(?<=^\d{4}-xx-)\?\?/g, 'xx'],
  [/^[?x]{1,4}(?:[-/. ][?x]{1,4}){1,2}$/, 'tbd'],
  [/[（(][月火水木金土日월화수목금토일][）)]/g, ' '],
  [
    /[月火水木金土日]曜 ?日?|[월화수목금토일]요 ?일|(?:星期|礼拜|禮拜|[周週](?=[一二三四五六日天](?:$|[\s)）])))[一二三四五六日天]/g,
    ' ',
  ],
];

/** Years of two digits, and parts of a year glued to it. Applied to Latin letters in lower case. */
const GLUED: readonly Rewrite[] = [
  [/(?<=[a-z\d])[_·](?=[a-z\d])| = (?=\d)/g, ' '],
  [/['’‘`´](\d\d)(?!\d)/g, ' 20$1'],
  [/(?<![a-z])(?:qtr|quarter)\.? ?(?=\d(?!\d))/g, 'q'],
  [/(?<![a-z])q ?(iv|i{1,3})(?![a-z])/g, (_, roman) => `q${roman === 'iv' ? 4 : roman.length}`],
  [/(?<![a-z])hy ?(?=[12](?!\d))/g, 'h'],
  [/(?<![a-z\d])([12])hy(?![a-z])/g, '$1h'],
  // Quarters of the calendar and of the fiscal year, as analysts write them: C3Q27, FQ3 2027.
  [/(?<![a-z])c(?=q\d|\dq)/g, ''],
  [/(?<![a-z])f(?=[qh]\d|\d[qh]|20\d\d)/g, 'fy '],
  [/([qh]\d|\d[qh]) ?(?:[+&]|and) ?(?=[qh]\d|\d[qh])/g, '$1–'],
  // A model year, which may be divided: MY28.5.
  [/(?<![a-z])(my|model year) ?(\d{4}|\d\d)\.5(?!\d)/g, '$1 $2'],
  [/(?<!\d)(\d{4}|\d\d) ?(my|model year)(?![a-z])/g, '$2 $1'],
  [/(?<![a-z])(fy|cy|my)[-/](?=(?:\d{4}|\d\d)(?!\d))/g, '$1 '],
  [/(?<![a-z])eo(?=q ?\d|fy)/g, 'eo '],
  [/(?<![a-z])(mid|early|late|end|start|beginning)-(\d\d)(?![\d-]| [a-z])/g, '$1 20$2'],
  [/(?<![a-z])(yr|year)(?:[- ]?)end (\d\d)(?!\d)/g, 'year end 20$2'],
  [/(?<![a-z])(pre|post)[–—]/g, '$1-'],
  [
    /(?<=[a-z])-(?=(?:half|end|part|term|ended|onwards?|yr|time)(?![a-z]))|(?<=\d)-(?=onwards?)/g,
    ' ',
  ],
  [
    new RegExp(
      `((?<![a-z])fye|year (?:ending|ended|ends)(?: in)?) ${MONTH}[-. ]{1,2}(\\d\\d)(?![\\d,]| \\d)`,
      'g',
    ),
    (_, word, month, year) => `${word} ${month} ${fullYear(year)}`,
  ],
  // Weeks of one year: KW12-14/2026.
  [
    /(?<![a-z])(kw|cw|ww|wk|week|w)\.? ?(\d\d?)[-–](?:kw|cw|ww|wk|week|w)?\.? ?(\d\d?)[-/. ](\d{4}|20\d\d)(?!\d)/g,
    '$1 $2 – $1 $3 $4',
  ],
  [/(?<!\d)(\d{4})-?w(\d\d)(?![\d-])/g, 'w $2 $1'],
  [/(?<![a-z])([qh])(?=(?:fy|cy|my)(?![a-z]))/g, '$1 '],
  [/(?<![a-z])(fy|cy|my)(?=[qh]\d)/g, '$1 '],
  [/(?<![a-z])(fy|cy|my|eoy|ye) ?(\d\d)(?!\d)/g, '$1 20$2'],
  [/(?<![a-z])([qh])(\d)[-/.](\d{4}|\d\d)(?!\d)/g, '$1 $2 $3'],
  [/(?<!\d)(\d)([qh])[-/.](\d{4}|\d\d)(?!\d)/g, '$2 $1 $3'],
  [/(?<![a-z])(kw|cw|ww|wk|week|w)\.? ?(\d\d?)[-/.](\d{4}|\d\d)(?!\d)/g, '$1 $2 $3'],
  [
    /(?<!\d)(\d{4})-?w(\d\d)-?([1-7])(?!\d)/g,
    (text, year, week, day) => weekday(text, year, week, day),
  ],
];

/** A part of a year after its year, "2027/H1". Used only if there is a single part: "Q4 2026/Q1 2027" is a span. */
const AFTER_YEAR = /(\d{4}|\d\d)[/.](?=[qh]\d(?!\d)|\d[qh](?![a-z]))/;
const DIVISION = /[qh]\d|\d[qh](?![a-z])/g;

/** Dates with a named month and a year of two digits. Used only if the phrase has no year of four digits. */
const NAMED: readonly Rewrite[] = [
  [
    new RegExp(
      `(?<![a-z]|\\d[-/. ]?)${MONTH}([-/.])(\\d\\d)[-–—/]${MONTH}\\2(\\d\\d)(?![\\d-])`,
      'g',
    ),
    (_, first, _by, from, last, to) => `${first} ${fullYear(from)} – ${last} ${fullYear(to)}`,
  ],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})([-/. ]?)${MONTH}\\.?\\2(\\d\\d)(?!\\d)`, 'g'),
    (_, day, _by, month, year) => `${day} ${month} ${fullYear(year)}`,
  ],
  [
    new RegExp(`(?<![a-z]|\\d[-/. ]?)${MONTH}[-/.](\\d\\d)(?![\\d-])`, 'g'),
    (_, month, year) => `${month} ${fullYear(year)}`,
  ],
];

const MONTH_YEAR = new RegExp(
  `(?<![a-z]|\\d[-/. ]?|\\d{4}[-/., ]*)${MONTH}[-/.](\\d\\d)(?![\\d-])(?![-–—/.,() ]*\\d{4})`,
  'g',
);
const NAMES = new RegExp(`(?<![a-z])${MONTH}`);
/** A month with a day beside it. */
const DAYS = new RegExp(`(?<!\\d)\\d{1,2}[-/. ]?${MONTH}|${MONTH}[-/. ]?\\d{1,2}(?!\\d)`);

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
  [/^00[-/.]00[-/.]0000$/, 'tbd'],
  [/^00[-/.]00[-/.](\d{4})$/, '$1'],
  [/^(?:00[-/.](\d\d)|(\d\d)[-/.]00)[-/.](\d{4})$/, (_, a, b, year) => `${year}-${a || b}`],
  // Estimates and forecasts, as analysts write them.
  [/(?<=\d{4}|[qh]\d)e(?![a-z\d])|\(e\)/g, ' est.'],
  [/(?<=\d{4}|[qh]\d)f(?![a-z\d])|\(f\)/g, ' '],
  [new RegExp(`(?<![\\d/])(\\d{1,2})/${MONTH}/(\\d{4})(?!\\d)`, 'g'), '$1 $2 $3'],
  [new RegExp(`(?<![\\d/])${MONTH}/(\\d{1,2})/(\\d{4})(?!\\d)`, 'g'), '$2 $1 $3'],
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
  const glued = rewrite(rewrite(fiscalMonths(openSides(phrase.trim()), text), NUMBERS), GLUED);
  const isLone = (glued.match(DIVISION)?.length ?? 0) === 1;
  const parted = isLone ? glued.replace(AFTER_YEAR, '$1 ') : glued;
  return /\d{4}/.test(parted) ? namedBesideYears(parted, text) : rewrite(parted, NAMED);
}

/** "..2030" and "2030.." are open, "2027..2028" is a span; three dots are a dash, which needs both ends. */
function openSides(phrase: string): string {
  return phrase
    .replace(/(?<=\d[hq]?|年|year) ?\.{2,3} ?(?=[\da-z])/g, ' – ')
    .replace(/^\.{3}|\.{3}$/g, '–')
    .replace(/^\.\.(?!\.)/, '≤ ')
    .replace(/^(.*[^.])\.\.$/, '≥ $1');
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FISCAL_MONTH =
  /(?:(?<![a-z])|(?<=\d[qh]))(fye|fy|fiscal(?: year)?|financial year) ?(\d\d?)([-/.])(\d{4}|\d\d)(?![\d/])/g;

/** "FY3/27" is the fiscal year that ends in March 2027, as the Japanese press writes it. */
function fiscalMonths(phrase: string, text: string): string {
  return phrase.replace(FISCAL_MONTH, (all, word, month, by, year) => {
    const isMonth = Number(month) >= 1 && Number(month) <= 12;
    const isSure = word === 'fye' || month.length === 1;
    if (!isMonth || !(isSure || by === '/')) return all;
    if (!isSure && Number(year) % 100 === Number(month) + 1) {
      const last = year.slice(-2);
      const hint = `write FY20${month}/20${last}, or fiscal year ending 20${last}-${month}`;
      throw new PeriodError(
        text,
        'may be read as two years or as a month and a year',
        hint,
        'two-readings',
      );
    }
    return ` fye ${MONTHS[Number(month) - 1]} ${year.length === 4 ? year : fullYear(year)} `;
  });
}

/** "Jul-27" if another date has a year of four digits: a month, unless that date gives it its year. */
function namedBesideYears(phrase: string, text: string): string {
  return phrase.replace(MONTH_YEAR, (all, month: string, year: string, at: number) => {
    const rest = `${phrase.slice(0, at)} ${phrase.slice(at + all.length)}`;
    if (DAYS.test(rest)) return all;
    if (!NAMES.test(rest)) return `${month} ${fullYear(year)}`;
    const hint = `write ${month} ${fullYear(year)}, or ${Number(year)} ${month} with its year`;
    throw new PeriodError(text, `has a ${year} that may be a day or a year`, hint, 'two-readings');
  });
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
function weekday(text: string, year: string, week: string, day: string): string {
  const weeks = weeksIn(Number(year));
  if (Number(week) < 1 || Number(week) > weeks) {
    throw new PeriodError(
      text,
      `has a week ${Number(week)}`,
      `${year} has the weeks 01 to ${weeks}`,
      'week',
    );
  }
  return isoDay(weekStart(Number(year)) + (Number(week) - 1) * 7 + Number(day) - 1);
}

/** Serial numbers of days, which spreadsheets count from 1899-12-30: those of 1954 to 2100. */
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
