/** People who write to a server, and read what it gives. */
import assert from 'node:assert/strict';
import type { ServerProcess } from './machines.js';

export interface Given {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into what was answered, whatever it is
  readonly body: any;
}

export interface Asking {
  readonly method?: string;
  readonly token?: string | null;
  readonly body?: unknown;
  /** A body as text. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds that it may take. */
  readonly limit?: number;
}

export const AT = '/v1/roadmaps/race';

/** One request. Throws where no answer comes. */
export async function ask(url: string, path: string, asking: Asking = {}): Promise<Given> {
  const { token, body, text = body === undefined ? undefined : JSON.stringify(body) } = asking;
  const { method = text === undefined ? 'GET' : 'POST' } = asking;
  const answer = await fetch(url + path, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(asking.limit ?? 120_000),
    headers: {
      ...(text !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...asking.headers,
    },
    ...(text !== undefined && { body: text }),
  });
  const given = await answer.text();
  let parsed: unknown = null;
  try {
    parsed = JSON.parse(given);
  } catch {
    // It is no JSON.
  }
  return { status: answer.status, text: given, headers: answer.headers, body: parsed };
}

export interface Person {
  readonly sub: string;
  readonly name: string;
  readonly token: string;
}

export async function join(url: string, invitation: string, name: string): Promise<Person> {
  const { status, body } = await ask(url, `${AT}/members`, { body: { invitation, name } });
  assert.equal(status, 201, JSON.stringify(body));
  return body;
}

export function owner(server: ServerProcess): Promise<Person> {
  return join(server.url, server.invitation, 'Olga');
}

export async function invited(
  url: string,
  by: Person,
  role: string,
  name: string,
): Promise<Person> {
  const { status, body } = await ask(url, `${AT}/invitations`, { token: by.token, body: { role } });
  assert.equal(status, 201, JSON.stringify(body));
  return join(url, body.invitation, name);
}

export function send(
  url: string,
  { token }: Person,
  entries: readonly unknown[],
  limit?: number,
): Promise<Given> {
  return ask(url, `${AT}/entries`, { token, body: { entries }, limit });
}

/** The verdict on one entry. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export async function sendOne(url: string, person: Person, entry: unknown): Promise<any> {
  const { status, body } = await send(url, person, [entry]);
  assert.equal(status, 200, JSON.stringify(body));
  return body.verdicts[0];
}

/** All published entries, page by page. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export async function everything(url: string): Promise<any[]> {
  const entries = [];
  for (let cursor: string | null = null; ; ) {
    const since: string = cursor ? `?since=${cursor}` : '';
    const { status, body } = await ask(url, `${AT}/entries${since}`);
    assert.equal(status, 200, JSON.stringify(body));
    entries.push(...body.entries);
    cursor = body.cursor;
    if (!body.more) return entries;
  }
}

/** Listens to what the server tells, as text. */
export function listen(url: string, { token }: Person, since?: string) {
  const ending = new AbortController();
  const heard = { text: '', ended: false, status: 0 };
  const path = `${AT}/events${since ? `?since=${since}` : ''}`;
  const done = (async () => {
    try {
      const answer = await fetch(url + path, {
        signal: ending.signal,
        headers: { authorization: `Bearer ${token}` },
      });
      heard.status = answer.status;
      const decoder = new TextDecoder();
      for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>)
        heard.text += decoder.decode(piece, { stream: true });
    } catch {
      // The link was cut.
    }
    heard.ended = true;
  })();
  return { heard, done, end: () => ending.abort() };
}

/** The numbers of the entries that were heard, in their order. */
export function pubsIn(text: string): number[] {
  return [...text.matchAll(/^event: entries\n((?:data: .*\n)+)\n/gm)].flatMap(([, data]) => {
    const { entries } = JSON.parse((data as string).replaceAll(/^data: /gm, ''));
    return entries.map(({ pub }: { pub: number }) => pub);
  });
}
