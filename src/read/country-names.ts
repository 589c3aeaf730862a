/** Names of countries in our four languages, as the platform has them. Loaded on demand, as most records have codes. */
import { nearKey } from '../model/ids.js';
import { isCountryCode } from './country.js';

const LANGUAGES = ['en', 'ja', 'ko', 'zh', 'zh-Hant'];
const STYLES = ['long', 'short'] as const;

/** Names in use that platforms do not have. */
const OTHERS: Readonly<Record<string, string>> = {
  US: 'USA|United States of America|America|米国|アメリカ',
  GB: 'Great Britain|英国',
  KR: 'Korea|Republic of Korea|한국|南韓|韓國',
  CN: 'PRC|Mainland China|中华人民共和国',
  TR: 'Turkey',
  CZ: 'Czech Republic',
  NL: 'Holland',
  AE: 'UAE',
  WORLD: 'global|worldwide|international|全球|全世界|세계',
};

let codes: ReadonlyMap<string, string> | null = null;

/** The code of a country by its name: JP for "Japan", "日本", "일본"; null for other texts. */
export function countryNamed(name: string): string | null {
  codes ??= allNames();
  return codes.get(nearKey(name)) ?? null;
}

function allNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string | undefined, code: string) => {
    const key = name === undefined ? '' : nearKey(name);
    if (key && !names.has(key)) names.set(key, code);
  };
  for (const lang of LANGUAGES)
    for (const style of STYLES) {
      const known = new Intl.DisplayNames(lang, { type: 'region', style, fallback: 'none' });
      add(known.of('001'), 'WORLD');
      for (const code of CODES) add(known.of(code), code);
    }
  for (const [code, list] of Object.entries(OTHERS))
    for (const name of list.split('|')) add(name, code);
  return names;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** All codes that are not old ones of another, as SU is of RU. */
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
  (code) => isCountryCode(code) && new Intl.Locale(`und-${code}`).region === code,
);
