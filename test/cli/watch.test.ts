import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { messageOf } from '../../src/cli/mail.js';
import { parseRoadmap } from '../../src/read/parse.js';
import { serveWebhook } from '../tools/server.mjs';
import { DATA, folder, run } from './program.js';

const place = (name: string) => join(folder, name);
const write = (name: string, value: unknown) => {
  writeFileSync(place(name), typeof value === 'string' ? value : JSON.stringify(value));
  return place(name);
};

const record = (...claims: object[]) => ({
  title: 'A race',
  knownThrough: '2026-06-24',
  stages: ['pilot', 'launch'],
  companies: [
    { id: 'toyota', name: 'Toyota' },
    { id: 'byd', name: 'BYD' },
  ],
  milestones: [
    { id: 'car', company: 'toyota', title: 'First car, on sale', stage: 'launch', claims },
    {
      id: 'line',
      company: 'byd',
      title: 'Pilot line',
      stage: 'pilot',
      claims: [{ saidOn: '2025-01-01', date: claims.length > 1 ? '2029' : '2028' }],
    },
  ],
});
const P2027 = { saidOn: '2024-01-01', date: '2027' };
const P2028 = {
  saidOn: '2026-02-01',
  date: '2028',
  phrase: 'a year later',
  source: { publisher: 'Nikkei', title: 'Late', url: 'https://n.example/1' },
};
const OLD = write('old.json', record(P2027));
const NEW = write('new.json', record(P2027, P2028));

describe('diff', () => {
  it('tells how two files differ, with who said so', async () => {
    const { out, status } = await run(['diff', OLD, NEW]);
    assert.equal(status, 0);
    assert.match(out, /^A race\n======\n\nThe record as known on 24 Jun 2026, and as known on/);
    assert.match(out, /Moved later \(2\)/);
    assert.match(
      out,
      /- Toyota: First car, on sale\n {4}2027 → 2028, 12 months later\n {4}said 1 Feb 2026: a year later – Nikkei/,
    );
  });

  it('tells programs, too', async () => {
    const { out } = await run(['diff', OLD, NEW, '--format', 'json', '--company', 'Toyota']);
    assert.deepEqual(JSON.parse(out), [
      {
        kind: 'later',
        milestone: 'car',
        company: 'Toyota',
        title: 'First car, on sale',
        from: '2027',
        to: '2028',
        months: 12,
        status: 'announced',
        standing: 'delayed',
        verdict: 'open',
        saidOn: '2026-02-01',
        saidBy: 'company',
        phrase: 'a year later',
        quote: null,
        source: { publisher: 'Nikkei', title: 'Late', url: 'https://n.example/1' },
      },
    ]);
  });

  it('takes JSON and CSV, and one of them from standard input', async () => {
    const csv = 'company,title,date\nToyota,"First car, on sale",2027\n';
    const one = write('one.csv', csv);
    const { out } = await run(['diff', one, '-', '--format', 'json'], {
      input: csv.replace('2027', '2030'),
    });
    assert.deepEqual(
      JSON.parse(out).map(({ kind, months }: { kind: string; months: number }) => [kind, months]),
      [['later', 36]],
    );
  });

  for (const [args, message] of [
    [[OLD], /name two files/],
    [[OLD, NEW, NEW], /name two files/],
    [['-', '-'], /only one of them may be -/],
    [[OLD, NEW, '--format', 'xml'], /--format is “xml”/],
    [
      [OLD, NEW, '--company', 'Toyoda'],
      /--company is “Toyoda”: there is none of that name; write for example toyota, byd/,
    ],
  ] as const)
    it(`refuses ${args.slice(1).join(' ') || 'one file'}`, async () => {
      const { err, status } = await run(['diff', ...args]);
      assert.match(err, message);
      assert.equal(status, 2);
    });
});

describe('some milestones alone', () => {
  const names = (out: string) => [...out.matchAll(/^- ([^\n]+)/gm)].map(([, name]) => name);
  const car = ['Toyota: First car, on sale'];

  for (const [option, value] of [
    ['--company', 'toyota'],
    ['--company', 'TOYOTA'],
    ['--stage', 'Launch'],
    ['--milestone', 'car'],
    ['--milestone', 'First car, on sale'],
    ['--milestone', ' car , car '],
  ] as const) {
    it(`report ${option} ${value}`, async () => {
      const { out } = await run(['report', NEW, '--since', '2023-01-01', option, value]);
      assert.deepEqual(names(out), car);
    });

    it(`feed ${option} ${value}`, async () => {
      const { out } = await run(['feed', NEW, option, value]);
      assert.equal(out.match(/<entry>/g)?.length, 2);
      assert.doesNotMatch(out, /Pilot line/);
    });
  }

  it('all of several, and only what fits every option', async () => {
    const said = async (...args: string[]) =>
      names((await run(['report', NEW, '--since', '2023-01-01', ...args])).out).length;
    assert.equal(await said('--company', 'toyota,byd'), 2);
    assert.equal(await said('--company', 'toyota', '--stage', 'pilot'), 0);
  });

  for (const command of ['report', 'feed'])
    it(`${command} says which name it does not know`, async () => {
      const { err, status } = await run([command, NEW, '--stage', 'launched']);
      assert.match(
        err,
        /--stage is “launched”: there is none of that name; write for example pilot, launch/,
      );
      assert.equal(status, 2);
    });
});

