import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { japanese as ja } from '../../components/words/ja.js';
import { korean as ko } from '../../components/words/ko.js';
import { chinese as zh } from '../../components/words/zh.js';
import { parsedInput } from '../../src/cli/input.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { decoded, decoderFor } from '../../src/sources/format.js';
import { asWestern } from '../../src/sources/western.js';

const TITLE = '全固体電池車';
const TEXTS = {
  json: `[{"id": "good", "company": "Toyota", "title": "${TITLE}"}]`,
  csv: `milestone,company,title\r\ngood,Toyota,${TITLE}`,
};
/** 全固体電池車 in Shift_JIS (JIS X 0208). */
const SHIFT_JIS = [0x91, 0x53, 0x8c, 0xc5, 0x91, 0xcc, 0x93, 0x64, 0x92, 0x72, 0x8e, 0xd4];

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean) =>
  Uint8Array.from(
    [...utf16units(text)].flatMap((unit) =>
      bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8],
    ),
  );
const utf16units = (text: string) =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
const shiftJis = (text: string) => {
  const [before = '', after = ''] = text.split(TITLE);
  return Uint8Array.from([...utf8(before), ...SHIFT_JIS, ...utf8(after)]);
};

const ENCODED: readonly [
  what: string,
  encode: (text: string) => Uint8Array,
  type: string | null,
][] = [
  ['UTF-8', utf8, null],
  ['UTF-8 with a byte order mark', (text) => utf8(`\uFEFF${text}`), null],
  [
    'UTF-8 with a mark, said to be another',
    (text) => utf8(`\uFEFF${text}`),
    'text/csv; charset=shift_jis',
  ],
  ['UTF-16 little endian', (text) => utf16(text, false), null],
  ['UTF-16 little endian with a mark', (text) => utf16(`\uFEFF${text}`, false), null],
  ['UTF-16 big endian', (text) => utf16(text, true), 'application/json'],
  ['UTF-16 big endian with a mark', (text) => utf16(`\uFEFF${text}`, true), null],
  ['UTF-16, said to be UTF-8', (text) => utf16(text, true), 'text/csv; charset=utf-8'],
  ['Shift_JIS, said so', shiftJis, 'text/csv; charset=Shift_JIS'],
];

function read(kind: 'json' | 'csv', bytes: Uint8Array, type: string | null) {
  const text = decoderFor(bytes.subarray(0, 9), type).decode(bytes);
  return kind === 'json' ? parseRoadmap(text) : parseRoadmapCsv(text);
}

for (const kind of ['json', 'csv'] as const) {
  describe(`${kind} in`, () => {
    for (const [what, encode, type] of ENCODED) {
      it(what, () => {
        const { roadmap, problems } = read(kind, encode(TEXTS[kind]), type);
        assert.deepEqual(roadmap.milestoneColumns.titles, [TITLE]);
        assert.deepEqual(problems, []);
      });
    }

    it('Shift_JIS without a declaration is reported', () => {
      const { roadmap, problems } = read(kind, shiftJis(TEXTS[kind]), null);
      assert.deepEqual(roadmap.milestoneColumns.ids, ['good']);
      assert.match(
        problems[0]?.message ?? '',
        /^\d+ characters could not be decoded, the first in line/,
      );
      assert.match(problems[0]?.hint ?? '', /UTF-8/);
    });
  });
}

it('a text of at most one character is read as UTF-8', () => {
  for (const text of ['', '[', 'a']) assert.equal(decoderFor(utf8(text), null).encoding, 'utf-8');
});

describe('CSV that is not UTF-8', () => {
  /** Müller Größe, Übergabe der Fähre. */
  const bytes = Uint8Array.from([
    ...utf8('company;title;date\r\nM'),
    ...[0xfc, ...utf8('ller Gr'), 0xf6, 0xdf, ...utf8('e;'), 0xdc, ...utf8('bergabe der F'), 0xe4],
    ...utf8('hre;2027\r\n'),
  ]);
  const decoder = decoderFor(bytes.subarray(0, 9), null);
  const text = decoder.decode(bytes);

  it('is read as Windows-1252', () => {
    const { roadmap, problems } = parseRoadmapCsv(
      asWestern(text, [bytes], decoder.encoding, 'csv') ?? '',
    );
    assert.deepEqual(problems, []);
    assert.equal(roadmap.companies[0]?.name, 'Müller Größe');
    assert.equal(roadmap.milestones[0]?.title, 'Übergabe der Fähre');
  });

  it('is not if it is UTF-8 with a replacement character, or not CSV', () => {
    const replaced = utf8('company,title\nA,\uFFFD');
    assert.equal(asWestern('A,\uFFFD', [replaced], decoder.encoding, 'csv'), null);
    assert.equal(asWestern(text, [bytes], decoder.encoding, 'json'), null);
  });
});

