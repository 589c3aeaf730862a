import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { addressesOf, checkLinks } from '../../src/cli/links.js';
import type { Source } from '../../src/model/types.js';
import { serveAnswers } from '../tools/server.mjs';
import { run } from './program.js';

type Behaviour = Parameters<typeof serveAnswers>[0];

const answer =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (_, response) => {
    response.writeHead(status, headers).end();
  };

/** What a path does to whoever asks. */
const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  '/here': answer(200),
  '/archived': answer(200),
  '/gone': answer(404),
  '/given-up': answer(410),
  '/moved': answer(301, { location: '/here' }),
  '/moved-for-good': answer(308, { location: 'https://elsewhere.example/x' }),
  '/for-now': answer(302, { location: '/here' }),
  '/for-now-to-nowhere': answer(302, { location: '/gone' }),
  '/round': answer(302, { location: '/round' }),
  '/moved-nowhere': answer(301),
  '/moved-to-script': answer(302, { location: 'javascript:alert(1)' }),
  '/no-robots': answer(403),
  '/broken': answer(503),
  '/no-head': (request, response) => {
    response.writeHead(request.method === 'HEAD' ? 405 : 200).end();
  },
  '/endless': (request, response) => {
    if (request.method === 'HEAD') response.writeHead(501).end();
    else response.writeHead(200).write('x'.repeat(100_000));
  },
  '/silent': () => {},
  '/cut': (request) => request.socket.destroy(),
};

const asked: string[] = [];
const server = await serveAnswers((request, response) => {
  const path = request.url ?? '';
  asked.push(`${request.method} ${path}`);
  (BEHAVIOURS[path] ?? answer(404))(request, response);
});
const origin = server.url;
after(() => server.stop());

const sourcesAt = (...paths: string[]): Source[] =>
  paths.map((path, i) => ({ id: `s${i}`, url: `${origin}${path}` }));

async function found(sources: readonly Source[]): Promise<Record<string, string>> {
  const problems: Record<string, string> = {};
  for await (const { address, message } of checkLinks(sources, { pause: 0, timeout: 500 }))
    problems[address.slice(origin.length)] = message.replaceAll(origin, '');
  return problems;
}

describe('addresses of sources', () => {
  it('are reported if they are gone, have moved or do not answer', async () => {
    const problems = await found(sourcesAt(...Object.keys(BEHAVIOURS)));
    const { '/cut': cut, ...others } = problems;
    assert.match(cut ?? '', /^\/cut cannot be reached: ./);
    assert.deepEqual(others, {
      '/gone': '/gone is gone (404)',
      '/given-up': '/given-up is gone (410)',
      '/moved': '/moved has moved to /here',
      '/moved-for-good': '/moved-for-good has moved to https://elsewhere.example/x',
      '/for-now-to-nowhere': '/for-now-to-nowhere is gone (404)',
      '/round': '/round leads from one address to the next and never to a page',
      '/moved-nowhere': '/moved-nowhere answers with 301',
      '/moved-to-script': '/moved-to-script answers with 302',
      '/no-robots': '/no-robots does not answer programs (403); look yourself',
      '/broken': '/broken answers with 503',
      '/silent': '/silent cannot be reached: nothing came for 0.5 seconds',
    });
  });

  it('are requested once, archived copies too; other schemes never', async () => {
    asked.length = 0;
    const sources: Source[] = [
      { id: 'a', url: `${origin}/here#part`, archived: `${origin}/archived` },
      { id: 'b', url: `${origin}/here` },
      { id: 'c', url: 'mailto:press@example.com' },
      { id: 'd', publisher: 'A book' },
    ];
    assert.deepEqual(await found(sources), {});
    assert.deepEqual(asked, ['HEAD /here', 'HEAD /archived']);
    assert.equal(addressesOf(sources).size, 2);
  });

  it('of one host are requested one after another, with a pause between', async () => {
    const started = performance.now();
    for await (const _ of checkLinks(sourcesAt('/here', '/archived', '/no-head'), {
      pause: 60,
      timeout: 5000,
    }));
    assert.ok(performance.now() - started >= 120);
  });
});

describe('roadmap-tracker check --links', () => {
  it('reports what is gone, with its line and what to do', async () => {
    const document = {
      sources: [
        { id: 's1', url: `${origin}/gone`, archived: `${origin}/archived` },
        { id: 's2', url: `${origin}/here` },
      ],
      milestones: [{ company: 'A', title: 'B', claims: [{ date: '2027', source: 's1' }] }],
    };
    const input = JSON.stringify(document, null, 1);
    const { status, out, err } = await run(['check', '-', '--links', '--pause', '0'], { input });
    assert.equal(
      out,
      `-:5: warning: ${origin}/gone is gone (404) – its archived copy is ${origin}/archived\n` +
        '1 milestone, 0 errors, 1 warning\n',
    );
    assert.equal(err, '-: asking 3 addresses, slowly\n');
    assert.equal(status, 0);
  });

  it('requests nothing without the option', async () => {
    asked.length = 0;
    const input = JSON.stringify([{ company: 'A', title: 'B', source: `${origin}/gone` }]);
    await run(['check', '-'], { input });
    assert.deepEqual(asked, []);
  });

  it('refuses an invalid pause', async () => {
    const { status, err } = await run(['check', '-', '--pause', 'long'], { input: '[]' });
    assert.match(err, /--pause is “long”: write a number of seconds/);
    assert.equal(status, 2);
  });

  it('warns of days in the future', async () => {
    const record = { company: 'A', title: 'B', saidOn: '2031-01-01', date: '2040' };
    const input = JSON.stringify([{ ...record, title: 'C', saidOn: '2020' }, record], null, 1);
    const env = { SOURCE_DATE_EPOCH: '1790000000' };
    const { out } = await run(['check', '-'], { input, env });
    assert.match(
      out,
      /^-:11: warning: \/1\/saidOn: a statement is dated 2031-01-01, and today is 2026-09-2\d – saidOn/m,
    );
    const csv =
      'company,title,said_on,recorded_on,date\nA,T,2026-01-01,,2030\nA,U,2026-01-01,2031-02-01,2030';
    const { out: told } = await run(['check', '-'], { input: csv, env });
    assert.match(told, /^-:3: warning: a statement was put on record on 2031-02-01, it says, /m);
    const looked = '{\n"knownThrough": "2031-01-01",\n"milestones": []}';
    const { out: early } = await run(['check', '-'], { input: looked, env });
    assert.match(
      early,
      /^-:2: warning: \/knownThrough: knownThrough is 2031-01-01, and today is /m,
    );
    const other = 'company,title,said_on,date\nA,B,2020,2031-01-01\nA,C,2031-01-01,2032\n';
    const { out: third } = await run(['check', '-'], { input: other, env });
    assert.match(third, /^-:3: warning: a statement is dated 2031-01-01/m);
  });
});