describe('report --since', () => {
  it('after the day the records are kept through is refused', async () => {
    const { err, out, status } = await run(['report', NEW, '--since', '2026-06-25']);
    assert.match(
      err,
      /--since is 2026-06-25, and the records are kept through 2026-06-24 \(knownThrough\)/,
    );
    assert.deepEqual([out, status], ['', 2]);
    assert.equal((await run(['report', NEW, '--since', '2026-06-24'])).status, 0);
  });
});

type Asked = Parameters<Parameters<typeof serveWebhook>[0]>;

/** A server that keeps what is posted to it, and answers as it is told. */
class Desk {
  readonly posts: { readonly path: string | undefined; readonly body: string }[] = [];
  status = 200;
  served = '';
  #served: Awaited<ReturnType<typeof serveWebhook>> | null = null;

  async #answer(...[request, response]: Asked): Promise<void> {
    let body = '';
    for await (const chunk of request) body += chunk;
    if (request.method === 'POST') this.posts.push({ path: request.url, body });
    response.statusCode = this.status;
    response.setHeader('content-type', 'application/json');
    response.end(this.served);
  }

  async start(): Promise<void> {
    this.#served = await serveWebhook((request, response) => void this.#answer(request, response));
  }

  get url(): string {
    return this.#served?.url ?? '';
  }

  async stop(): Promise<void> {
    await this.#served?.stop();
  }
}

