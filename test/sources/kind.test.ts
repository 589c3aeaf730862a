import assert from 'node:assert/strict';
import { it } from 'node:test';
import { textOf } from '../../src/sources/dropped.js';
import {
  decoderFor,
  isMarkup,
  kindOfEnding,
  kindOfText,
  kindOfType,
} from '../../src/sources/format.js';

const TYPES: readonly [string | null, string | null][] = [
  ['application/json', 'json'],
  ['application/json; charset=utf-8', 'json'],
  ['APPLICATION/JSON', 'json'],
  ['text/json', 'json'],
  ['application/vnd.roadmap+json', 'json'],
  ['text/csv', 'csv'],
  ['text/csv;charset=windows-1252;header=present', 'csv'],
  ['application/csv', 'csv'],
  ['text/tab-separated-values', 'csv'],
  ['text/plain', null],
  ['application/octet-stream', null],
  ['text/html', null],
  ['', null],
  [null, null],
];

const ENDINGS: readonly [string, string | null][] = [
  ['https://example.org/a.json', 'json'],
  ['https://example.org/a.JSON?v=2#top', 'json'],
  ['https://example.org/a.csv', 'csv'],
  ['https://example.org/a.tsv', 'csv'],
  ['https://example.org/roadmap', null],
  ['https://example.org/export?file=a.csv', null],
  ['data:,company', null],
];

it('tells JSON from CSV by media type', () => {
  for (const [type, kind] of TYPES) assert.equal(kindOfType(type), kind, String(type));
});

it('tells JSON from CSV by ending', () => {
  for (const [url, kind] of ENDINGS) assert.equal(kindOfEnding(url), kind, url);
});

it('tells JSON from CSV by the first character', () => {
  assert.equal(kindOfText('\uFEFF\n  [{'), 'json');
  assert.equal(kindOfText(' {"title"'), 'json');
  assert.equal(kindOfText('company,title'), 'csv');
  assert.equal(kindOfText(''), 'csv');
});

it('recognises a web page', () => {
  assert.ok(isMarkup('\n<!doctype html>'));
  assert.ok(!isMarkup('company,title\n<b>,x'));
});

const BYTES: readonly [string, number[], string | null, string][] = [
  ['UTF-8 by default', [0xc3, 0xa9], null, 'é'],
  ['the charset', [0xe9], 'text/csv; charset=windows-1252', 'é'],
  ['a quoted charset', [0xe9], 'text/csv; Charset="ISO-8859-1"', 'é'],
  ['a charset nobody knows', [0xc3, 0xa9], 'text/csv; charset=nonsense', 'é'],
  [
    'the UTF-8 mark before the charset',
    [0xef, 0xbb, 0xbf, 0xc3, 0xa9],
    'text/csv; charset=latin1',
    'é',
  ],
  ['UTF-16 little endian', [0xff, 0xfe, 0xe9, 0x00], 'text/csv', 'é'],
  ['UTF-16 big endian', [0xfe, 0xff, 0x00, 0xe9], null, 'é'],
];

it('decodes by byte order mark, then by charset', () => {
  for (const [what, bytes, type, text] of BYTES) {
    const head = Uint8Array.from(bytes);
    assert.equal(decoderFor(head, type).decode(head), text, what);
  }
});

it('finds the log in the text of a mail', () => {
  const log = '{"format":"roadmap-log","v":1,"roadmap":"Race","entries":[\n  {"v":1}\n]}';
  const mail = `- Toyota’s “First car”: 2029\r\n\r\n${log}\r\n-- \r\nThe desk\r\n`;
  assert.deepEqual(textOf(mail), { name: '', kind: 'json', text: log });
  assert.deepEqual(textOf(log), { name: '', kind: 'json', text: log });
  assert.deepEqual(textOf('a roadmap-log'), { name: '', kind: 'csv', text: 'a roadmap-log' });
});
