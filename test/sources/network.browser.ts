import { expect } from '@open-wc/testing';
import { LIMITS } from '../../src/sources/fetch.js';
import { type ReadOptions, readSrc, SourceError } from '../../src/sources/index.js';
import type { SourceFault } from '../../src/sources/source-error.js';
import { HeldTime } from '../held-time.js';
import { until } from '../until.js';
import { BadServer } from './bad-network.js';

const never = { signal: new AbortController().signal };
const usual = { ...LIMITS };

async function failure(src: string, options: ReadOptions = never): Promise<SourceError> {
  const error: unknown = await readSrc(src, options).catch((reason: unknown) => reason);
  expect(error).to.be.instanceOf(SourceError);
  return error as SourceError;
}

const title = async (src: string, options: ReadOptions = never) =>
  (await readSrc(src, options))?.roadmap.title;

const server = new BadServer();
const status = (code: number) => [`${code}`, server.url('status', { code }), 'status'] as const;

describe('an address with a name and a password', () => {
  const told = ({ message, hint, url, cause }: SourceError) =>
    [message, hint, url, String(cause)].join(' ');

  it('is refused, and no error message contains them', async () => {
    for (const user of ['jane:s3cret@', 'jane@', ':s3cret@', 'jane:s3cret%40@'])
      for (const src of [`https://${user}localhost:1/a.json?b=c`, `//${user}localhost:1/a`]) {
        const error = await failure(src);
        expect(error.fault).to.equal('address');
        expect(told(error)).not.to.match(/jane|s3cret/);
        expect(error.url).to.match(/^https?:\/\/localhost:1\/a/);
      }
    for (const src of [
      'https://jane:s3cret@[/a',
      'http://jane:s3cret@a b/',
      'https:jane:s3cret@:x/',
    ])
      expect(told(await failure(src))).not.to.match(/jane|s3cret/);
  });
});