/** Bytes of records in encodings that TextEncoder does not have. */
const EAST_ASIAN: Readonly<Record<string, readonly number[]>> = {
  // トヨタ,全固体電池車
  Shift_JIS: [0x83, 0x67, 0x83, 0x88, 0x83, 0x5e, 0x2c, ...SHIFT_JIS],
  // 현대,전고체 전지
  'EUC-KR': [
    ...[0xc7, 0xf6, 0xb4, 0xeb, 0x2c, 0xc0, 0xfc, 0xb0, 0xed, 0xc3, 0xbc, 0x20],
    ...[0xc0, 0xfc, 0xc1, 0xf6],
  ],
  // 比亚迪,固态电池
  GB18030: [
    ...[0xb1, 0xc8, 0xd1, 0xc7, 0xb5, 0xcf, 0x2c, 0xb9, 0xcc, 0xcc, 0xac, 0xb5, 0xe7, 0xb3, 0xd8],
  ],
  // トヨタ,電池
  'EUC-JP': [0xa5, 0xc8, 0xa5, 0xe8, 0xa5, 0xbf, 0x2c, 0xc5, 0xc5, 0xc3, 0xd3],
};

describe('CSV in an encoding of East Asia that nobody names', () => {
  for (const [name, bytes] of Object.entries(EAST_ASIAN))
    it(`${name} is not taken for Western letters, and is told of`, () => {
      const all = Uint8Array.from([...utf8('company,title,date\n'), ...bytes, ...utf8(',2027\n')]);
      const text = decoderFor(all.subarray(0, 9), 'text/csv').decode(all);
      assert.equal(asWestern(text, [all], 'utf-8', 'csv'), null);
      const { problems } = parseRoadmapCsv(text);
      assert.match(problems.map(({ hint }) => hint).join(), /save the file as UTF-8/);
    });
});

describe('CSV in an encoding of East Asia, in the command', () => {
  for (const [name, bytes] of Object.entries(EAST_ASIAN))
    it(name === 'Shift_JIS' ? 'is read and told of' : `${name} is told of`, () => {
      const all = Uint8Array.from([...utf8('company,title,date\n'), ...bytes, ...utf8(',2027\n')]);
      const asked = { command: 'check', values: {}, files: [] };
      const { roadmap, problems } = parsedInput('a.csv', all, asked);
      const [{ message = '', hint = '' } = {}, ...others] = problems;
      if (name !== 'Shift_JIS') return assert.match(hint, /save the file as UTF-8/);
      assert.deepEqual([roadmap.companies[0]?.name, others], ['トヨタ', []]);
      assert.match(message, /was read as Shift_JIS/);
    });
});

/** Encodes text as the reverse of what a TextDecoder does. */
function encoderOf(label: string): (text: string) => Uint8Array {
  const decode = (...bytes: number[]) => decoded([Uint8Array.from(bytes)], new TextDecoder(label));
  const bytes = new Map<string, readonly number[]>();
  for (let one = 0; one < 256; one += 1) {
    const char = decode(one);
    if (!bytes.has(char)) bytes.set(char, [one]);
    if (one < 0x80) continue;
    for (let two = 0x30; two < 256; two += 1) {
      const pair = decode(one, two);
      if ([...pair].length === 1 && !bytes.has(pair)) bytes.set(pair, [one, two]);
    }
  }
  return (text) =>
    Uint8Array.from([...text].flatMap((char) => bytes.get(char) ?? assert.fail(`no ${char}`)));
}

