/** The country of a company or an indicator. */
import { PhrasesNeeded } from './dates.js';
import { isText, type Raw } from './fields.js';
import { kindOf, type Problems, pointerTo } from './problems.js';

const CODE = /^(?:[A-Z]{2}|WORLD)$/;
/** Codes that ISO 3166 leaves to everybody, and so name no country; XK is in use for Kosovo. */
const NO_COUNTRY = /^(?:AA|Q[M-Z]|X[A-JL-Z]|ZZ)$/;
/** Codes in use beside that of ISO 3166. */
const OTHER_CODES: ReadonlyMap<string, string> = new Map([
  ['UK', 'GB'],
  ['EL', 'GR'],
]);

export function isCountryCode(code: string): boolean {
  return CODE.test(code) && !NO_COUNTRY.test(code);
}

/** The code of a country by its name; null for other texts. */
export type CountryReader = (name: string) => string | null;

/** Loaded on demand, with the words of other fields. */
let named: CountryReader | null = null;

export function setCountryReader(reader: CountryReader): void {
  named = reader;
}

/**
 * An ISO 3166-1 alpha-2 code, EU or WORLD, also for a name such as "Japan"; another text as it is, with a warning.
 * Undefined, with a problem noted, for what is no name. Throws PhrasesNeeded if the names are not loaded.
 */
export function countryOf(raw: Raw, at: string, problems: Problems): string | undefined {
  const value = raw.country;
  if (value === undefined || value === null || value === '') return undefined;
  const text = isText(value) ? value.trim() : '';
  const code = text.toUpperCase();
  if (isCountryCode(code)) return OTHER_CODES.get(code) ?? code;
  const isName = /\p{L}{2}/u.test(text) && !/^[A-Z]{2}$/.test(code);
  if (isName && !named) throw new PhrasesNeeded();
  const known = isName && named?.(text);
  if (known) return known;
  const hint = 'write a two-letter ISO 3166 code such as JP, or EU or WORLD';
  const place = pointerTo(at, 'country');
  if (isName) {
    problems.warnOnce(place, `country is ${kindOf(value)}, which is no country known here`, hint);
    return text;
  }
  problems.error(place, `country is ${kindOf(value)}`, hint);
  return undefined;
}
