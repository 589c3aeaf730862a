import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Entry, MAX_ENTRY, readEntry } from '../../src/log/index.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { claim, entry, foreign, uuid } from './entries.js';

/** "place: message" of the errors. */
function errors(value: unknown): string[] {
  const { entry: read, problems } = readEntry(value);
  const list = problems.filter(({ severity }) => severity === 'error');
  assert.equal(read === null, list.length > 0, 'what has an error is refused, and nothing else');
  return list.map(({ at, message }) => `${at}: ${message}`);
}

function nested(levels: number): unknown {
  return levels === 0 ? 1 : { a: nested(levels - 1) };
}

const proto = JSON.parse('{"saidOn": "2026-03-02", "__proto__": {"voids": "c1"}}');
const long = 'x'.repeat(10_001);
const milestone = { id: 'new', company: 'Toyota', title: 'Mass production' };
const meta = (target: object | undefined, body: object) => entry(1, { kind: 'meta', target, body });

const GOOD: readonly (readonly [string, unknown])[] = [
  ['a claim', entry(1)],
  [
    'a claim that brings all along',
    entry(1, {
      target: undefined,
      body: {
        claim: { date: 'Q3 2027' },
        milestone,
        company: { id: 'x', name: 'X' },
        source: { url: 'https://a.example' },
      },
    }),
  ],
  [
    'a claim that names its source and takes another one back',
    claim(1, { source: 's1', retracts: 'c1' }),
  ],
  [
    'a fiscal year that comes with its company',
    entry(1, {
      body: {
        claim: { date: 'FY2027' },
        company: { id: 'x', name: 'X', fiscalYear: { startMonth: 4, labelledBy: 'start' } },
      },
    }),
  ],
  ['nothing to follow', entry(1, { after: null })],
  [
    'a void',
    entry(1, {
      kind: 'void',
      target: { milestone: 'm', claim: 'c1' },
      body: { note: 'read wrong' },
    }),
  ],
  ['a title', meta({ milestone: 'm' }, { title: 'Other' })],
  ['a name', meta({ company: 'toyota' }, { name: 'Other' })],
  ['a day', meta(undefined, { knownThrough: '2026-06-24' })],
  ['a milestone', entry(1, { kind: 'milestone', target: undefined, body: milestone })],
  ['a company', entry(1, { kind: 'company', target: undefined, body: { id: 'x', name: 'X' } })],
  [
    'a source',
    entry(1, { kind: 'source', target: undefined, body: { id: 's', url: 'https://a.example' } }),
  ],
  [
    'a review',
    entry(1, { kind: 'review', target: { entry: uuid(2) }, body: { verdict: 'published' } }),
  ],
  ['a redaction', entry(1, { kind: 'redact', target: { entry: uuid(2) }, body: {} })],
  ['an entry of another version', foreign(1)],
  [
    'what a server added',
    {
      ...entry(1),
      epoch: 'e',
      seq: 4,
      pub: 3,
      by: { sub: 'a', name: 'A', role: 'editor' },
      recordedAt: '2026-11-22T00:30:00Z',
      hash: '00',
    },
  ],
];

