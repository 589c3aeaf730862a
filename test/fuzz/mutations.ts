/** Makes inputs from others: changes characters, inserts pieces of the format, joins parts of two. */

/** Pieces on which parsers tend to fail, and the words of the format. */
const WORDS = [
  ...'{}[]",:;\t\n\r\\\'=-~?%./X0123456789 '.split(''),
  ...[
    'null',
    'true',
    '1e999',
    '-0',
    '""',
    '\r\n',
    '\uFEFF',
    '\uFFFD',
    '\ud800',
    '\0',
    'é',
    '年',
    '까지',
    'ß',
    '\u0301',
  ],
  ...[
    '"__proto__":',
    '"constructor"',
    '"id":',
    '"company":"A"',
    '"title":"B"',
    '"date":',
    '"claims":[',
    '"saidOn":',
  ],
  ...[
    '"retracts":"c1"',
    '"status":"achieved"',
    '"source":',
    '"url":"https://a"',
    '"stages":',
    '"companies":',
    '"sources":',
  ],
  ...[
    '"milestones":[',
    '"indicators":[',
    '"country":"JP"',
    '"partners":',
    '"fiscalYear":{"startMonth":4}',
    '"knownThrough":',
  ],
  ...[
    'company,title,date',
    'milestone,claim,retracts,',
    'fiscal_year_start',
    'source_url',
    'unverified',
    '"",',
  ],
  ...[
    '2027',
    '2027-07-15',
    '[2027..2028]',
    '[..2030]',
    'XXXX',
    '202X',
    '2027-35',
    'Q3 ',
    'FY2027',
    'by ',
    'early ',
    'mid-',
  ],
  ...[
    '2020s',
    ' or ',
    ' to ',
    'end of ',
    'this decade',
    'next year',
    'first half of ',
    '年度',
    '第三季度',
    '上半期',
    '頃',
    '〜',
  ],
];

export type Random = (below: number) => number;

/** Mulberry32, for a run that can be repeated. */
export function randomOf(seed: number): Random {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const LONGEST = 4000;

/** One to six changes at places of the text. */
export function mutated(text: string, other: string, random: Random): string {
  let result = text;
  for (let step = random(6); step >= 0; step -= 1) result = changed(result, other, random);
  return result.slice(0, LONGEST);
}

function changed(text: string, other: string, random: Random): string {
  const at = random(text.length + 1);
  const head = text.slice(0, at);
  const tail = text.slice(at);
  const word = WORDS[random(WORDS.length)] as string;
  switch (random(8)) {
    case 0:
      return head + String.fromCharCode(random(random(2) ? 128 : 65_536)) + tail.slice(1);
    case 1:
      return head + tail.slice(1 + random(12));
    case 2:
      return head + tail.slice(0, random(40)) + tail;
    case 3:
      return head + other.slice(random(other.length + 1));
    case 4:
      return head;
    case 5:
      return head + word.repeat(1 + random(4)) + tail;
    default:
      return head + word + tail.slice(random(2) ? word.length : 0);
  }
}