describe('a server that misbehaves', () => {
  let time: HeldTime;
  beforeEach(() => {
    time = new HeldTime();
  });
  afterEach(() => {
    time.release();
    Object.assign(LIMITS, usual);
  });

  const FAULTS: readonly (readonly [what: string, src: string, fault: SourceFault])[] = [
    ['no answer', server.url('silent'), 'time-out'],
    ['silence in mid-body', server.url('stall'), 'time-out'],
    ['silence of another origin', server.elsewhere('silent', { cors: '*' }), 'time-out'],
    ['a connection closed at once', server.url('reset'), 'network'],
    ['a drop in mid-body', server.url('drop'), 'incomplete'],
    [
      'a drop in mid-body, of another origin',
      server.elsewhere('drop', { cors: '*' }),
      'incomplete',
    ],
    ['a loop of redirects', server.url('loop'), 'network'],
    ['no CORS', server.elsewhere('ok'), 'network'],
    ['CORS for others', server.elsewhere('ok', { cors: 'https://example.org' }), 'network'],
    ['no server', 'http://localhost:1/roadmap.json', 'network'],
    ['a page', server.url('page'), 'page'],
    ['nothing', server.url('empty'), 'empty'],
    ['half a document', server.url('broken'), 'content'],
    ...[400, 401, 403, 404, 408, 410, 425, 429, 500, 502, 503, 504].map(status),
  ];
  for (const [what, src, fault] of FAULTS) {
    it(`answers ${what}: that is ${fault}, never a roadmap`, async () => {
      const failing = failure(src);
      if (fault === 'time-out') await silence(failing);
      const error = await failing;
      expect(error.fault).to.equal(fault);
      expect(error.hint).not.to.equal('');
      if (fault !== 'content') expect(error.url).to.equal(new URL(src, location.href).href);
      if (fault === 'status') expect(error.status).to.equal(Number(what));
    });
  }

  /** The time passes that a server is waited for, after its answer has begun as well. */
  async function silence(reading: Promise<unknown>): Promise<void> {
    let over = false;
    void reading.finally(() => (over = true));
    await until(async () => {
      if (time.waiting.includes(LIMITS.silence)) await time.pass(LIMITS.silence);
      return over;
    }, 'it is given up');
  }

  describe('that drops the connection without a declared length', () => {
    /** HTTP/1.1 tells by the missing last chunk; to WebKitGTK (libsoup) what came is the whole. */
    let told = false;
    before(async () => {
      const cut = await fetch(server.url('cut'));
      told = await cut.text().then(
        () => false,
        () => true,
      );
    });

    it('sends part of JSON: it is refused if the browser reports the drop, else read with a problem', async () => {
      const src = server.url('cut');
      if (told) expect((await failure(src)).fault).to.equal('incomplete');
      else expect((await readSrc(src, never))?.problems[0]?.hint).to.include('cut off');
    });

    it('sends part of CSV: it is refused if the browser reports the drop, else read as it came', async () => {
      const src = server.url('cut', { csv: 1 });
      if (told) expect((await failure(src)).fault).to.equal('incomplete');
      else expect((await readSrc(src, never))?.roadmap.milestoneColumns.count).to.be.below(500);
    });
  });

  it('says how long to wait', async () => {
    const { status, retryAfter } = await failure(server.url('status', { code: 503, after: 120 }));
    expect({ status, retryAfter }).to.deep.equal({ status: 503, retryAfter: '120' });
  });

  it('may send slowly as long as it sends something', async () => {
    const told: (number | null)[] = [];
    const onProgress = (part: number | null) => told.push(part);
    const own = new BadServer();
    const reading = title(own.url('drip', { pieces: 1 }), { ...never, onProgress });
    for (let pieces = 0; pieces < 8; pieces += 1) {
      await until(() => told.length === pieces && time.waiting.includes(LIMITS.silence));
      await time.pass(LIMITS.silence - 1);
      await own.go();
    }
    expect(await reading).to.equal('Version 1');
    expect(told).to.deep.equal(told.toSorted((a, b) => Number(a) - Number(b)));
  });

  it('is read if another origin allows this page', async () => {
    const src = server.elsewhere('ok', { cors: location.origin });
    expect(await title(src)).to.equal('Version 1');
  });

  it('is offline if the page is', async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    const { fault } = await failure(server.url('reset')).finally(() =>
      Reflect.deleteProperty(navigator, 'onLine'),
    );
    expect(fault).to.equal('offline');
  });

  for (const [when, parameters] of [
    ['as it goes on', {}],
    ['by the length it gives', { length: 3_000_000 }],
  ] as const) {
    it(`sends too much: the transfer is aborted ${when}`, async () => {
      LIMITS.bytes = 2_000_000;
      const received: (number | null)[] = [];
      const onProgress = (part: number | null) => received.push(part);
      const { fault } = await failure(server.url('endless', parameters), { ...never, onProgress });
      expect(fault).to.equal('size');
      if (when === 'by the length it gives') expect(received).to.deep.equal([]);
    });
  }

  it('is disconnected when reading ends', async () => {
    const ending = new AbortController();
    const own = new BadServer();
    const reading = readSrc(own.url('silent'), { signal: ending.signal });
    await until(async () => (await own.log()).length === 1, 'asked for');
    ending.abort();
    const error: unknown = await reading.catch((reason: unknown) => reason);
    expect((error as Error).name).to.equal('AbortError');
  });
});

describe('a version that is known already', () => {
  /**
   * What a browser gets that asks for what has not changed. WebKit's driver opens a session that
   * keeps nothing, as a private window: there is no version to ask about.
   */
  let unchanged = 200;

  before(async () => {
    const probe = new BadServer();
    for (let times = 0; times < 2; times += 1)
      await fetch(probe.url('ok'), { cache: 'no-cache' }).then((answer) => answer.text());
    [, unchanged = 0] = await probe.log();
    expect(unchanged).to.be.oneOf([200, 304]);
  });

  for (const [by, parameters] of [
    ['its ETag', {}],
    ['a sum of its bytes', { untagged: 1 }],
  ] as const) {
    it(`is not read again, as recognised by ${by}`, async () => {
      const own = new BadServer();
      const src = own.url('ok', parameters);
      const known: string[] = [];
      const isKnown = (version: string) => known.includes(version) || !known.push(version);
      const options = { ...never, revalidate: true, isKnown };
      expect(await title(src, options)).to.equal('Version 1');
      expect(await readSrc(src, options)).to.equal(null);
      await own.set({ version: 2 });
      expect(await title(src, options)).to.equal('Version 2');
      expect(await readSrc(src, options)).to.equal(null);
      const again = by === 'its ETag' ? unchanged : 200;
      expect(await own.log()).to.deep.equal([200, again, 200, again]);
    });
  }
});
