import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { eventReader, type ServerEvent } from '../../src/sources/event-stream.js';

const message = (data: string, type = 'message'): ServerEvent => ({ type, data });

/** Streams as the HTML standard (9.2.6) has them. */
const CASES: readonly [name: string, text: string, events: ServerEvent[]][] = [
  ['one event', 'data: a\n\n', [message('a')]],
  ['a type', 'event: entries\ndata: a\n\n', [message('a', 'entries')]],
  ['lines of one event', 'data: YHOO\ndata: +2\ndata: 10\n\n', [message('YHOO\n+2\n10')]],
  ['comments', ': alive\n\ndata: a\n:b\n\n', [message('a')]],
  ['a field without a value', 'data\n\ndata\ndata\n\ndata:', [message(''), message('\n')]],
  ['one space at most', 'data:a\n\ndata:  b\n\n', [message('a'), message(' b')]],
  [
    'line breaks of all kinds',
    'data: a\r\n\r\ndata: b\r\rdata: c\n\n',
    ['a', 'b', 'c'].map((one) => message(one)),
  ],
  ['a byte order mark', '\uFEFFdata: a\n\n', [message('a')]],
  ['a type without data', 'event: a\n\ndata: b\n\n', [message('b')]],
  ['what is not complete', 'data: a\n\ndata: b\n', [message('a')]],
  ['other fields', 'id: e.1\nretry: 5\nwhat: ever\ndata: a\n\n', [message('a')]],
];

describe('a stream of events', () => {
  for (const [name, text, events] of CASES) {
    it(`has ${name}`, () => assert.deepEqual(eventReader()(`${text}:`), events));

    it(`has ${name} in whatever pieces it comes`, () => {
      const places = fc.array(fc.nat(text.length), { maxLength: 6 });
      fc.assert(
        fc.property(places, (cuts) => {
          const read = eventReader();
          const ends = [...cuts.sort((a, b) => a - b), text.length];
          const pieces = ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end));
          assert.deepEqual([...pieces, ':'].flatMap(read), events);
        }),
      );
    });
  }
});
