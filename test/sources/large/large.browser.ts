import { expect } from '@open-wc/testing';
import type { ParsedRoadmap } from '../../../src/read/parse.js';
import { parseRoadmap, parseRoadmapCsv } from '../../../src/read/parse.js';
import { readData, readSrc } from '../../../src/sources/index.js';
import { roadmapValue } from '../../bench/data.js';

const never = { signal: new AbortController().signal };
const RealWorker = globalThis.Worker;

const { milestones, ...head } = roadmapValue(10_000) as { milestones: object[] };
const DOCUMENT = {
  ...head,
  milestones: [
    ...milestones,
    7,
    { company: 'Toyota', title: 'Typed', date: 'Q3 2027', partners: 'Idemitsu' },
    { company: 'Toyota', title: 'Mistyped', date: 'blue moon' },
    { company: 'Toyota', title: 'Sourced', source: 'https://example.org/é' },
  ],
};
const JSON_TEXT = JSON.stringify(DOCUMENT);
const DAMAGED = JSON_TEXT.replace('"company":', '"company').slice(0, -50);
const CSV_TEXT = [
  'company,title,date,note',
  ...Array.from({ length: 20_000 }, (_, i) => `Maker ${i % 7},Cell ${i},2027,${'x'.repeat(50)}`),
  'Maker 1,Late,blue moon,',
].join('\n');

function blobUrl(content: string, type: string): string {
  return URL.createObjectURL(new Blob([content], { type }));
}

/** Everything about a roadmap that could differ, without comparing a million values one by one. */
function plain(parsed: ParsedRoadmap | null): string {
  const { roadmap, problems } = parsed as ParsedRoadmap;
  const { milestoneColumns, claimColumns } = roadmap;
  return JSON.stringify([roadmap, problems, milestoneColumns.firstClaim, claimColumns.due]);
}

describe('a large source', () => {
  const made: string[] = [];

  beforeEach(() => {
    made.length = 0;
    globalThis.Worker = class extends RealWorker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        made.push(String(url));
      }
    };
  });
  afterEach(() => {
    globalThis.Worker = RealWorker;
  });

  for (const [what, read, expected] of [
    [
      'JSON from an address',
      () => readSrc(blobUrl(JSON_TEXT, 'application/json'), never),
      parseRoadmap(JSON_TEXT),
    ],
    ['JSON text', () => readData(JSON_TEXT, never), parseRoadmap(JSON_TEXT)],
    [
      'JSON that is damaged and was cut off',
      () => readSrc(blobUrl(DAMAGED, 'application/json'), never),
      parseRoadmap(DAMAGED),
    ],
    ['CSV', () => readSrc(blobUrl(CSV_TEXT, 'text/csv'), never), parseRoadmapCsv(CSV_TEXT)],
  ] as const) {
    it(`is read by a worker: ${what}`, async () => {
      const parsed = await read();
      expect(made).to.have.length(1);
      expect(plain(parsed) === plain(expected)).to.equal(true);
    });

    it(`is read in slices where there are no workers: ${what}`, async () => {
      globalThis.Worker = class {
        constructor() {
          throw new DOMException('refused', 'SecurityError');
        }
      } as unknown as typeof Worker;
      expect(plain(await read()) === plain(expected)).to.equal(true);
    });

    it(`is read in slices where a worker's script is refused: ${what}`, async () => {
      globalThis.Worker = class extends RealWorker {
        constructor() {
          super('/nowhere.js', { type: 'module' });
        }
      };
      expect(plain(await read()) === plain(expected)).to.equal(true);
    });
  }

  it('is read in any encoding', async () => {
    const units = Uint16Array.from(`\uFEFF${JSON_TEXT}`, (letter) => letter.charCodeAt(0));
    const url = URL.createObjectURL(new Blob([units], { type: 'application/json' }));
    expect(plain(await readSrc(url, never)) === plain(parseRoadmap(JSON_TEXT))).to.equal(true);
  });

  it('reports bytes that are not UTF-8', async () => {
    const bytes = new TextEncoder().encode(JSON_TEXT.replace('Typed', 'Ty~ped'));
    bytes[bytes.indexOf(0x7e)] = 0xff;
    const url = URL.createObjectURL(new Blob([bytes], { type: 'application/json' }));
    const parsed = await readSrc(url, never);
    expect(parsed?.problems[0]?.message).to.match(
      /^a character could not be decoded, in line 1, col/,
    );
    expect(plain(parsed) === plain(parseRoadmap(new TextDecoder().decode(bytes)))).to.equal(true);
  });

  it('is read even if a text contains half a surrogate pair', async () => {
    const text = JSON_TEXT.replace('Typed', 'Typed \ud800');
    expect(plain(await readData(text, never)) === plain(parseRoadmap(text))).to.equal(true);
    expect(made).to.have.length(0);
  });

  it('reports progress that never decreases', async () => {
    const told: number[] = [];
    const onProgress = (progress: number | null) => progress !== null && told.push(progress);
    // Without the typed phrases, for which all is read again.
    const text = JSON_TEXT.replace('Q3 2027', '2027-07').replace('blue moon', '2027');
    await readSrc(blobUrl(text, 'application/json'), { ...never, onProgress });
    expect(told.length).to.be.above(3);
    expect(told).to.deep.equal(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).to.be.within(0.5, 1);
  });

  it('stops when aborted before its worker has started', async () => {
    const ending = new AbortController();
    globalThis.Worker = class extends RealWorker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        ending.abort();
      }
    };
    const reading = readData(JSON_TEXT, { signal: ending.signal });
    const error = await reading.catch((reason: unknown) => reason);
    expect((error as Error).name).to.equal('AbortError');
  });

  it('stops its worker when aborted', async () => {
    const ending = new AbortController();
    let ended = 0;
    globalThis.Worker = class extends RealWorker {
      override terminate(): void {
        ended += 1;
        super.terminate();
      }
    };
    const reading = readData(JSON_TEXT, {
      signal: ending.signal,
      onProgress: () => ending.abort(),
    });
    const error = await reading.catch((reason: unknown) => reason);
    expect((error as Error).name).to.equal('AbortError');
    expect(ended).to.equal(1);
  });
});