describe('watch', () => {
  const desk = new Desk();
  before(() => desk.start());
  after(() => desk.stop());

  /** A state as the run before has left it. */
  async function stateOf(name: string, roadmap = OLD): Promise<string> {
    const state = place(name);
    const { status, out, err } = await run(['watch', roadmap, '--state', state]);
    assert.deepEqual([status, out, err], [0, '', '']);
    return state;
  }

  it('says nothing at first, and nothing where nothing moved', async () => {
    const state = await stateOf('first.json');
    assert.equal(parseRoadmap(readFileSync(state, 'utf8')).roadmap.milestoneColumns.count, 2);
    const again = await run(['watch', OLD, '--state', state]);
    assert.deepEqual([again.status, again.out, again.err], [0, '', '']);
  });

  it('prints what moved, once', async () => {
    const state = await stateOf('printed.json');
    const { out } = await run(['watch', NEW, '--state', state]);
    assert.equal(out, (await run(['diff', OLD, NEW])).out);
    assert.equal((await run(['watch', NEW, '--state', state])).out, '');
  });

  it('posts what moved to a webhook, for people and for programs', async () => {
    const state = await stateOf('posted.json');
    desk.posts.length = 0;
    const args = ['watch', NEW, '--state', state, '--webhook', `${desk.url}/secret?key=1`];
    const { status, out, err } = await run(args);
    assert.deepEqual([status, out, err, desk.posts.length], [0, '', '', 1]);
    const [{ path, body }] = desk.posts as [{ path: string; body: string }];
    assert.equal(path, '/secret?key=1');
    const { text, moves, ...head } = JSON.parse(body);
    assert.deepEqual(head, { roadmap: 'A race', from: '2026-06-24', to: '2026-06-24' });
    assert.match(text, /Toyota: First car, on sale/);
    assert.deepEqual(moves, JSON.parse((await run(['diff', OLD, NEW, '--format', 'json'])).out));
    await run(args);
    assert.equal(desk.posts.length, 1);
  });

  it('tells again what could not be told, and never tells the webhook’s address', async () => {
    const state = await stateOf('refused.json');
    const was = readFileSync(state, 'utf8');
    desk.posts.length = 0;
    desk.status = 503;
    const env = { ROADMAP_TRACKER_WEBHOOK: `${desk.url}/secret` };
    const { status, err } = await run(['watch', NEW, '--state', state], { env });
    assert.equal(status, 1);
    assert.match(
      err,
      /^roadmap-tracker: not told: localhost:\d+ answered 503\. The next run tells it again\n$/,
    );
    assert.equal(readFileSync(state, 'utf8'), was);
    const gone = await run([
      'watch',
      NEW,
      '--state',
      state,
      '--webhook',
      'http://127.0.0.1:1/secret',
    ]);
    assert.equal(gone.status, 1);
    assert.doesNotMatch(gone.err, /secret/);
    desk.status = 200;
    assert.equal((await run(['watch', NEW, '--state', state], { env })).status, 0);
    assert.equal(desk.posts.length, 2);
  });

  it('reads the roadmap from an address', async () => {
    const state = await stateOf('address.json');
    desk.served = JSON.stringify(record(P2027, P2028));
    const { status, out } = await run(['watch', `${desk.url}/r?token=1`, '--state', state]);
    assert.equal(status, 0);
    assert.match(out, /Toyota/);
    desk.status = 404;
    const lost = await run(['watch', `${desk.url}/r?token=1`, '--state', state]);
    assert.equal(lost.status, 2);
    assert.match(lost.err, /\/r cannot be read: the server answered 404\n$/);
    desk.status = 200;
    desk.served = '';
  });

  it('sends a mail by the system’s program', async () => {
    const sent = place('sent.txt');
    const program = write('sendmail', `#!/bin/sh\n[ "$1 $2" = "-i -t" ] && cat > ${sent}\n`);
    chmodSync(program, 0o755);
    const state = await stateOf('mailed.json');
    const mail = ['--mail', 'desk@news.example', '--sendmail', program];
    assert.equal((await run(['watch', NEW, '--state', state, ...mail])).status, 0);
    const [head = '', body = ''] = readFileSync(sent, 'utf8').split('\n\n');
    assert.match(head, /^To: desk@news\.example\nSubject: =\?utf-8\?B\?/);
    const text = Buffer.from(body, 'base64').toString();
    assert.equal(text, (await run(['diff', OLD, NEW])).out);
  });

  it('keeps the state where no mail can be sent', async () => {
    const state = await stateOf('unmailed.json');
    const was = readFileSync(state, 'utf8');
    for (const program of ['/bin/false', place('nowhere')]) {
      const args = ['--mail', 'desk@news.example', '--sendmail', program];
      const { status, err } = await run(['watch', NEW, '--state', state, ...args]);
      assert.equal(status, 1);
      assert.match(err, /^roadmap-tracker: not told: .+ (?:ended with 1|cannot be run)/);
    }
    assert.equal(readFileSync(state, 'utf8'), was);
  });

  it('tells a day that came in silence, once the records are kept through it', async () => {
    const due = (knownThrough: string) => ({
      ...record({ saidOn: '2024-01-01', date: '2025' }),
      knownThrough,
    });
    const state = await stateOf('silent.json', write('due.json', due('2025-06-01')));
    const { out } = await run(['watch', write('due.json', due('2026-06-01')), '--state', state]);
    assert.match(out, /Came due without delivery \(1\)/);
  });

  it('compares no roadmap with errors: what is missing would be told as gone', async () => {
    const state = await stateOf('sound.json');
    const was = readFileSync(state, 'utf8');
    const broken = write('broken.json', {
      milestones: [...record(P2027).milestones, { title: 'x' }],
    });
    for (const file of [
      broken,
      write('nothing.json', '[]'),
      write('cut.json', '{"milestones": ['),
    ]) {
      const { status, out } = await run(['watch', file, '--state', state]);
      assert.deepEqual([status, out], [2, ''], file);
    }
    assert.equal(readFileSync(state, 'utf8'), was);
  });

  for (const [args, message] of [
    [[], /name a file with --state/],
    [['--state', '-'], /name a file with --state/],
    [['--state', 's', '--webhook', 'x', '--mail', 'a@b.example'], /not both/],
    [['--state', 's', '--webhook', 'secret'], /--webhook is no address/],
    [
      ['--state', 's', '--mail', 'a@b.example,c@d.example'],
      /--mail is “a@b\.example,c@d\.example”/,
    ],
    [['--state', DATA, '--stage', 'none such'], /--stage is “none such”/],
    [['--state', OLD.replace('old', 'not-a-state')], /is no state that watch wrote; move it away/],
  ] as const)
    it(`refuses ${args.join(' ') || 'no state'}`, async () => {
      write('not-a-state.json', 'hello');
      const { err, status } = await run(['watch', NEW, ...args]);
      assert.match(err, message);
      assert.doesNotMatch(err, /secret/);
      assert.equal(status, 2);
      assert.equal(existsSync(place('s')), false);
    });
});

describe('a mail', () => {
  it('has nothing in its headers that a title put there', () => {
    const subject = `A\r\nBcc: x@y.example ${'全固体電池'.repeat(20)}`;
    const [head = ''] = messageOf({ to: 'a@b.example', subject, text: 'x' }).split('\n\n');
    for (const line of head.split('\n')) {
      assert.ok(line.length <= 78, line);
      assert.doesNotMatch(line, /^Bcc/);
    }
    const words = [...head.matchAll(/=\?utf-8\?B\?([^?]*)\?=/g)];
    const text = words.map(([, word]) => Buffer.from(word as string, 'base64').toString()).join('');
    assert.equal(text, subject.replace('\r\n', ' '));
  });
});
