import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { report } from '../../src/export/report.js';
import { ENGLISH_REPORT, type ReportWords } from '../../src/export/report-words.js';
import { ENGLISH } from '../../src/export/words.js';
import { realRoadmap } from '../data/real.js';
import { read } from '../model/roadmaps.js';
import { ATTACKS, attackedDocument } from './attacks.js';
import { checkedMarkdown } from './checked.js';

const source = { publisher: 'A_B', title: 'T', url: 'https://a.example/x_y(z)' };
const roadmap = read({
  title: 'The race',
  milestones: [
    {
      company: 'Toyota',
      title: 'First car',
      claims: [
        { saidOn: '2020-01-01', date: '2025' },
        { saidOn: '2024-02-01', date: '2027', phrase: 'later: sorry', source },
      ],
    },
    { company: 'BYD', title: 'Pilot', claims: [{ saidOn: '2020-01-01', date: '2023' }] },
  ],
});

/** Words of which each is told from English. */
function shouted(words: ReportWords): ReportWords {
  const shout = (value: unknown): unknown => {
    if (typeof value === 'string') return value.toUpperCase();
    if (typeof value === 'function')
      return (...values: unknown[]) => String(value(...values)).toUpperCase();
    return Object.fromEntries(Object.entries(value as object).map(([k, v]) => [k, shout(v)]));
  };
  return shout(words) as ReportWords;
}

describe('a report', () => {
  it('says as text what moved and what is overdue', () => {
    assert.equal(
      report(roadmap, '2023-12-31', '2024-06-01'),
      `The race
========

What changed after 31 Dec 2023 until 1 Jun 2024.

Moved later (1)
---------------

- Toyota: First car
    2025 → 2027, 24 months later
    said 1 Feb 2024: later: sorry – A_B
    https://a.example/x_y(z)

Came due without delivery (1)
-----------------------------

- BYD: Pilot
    due 31 Dec 2023, forecast 2023, at least 5 months later than first said, missed 2023, nothing said for two years
    said 1 Jan 2020
`,
    );
  });

  it('says the same as Markdown', () => {
    assert.equal(
      report(roadmap, '2023-12-31', '2024-06-01', { format: 'markdown' }),
      `# The race

What changed after 31 Dec 2023 until 1 Jun 2024.

## Moved later (1)

- **Toyota: First car** – 2025 → 2027, 24 months later  
  said 1 Feb 2024: later: sorry – [A\\_B](<https://a.example/x_y(z)>)

## Came due without delivery (1)

- **BYD: Pilot** – due 31 Dec 2023, forecast 2023, at least 5 months later than first said, missed 2023, nothing said for two years  
  said 1 Jan 2020
`,
    );
  });

  it('tells that the day it was held to was missed, though a new date stands', () => {
    const text = report(roadmap, '2025-11-30', '2026-02-01');
    assert.match(
      text,
      /^Came due without delivery \(1\)\n-+\n\n- Toyota: First car\n {4}due 31 Dec 2025, forecast 2027, 24 months later than first said, missed 2025\n {4}said 1 Jan 2020$/m,
    );
    assert.doesNotMatch(report(roadmap, '2026-01-01', '2026-02-01'), /First car/);
  });

  it('says that a delivery was taken back, and that what was delivered has ended', () => {
    const achieved = { saidOn: '2024-01-01', date: '2024-01-01', status: 'achieved' };
    const told = read({
      milestones: [
        {
          company: 'a',
          title: 't',
          claims: [
            { saidOn: '2020-01-01', date: '2030' },
            { ...achieved, id: 'd' },
            { saidOn: '2024-03-01', retracts: 'd' },
          ],
        },
        {
          company: 'b',
          title: 'u',
          claims: [achieved, { saidOn: '2024-04-01', status: 'cancelled' }],
        },
      ],
    });
    const text = report(told, '2024-02-01', '2024-06-01');
    assert.match(text, /^Delivery taken back \(1\)\n-+\n\n- a: t\n {4}2030\n {4}said 1 Mar 2024$/m);
    assert.match(text, /^Discontinued \(1\)\n-+\n\n- b: u\n {4}1 Jan 2024\n {4}said 1 Apr 2024$/m);
  });

  it('separates what was overdue before from what came due', () => {
    const text = report(roadmap, '2024-02-01', '2024-06-01');
    assert.match(text, /^Overdue as before \(1\)\n-+\n\n- BYD: Pilot$/m);
    assert.doesNotMatch(text, /Came due/);
  });

  it('says so if nothing changed', () => {
    assert.match(report(read([]), '2024-01-01', '2024-06-01'), /\n\nNothing\.\n$/);
  });

  it('uses only the requested language', () => {
    const archived = 'https://archive.example/x';
    const words = {
      ...ENGLISH.words,
      archived: (url: string) => `ARCHIV: ${url}`,
      report: shouted(ENGLISH_REPORT),
    };
    const told = read({
      milestones: [
        {
          company: 'a',
          title: 't',
          claims: [{ saidOn: '2024-01-01', date: '2025', source: { archived } }],
        },
        {
          company: 'b',
          title: 'u',
          claims: [{ saidOn: '2020-01-01', date: '2023', source: { archived } }],
        },
      ],
    });
    for (const format of ['text', 'markdown'] as const) {
      const text = report(told, '2023-12-31', '2024-06-01', {
        format,
        wording: { lang: 'en', words },
      });
      const rest = text.replaceAll(archived, '').replace(/A B|forecast.*$|said .*?\d{4}/gm, '');
      assert.doesNotMatch(rest, /archived copy|Announced|due|What|source/, rest);
      assert.match(text, format === 'text' ? /ARCHIV: https/ : /\[ARCHIVED COPY\]\(/);
      assert.match(text, /^(?:# )?ROADMAP$/m);
    }
    assert.match(
      report(read([]), '2024-01-01', '2024-06-01', { wording: { lang: 'en', words } }),
      /NOTHING/,
    );
  });

  it('requires days', () => {
    assert.throws(() => report(roadmap, 'yesterday', '2024-06-01'), RangeError);
  });

  it('of the shipped data has every change once', () => {
    const text = report(realRoadmap(), '2025-12-31', '2026-06-24');
    assert.equal(text.match(/^- /gm)?.length, 29);
  });
});

describe('no text of a record is markup in Markdown', () => {
  for (const attack of ATTACKS)
    it(JSON.stringify(attack).slice(0, 60), () => {
      const claims = [
        { saidOn: '2024-01-01', date: '2027', phrase: attack, source: { publisher: attack } },
      ];
      const document = { title: attack, milestones: [{ company: attack, title: attack, claims }] };
      const text = report(read(document), '2020-01-01', '2026-01-01', { format: 'markdown' });
      assert.deepEqual(checkedMarkdown(text), []);
    });

  it('for any texts', () => {
    const property = fc.property(attackedDocument, (document) => {
      checkedMarkdown(report(read(document), '2020-01-01', '2026-01-01', { format: 'markdown' }));
    });
    fc.assert(property, { numRuns: 200 });
  });
});
