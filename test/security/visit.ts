/** Opens a page with the published script in it, and tells what holds of every such page. */
import { expect } from '@open-wc/testing';

/** What a page said of itself when all was done there. */
export interface Said {
  readonly failed?: string;
  readonly seen: Readonly<Record<string, unknown>>;
  readonly violations: readonly string[];
  readonly errors: readonly string[];
  readonly noise: readonly string[];
  /** Names and contents. */
  readonly downloads: readonly (readonly [string, string])[];
  readonly kept: number;
  readonly added: readonly string[];
  readonly leaks: readonly string[];
  readonly fetched: readonly string[];
  readonly workers: number;
  readonly unchanged: boolean;
  readonly isolated: boolean;
  readonly elementsAdded: number;
  readonly ids: number;
}

export interface How {
  readonly page?: string;
  readonly under?: string;
  readonly sandbox?: string;
  /** Not in a frame. */
  readonly alone?: boolean;
}

const SIZE = 'position: fixed; inset: 0; inline-size: 1100px; block-size: 900px; z-index: 9';
let opened = 0;

/** What the page says once it has done everything, in a frame or as a page of its own. */
export async function visit(how: How): Promise<Said> {
  opened += 1;
  const { page = 'plain', under = '', alone } = how;
  const query = `?under=${under}&visit=${opened}`;
  const url = `/security/${page}.html${query}`;
  const said = heard(query, alone ? new BroadcastChannel('security') : window);
  const close = alone ? openAlone(url) : openFrame(url, how);
  const result = await said;
  close();
  expect(result.failed).to.equal(undefined);
  return result;
}

/** What the page of this address sends; one with an opener policy has a channel and no opener. */
function heard(query: string, from: Window | BroadcastChannel): Promise<Said> {
  return new Promise((resolve) => {
    const hear = (event: Event) => {
      const { data } = event as MessageEvent<{ page: string; said: Said }>;
      if (data?.page !== query) return;
      from.removeEventListener('message', hear);
      if (from instanceof BroadcastChannel) from.close();
      resolve(data.said);
    };
    from.addEventListener('message', hear);
  });
}

function openFrame(url: string, { sandbox }: How): () => void {
  const frame = document.createElement('iframe');
  frame.style.cssText = SIZE;
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.src = url;
  document.body.append(frame);
  return () => frame.remove();
}

/** Whether this browser opens a window that nobody clicked for. */
export function opensWindows(): boolean {
  const opened = window.open('about:blank', '_blank', 'popup');
  opened?.close();
  return opened !== null;
}

/** A page of its own, which closes itself. */
function openAlone(url: string): () => void {
  window.open(url, '_blank', 'popup, width=1100, height=900');
  return () => {};
}

const MARKS = [
  'litElementVersions',
  'litHtmlVersions',
  'litPropertyMetadata',
  'reactiveElementVersions',
];

/** What holds on every page, whatever it is like. */
export function expectNoHarm(said: Said): void {
  expect(said.errors, 'errors').to.eql([]);
  expect(said.noise, 'said to the console').to.eql([]);
  expect([...said.added].sort(), 'globals').to.eql(MARKS);
  expect(said.unchanged, 'built-in classes are as they were').to.equal(true);
  expect([said.elementsAdded, said.ids], 'elements and names in the page').to.eql([0, 0]);
  expect(said.leaks, 'styles of the page').to.eql([]);
  expect(said.kept, 'kept by the browser').to.equal(0);
  const elsewhere = said.fetched.filter((url) => !expected(url));
  expect(elsewhere, 'fetched').to.eql([]);
}

const own = `${location.origin}/security/`;
/** The scripts of the package, one with its version, those of the page itself, and what is in `src`. */
const EXPECTED =
  /^(?:(?:(?:other-)?cdn\/)?[\w.-]+\.js(?:\?ver=[\d.]+)?|everything\.css|data\.json|large\.csv)$/;
const expected = (url: string) =>
  /^(?:data|blob):/.test(url) || (url.startsWith(own) && EXPECTED.test(url.slice(own.length)));

/** Letters, or a window, of another size leave another number of lanes in sight. */
function comparable({ seen, downloads }: Said, { page, alone }: How): unknown {
  const files = downloads.map(([name, contents]) => {
    // Margins, too, change the width.
    const drawn = page === 'styled' || alone ? /\.svg$/.test(name) : false;
    return drawn ? name : [name, contents];
  });
  return { seen: page === 'styled' || alone ? { ...seen, hints: null } : seen, files };
}

/** A page on which all works as on a plain one. */
export function worksInFull(what: string, how: How, plain: () => Said): void {
  it(`works in full ${what}`, async () => {
    const said = await visit(how);
    expectNoHarm(said);
    expect(said.violations).to.eql([]);
    expect(said.workers).to.equal(1);
    expect(comparable(said, how)).to.eql(comparable(plain(), how));
    if (how.alone) expect(said.isolated, 'is of a process of its own').to.equal(true);
  });
}
