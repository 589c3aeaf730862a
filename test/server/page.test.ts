/** The server's own page, in a browser, by people of each role who work at the same time. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { readLog } from '../../src/log/index.js';
import { BASE, claim, entry } from '../log/entries.js';
import { CHROMIUM_ARGS, findBrowser, START_LIMIT } from '../tools/browsers.mjs';
import { until } from '../until.js';
import { builtProgram } from './built.js';
import { roadmapFile, ServerProcess, sharedPostgres } from './machines.js';
import { AT, ask, everything, invited, type Person, send } from './people.js';

const executablePath = findBrowser('chromium');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A machine that many share is slow. */
const LIMIT = 120_000;
const NARROW = { width: 320, height: 640 };

describe('the page of the server', { skip: !executablePath }, () => {
  let server: ServerProcess;
  let browser: Browser;
  let olga: Page;
  let pia: Page;
  let ed: Person;
  const errors: string[] = [];

  /** A browser of somebody's own; whatever the page complains of fails the tests. */
  async function opened(
    address: string,
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<Page> {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(LIMIT);
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(String(error.stack)));
    page.on('console', (message) => {
      // Calls that are refused are told in the page.
      const isCall = /Failed to load resource/.test(message.text());
      if (message.type() === 'error' && !isCall) errors.push(message.text());
    });
    await page.goto(address, { timeout: START_LIMIT });
    return page;
  }

  /** Joins by a link, as a person does. */
  async function joined(address: string, name: string): Promise<Page> {
    const page = await opened(address);
    await field(page, 'Your name').fill(name);
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByRole('heading', { level: 2, name }).waitFor();
    return page;
  }

  const token = (page: Page) =>
    page.evaluate(() => localStorage.getItem('roadmap-tracker:token:race') ?? '');
  const person = async (page: Page): Promise<Person> => ({
    sub: '',
    name: '',
    token: await token(page),
  });
  const go = async (page: Page, name: string) => {
    await page.getByRole('navigation').getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 2, name }).waitFor();
  };
  const field = (page: Page, name: string | RegExp) => page.locator('#panel').getByLabel(name);
  const choice = (page: Page, name: string) =>
    page.locator('#panel').getByRole('combobox', { name, exact: true });
  const card = (page: Page, id: string) => page.locator(`[data-entry="${id}"]`);
  const told = (page: Page, text: string | RegExp) =>
    page.locator('#told').getByText(text).waitFor();

  async function expectAxeClean(page: Page): Promise<void> {
    // As a debugger does it, which the policy of the page does not concern.
    await page.evaluate(AXE);
    const violations = await page.evaluate(async (values) => {
      const { axe } = window as unknown as {
        axe: { run(of: object, options: object): Promise<{ violations: object[] }> };
      };
      // The tracker has tests of its own.
      const within = { exclude: [['roadmap-tracker']] };
      const options = { runOnly: { type: 'tag', values }, resultTypes: ['violations'] };
      return (await axe.run(within, options)).violations;
    }, TAGS);
    assert.deepEqual(violations, [], JSON.stringify(violations, null, 1).slice(0, 3_000));
  }

  before(async () => {
    const program = await builtProgram();
    const database = await (await sharedPostgres()).database();
    const file = roadmapFile(BASE);
    server = await ServerProcess.startOf(program, file, '--database-url', database);
    browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS, timeout: START_LIMIT });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('lets the owner in by the link that the server prints, which works once', async () => {
    const link = `${server.url}/#roadmap=race&invitation=${server.invitation}`;
    olga = await joined(link, 'Olga');
    assert.equal(new URL(olga.url()).hash, '#account');
    const own = field(olga, 'Your token');
    assert.equal(await own.getAttribute('type'), 'password');
    assert.equal(await own.inputValue(), await token(olga));
    await expectAxeClean(olga);
    const late = await opened(link);
    await expectAxeClean(late);
    await field(late, 'Your name').fill('Eve');
    await late.getByRole('button', { name: 'Join' }).click();
    await late.getByRole('alert').waitFor();
    await late.context().close();
  });

  it('invites: the link is shown once, open ones are listed and called back', async () => {
    await go(olga, 'People');
    await olga.getByText('The last owner stays').waitFor();
    await choice(olga, 'As').selectOption('proposer');
    await field(olga, 'Days it holds').fill('2');
    await olga.getByRole('button', { name: 'Make a link' }).click();
    const first = await field(olga, 'Link for one proposer').inputValue();
    assert.match(first, /^http:\/\/127\.0\.0\.1:\d+\/#roadmap=race&invitation=[\w-]{43}$/);
    await expectAxeClean(olga);
    await olga.getByRole('button', { name: 'Call back' }).click();
    await olga.getByText('None is open.').waitFor();
    const refused = { invitation: first.split('=').at(-1), name: 'Eve' };
    assert.equal((await ask(server.url, `${AT}/members`, { body: refused })).status, 403);

    await olga.getByRole('button', { name: 'Make a link' }).click();
    await field(olga, /^Link for one/).waitFor();
    const second = await field(olga, /^Link for one/).inputValue();
    pia = await joined(second, 'Pia');
    await pia.getByText('proposer: what you record waits').waitFor();
    ed = await invited(server.url, await person(olga), 'editor', 'Ed');
  });

  it('shows what waits, what it would change, and publishes it in other words', async () => {
    const said = {
      saidOn: '2026-06-20',
      date: '2029',
      status: 'in-progress',
      quote: 'Not before 2029.',
    };
    const source = { publisher: 'Nikkei', title: 'A delay', url: 'https://nikkei.example/2' };
    const proposal = entry(1, { body: { claim: said, source } });
    await send(server.url, await person(pia), [proposal]);
    await go(olga, 'Review');
    const shown = card(olga, proposal.id);
    await shown.getByText('Not before 2029.').waitFor();
    await shown.getByText(/^It moves Toyota’s “First car” from 2027–2028 to 2029:/).waitFor();
    const link = shown.getByRole('link', { name: 'Nikkei: A delay' });
    assert.equal(await link.getAttribute('href'), source.url);
    assert.match((await link.getAttribute('rel')) ?? '', /noopener/);
    await expectAxeClean(olga);

    await shown.getByRole('button', { name: 'Amend…' }).click();
    const date = shown.getByLabel('Date promised or delivered');
    assert.equal(await date.inputValue(), '2029');
    await date.fill('blue moon');
    await shown.getByRole('button', { name: 'Publish in these words' }).click();
    await until(async () => (await date.getAttribute('aria-invalid')) === 'true', 'it is refused');
    await date.fill('H2 2029');
    await expectAxeClean(olga);
    await shown.getByRole('button', { name: 'Publish in these words' }).click();
    await told(olga, 'Published in other words');
    await olga.getByText('Nothing waits for review.').waitFor();
    const [one] = await everything(server.url);
    assert.deepEqual([one.body.claim.date, one.by.name], ['2029-41', 'Olga']);
    assert.equal(one.body.claim.quote, said.quote);
    assert.deepEqual(one.body.source, source);
  });

  it('accepts, and refuses with a word that the proposer reads', async () => {
    const good = claim(2, { saidOn: '2026-06-21', date: '2030' });
    const bad = claim(3, { saidOn: '2026-06-22', date: '2031' });
    await send(server.url, await person(pia), [good, bad]);
    await olga.getByText('2 entries wait for review.').waitFor();
    await card(olga, good.id).getByRole('button', { name: 'Accept' }).click();
    await told(olga, 'Accepted and published');
    // What had the focus is gone: the next one has it.
    await until(async () =>
      card(olga, bad.id).evaluate((article) => article.contains(document.activeElement)),
    );
    await card(olga, bad.id).getByRole('button', { name: 'Refuse…' }).click();
    await expectAxeClean(olga);
    await olga
      .getByRole('dialog')
      .getByRole('textbox', { name: 'Why' })
      .fill('the source says 2033');
    await olga.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click();
    await told(olga, 'Refused');
    await go(pia, 'Your proposals');
    await card(pia, bad.id).getByText('An editor says: the source says 2033').waitFor();
    assert.equal(await card(pia, bad.id).getByRole('button').count(), 0);
    await expectAxeClean(pia);
  });

  it('says what the server says of a proposal whose milestone is gone', async () => {
    const lost = entry(4, { target: { milestone: 'nowhere' } });
    await send(server.url, await person(pia), [lost]);
    await card(olga, lost.id).getByRole('button', { name: 'Accept' }).click();
    await card(olga, lost.id)
      .getByRole('alert')
      .getByText(/stays pending/)
      .waitFor();
  });

  it('tells who recorded what when, filters it, and exports what is left', async () => {
    await send(server.url, ed, [
      claim(10, { saidOn: '2026-06-23', date: '2035', note: 'Größe' }),
      entry(11, { kind: 'meta', target: { company: 'toyota' }, body: { name: 'Toyota Motor' } }),
    ]);
    await go(olga, 'History');
    const count = async () => olga.locator('#panel .cards > li').count();
    await until(async () => (await count()) >= 7);
    await expectAxeClean(olga);
    const all = await count();
    await choice(olga, 'Person').selectOption('Ed');
    await until(async () => (await count()) === 2);
    await choice(olga, 'Kind').selectOption('Correction');
    await until(async () => (await count()) === 1);
    await choice(olga, 'Kind').selectOption('All');
    await field(olga, 'Text').fill('grosse');
    await olga.getByText('No entry fits.').waitFor();
    await field(olga, 'Text').fill('GRÖSSE 2035');
    // ß is no ss.
    await olga.getByText('No entry fits.').waitFor();
    await field(olga, 'Text').fill('größe 2035');
    await until(async () => (await count()) === 1);

    const saved = async (button: string) => {
      const [file] = await Promise.all([
        olga.waitForEvent('download'),
        olga.getByRole('button', { name: button }).click(),
      ]);
      return readFileSync(await file.path(), 'utf8');
    };
    const log = readLog(await saved('Save as log'));
    assert.deepEqual([log.roadmap, log.entries.length, log.problems], ['race', 1, []]);
    const [header, row, end] = (await saved('Save as CSV')).split('\r\n');
    assert.match(header ?? '', /^number,recorded at,recorded by,role,kind,state,/);
    assert.match(row ?? '', /,Ed,editor,claim,published,Toyota Motor,First car,/);
    assert.equal(end, '');
    await field(olga, 'Text').fill('');
    await choice(olga, 'Person').selectOption('All');
    await until(async () => (await count()) === all);
  });

  it('takes a statement back that was recorded by mistake', async () => {
    const id = claim(10, {}).id;
    await card(olga, id).getByRole('button', { name: 'Recorded by mistake…' }).click();
    await olga
      .getByRole('dialog')
      .getByRole('textbox', { name: 'Why it is a mistake' })
      .fill('a typing error');
    await olga.getByRole('dialog').getByRole('button', { name: 'Recorded by mistake' }).click();
    await card(olga, id).getByText('Recorded by mistake: it counts on no day.').waitFor();
    const made = (await everything(server.url)).at(-1);
    assert.deepEqual(
      [made.kind, made.target, made.body],
      ['void', { milestone: 'm', claim: id }, { note: 'a typing error' }],
    );
    // Escape is no.
    await card(olga, claim(2, {}).id).getByRole('button', { name: 'Remove the content…' }).click();
    await olga.keyboard.press('Escape');
    await olga.getByRole('dialog').waitFor({ state: 'hidden' });
    assert.ok((await everything(server.url)).every(({ redacted }) => !redacted));
  });

  it('gives roles and takes them away, and tells whoever it happens to', async () => {
    await go(olga, 'People');
    const row = olga.locator('li[data-sub]', { hasText: 'Pia' });
    await row.getByLabel('Role of Pia').selectOption('editor');
    await row.getByRole('button', { name: 'Give this role' }).click();
    await told(olga, 'Pia is editor now.');
    await pia.reload();
    await go(pia, 'Review');
    await pia.getByRole('navigation').getByText('Pia · editor').waitFor();
    await row.getByRole('button', { name: 'Remove' }).click();
    await olga.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await told(olga, 'Pia is removed.');
    await pia.reload();
    await pia.getByText('Your sign-in is unknown or has expired: sign in again.').waitFor();
    await pia.getByRole('link', { name: 'Sign in' }).click();
    await expectAxeClean(pia);
    assert.equal(await token(pia), '');
  });

  it('signs out after asking, and in again with the token', async () => {
    const kept = await token(olga);
    await olga.getByRole('link', { name: 'Olga · owner' }).click();
    await olga.getByRole('button', { name: 'Sign out' }).click();
    await olga.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
    await olga.getByRole('link', { name: 'Sign in' }).click();
    assert.equal(await token(olga), '');
    await field(olga, 'Your token').fill('x'.repeat(43));
    await olga.getByRole('button', { name: 'Sign in' }).click();
    await olga.getByRole('alert').waitFor();
    await field(olga, 'Your token').fill(kept);
    await field(olga, 'Stay signed in on this device').uncheck();
    await olga.getByRole('button', { name: 'Sign in' }).click();
    await olga.getByRole('link', { name: 'Olga · owner' }).waitFor();
    // For this tab only.
    assert.equal(await token(olga), '');
    assert.equal(await olga.evaluate(() => sessionStorage.length), 1);
  });

  it('shows everybody the roadmap and its history, and nothing else', async () => {
    const reader = await opened(server.url);
    await reader.getByRole('navigation').waitFor();
    const links = await reader.getByRole('navigation').getByRole('link').allInnerTexts();
    assert.deepEqual(links, ['Roadmap', 'History', 'Sign in']);
    assert.equal(await reader.locator('roadmap-tracker').getAttribute('editable'), null);
    await go(reader, 'History');
    await reader.locator('#panel .cards > li').first().waitFor();
    assert.equal(await reader.locator('#panel .cards button').count(), 0);
    await reader.goto(`${server.url}/#people`);
    await reader.locator('roadmap-tracker').waitFor();
    await reader.context().close();
  });

  it('says so when the server does not answer, and goes on when it does', async () => {
    await server.stop();
    await olga.getByRole('navigation').getByRole('link', { name: 'People' }).click();
    await olga.getByText('The server does not answer. Nothing is lost.').waitFor();
    await server.run();
    await olga.getByRole('button', { name: 'Try again' }).click();
    await olga.getByText('The last owner stays').waitFor();
  });

  const places: readonly (readonly [string, Parameters<Browser['newContext']>[0], string])[] = [
    ['at 320 pixels, in the dark', { viewport: NARROW, colorScheme: 'dark' }, 'History'],
    ['in Japanese', { viewport: NARROW, locale: 'ja-JP' }, '履歴'],
    ['in Korean, in forced colours', { locale: 'ko-KR', forcedColors: 'active' }, '이력'],
    ['in Chinese', { locale: 'zh-CN' }, '历史'],
    ['in a language it does not have', { locale: 'fr-FR' }, 'History'],
  ];
  for (const [what, options, history] of places)
    it(`holds ${what}`, async () => {
      const page = await opened(server.url, options);
      const context: BrowserContext = page.context();
      await page.evaluate(
        (text) => localStorage.setItem('roadmap-tracker:token:race', text),
        await olga.evaluate(() => sessionStorage.getItem('roadmap-tracker:token:race') ?? ''),
      );
      await page.reload();
      await go(page, history);
      await page.locator('#panel .cards > li').first().waitFor();
      for (const view of ['review', 'people', 'account', 'history']) {
        await page.evaluate((name) => {
          location.hash = name;
        }, view);
        await page.locator('nav [aria-current]').waitFor();
        await until(() => page.evaluate((name) => location.hash === `#${name}`, view));
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(overflow, 0, view);
        await expectAxeClean(page);
      }
      await context.close();
    });

  it('prints what it shows, without its buttons', async () => {
    await go(olga, 'History');
    await olga.locator('#panel .card').first().waitFor();
    await olga.emulateMedia({ media: 'print' });
    assert.equal(await olga.locator('button:visible').count(), 0);
    assert.ok((await olga.locator('.card:visible').count()) > 0);
    await olga.emulateMedia({ media: null });
  });

  it('is used by keyboard alone', async () => {
    await olga.goto(`${server.url}/#review`);
    await olga.getByRole('heading', { level: 2, name: 'Review' }).waitFor();
    const proposal = claim(30, { saidOn: '2026-06-24', date: '2036' });
    const pau = await invited(server.url, await person2(), 'proposer', 'Pau');
    await send(server.url, pau, [proposal]);
    await card(olga, proposal.id).waitFor();
    const focused = () => olga.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    const tabTo = async (text: string) => {
      for (let i = 0; i < 60 && (await focused()) !== text; i += 1)
        await olga.keyboard.press('Tab');
      assert.equal(await focused(), text);
    };
    // The first proposal is the one whose milestone is gone.
    await tabTo('Accept');
    await olga.keyboard.press('Tab');
    await tabTo('Accept');
    await olga.keyboard.press('Enter');
    await told(olga, 'Accepted and published');
    assert.ok((await everything(server.url)).some(({ id }) => id === proposal.id));
  });
  /** Olga, who is signed in for one tab only. */
  const person2 = async (): Promise<Person> => ({
    sub: '',
    name: '',
    token: await olga.evaluate(() => sessionStorage.getItem('roadmap-tracker:token:race') ?? ''),
  });

  it('breaks no rule of its policy, throws nothing, and no secret is noted', async () => {
    assert.deepEqual(errors, []);
    assert.ok(server.notes.includes('"call":"page"'));
    assert.ok(
      !server.notes.includes(
        await olga.evaluate(() => sessionStorage.getItem('roadmap-tracker:token:race') ?? 'none'),
      ),
    );
    assert.doesNotMatch(server.notes, /invitation=/);
  });
});