const BAD: readonly (readonly [string, unknown, string])[] = [
  ['text', 'claim', ': the entry is “claim”'],
  ['no version', { ...entry(1), v: undefined }, '/v: v is missing'],
  ['half a version', { ...entry(1), v: 1.5 }, '/v: v is the number 1.5'],
  ['an id like c1', entry(1, { id: 'c1' }), '/id: id is “c1”'],
  ['no roadmap', entry(1, { roadmap: ' ' }), '/roadmap: roadmap is “ ”'],
  ['another kind', entry(1, { kind: 'edit' }), '/kind: kind is “edit”'],
  ['no clock', entry(1, { clientAt: 'today' }), '/clientAt: clientAt is “today”'],
  [
    'a day that is none',
    entry(1, { clientAt: '2026-02-30T00:00:00Z' }),
    '/clientAt: clientAt is “2026-02-30T00:00:00Z”',
  ],
  [
    'no zone',
    entry(1, { clientAt: '2026-02-03T00:00:00' }),
    '/clientAt: clientAt is “2026-02-03T00:00:00”',
  ],
  ['no body', entry(1, { body: undefined }), '/body: body is missing'],
  ['a list', entry(1, { body: [] }), '/body: body is a list'],
  [
    'nothing it is about',
    entry(1, { target: undefined }),
    '/target/milestone: milestone is missing',
  ],
  ['a target of no kind', entry(1, { target: { x: 'y' } }), '/target/x: “x” is no target'],
  [
    'two milestones',
    entry(1, { body: { claim: {}, milestone } }),
    '/target/milestone: it is not “new”, as in the body',
  ],
  ['no claim', entry(1, { body: {} }), '/body/claim: the claim is missing'],
  [
    'a date that means nothing',
    claim(1, { date: 'when pigs fly' }),
    '/body/claim/date: “when pigs fly” has “when” in it, which is no date: write 2027, 2027-07, Q3 2027, late 2027, 2027–2028, by 2030, from 2027, around 2030 or TBD',
  ],
  ['a speaker', claim(1, { saidBy: 'a friend' }), '/body/claim/saidBy: saidBy is “a friend”'],
  [
    'an address that runs',
    entry(1, { body: { claim: {}, source: { url: 'javascript:alert(1)' } } }),
    '/body/source/url: url is “javascript:alert(1)”',
  ],
  [
    'and one in the claim',
    claim(1, { source: { url: 'javascript:alert(1)' } }),
    '/body/claim/source/url: url is “javascript:alert(1)”',
  ],
  [
    'a recorder',
    claim(1, { recordedBy: 'me' }),
    '/body/claim/recordedBy: recordedBy stands in a body',
  ],
  [
    'a recorder beside it',
    entry(1, { body: { claim: {}, recordedBy: 'me' } }),
    '/body/recordedBy: recordedBy stands in a body',
  ],
  [
    'a day of recording',
    claim(1, { recordedOn: '2020' }),
    '/body/claim/recordedOn: recordedOn stands in a body',
  ],
  ['an id of its own', claim(1, { id: 'c9' }), '/body/claim/id: id is “c9”'],
  ['a void inside', claim(1, { voids: 'c1' }), '/body/claim/voids: voids stands in a claim'],
  [
    'what it follows inside',
    claim(1, { after: 'c1' }),
    '/body/claim/after: after stands in a claim',
  ],
  [
    'a void of nothing',
    entry(1, { kind: 'void', target: { milestone: 'm' }, body: {} }),
    '/target/claim: claim is missing',
  ],
  [
    'a milestone without a title',
    entry(1, { kind: 'milestone', body: { id: 'new', company: 'x' } }),
    '/body/title: title is missing',
  ],
  [
    'a milestone without an id',
    entry(1, { kind: 'milestone', body: { title: 'new', company: 'x' } }),
    '/body/id: id is missing',
  ],
  [
    'a country',
    entry(1, { kind: 'company', body: { id: 'x', country: 'ZZ' } }),
    '/body/country: country is “ZZ”',
  ],
  [
    'a field that no meta changes',
    meta({ milestone: 'm' }, { date: '2027' }),
    '/body/date: “date” means nothing here',
  ],
  ['a meta of nothing', meta({ milestone: 'm' }, {}), '/body: it changes nothing'],
  ['no title', meta({ milestone: 'm' }, { title: '' }), '/body/title: title is empty text'],
  [
    'no day',
    meta(undefined, { knownThrough: 'June' }),
    '/body/knownThrough: knownThrough is “June”',
  ],
  [
    'a review of nothing',
    entry(1, { kind: 'review', body: { verdict: 'published' } }),
    '/target/entry: entry is missing',
  ],
  [
    'a review that says nothing',
    entry(1, { kind: 'review', target: { entry: uuid(2) }, body: {} }),
    '/body/verdict: verdict is missing',
  ],
  ['__proto__', claim(1, proto), '/body/claim/__proto__: a field is called “__proto__”'],
  ['60 levels', claim(1, { note: nested(60) }), ': it nests deeper than 50 levels'],
  [
    '10,001 characters',
    claim(1, { quote: long }),
    '/body/claim/quote: it has 10001 characters, more than the 10000 that are read',
  ],
  ['a function', claim(1, { note: Math.abs }), `/body/claim/note: it is the function ${Math.abs}`],
  ['no number', claim(1, { note: Number.NaN }), '/body/claim/note: it is the number NaN'],
];

describe('an entry is accepted:', () => {
  for (const [name, value] of GOOD)
    it(name, () => {
      assert.deepEqual(errors(value), []);
    });

  it('and its UUID converted to lower case', () => {
    const id = uuid(0xabc);
    assert.equal(readEntry(entry(1, { id: id.toUpperCase() })).entry?.id, id);
  });

  it('with unknown fields, which are kept', () => {
    const read = readEntry({ ...entry(1), signature: 'abc' }).entry as unknown as Entry & {
      signature: string;
    };
    assert.equal(read.signature, 'abc');
  });

  it('only once: the result can be read again, and is immutable', () => {
    const { entry: read } = readEntry(entry(1));
    assert.equal(readEntry(read).entry, read);
    assert.throws(
      () => Object.assign((read as Entry).body.claim as object, { date: '2031' }),
      TypeError,
    );
  });
});

describe('an entry is refused with the reader’s messages:', () => {
  for (const [name, value, told] of BAD)
    it(name, () => {
      assert.deepEqual(errors(value).slice(0, 1), [told]);
    });

  it('the messages for a file and an entry are the same', () => {
    const bad = { saidOn: 'x', date: 'y', status: {}, saidBy: 'z', unverified: 3 };
    const inFile = parseRoadmap({ milestones: [{ company: 'a', title: 'b', claims: [bad] }] });
    const told = (problems: readonly { message: string; severity: string }[]) =>
      problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    assert.deepEqual(told(readEntry(claim(1, bad)).problems), told(inFile.problems));
  });

  it('too large entries, and lists that contain themselves, are refused quickly', () => {
    const circle: unknown[] = [];
    for (let i = 0; i < 10; i += 1) circle.push(circle);
    const huge = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`f${i}`, 'x'.repeat(9000)]),
    );
    for (const body of [{ claim: huge }, { claim: circle }])
      assert.match(
        String(errors(entry(1, { body }))),
        new RegExp(`^: it has \\d+ characters, more than the ${MAX_ENTRY} that are read$`),
      );
  });
});
