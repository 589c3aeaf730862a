/** What the two sides of a span, or what looks like one, share: "Q3–Q4 2027", "2027–28", "Q3/2027". */
import { PeriodError, TwoReadings } from './error.js';
import { COUNTS, type Parts, withParts } from './parts.js';
import { DASH, HYPHEN, YEAR_PAIR } from './tokens.js';

/** The two ends of a span, and the word that joins them. */
export interface Split {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly joint: string;
}

export const WINTER = 4;
const DIVISIONS = ['quarter', 'half', 'week'] as const;
const PARTS_OF_A_YEAR = ['month', 'season', ...DIVISIONS, 'third', 'edge'] as const;

/** "Q3/2027" and "mid–2027" are a part of the year beside it, and no span of the two. */
export function partAndYear(text: string, a: Parts, b: Parts, joint: string): Parts | null {
  const [part, year] = a.year === undefined ? [a, b] : [b, a];
  if (year.year === undefined || !isOnly(year, ['year', 'fiscal', 'decades'])) return null;
  const isBefore = part === a && !year.decades;
  if (isBefore && part.small !== undefined && isOnly(part, ['small']) && isDash(joint)) {
    // 27–2028 is two years, 27/2028 and 7–2027 nobody knows.
    if (part.small > 12 && joint === DASH) return null;
    const isMonth = part.small <= 12;
    const problem = isMonth ? 'may be read as a month or as a year' : `has a month ${part.small}`;
    throw new TwoReadings(text, problem, 'write 2027-07 for a month, 2027–2028 for years');
  }
  if (part.small !== undefined && part.month) {
    throw dayOrMonth(text);
  }
  // In Chinese 下半年 is a half-year.
  if (part.half && part.relative?.bare) delete part.relative;
  const isPart = part.year === undefined && isOnly(part, PARTS_OF_A_YEAR);
  if (!isPart) return null;
  if (isDash(joint)) return withParts(year, part);
  const hint = 'write Q3 2027 for a part of a year, Q3 2027 – 2028 for a span';
  throw new TwoReadings(text, 'joins a part of a year to a year', hint);
}

/** Completes one end of a span from the other: "Q3–Q4 2027", "15–20 July 2027", "2027–28". */
export function inherit(own: Parts, other: Parts): Parts {
  const parts = withParts(own);
  const isBareNumber =
    own.small !== undefined && Object.keys(own).length === (own.year === undefined ? 1 : 2);
  if (isBareNumber && other.month) parts.month = other.month;
  // "First or second half of 2027", "Q3–4 2027".
  const division = DIVISIONS.find((kind) => other[kind] !== undefined);
  if (isBareNumber && division && !other.month && isNth(own.small as number, division)) {
    parts[division] = own.small as number;
    delete parts.small;
  }
  if (parts.year === undefined && !parts.date && other.year !== undefined) {
    if (isBareNumber && !other.month && parts.small !== undefined) {
      parts.year = Math.floor(other.year / 100) * 100 + parts.small;
      delete parts.small;
    } else parts.year = other.year;
    parts.decades ??= own.third ? other.decades : undefined;
  }
  if (other.fiscal && own.year === undefined && !own.date && !own.month) parts.fiscal = true;
  return parts;
}

/**
 * Parts that are fiscal if the other's are: "FY2027 to 2028", "2027–2028年度". `tokens` are its own; `after`
 * are those of the other part if it follows, because only a marker after its year applies to both.
 */
export function sharingFiscal(
  text: string,
  own: Parts,
  other: Parts,
  tokens: readonly string[],
  after: readonly string[] = [],
): Parts {
  const { year, relative } = own;
  if (own.fiscal || !other.fiscal || (year === undefined && !relative)) return own;
  if (own.month || own.season || own.date) return own;
  const isPlain = isOnly(own, ['year']) && tokens.length === 1;
  const isShared = after.length === 0 || /^\d/.test(after[0] as string);
  if (isPlain && isShared) return withParts(own, { fiscal: true });
  const hint = 'write FY before both years, or the months: 2027-07/2028-03';
  throw new TwoReadings(text, 'is a fiscal year on one side only', hint);
}

