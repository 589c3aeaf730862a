import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pinned } from '../../../components/roadmap-tracker/share-texts.js';

type Said = Record<string, string>;
const NOW = { 'as-of': '', company: '', view: '', query: '' };

describe('a state that means the same tomorrow', () => {
  for (const [name, state, base, expected] of [
    ['has the newest day by its date', {}, {}, { 'as-of': '2026-06-25' }],
    ['has every choice', { company: 'nio' }, {}, { 'as-of': '2026-06-25', company: 'nio' }],
    [
      'has a choice that the page has made',
      { company: 'nio' },
      { company: 'nio' },
      { 'as-of': '2026-06-25', company: 'nio' },
    ],
    [
      'has none where the page has one and the reader took it back',
      {},
      { company: 'nio' },
      { 'as-of': '2026-06-25', company: '' },
    ],
  ] as readonly (readonly [string, Said, Said, Said])[])
    it(name, () => {
      const of = (said: Said) => new Map(Object.entries({ ...NOW, ...said }));
      assert.deepEqual(Object.fromEntries(pinned(of(state), of(base), '2026-06-25')), expected);
    });
});
