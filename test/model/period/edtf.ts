/** EDTF strings by the thousand, for the tests. */

const pad = (n: number) => String(n).padStart(2, '0');
const YEARS = [
  '0000',
  '0004',
  '0999',
  '1900',
  '1999',
  '2000',
  '2024',
  '2027',
  '2028',
  '2100',
  '9998',
];
const MONTHS = Array.from({ length: 12 }, (_, i) => pad(i + 1));
const CODES = Array.from({ length: 21 }, (_, i) => String(i + 21));
const MARKS = ['', '~', '?', '%'];

const product = <A, B>(as: readonly A[], bs: readonly B[]): Array<[A, B]> =>
  as.flatMap((a) => bs.map((b): [A, B] => [a, b]));
const join = (as: readonly string[], bs: readonly string[], by = '') =>
  product(as, bs).map(([a, b]) => a + by + b);

const months = join(YEARS, MONTHS, '-');
const days = join(months, ['01', '09', '10', '15', '20', '28'], '-');
const plain = [...YEARS, ...months, ...days];
/** Every year, month and day, each mark behind it. */
const dates = join(plain, MARKS);

const ordered = (texts: readonly string[]) =>
  product(texts, texts).filter(([a, b]) => a < b && a.length === b.length);
const few = ['2024', '2026-11', '2027', '2027-02', '2027-02-27', '2027-12-31', '2031-01-01'];
const ends = [...few, ...YEARS, ...months.filter((month) => /^20(?:24|27)/.test(month))];
const intervals = ordered(ends).map(([a, b]) => `${a}/${b}`);
const marked = ordered(few).flatMap(([a, b]) =>
  join(MARKS, MARKS, '/').map((m) => a + m.replace('/', `/${b}`)),
);

/** Each kind that the oracle reads too. */
export function oracleEdtf(): string[] {
  const parts = join(YEARS, CODES, '-');
  const unspecified = ['202X', '20XX', '199X', '19XX', ...join(YEARS, ['-XX', '-XX-XX'])];
  const unspecifiedDays = join(months, ['-XX']);
  const marksInside = join(join(['', '~', '?', '%'], join(few, MARKS)), ['']).filter(
    (text) => /^[~?%]?\d{4}-/.test(text) && !/\d[~?%]$/.test(text),
  );
  const spans = ordered(ends).flatMap(([a, b]) => [`[${a}..${b}]`, `[${a},${b}]`]);
  const open = ends.flatMap((end) => [`${end}/..`, `../${end}`, `[${end}..]`, `[..${end}]`]);
  const unknown = ends.flatMap((end) => [`${end}/`, `/${end}`]);
  const all = [...dates, ...parts, ...unspecified, ...unspecifiedDays, ...marksInside];
  return [...new Set([...all, ...intervals, ...marked, ...spans, ...open, ...unknown])];
}

/** Those a person can type: all but centuries, lists and years not of four figures. */
export function typedEdtf(): string[] {
  const years = ['2019', '2020', '2027', '2030'];
  const singles = ['202X', '198X', ...join(years, MARKS), ...join(join(years, CODES, '-'), MARKS)];
  const spans = ordered([...few, ...years]).map(([a, b]) => `[${a}..${b}]`);
  const marks = ordered(years).flatMap(([a, b]) => MARKS.map((m) => `[${a}${m}..${b}${m}]`));
  const open = [...few, ...years].flatMap((end) => [`[..${end}]`, `[${end}..]`, `[..${end}~]`]);
  const recent = [...months, ...days].filter((date) => date >= '1000').flatMap((d) => [d, `${d}~`]);
  return [...singles, ...spans, ...marks, ...open, ...recent];
}
