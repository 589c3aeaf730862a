import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Cited, citationText, toBibTeX, toCslJson } from '../../src/export/cite.js';
import { parseRoadmap } from '../../src/read/parse.js';

const URL_ = 'https://example.org/race?roadmap-as-of=2026-06-25&roadmap-company=toyota';

function cited(title: string | undefined, sources = 2, more: Partial<Cited> = {}): Cited {
  const { roadmap } = parseRoadmap({
    title,
    sources: Array.from({ length: sources }, (_, n) => ({ id: `s${n}`, publisher: `P${n}` })),
    milestones: [{ company: 'A', title: 'B', date: '2027', status: 'announced' }],
  });
  return { roadmap, day: '2026-06-25', url: URL_, accessed: '2026-11-30', ...more };
}

/** A field of a BibTeX entry, without its outer braces, found by counting braces as BibTeX does. */
function field(entry: string, name: string): string {
  const start = entry.indexOf(` ${name} = {`) + ` ${name} = {`.length;
  let depth = 1;
  for (let at = start; at < entry.length; at += 1) {
    if (entry[at] === '{') depth += 1;
    else if (entry[at] === '}') depth -= 1;
    if (depth === 0) return entry.slice(start, at);
  }
  throw new Error(`${name} has no end: ${entry}`);
}

const COMMANDS: Record<string, string> = {
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textbraceleft: '{',
  textbraceright: '}',
  textless: '<',
  textgreater: '>',
  textbar: '|',
};
/** What LaTeX sets. */
const typeset = (tex: string) =>
  tex
    .replace(/^\{|\}$/g, '')
    .replace(/\\symbol\{34\}|\\([a-z]+)\{\}|\\([&%$#_])/g, (all, name, sign) =>
      all === '\\symbol{34}' ? '"' : (sign ?? COMMANDS[name] ?? '?'),
    );

describe('a citation', () => {
  for (const [name, about, expected] of [
    [
      'names title, day, number of sources, address and day of access',
      cited('The battery race', 196),
      `The battery race. As known on 25 Jun 2026; 196 sources. ${URL_} (accessed 30 Nov 2026)`,
    ],
    [
      'names one source',
      cited('Race', 1),
      `Race. As known on 25 Jun 2026; 1 source. ${URL_} (accessed 30 Nov 2026)`,
    ],
    [
      'says nothing of sources where there are none',
      cited('Race', 0),
      `Race. As known on 25 Jun 2026. ${URL_} (accessed 30 Nov 2026)`,
    ],
    [
      'says which part is shown',
      cited('Race', 0, { part: 'Toyota,\n NIO' }),
      `Race. As known on 25 Jun 2026; Toyota, NIO. ${URL_} (accessed 30 Nov 2026)`,
    ],
    [
      'has a title where the records have none',
      cited(undefined, 0),
      `Roadmap. As known on 25 Jun 2026. ${URL_} (accessed 30 Nov 2026)`,
    ],
  ] as const)
    it(name, () => assert.equal(citationText(about), expected));
});

describe('BibTeX', () => {
  it('is an entry as BibTeX and biblatex know it', () =>
    assert.equal(
      toBibTeX(cited('Cells & more: 100 %')),
      `@misc{cells-more-100-2026-06-25,
  title = {{Cells \\& more: 100 \\%}},
  year = {2026},
  month = jun,
  note = {As known on 25 Jun 2026; 2 sources},
  url = {${URL_}},
  urldate = {2026-11-30}
}
`,
    ));

  for (const title of [
    'a_b $5 #1 ~ ^ \\ "q"',
    '{open',
    'shut}',
    '}both{',
    '全固体電池のレース',
    'Électrolyte – ½ <b>|</b>',
    '\\input{/etc/passwd}',
    '@misc{x, title = {y}}',
  ])
    it(`sets ${title} to the letter`, () =>
      assert.equal(typeset(field(toBibTeX(cited(title)), 'title')), title));

  it('sets any title to the letter, and ends where it ends', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const title = text.replace(/\s+/g, ' ').trim();
        const entry = toBibTeX(cited(title));
        assert.equal(typeset(field(entry, 'title')), title || 'Roadmap');
        assert.match(entry, /^@misc\{[a-z0-9-]+,\n/);
        assert.equal(field(entry, 'urldate'), '2026-11-30');
      }),
    ));

  it('has an address that ends no field', () => {
    const url = 'https://example.org/{a}?b=c%20d#e\\f';
    assert.equal(
      field(toBibTeX(cited('A', 0, { url })), 'url'),
      'https://example.org/%7Ba%7D?b=c%20d#e%5Cf',
    );
  });

  it('has a key in letters of ASCII', () =>
    assert.match(toBibTeX(cited('全固体電池')), /^@misc\{roadmap-2026-06-25,/));
});

describe('CSL JSON', () => {
  it('is a list of one data set', () =>
    assert.deepEqual(JSON.parse(toCslJson(cited('Race “{1}”', 3, { part: 'Toyota' }))), [
      {
        id: 'race-1-2026-06-25',
        type: 'dataset',
        title: 'Race “{1}”',
        issued: { 'date-parts': [[2026, 6, 25]] },
        accessed: { 'date-parts': [[2026, 11, 30]] },
        URL: URL_,
        version: 'As known on 25 Jun 2026',
        note: 'Toyota; 3 sources',
        language: 'en',
      },
    ]));
});
