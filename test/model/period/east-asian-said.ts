/** Periods as newspapers in Japan, Korea and China word them, and the EDTF meant: no code of ours. */
import fc from 'fast-check';

/** A wording of one language: "2027年下期" of 2027-41. */
export interface Said {
  readonly text: string;
  readonly edtf: string;
}

interface Language {
  readonly year: (year: number) => string;
  readonly month: (month: number) => string;
  readonly day: (day: number) => string;
  readonly halves: readonly string[];
  readonly quarter: (n: number) => string;
  readonly seasons: readonly string[];
  readonly thirds: readonly string[];
  readonly decadeThirds: readonly string[];
  readonly to: readonly string[];
  readonly by: (date: string) => string;
  readonly before: (date: string) => string;
  readonly from: (date: string) => string;
  readonly around: (date: string) => string;
}

export const LANGUAGES: Record<string, Language> = {
  japanese: {
    year: (year) => `${year}年`,
    month: (month) => `${month}月`,
    day: (day) => `${day}日`,
    halves: ['上期', '下期'],
    quarter: (n) => `第${n}四半期`,
    seasons: ['春', '夏', '秋', '冬'],
    thirds: ['初め', '半ば', '末'],
    decadeThirds: ['初頭', '半ば', '末'],
    to: ['〜', 'から', '-'],
    by: (date) => `${date}までに`,
    before: (date) => `${date}より前`,
    from: (date) => `${date}以降`,
    around: (date) => `${date}ごろ`,
  },
  korean: {
    year: (year) => `${year}년 `,
    month: (month) => `${month}월 `,
    day: (day) => `${day}일`,
    halves: ['상반기', '하반기'],
    quarter: (n) => `${n}분기`,
    seasons: ['봄', '여름', '가을', '겨울'],
    thirds: ['초', '중반', '말'],
    decadeThirds: ['초반', '중반', '후반'],
    to: ['~', '부터 ', '∼'],
    by: (date) => `${date.trim()}까지`,
    before: (date) => `${date.trim()} 전`,
    from: (date) => `${date.trim()} 이후`,
    around: (date) => `${date.trim()}쯤`,
  },
  chinese: {
    year: (year) => `${year}年`,
    month: (month) => `${month}月`,
    day: (day) => `${day}日`,
    halves: ['上半年', '下半年'],
    quarter: (n) => `第${'一二三四'[n - 1]}季度`,
    seasons: ['春季', '夏季', '秋季', '冬季'],
    thirds: ['初', '年中', '底'],
    decadeThirds: ['初期', '中期', '末期'],
    to: ['至', '到', '—'],
    by: (date) => `最迟${date}`,
    before: (date) => `${date}之前`,
    from: (date) => `${date}起`,
    around: (date) => `${date}左右`,
  },
};

const pad = (n: number) => String(n).padStart(2, '0');
const years = fc.integer({ min: 1960, max: 2099 });
const months = fc.integer({ min: 1, max: 12 });
const nth = (count: number) => fc.integer({ min: 0, max: count - 1 });
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Years and months, and where they begin: what may bound an open period. */
function plain(words: Language): fc.Arbitrary<Said> {
  const year = years.map((y) => ({ text: words.year(y), edtf: `${y}` }));
  const month = fc
    .tuple(years, months)
    .map(([y, m]) => ({ text: words.year(y) + words.month(m), edtf: `${y}-${pad(m)}` }));
  return fc.oneof(year, month);
}

function divided(words: Language): fc.Arbitrary<Said> {
  const part = (count: number, code: number, said: (n: number) => string) =>
    fc.tuple(years, nth(count)).map(([y, n]) => {
      return { text: words.year(y) + said(n), edtf: `${y}-${code + n}` };
    });
  const decades = fc.tuple(fc.integer({ min: 196, max: 209 }), nth(3)).map(([d, n]) => ({
    text: `${words.year(d * 10).trim()}${words.year(1).includes('년') ? '대 ' : '代'}${words.decadeThirds[n]}`,
    edtf: `[${d}${[0, 4, 7][n]}..${d}${[3, 6, 9][n]}]`,
  }));
  return fc.oneof(
    part(4, 21, (n) => words.seasons[n] as string),
    part(4, 33, (n) => words.quarter(n + 1)),
    part(3, 37, (n) => words.thirds[n] as string),
    part(2, 40, (n) => words.halves[n] as string),
    decades,
  );
}

function days(words: Language): fc.Arbitrary<Said> {
  return fc.tuple(years, months, nth(31)).map(([y, m, d]) => {
    const day = 1 + (d % (LENGTHS[m - 1] as number));
    const text = words.year(y) + words.month(m) + words.day(day);
    return { text, edtf: `${y}-${pad(m)}-${pad(day)}` };
  });
}

function bounded(words: Language): fc.Arbitrary<Said> {
  const earlier = ({ edtf }: Said) => {
    const [year, month] = edtf.split('-').map(Number) as [number, number | undefined];
    if (month === undefined) return `${year - 1}`;
    return month === 1 ? `${year - 1}-12` : `${year}-${pad(month - 1)}`;
  };
  const { by, before, from, around } = words;
  return plain(words).chain((said) => {
    const { text, edtf } = said;
    return fc.constantFrom(
      { text: by(text), edtf: `[..${edtf}]` },
      { text: before(text), edtf: `[..${earlier(said)}]` },
      { text: from(text), edtf: `[${edtf}..]` },
      { text: around(text), edtf: `${edtf}~` },
    );
  });
}

function spans(words: Language): fc.Arbitrary<Said> {
  const to = fc.constantFrom(...words.to);
  const twoYears = fc.tuple(years, to, nth(9)).map(([y, joint, more]) => {
    const end = y + more + 1;
    const text = words.year(y).trim() + joint + words.year(end);
    return { text, edtf: `[${y}..${end}]` };
  });
  const twoMonths = fc.tuple(years, to, nth(11), nth(11)).map(([y, joint, a, more]) => {
    const [first, last] = [a + 1, Math.min(12, a + 2 + more)];
    const text = `${words.year(y)}${words.month(first).trim()}${joint}${words.month(last)}`;
    return { text, edtf: `[${y}-${pad(first)}..${y}-${pad(last)}]` };
  });
  return fc.oneof(twoYears, twoMonths);
}

/** Any period as a newspaper would word it. */
export function saidPeriods(words: Language): fc.Arbitrary<Said> {
  return fc.oneof(plain(words), divided(words), days(words), bounded(words), spans(words));
}
