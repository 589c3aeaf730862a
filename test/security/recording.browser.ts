/** Strings of strangers in the form and in the import: text in every state, and kept as they were typed. */
import '../../components/define.js';
import { expect } from '@open-wc/testing';
import { STATEMENT_FIELDS } from '../../src/log/index.js';
import { all, find, one, there } from '../components/page/find.js';
import { text } from '../components/page/text.js';
import {
  edited,
  emptied,
  filled,
  formOf,
  opened,
  snapshotOf,
} from '../components/roadmap-editor/page.js';
import { reading } from '../components/roadmap-import/page.js';
import { claim, entry } from '../log/entries.js';
import { until } from '../until.js';
import { faultsIn } from './inspect.js';
import { STRINGS } from './strings.js';
import { Trap } from './trap.js';

/** Fields that people type into. */
const TYPED = STATEMENT_FIELDS.filter(
  (field) => !['milestone', 'stage', 'status', 'saidBy'].includes(field),
);
/** Strings in the form at a time: each field has another one. */
const AT_ONCE = TYPED.length;
/** How many trackers are tried: each waits for its form. */
const TURNS = Math.ceil(STRINGS.length / AT_ONCE);

let trap: Trap;

describe('strings from strangers, typed and imported', () => {
  beforeEach(async () => {
    await emptied();
    trap = new Trap();
  });

  afterEach(async () => {
    const caught = await trap.caught();
    trap.remove();
    expect(caught).to.eql([]);
  });

  it('are text in the form, at every field', async () => {
    const tracker = await edited();
    const editor = await opened(tracker);
    for (let turn = 0; turn < TURNS; turn += 1) {
      const strings = TYPED.map((field, i) => {
        const string = STRINGS[(turn * AT_ONCE + i) % STRINGS.length] as string;
        return [field, string.replace(/[\r\n]/g, ' ')];
      });
      await filled(editor, Object.fromEntries(strings));
      one(editor, 'button[type=submit]').click();
      await editor.updateComplete;
      expect(faultsIn(tracker), `turn ${turn}`).to.eql([]);
    }
  });

  it('are text in what was kept, listed and sent', async () => {
    const reportTo = 'mailto:desk@example.org?subject={title}&body={body}';
    const tracker = await edited({ reportTo, selected: 'm' });
    const editor = await opened(tracker);
    const odd = '<img src=//evil.example/x onerror=alert(1)>';
    // What another test has typed is here again.
    find(editor, '.draft button')?.click();
    await editor.updateComplete;
    await filled(editor, {
      company: odd,
      title: odd,
      date: '2029',
      saidOn: '2026-03-02',
      publisher: odd,
      quote: odd,
      phrase: odd,
      note: odd,
    });
    expect(faultsIn(tracker), 'filled').to.eql([]);
    one(editor, 'button[type=submit]').click();
    await until(() => find(editor, '.done'), 'it was not kept');
    expect(faultsIn(tracker), 'kept').to.eql([]);
    one(editor, '.close').click();
    one(tracker, '[part=yours]').click();
    const list = await formOf(tracker);
    await until(() => all(list, '[data-entry]').length === 1);
    expect(text(find(list, '[data-entry]'))).to.contain('onerror=alert(1)');
    expect(faultsIn(tracker), 'listed').to.eql([]);
    const [own] = [...(snapshotOf(tracker).editing?.own.values() ?? [])];
    expect(JSON.stringify(own?.entry)).to.contain('onerror=alert(1)');
    tracker.view = 'table';
    await there(tracker, 'tr .mine');
    expect(faultsIn(tracker), 'in the table').to.eql([]);
  });

  for (const [name, content] of [
    ['a sheet', sheet()],
    ['JSON', json()],
    ['a log', log()],
  ] as const)
    it(`are text in an import of ${name}`, async () => {
      const element = await reading(content, 'strings.file');
      expect(faultsIn(element)).to.eql([]);
      for (;;) {
        const more = find(element, 'button.more');
        if (!more) break;
        more.click();
        await element.updateComplete;
      }
      for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
      await element.updateComplete;
      expect(faultsIn(element), 'all of it').to.eql([]);
      expect(text(find(element, '[part=statements]'))).to.contain('alert(1)');
    });
});

function sheet(): string {
  const cell = (value: string) => `"${value.replaceAll('"', '""')}"`;
  const header = [
    'company',
    'title',
    'date',
    'status',
    'said_on',
    'source',
    'quote',
    ...STRINGS.slice(0, 8),
  ];
  const rows = STRINGS.map((string, n) => [
    n % 3 === 0 ? string : 'Kia',
    string,
    n % 4 === 0 ? string : '2027',
    n % 5 === 0 ? string : 'announced',
    '2026-03-02',
    n % 2 === 0 ? string : 'https://a.example',
    string,
  ]);
  // A file with such a character is no text.
  const text = [header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
  return text.replaceAll('\0', '');
}

function json(): string {
  return JSON.stringify(
    STRINGS.map((string, n) => ({
      company: string,
      title: `${n} ${string}`,
      date: n % 3 === 0 ? string : '2027',
      status: n % 5 === 0 ? string : 'announced',
      source: { publisher: string, title: string, url: string },
      [string]: string,
    })),
  );
}

function log(): string {
  const entries = STRINGS.map((string, n) =>
    n % 4 === 0
      ? entry(n, {
          kind: 'milestone',
          target: undefined,
          body: { id: `m${n}`, company: 'toyota', title: string },
        })
      : claim(n, { saidOn: '2026-03-02', date: '2029', quote: string, note: string }),
  );
  return JSON.stringify({ format: 'roadmap-log', v: 1, roadmap: STRINGS[0], entries });
}
