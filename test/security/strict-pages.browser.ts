import { expect } from '@open-wc/testing';

/** What a page said of itself when all was done there. */
interface Said {
  readonly failed?: string;
  readonly seen: Readonly<Record<string, unknown>>;
  readonly violations: readonly string[];
  readonly errors: readonly string[];
  readonly noise: readonly string[];
  readonly downloads: readonly string[];
  readonly added: readonly string[];
  readonly leaks: readonly string[];
  readonly fetched: readonly string[];
  readonly workers: number;
  readonly unchanged: boolean;
  readonly isolated: boolean;
  readonly elementsAdded: number;
  readonly ids: number;
}

interface How {
  readonly page?: string;
  readonly under?: string;
  readonly sandbox?: string;
}

const SIZE = 'position: fixed; inset: 0; inline-size: 1100px; block-size: 900px; z-index: 9';
let opened = 0;

/** Opens the page in a frame; returns what it says once it has done everything. */
async function visit({ page = 'plain', under = '', sandbox }: How): Promise<Said> {
  opened += 1;
  const query = `?under=${under}&visit=${opened}`;
  const frame = document.createElement('iframe');
  frame.style.cssText = SIZE;
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.src = `/security/${page}.html${query}`;
  const said = new Promise<Said>((resolve) => {
    const hear = ({ data }: MessageEvent<{ page: string; said: Said }>) => {
      if (data?.page !== query) return;
      removeEventListener('message', hear);
      resolve(data.said);
    };
    addEventListener('message', hear);
  });
  document.body.append(frame);
  const result = await said;
  frame.remove();
  expect(result.failed).to.equal(undefined);
  return result;
}

const MARKS = [
  'litElementVersions',
  'litHtmlVersions',
  'litPropertyMetadata',
  'reactiveElementVersions',
];

/** What holds on every page, whatever it is like. */
function expectNoHarm(said: Said): void {
  expect(said.errors, 'errors').to.eql([]);
  expect(said.noise, 'said to the console').to.eql([]);
  expect([...said.added].sort(), 'globals').to.eql(MARKS);
  expect(said.unchanged, 'built-in classes are as they were').to.equal(true);
  expect([said.elementsAdded, said.ids], 'elements and names in the page').to.eql([0, 0]);
  expect(said.leaks, 'styles of the page').to.eql([]);
  const elsewhere = said.fetched.filter((url) => !expected(url));
  expect(elsewhere, 'fetched').to.eql([]);
}

const own = `${location.origin}/security/`;
const expected = (url: string) =>
  url.startsWith(own) || url.startsWith('data:') || url.startsWith('blob:');

/** Letters of another size leave another number of lanes in sight. */
function comparable({ seen }: Said, { page }: How): unknown {
  return page === 'styled' ? { ...seen, hints: null } : seen;
}

describe('the published script', () => {
  let plain: Said;
  before(async function () {
    this.timeout(90_000);
    plain = await visit({});
  });

  it('works in a page without rules', () => {
    expectNoHarm(plain);
    expect(plain.violations).to.eql([]);
    expect(plain.workers).to.equal(1);
    expect(plain.downloads.length).to.be.above(5);
  });

  const PAGES: Record<string, How> = {
    'the strict content security policy': { under: 'strict' },
    'an opener and an embedder policy': { under: 'isolated' },
    'all of these policies': { under: 'strict-isolated' },
    'styles for everything': { page: 'styled' },
    'members added to what is built in': { page: 'spoilt' },
    'what is built in frozen': { page: 'frozen' },
    'no storage': { page: 'denied' },
    'two copies of the script': { page: 'twice' },
    'two copies of the script under the strict policy': { page: 'twice', under: 'strict' },
    'members added, under the strict policy': { page: 'spoilt', under: 'strict' },
  };

  for (const [what, how] of Object.entries(PAGES))
    it(`works in full with ${what}`, async () => {
      const said = await visit(how);
      expectNoHarm(said);
      expect(said.violations).to.eql([]);
      expect(said.workers).to.equal(1);
      expect(comparable(said, how)).to.eql(comparable(plain, how));
      expect(said.downloads).to.eql(plain.downloads);
    }).timeout(90_000);

  it('reads in slices where its policy is not granted', async () => {
    const said = await visit({ under: 'no-worker' });
    expectNoHarm(said);
    expect(said.workers).to.equal(0);
    // The browser reports that it was asked, once.
    expect(said.violations.filter((one) => !one.startsWith('trusted-types'))).to.eql([]);
    expect(said.violations.length).to.be.below(2);
    expect(said.seen).to.eql(plain.seen);
  }).timeout(90_000);

  for (const under of ['', 'strict'])
    it(`works in full in a sandbox of no origin${under && ' under the strict policy'}`, async () => {
      const said = await visit({ sandbox: 'allow-scripts', under });
      expectNoHarm(said);
      expect(said.seen).to.eql(plain.seen);
    }).timeout(90_000);
});