const WESTERN = [
  'Müller Größe;Übergabe der Fähre;2027',
  'Société Générale;Première voiture électrique;2027',
  'Peugeot Citroën;Usine à Tavaux;2028',
  'Iñaki Peña;Línea de producción, año 2;2029',
  'Škoda Auto;Fabrik für Feststoffzellen;2027',
  'Ålö;Førsteårs produktion på Fyn;2027',
  'Årdal;Smørås – på vej til målet;2027',
  'São Paulo;Produção em série;2030',
  'CAFÉ DE LA GARE;DÉMONSTRATION À ANGERS;2027',
  'O’Neil’s;“Big” line, it’s “ready”;2027',
  'Nestlé;A plant for €5m – “soon”…;2027–2028',
  'Þór hf;Íslensk rafhlaða;2027',
  'Bäckström;Åtta celler;2027',
] as const;

describe('CSV in an encoding of Western Europe that nobody names', () => {
  for (const label of ['windows-1252', 'macintosh'])
    for (const row of WESTERN) {
      // Mac Roman lacks Š and Þ, and its í, ñ and ó alone might be an apostrophe and dashes.
      if (label === 'macintosh' && /[ŠÞ]|Iñaki/.test(row)) continue;
      it(`${label}: ${row}`, () => {
        const bytes = encoderOf(label)(`company;title;date\n${row}\n`);
        const text = decoderFor(bytes.subarray(0, 9), 'text/csv').decode(bytes);
        const csv = asWestern(text, [bytes], 'utf-8', 'csv');
        assert.equal(csv, `company;title;date\n${row}\n`);
      });
    }

  for (const label of ['windows-1252', 'macintosh'])
    it(`${label}, a whole file of it`, () => {
      const rows = WESTERN.filter((row) => label !== 'macintosh' || !/[ŠÞ]/.test(row));
      const whole = `company;title;date\n${rows.join('\n')}\n`;
      const bytes = encoderOf(label)(whole);
      const text = decoderFor(bytes.subarray(0, 9), 'text/csv').decode(bytes);
      assert.equal(asWestern(text, [bytes], 'utf-8', 'csv'), whole);
    });

  it('is never Mac Roman if it is Japanese, Korean or Chinese', () => {
    const taken: string[] = [];
    for (const [label, language] of [
      ['shift_jis', ja],
      ['euc-jp', ja],
      ['euc-kr', ko],
      ['gbk', zh],
      ['big5', zh],
    ] as const) {
      const encode = encoderOf(label);
      const known = (text: string) => {
        try {
          return encode(text);
        } catch {
          return null;
        }
      };
      for (const word of wordsIn(language)) {
        const bytes = known(`company,title\n${word},${word}\n`);
        if (!bytes) continue;
        const text = decoderFor(bytes.subarray(0, 9), 'text/csv').decode(bytes);
        const csv = asWestern(text, [bytes], 'utf-8', 'csv');
        if (csv === new TextDecoder('macintosh').decode(bytes)) taken.push(`${label} ${word}`);
      }
    }
    assert.deepEqual(taken, []);
  });
});

/** All texts of a language's words. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\p{Lo}/u.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}

describe('CSV in Windows-1252', () => {
  const bytesOf = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
  for (const [what, text, wanted] of [
    [
      'letters',
      'M\xfcller Gr\xf6\xdfe;\xdcbergabe der F\xe4hre;2027',
      ['Müller Größe', 'Übergabe der Fähre', '2027'],
    ],
    ['a dash between years', 'M\xfcller;Pilot;2027\x962028', ['Müller', 'Pilot', '[2027..2028]']],
    ['curly quotes', 'O\x92Neil;\x93Big\x94 line;Q3\x9226', ['O’Neil', '“Big” line', '2026-35']],
    ['a currency', 'Caf\xe9;Plant for 5 \x80;2027', ['Café', 'Plant for 5 €', '2027']],
  ] as const)
    it(`with ${what}`, () => {
      const bytes = bytesOf(`company;title;date\n${text}\n`);
      const decoded = decoderFor(bytes.subarray(0, 9), 'text/csv').decode(bytes);
      const csv = asWestern(decoded, [bytes], 'utf-8', 'csv') ?? assert.fail('it is UTF-8');
      const { roadmap, problems } = parseRoadmapCsv(csv);
      const [milestone] = roadmap.milestones;
      assert.deepEqual(
        [roadmap.companies[0]?.name, milestone?.title, milestone?.claims[0]?.date],
        wanted,
      );
      assert.deepEqual(problems, []);
    });
});
