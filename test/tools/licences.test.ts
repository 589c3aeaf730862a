import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { licences, packagesOf } from './licences.mjs';

test('finds the packages of bundled modules by their paths, including the cut-out time steps', () => {
  const paths = [
    'components/roadmap-timeline/chart.ts',
    'node_modules/lit/index.js',
    'node_modules/@lit/reactive-element/reactive-element.js',
    'node_modules/a/node_modules/luxon/src/luxon.js',
    'src/view/ticks/generated/time-step.js',
  ];
  assert.deepEqual(packagesOf(paths), ['@lit/reactive-element', 'lit', 'luxon', 'vis-timeline']);
});

test('names each package with the full text of its licences', () => {
  const text = licences(['lit', 'vis-timeline']);
  for (const file of ['lit/LICENSE', 'vis-timeline/LICENSE.MIT.txt'])
    assert.ok(text.includes(readFileSync(`node_modules/${file}`, 'utf8').trim()), file);
  assert.match(text, /vis-timeline \d+\.\d+\.\d+ \(\(Apache-2\.0 OR MIT\)\)/);
});

test('refuses a package without a licence', () => {
  assert.throws(() => licences(['.cache']));
});