/** "Q3 2027–28", "July 2027/28" and "2027年7或8月": what is shared by both ends is not certain. */
export function refuseHalfYears(
  text: string,
  { left, right, joint }: Split,
  a: Parts,
  b: Parts,
): void {
  const isTwoYears = joint === YEAR_PAIR || /^\d{4}$/.test(left.at(-1) ?? '');
  const [next = ''] = right;
  const isShort =
    !right.some((token) => /^\d{4}$/.test(token)) &&
    (/^\d\d$/.test(next) || (b.small !== undefined && /^\d$/.test(next)));
  const isLabel = joint === '/' && isOnly(b, ['year']);
  const isBare = isOnly(a, ['year', 'fiscal']) && Object.keys(b).length === 1;
  if (isTwoYears && (joint === YEAR_PAIR || isShort || isLabel) && !isBare) {
    // "Q3 2026-27" is not a quarter of either year, unless they are fiscal.
    throw new TwoReadings(text, 'says more than one date', 'write Q3 2027, or Q3 2027 – Q3 2028');
  }
  // "Q3 2027/Dec-27".
  const isMonthYear = (own: Parts, other: Parts, tokens: readonly string[]) =>
    own.month &&
    own.small !== undefined &&
    own.year === undefined &&
    other.small === undefined &&
    tokens.at(-2) === HYPHEN &&
    /^\d\d$/.test(tokens.at(-1) ?? '');
  if (isMonthYear(a, b, left) || isMonthYear(b, a, right)) throw dayOrMonth(text);
  if (
    isOnly(a, ['year', 'small']) &&
    a.small !== undefined &&
    b.month &&
    isOnly(b, ['year', 'month'])
  ) {
    throw new PeriodError(text, `leaves the ${a.small} unexplained`, 'write July–August 2027');
  }
}

function dayOrMonth(text: string): PeriodError {
  const hint = 'write 27 July 2028 for a day, July 2027 – 2028 for a span';
  return new TwoReadings(text, 'may be read as a day or as a month and a year', hint);
}

/** "Q4 27": two digits beside a part of the year are the year. */
export function withShortYear(parts: Parts): Parts {
  const { small, year, month } = parts;
  const isDivided = DIVISIONS.some((kind) => parts[kind] !== undefined);
  if (small === undefined || year !== undefined || month || !isDivided) return parts;
  const { small: _, ...more } = parts;
  return withParts(more, { year: 2000 + small });
}

function isNth(n: number, division: keyof typeof COUNTS): boolean {
  return n >= 1 && n <= COUNTS[division];
}

export function isDash(joint: string): boolean {
  return joint === DASH || joint === HYPHEN || joint === '/';
}

/** Whether no other parts are there than those. */
export function isOnly(parts: Parts, keys: readonly (keyof Parts)[]): boolean {
  return Object.keys(parts).every((key) => keys.includes(key as keyof Parts));
}

/** The next year; of two digits if the other part has only two. */
export function nextYear(year: number, other: Parts): number {
  return other.year === undefined ? (year + 1) % 100 : year + 1;
}

/** The first year of a pair: "2025-26 to 2028-29" begins with 2025. */
export function firstYear(tokens: readonly string[]): readonly string[] {
  const at = tokens.indexOf(YEAR_PAIR);
  return at < 0 ? tokens : [...tokens.slice(0, at), ...tokens.slice(at + 2)];
}

export function lastYear(tokens: readonly string[]): readonly string[] {
  const at = tokens.indexOf(YEAR_PAIR);
  if (at < 1) return tokens;
  const year = `${tokens[at - 1]?.slice(0, 2)}${tokens[at + 1]}`;
  return [...tokens.slice(0, at - 1), year, ...tokens.slice(at + 2)];
}
