import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { coloursOf } from '../../../src/export/picture/colours.js';
import { COLOUR_NAMES, themeColours } from '../../../src/export/picture/theme.js';

describe('the colours of a theme', () => {
  for (const [css, dark, expected] of [
    [':root { --roadmap-text: #123456; }', false, { text: '#123456' }],
    [':root{--roadmap-line-strong:#abc}', false, { lineStrong: '#aabbcc' }],
    [':root { --roadmap-text: light-dark(#111111, #eeeeee) }', false, { text: '#111111' }],
    [':root { --roadmap-text: light-dark( #111111 ,#eeeeee ) }', true, { text: '#eeeeee' }],
    ['a { --roadmap-text: #111111; } b { --roadmap-text: #222222; }', false, { text: '#222222' }],
    ['/* --roadmap-text: #111111; */ :root { --roadmap-radius: 2px; }', false, {}],
    [':root { --roadmap-text: rebeccapurple; --roadmap-muted: url(x) }', false, {}],
  ] as const)
    it(`of ${css}${dark ? ', dark' : ''} are ${JSON.stringify(expected)}`, () =>
      assert.deepEqual(themeColours(css, dark), { ...expected, verdict: {} }));

  it('are four of what became of promises', () =>
    assert.deepEqual(themeColours(':root { --roadmap-open: #112233; }', false).verdict, {
      open: '#112233',
    }));

  for (const name of readdirSync('components/themes'))
    for (const dark of [false, true])
      it(`are all in ${name}${dark ? ', dark' : ''}`, () => {
        const css = readFileSync(`components/themes/${name}`, 'utf8');
        for (const colour of COLOUR_NAMES) assert.match(css, RegExp(`--roadmap-${colour}:`));
        const whole = coloursOf(dark, themeColours(css, dark));
        const usual = coloursOf(dark);
        assert.deepEqual(Object.keys(whole).sort(), Object.keys(usual).sort());
        if (name === 'neutral.css') assert.deepEqual(whole, usual);
        else assert.notEqual(whole.text, usual.text);
      });
});
