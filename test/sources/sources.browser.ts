import { expect, fixture, html } from '@open-wc/testing';
import { type ParsedRoadmap, parseRoadmap } from '../../src/read/parse.js';
import { csvOfTable } from '../../src/read/table.js';
import { tableIn } from '../../src/sources/html-table.js';
import {
  childText,
  type ReadOptions,
  readChild,
  readData,
  readSrc,
  SourceError,
} from '../../src/sources/index.js';
import { inSlices } from '../../src/work/slices.js';
import { clockOfReadings } from '../components/page/clock.js';
import { MILESTONES } from '../components/page/data.js';
import { until } from '../until.js';

const never = { signal: new AbortController().signal };

/** Reads what cannot be known before. */
const readNew = async (src: string, options: ReadOptions = never) =>
  (await readSrc(src, options)) as ParsedRoadmap;
const RECORDS = [{ company: 'Toyota', title: 'Cars', date: '2027' }];

function blobUrl(content: BlobPart, type: string): string {
  return URL.createObjectURL(new Blob([content], { type }));
}

async function failure(work: Promise<unknown>): Promise<SourceError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(SourceError);
  return error as SourceError;
}

describe('fetching', () => {
  it('reads JSON and CSV from the server, relative to the page', async () => {
    const json = await readNew('/data/solid-state-batteries.json');
    expect(json.roadmap.milestoneColumns.count).to.equal(MILESTONES);
    const csv = await readNew('/test/data/facts-claims.csv');
    expect(csv.roadmap.milestoneColumns.count).to.equal(95);
  });

  for (const [what, url] of [
    ['by media type', blobUrl('[{"company":"A","title":"B"}]', 'application/json')],
    ['by media type, CSV', blobUrl('company,title\nA,B', 'text/csv')],
    ['by content', blobUrl('  [{"company":"A","title":"B"}]', 'text/plain')],
    ['by content, CSV', blobUrl('company;title\nA;B', '')],
    ['from a data: address', 'data:application/json,[{"company":"A","title":"B"}]'],
    ['in UTF-16', blobUrl(utf16('company,title\nA,Bé'), 'text/csv')],
  ] as const) {
    it(`reads ${what}`, async () => {
      const { roadmap, problems } = await readNew(url);
      expect(problems).to.deep.equal([]);
      expect(roadmap.milestones[0]?.title).to.match(/^Bé?$/);
    });
  }

  it('reports the server’s status', async () => {
    const { status, url, hint } = await failure(readSrc('/nowhere.json', never));
    expect(status).to.equal(404);
    expect(url).to.equal(`${location.origin}/nowhere.json`);
    expect(hint).to.include('no such file');
  });

  it('reports that nothing could be fetched', async () => {
    const error = await failure(readSrc('http://localhost:1/roadmap.json', never));
    expect(error.status).to.equal(null);
    expect(error.hint).to.include('CORS');
  });

  it('reports an invalid address', async () => {
    expect((await failure(readSrc('http://[', never))).message).to.include('not an address');
  });

  for (const [what, url, message] of [
    ['a web page', blobUrl('<!doctype html><p>Log in', 'application/json'), 'a web page came'],
    ['an empty file', blobUrl('  \n', 'text/csv'), 'empty'],
    ['JSON that is none', blobUrl('[{]', 'application/json'), 'not JSON'],
  ] as const) {
    it(`refuses ${what}`, async () => {
      expect((await failure(readSrc(url, never))).message).to.include(message);
    });
  }

  it('reads the intact part of a truncated file', async () => {
    const text = '[{"company":"A","title":"B"},{"company":"A","tit';
    const { roadmap, problems } = await readNew(blobUrl(text, 'application/json'));
    expect(roadmap.milestoneColumns.ids).to.deep.equal(['a-b']);
    expect(problems[0]).to.include({ at: '/1', severity: 'error' });
    expect(problems[0]?.message).to.include('it ends too soon in line 1, column 49');
  });

  it('reads a large file without blocking the page, and reports progress', async () => {
    const records = Array.from({ length: 100_000 }, (_, i) => ({
      ...RECORDS[0],
      title: `Car ${i}`,
    }));
    const url = blobUrl(
      JSON.stringify({ title: 'Large', milestones: records }),
      'application/json',
    );
    const progress: number[] = [];
    let beats = 0;
    const beat = setInterval(() => (beats += 1));
    const onProgress = (part: number | null) => progress.push(part ?? Number.NaN);
    const { roadmap } = await readNew(url, { ...never, onProgress });
    clearInterval(beat);
    expect(roadmap.milestoneColumns.count).to.equal(100_000);
    expect(progress).to.deep.equal(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).to.be.within(0.75, 1);
    // Some 100 where nothing else runs.
    expect(beats).to.be.above(10);
  });

  it('stops when it is aborted', async () => {
    const ending = new AbortController();
    const reading = readSrc('/data/solid-state-batteries.json', { signal: ending.signal });
    ending.abort();
    const error = await reading.catch((reason: unknown) => reason);
    expect((error as Error).name).to.equal('AbortError');
  });
});

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const units = Uint16Array.from(`\uFEFF${text}`, (char) => char.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

describe('slices', () => {
  function* busy(steps: number): Generator<number, string> {
    for (let i = 0; i < steps; i += 1) yield i;
    return 'done';
  }

  let restoreClock: () => void;
  beforeEach(() => {
    restoreClock = clockOfReadings();
  });
  afterEach(() => restoreClock());

  it('finish small work at once', async () => {
    let turns = 0;
    const work = inSlices(busy(5), { ...never, onStep: () => (turns += 1) });
    expect(await work).to.equal('done');
    expect(turns).to.equal(0);
  });

  it('yield to the page', async () => {
    let turns = 0;
    let beats = 0;
    const beat = setInterval(() => (beats += 1));
    await inSlices(busy(40_000), { ...never, onStep: () => (turns += 1) });
    clearInterval(beat);
    expect(turns).to.be.within(4000, 6000);
    expect(beats).to.be.above(0);
  });

  it('stop between slices when aborted', async () => {
    const ending = new AbortController();
    let slices = 0;
    const onStep = () => (slices += 1);
    const work = inSlices(busy(1e9), { signal: ending.signal, onStep });
    await until(() => slices > 2);
    ending.abort();
    const error = await work.catch((reason: unknown) => reason);
    expect((error as Error).name).to.equal('AbortError');
  });
});

describe('children', () => {
  it('include a script', async () => {
    const host = await fixture(html`<div><script type="text/csv">
      company,title
      Toyota,Cars
    </script></div>`);
    const child = childText(host);
    expect(child).to.include({ form: 'script', kind: 'csv' });
    const { roadmap } = await readChild(child as Exclude<typeof child, 'pending' | null>, never);
    expect(roadmap.milestoneColumns.titles).to.deep.equal(['Cars']);
  });

  it('do not include scripts that are code, or tables deeper in the page', async () => {
    const host = await fixture(
      html`<div><script type="text/plain">[]</script><div><table><tr><td>x</td></tr></table></div></div>`,
    );
    expect(childText(host)).to.equal(null);
  });
});

describe('table', () => {
  const table = () =>
    fixture<HTMLTableElement>(html`<table>
      <thead>
        <tr><th colspan="6">Plans</th></tr>
        <tr><th>Maker</th><th>Milestone</th><th data-field="date">Planned</th><th>Said on</th><th>Source</th><th>Remark</th></tr>
      </thead>
      <tbody>
        <tr><th rowspan="2">Toyota</th><td>First "dry" car,
          maybe</td><td>2027</td><td><time datetime="2023-06-13">June</time></td><td><a href="/toyota">Toyota</a></td><td></td></tr>
        <tr><td>Volume</td><td data-value="[..2030]">this decade</td><td></td><td>https://example.org/</td><td>x</td></tr>
        <tr><th colspan="6">Elsewhere</th></tr>
        <tr><th>Nio</th><td>Pack</td><td>nonsense</td><td></td><td></td><td></td></tr>
      </tbody>
    </table>`);

  it('becomes CSV, a line for each row', async () => {
    expect(csvOfTable(tableIn(await table())).split('\n')).to.deep.equal([
      '"company","title","date","said_on","source_publisher","source_url","note"',
      `"Toyota","First ""dry"" car, maybe","2027","2023-06-13","Toyota","${location.origin}/toyota",""`,
      '"Toyota","Volume","[..2030]","","","https://example.org/","x"',
      '"","","","","","",""',
      '"Nio","Pack","nonsense","","","",""',
    ]);
  });

  it('locates problems by row', async () => {
    const { roadmap, problems } = await readChild(
      { form: 'table', kind: 'csv', text: '', table: await table() },
      never,
    );
    expect(roadmap.milestoneColumns.titles).to.deep.equal([
      'First "dry" car, maybe',
      'Volume',
      'Pack',
    ]);
    expect(new Set(problems.map(({ at }) => at))).to.deep.equal(new Set(['row 3', 'row 4']));
    expect(roadmap.milestones[0]?.claims[0]).to.include({ saidOn: '2023-06-13', date: '2027' });
  });
});

describe('data', () => {
  const parsed = parseRoadmap(RECORDS);
  for (const [what, data] of [
    ['a list', RECORDS],
    ['a document', { milestones: RECORDS }],
    ['JSON text', JSON.stringify(RECORDS)],
    ['CSV text', 'company,title,date\nToyota,Cars,2027'],
    ['a roadmap', parsed.roadmap],
    ['a parsed roadmap', parsed],
  ] as const) {
    it(`reads ${what}`, async () => {
      const { roadmap } = await readData(data, never);
      expect(roadmap.milestoneColumns.ids).to.deep.equal(['toyota-cars']);
    });
  }

  it('tells of a key that stands twice, in text of any kind', async () => {
    const twice = '[{"company":"A","title":"T","date":"2027","date":"2028"}]';
    const told = ['/0/date: “date” is written twice, and the last one counts'];
    const script = { form: 'script', kind: 'json', text: twice } as const;
    const url = blobUrl(twice, 'application/json');
    for (const reading of [readData(twice, never), readChild(script, never), readSrc(url, never)]) {
      const problems = (await reading)?.problems ?? [];
      expect(problems.map(({ at, message }) => `${at}: ${message}`)).to.deep.equal(told);
    }
  });

  it('refuses a value that is not a document', async () => {
    expect((await failure(readData(42, never))).hint).to.include('milestones');
  });
});
