/**
 * Luxon as far as the axis goes: days in UTC, from a number. Its npm build keeps all of it;
 * `less-of-luxon.test.ts` compares the two.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Source } from '../../src/view/vis/patch.mjs';

const DATE_TIME = [
  ...['constructor', 'fromMillis', 'invalid', 'isValid', 'locale', 'get', 'set'],
  ...['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond', 'daysInMonth'],
  ...[
    'weekday',
    'weekNumber',
    'localWeekday',
    'localWeekNumber',
    'zone',
    'offset',
    'isOffsetFixed',
  ],
  ...['reconfigure', 'setLocale', 'plus', 'minus', 'startOf', 'endOf', 'toFormat'],
  ...['toLocaleString', 'toISO', 'valueOf', 'toMillis', 'toObject', 'toJSDate'],
];
const FORMATTER = [
  ...['create', 'parseFormat', 'constructor', 'dtFormatter', 'formatDateTime', 'num'],
  'formatDateTimeFromString',
];
const LOCALE = [
  ...[
    'create',
    'fromObject',
    'constructor',
    'fastNumbers',
    'listingMode',
    'clone',
    'redefaultToEN',
  ],
  ...['extract', 'numberFormatter', 'dtFormatter', 'isEnglish'],
  ...['getWeekSettings', 'getStartOfWeek', 'getMinDaysInFirstWeek'],
];
/** What the labels of the axis are made of. */
const TOKENS = ['yyyy', 'd', 'dd', 'EEE', 'EEEE', 'H', 'HH', 'm', 'mm', 's', 'ss', 'SSS', 'n'];
const TOKEN = /^ +case "(\w+)":\n[\s\S]*?(?=^ +(?:case "|default:))/gm;

/** Spans are only added, in whole units, and taken from the end of one. */
const DURATION = `
const UNITS = ['years', 'quarters', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds', 'milliseconds'];
export default class Duration {
  constructor(values) {
    for (const unit of UNITS) this[unit] = values[unit] ?? values[unit.slice(0, -1)] ?? 0;
  }
  static normalizeUnit(unit) {
    return unit.replace(/s?$/, 's');
  }
  static fromDurationLike(like) {
    return new Duration(like > 0 ? { milliseconds: like } : like);
  }
  static fromObject(values) {
    return new Duration(values);
  }
  negate() {
    return new Duration(Object.fromEntries(UNITS.map((unit) => [unit, -this[unit]])));
  }
  as() {
    return ((this.hours * 60 + this.minutes) * 60 + this.seconds) * 1000 + this.milliseconds;
  }
}`;

const keep = (className, names, dropped) => (text) =>
  new Source(`luxon ${className}`, text).keepMethods(className, names, dropped);

const lessFormatter = (text) =>
  keep(
    'Formatter',
    FORMATTER,
    6,
  )(text)
    .replace(61, TOKEN, (all, token) => (TOKENS.includes(token) ? all : ''))
    .replace(1, 'return maybeMacro(token)', 'return token');

const LESS = {
  'datetime.js': keep('DateTime', DATE_TIME, 91),
  'duration.js': () => ({ text: DURATION }),
  'settings.js': () => ({ text: 'export default { now: () => Date.now() };' }),
  'impl/formatter.js': lessFormatter,
  'impl/locale.js': (text) =>
    keep('Locale', LOCALE, 12)(text).replace(1, 'IANAZone.create(offsetZ).valid', 'false'),
  'impl/zoneUtil.js': () => ({
    text: `import FixedOffsetZone from '../zones/fixedOffsetZone.js';
      export const normalizeZone = () => FixedOffsetZone.utcInstance;`,
  }),
};

const SOURCES = /luxon[\\/]src[\\/]/;

export const lessOfLuxon = {
  name: 'less-of-luxon',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /luxon[\\/]build[\\/]es6[\\/]luxon\.mjs$/ }, ({ path }) => ({
      contents: "export { default as DateTime } from './src/datetime.js';",
      resolveDir: join(path, '../../..'),
    }));
    // What nothing is taken from any more goes, with the expressions it builds on import.
    onResolve({ filter: /^\./ }, ({ path, importer }) =>
      SOURCES.test(importer) ? { path: join(dirname(importer), path), sideEffects: false } : null,
    );
    onLoad({ filter: SOURCES }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const name = path.replaceAll('\\', '/').split('/luxon/src/')[1];
      return { contents: LESS[name]?.(text).text ?? text };
    });
  },
};
