/** What the search of the documentation finds, in the script that its pages run. Its keys are in docs.browser.ts. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { until } from '../../until.js';
import { docsSite } from './site.mjs';

const site = docsSite();
const text = (name: string) => String(site.files.get(name)?.());

/** How often the index was asked for, and whether it comes. */
let asked = 0;
let comes = true;
let page: Document;
before(() => {
  const html = text('words.html').replace(/<script[^>]*><\/script>/g, '');
  const options = { url: 'http://localhost/docs/words.html', runScripts: 'outside-only' } as const;
  const { window } = new JSDOM(html, options);
  Object.assign(window, {
    matchMedia: () => ({ matches: false }),
    fetch: async (name: string) => {
      asked += 1;
      return { ok: comes, json: async () => JSON.parse(text(name)) };
    },
  });
  window.eval(text('docs.js'));
  window.document.dispatchEvent(new window.Event('DOMContentLoaded'));
  page = window.document;
});

async function found(query: string): Promise<readonly string[]> {
  const told = page.querySelector('.found p') as HTMLElement;
  told.textContent = '';
  const input = page.querySelector('.field input') as HTMLInputElement;
  input.focus();
  input.value = query;
  input.dispatchEvent(new (page.defaultView as unknown as typeof globalThis).Event('input'));
  await until(() => told.textContent);
  return [...page.querySelectorAll('.found a')].map((link) => link.getAttribute('href') ?? '');
}

describe('the search of the documentation', () => {
  it('asks for its index only once its field has the focus, and again after a failure', async () => {
    assert.equal(asked, 0);
    comes = false;
    assert.deepEqual(await found('slip'), []);
    assert.match(page.querySelector('.found')?.textContent ?? '', /could not be loaded/);
    comes = true;
    assert.notDeepEqual(await found('slip'), []);
    const times = asked;
    await found('verdict');
    assert.equal(asked, times);
  });

  for (const [query, href] of [
    ['slip', 'words.html#slip'],
    ['Slip', 'words.html#slip'],
    ['csp', 'csp.html'],
    ['date moved', 'recipes.html#a-date-moved'],
    ['google sheet', 'spreadsheets.html#a-google-sheet'],
    ['react', 'frameworks.html#react'],
    ['preventDefault', 'controlled.html'],
    ['group-by', 'roadmap-tracker.html#attribute-group-by'],
    ['--roadmap-accent', 'roadmap-tracker.html#css---roadmap-accent'],
    ['roadmap-select', 'events.html#event-roadmap-select'],
  ] as const)
    it(`finds “${query}” where it is told`, async () => {
      const links = await found(query);
      assert.ok(links.slice(0, 3).includes(href), links.join(' '));
    });

  it('finds a property by its name', async () => {
    assert.ok((await found('groupBy')).includes('roadmap-tracker.html#attribute-group-by'));
  });

  it('says so when nothing is found, and shows what was typed as text', async () => {
    assert.deepEqual(await found('xyzzy <b>'), []);
    assert.equal(page.querySelector('.found p')?.textContent, 'Nothing is found for “xyzzy <b>”.');
  });

  it('marks the words in what it found', async () => {
    await found('group-by');
    assert.equal(page.querySelector('.found mark')?.textContent, 'group-by');
  });
});
