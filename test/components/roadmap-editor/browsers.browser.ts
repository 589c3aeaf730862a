/** What the form does in pages of their own: where nothing may be kept, and where nobody edits. */
import { expect } from '@open-wc/testing';
import type { RoadmapEditor, RoadmapTracker } from '../../../components/index.js';
import type { RoadmapImport } from '../../../components/roadmap-import/roadmap-import.js';
import { BASE } from '../../log/entries.js';
import { until } from '../../until.js';
import { find, findThrough, one } from '../page/find.js';
import { framed } from '../page/frame.js';
import { text } from '../page/text.js';
import { emptied, filled, opened, pressedKeep, snapshotOf } from './page.js';

const RECORDS = `<script type="application/json">${JSON.stringify(BASE)}</script>`;

/** A page with a tracker; `before` runs first. */
async function page(attributes: string, before = '') {
  const source = `<!doctype html><html lang="en"><script>${before}</script>
    <roadmap-tracker ${attributes}>${RECORDS}</roadmap-tracker>
    <script type="module" src="/components/define.ts"></script></html>`;
  const opened = await framed(source, [1000, 900], (page) =>
    findThrough(page, 'roadmap-tracker', '[part=title]'),
  );
  return { ...opened, tracker: one<RoadmapTracker>(opened.page, 'roadmap-tracker') };
}

const DENIED = `for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
  Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });`;
const FULL = `IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); };`;

const DELAY = {
  company: 'Toyota',
  milestone: 'm',
  date: '2029',
  saidOn: '2026-05-04',
  publisher: 'Nikkei',
};

describe('a page whose browser', () => {
  beforeEach(emptied);

  it('keeps nothing says so, and keeps what is recorded and typed as long as it is there', async () => {
    const { tracker, frame } = await page('editable="local"', DENIED);
    await until(() => snapshotOf(tracker).editing?.records);
    expect(snapshotOf(tracker).editing?.lasts).to.equal(false);
    const editor = await opened(tracker);
    await filled(editor, DELAY);
    one(editor, '.close').click();
    await until(() => find(tracker, 'roadmap-editor') === null);
    const again = await opened(tracker);
    expect(one<HTMLInputElement>(again, '[name=date]').value).to.equal('2029');
    await pressedKeep(again);
    expect(text(find(again, '.done'))).to.contain('Kept until this page is closed.');
    expect(text(find(again, '.done'))).to.contain('Take it away as a file.');
    expect(snapshotOf(tracker).roadmap?.milestoneAt(0).claims.length).to.equal(3);
    frame.remove();
  });

  it('has no space left says so, and what was typed stays', async () => {
    const { tracker, frame } = await page('editable="local"', FULL);
    await until(() => snapshotOf(tracker).editing?.records);
    const editor = await opened(tracker);
    await filled(editor, DELAY);
    one(editor, 'button[type=submit]').click();
    await until(() => find(editor, '.refused'));
    expect(text(find(editor, '.refused'))).to.equal(
      'Not kept, and nothing is lost: this browser has no space left for it.',
    );
    expect(one<HTMLInputElement>(editor, '[name=date]').value).to.equal('2029');
    frame.remove();
  });

  it('shows two pages shows in each what the other keeps', async () => {
    const [here, there] = [await page('editable="local"'), await page('editable="local"')];
    for (const { tracker } of [here, there])
      await until(() => snapshotOf(tracker).editing?.records);
    const editor: RoadmapEditor = await opened(here.tracker);
    await filled(editor, DELAY);
    await pressedKeep(editor);
    await until(() => snapshotOf(there.tracker).roadmap?.milestoneAt(0).claims.length === 3);
    expect(snapshotOf(there.tracker).editing?.own.size).to.equal(1);
    here.frame.remove();
    there.frame.remove();
  });
});

