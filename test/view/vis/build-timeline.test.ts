import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  buildTimeline,
  FORBIDDEN,
  PatchError,
  patchTimeline,
} from '../../../src/view/vis/build-timeline.mjs';

const require = createRequire(import.meta.url);
const published = require
  .resolve('vis-timeline/package.json')
  .replace(/package\.json$/, 'esnext/esm/vis-timeline-graph2d.js');

describe('the built timeline module', () => {
  let built: string;
  before(async () => {
    built = await buildTimeline();
  });

  it('holds no HTML sink, no code from text, no console and no global', () => {
    assert.deepEqual(built.match(FORBIDDEN), null);
  });

  it('leaves Luxon to be shared and holds no moment', () => {
    assert.match(built, /from"luxon"/);
    assert.doesNotMatch(built, /momentjs\.com|isMomentInputObject/);
  });

  it('stays small', () => {
    const gzipped = gzipSync(built).length;
    assert.ok(gzipped < 8_000, `${gzipped} bytes gzipped`);
  });
});

describe('the patches', () => {
  const refused = async (doctor: (text: string) => string) => {
    const text = await readFile(published, 'utf8');
    assert.notEqual(doctor(text), text, 'the doctored text differs');
    assert.throws(() => patchTimeline(doctor(text)), PatchError);
  };

  it('apply to the published source', async () => {
    assert.ok(patchTimeline(await readFile(published, 'utf8')).length > 0);
  });

  it('stop at one more HTML write', () =>
    refused((text) => text.replace(/^function getStart/m, 'document.body.innerHTML = "";\n$&')));

  it('stop at one HTML write less', () =>
    refused((text) => text.replace('.innerHTML = ""', '.x = ""')));

  it('stop at a new method of a class cut down to lanes', () =>
    refused((text) => text.replace('  getVisibleGroups() {', '  added() {\n  }\n\n$&')));

  it('stop at a block that grew', () =>
    refused((text) => text.replace('let itemAddedToTimeline = false;', '$&\n    added();')));

  it('stop where a class is gone', () =>
    refused((text) => text.replace('class ColorPicker', 'class Picker')));
});
