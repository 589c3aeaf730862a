/** Asks whether the addresses of sources, and of their archived copies, still answer. */
import { setTimeout as pause } from 'node:timers/promises';
import { webAddress } from '../export/facts.js';
import type { Source } from '../model/types.js';

/** What is wrong with an address. */
export interface LinkProblem {
  readonly address: string;
  readonly message: string;
  readonly hint: string;
}

export interface LinkOptions {
  /** Milliseconds between two requests to one host. */
  readonly pause: number;
  /** Milliseconds to wait for an answer. */
  readonly timeout: number;
}

/** How many temporary redirects are followed; a permanent one is reported. */
const HOPS = 5;
const PERMANENT = [301, 308];
const TEMPORARY = [302, 303, 307];
/** Some servers send these to programs, and the page to people. */
const REFUSALS = [401, 403, 429, 451];
/** After these answers to HEAD, which some servers do not support, the page itself is requested. */
const NO_HEAD = [400, 403, 405, 501];

interface Answer {
  readonly status: number;
  readonly location: string | null;
}

/** Requests each web address once, one after another; yields those that are gone, have moved or do not answer. */
export async function* checkLinks(
  sources: readonly Source[],
  options: LinkOptions,
): AsyncGenerator<LinkProblem> {
  const askedAt = new Map<string, number>();
  for (const [address, source] of addressesOf(sources)) {
    const { host } = new URL(address);
    const wait = (askedAt.get(host) ?? Number.NEGATIVE_INFINITY) + options.pause - Date.now();
    if (wait > 0) await pause(wait);
    const found = await ask(address, options);
    askedAt.set(host, Date.now());
    if (found) yield { address, message: found, hint: hintFor(source, address) };
  }
}

/** Each web address once, without its fragment, with the first source that has it. */
export function addressesOf(sources: readonly Source[]): Map<string, Source> {
  const addresses = new Map<string, Source>();
  for (const source of sources) {
    for (const key of ['url', 'archived'] as const) {
      const address = webAddress(source, key)?.replace(/#.*$/s, '');
      if (address && !addresses.has(address)) addresses.set(address, source);
    }
  }
  return addresses;
}

/** What is wrong with an address; null if it answers. */
async function ask(address: string, options: LinkOptions): Promise<string | null> {
  let at = address;
  for (let hop = 0; hop <= HOPS; hop += 1) {
    let answer: Answer;
    try {
      answer = await answerOf(at, options);
    } catch (error) {
      return `${address} cannot be reached: ${reasonOf(error, options)}`;
    }
    const { status, location } = answer;
    if (PERMANENT.includes(status) && location) return `${address} has moved to ${location}`;
    if (!TEMPORARY.includes(status) || !location) return wrongWith(address, status);
    at = location;
  }
  return `${address} leads from one address to the next and never to a page`;
}

function wrongWith(address: string, status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status === 404 || status === 410) return `${address} is gone (${status})`;
  if (REFUSALS.includes(status))
    return `${address} does not answer programs (${status}); look yourself`;
  return `${address} answers with ${status}`;
}

async function answerOf(address: string, options: LinkOptions): Promise<Answer> {
  const head = await request(address, 'HEAD', options);
  return NO_HEAD.includes(head.status) ? request(address, 'GET', options) : head;
}

async function request(
  address: string,
  method: 'HEAD' | 'GET',
  { timeout }: LinkOptions,
): Promise<Answer> {
  const response = await fetch(address, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(timeout),
    headers: { accept: '*/*' },
  });
  const { status, headers } = response;
  // The body is not needed, and may be endless.
  await response.body?.cancel();
  return { status, location: targetOf(headers.get('location'), address) };
}

/** Where a redirect leads; null if that is not a web address. */
function targetOf(location: string | null, base: string): string | null {
  if (location === null || !URL.canParse(location, base)) return null;
  const { href, protocol } = new URL(location, base);
  return /^https?:$/.test(protocol) ? href : null;
}

function reasonOf(error: unknown, { timeout }: LinkOptions): string {
  const { name, message, cause } = error as Error;
  if (name === 'TimeoutError') return `nothing came for ${timeout / 1000} seconds`;
  return (cause as Error | undefined)?.message || message;
}

function hintFor({ archived }: Source, address: string): string {
  if (archived && archived !== address) return `its archived copy is ${archived}`;
  return 'write the new address, or that of an archived copy as archived';
}