describe('a page with a strict content security policy', () => {
  beforeEach(emptied);

  it('lets statements be recorded, corrected, listed and imported, and nothing of it is refused', async () => {
    // A page without an address of its own has no 'self' in Firefox.
    const own = location.origin;
    const policy = `default-src 'none'; script-src ${own}; style-src ${own}; connect-src ${own}; img-src data: blob:; require-trusted-types-for 'script'; trusted-types lit-html roadmap-tracker 'allow-duplicates'`;
    const source = `<!doctype html><html lang="en">
      <meta http-equiv="Content-Security-Policy" content="${policy}">
      <roadmap-tracker editable="local" selected="m" report-to="mailto:a@b.example?body={body}">${RECORDS}</roadmap-tracker>
      <script type="module" src="/components/define.ts"></script></html>`;
    const refused: string[] = [];
    let watched: Document | null = null;
    const { frame, page } = await framed(source, [1000, 900], (page) => {
      if (watched !== page)
        page.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          refused.push(`${violatedDirective} ${blockedURI}`),
        );
      watched = page;
      return findThrough(page, 'roadmap-tracker', '[part=title]');
    });
    const tracker = one<RoadmapTracker>(page, 'roadmap-tracker');
    await until(() => snapshotOf(tracker).editing?.records);
    // A statement: asked about, refused for a day to come, kept, undone.
    const editor = await opened(tracker);
    await filled(editor, { ...DELAY, date: '9999', quote: '<img src=x onerror=alert(1)>' });
    one(editor, 'button[type=submit]').click();
    await until(() => text(find(editor, '.faults')));
    await filled(editor, { date: 'blue moon', saidOn: '2999-01-01' });
    await filled(editor, { date: '2029', saidOn: '2026-05-04' });
    await pressedKeep(editor);
    one(editor, '[data-undo]').click();
    await until(() => text(find(editor, '.done')).includes('Undone'));
    one(editor, '.close').click();
    // Title, mistake and error, from the details.
    for (const mode of ['amend', 'report', 'void']) {
      const button = await until(() =>
        findThrough(tracker, 'roadmap-details', `[data-record=${mode}]`),
      );
      button.click();
      const form = await until(() => findThrough(tracker, 'roadmap-editor', 'form'));
      expect(form.getRootNode()).to.not.equal(null);
      one(one(tracker, 'roadmap-editor'), '.close').click();
    }
    // The list.
    one(tracker, '[part=yours]').click();
    await until(() => findThrough(tracker, 'roadmap-editor', '[data-entry]'));
    expect(text(find(one(tracker, 'roadmap-editor'), '.content'))).to.contain('2029');
    one(one(tracker, 'roadmap-editor'), '.close').click();
    // The import.
    one(tracker, '[part=import]').click();
    const importer = await until(() => find(tracker, 'roadmap-import') as RoadmapImport | null);
    await until(() => find(importer, 'textarea'));
    await importer.read('company,title,date\nKia,Van,2027\nKia,Truck,blue moon');
    await until(() => findThrough(tracker, 'roadmap-import', '.effect'));
    one(importer, 'button.keep').click();
    await until(() => find(importer, '.done'));
    expect(refused).to.deep.equal([]);
    frame.remove();
  });
});

describe('a form placed by the page', () => {
  beforeEach(emptied);

  it('is fetched, and takes the place of the one in the panel', async () => {
    const source = `<!doctype html><html lang="en">
      <roadmap-tracker editable="local">${RECORDS}<roadmap-editor></roadmap-editor></roadmap-tracker>
      <script type="module" src="/components/one-tag.ts"></script></html>`;
    const { frame, page } = await framed(source, [1000, 900], (page) =>
      findThrough(page, 'roadmap-editor', 'form'),
    );
    const tracker = one<RoadmapTracker>(page, 'roadmap-tracker');
    await until(() => snapshotOf(tracker).editing?.records);
    const editor = one<RoadmapEditor>(page, 'roadmap-editor');
    await filled(editor, DELAY);
    await pressedKeep(editor);
    (await until(() => find(tracker, '[part=yours]'))).click();
    await until(() => find(editor, '[data-entry]'));
    expect(find(tracker, 'roadmap-editor') === null).to.equal(true);
    frame.remove();
  });
});

describe('a reader who never edits', () => {
  it('fetches nothing of it', async () => {
    // More files than a browser remembers by itself, as nothing is bundled here.
    const source = `<!doctype html><html lang="en"><script>performance.setResourceTimingBufferSize(5000)</script>
      <roadmap-tracker>${RECORDS}</roadmap-tracker>
      <script type="module" src="/components/one-tag.ts"></script></html>`;
    const { frame, page, window } = await framed(source, [1000, 900], (page) =>
      findThrough(page, 'roadmap-tracker', 'roadmap-timeline', '[part~=milestone]'),
    );
    const tracker = one<RoadmapTracker>(page, 'roadmap-tracker');
    tracker.dispatchEvent(new PointerEvent('pointerenter'));
    await until(() => window.customElements.get('roadmap-details'), 'all parts are there');
    const fetched = window.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(fetched.some((name) => name.includes('roadmap-details'))).to.equal(true);
    expect(
      fetched.filter((name) =>
        /editing\.|roadmap-editor|words\/editor|\/idb|indexed-db|src\/log/.test(name),
      ),
    ).to.deep.equal([]);
    frame.remove();
  });
});
