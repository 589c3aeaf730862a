/** Texts of a record in a report in Markdown are text in every reader of it. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { isolatedLine, oneLine } from '../../src/export/plain-text.js';
import { report } from '../../src/export/report.js';
import { visible } from '../../src/model/visible.js';
import { read } from '../model/roadmaps.js';
import { STRINGS } from '../security/strings.js';
import { linkedLater, PARSERS, shown } from './markdown.js';

/** Beside the attack strings of all views: what only Markdown takes for something. */
const MARKDOWN = [
  'mail a@b.example or c.d+e@sub.evil.example now',
  'see www.evil.example/x?a=b and https://evil.example/(x)_y',
  'HTTP://EVIL.EXAMPLE ftp://evil.example mailto:a@b.example xmpp:a@b.example',
  'evil.com and foo.bar.org',
  '@someone #1 org/repo#12 :smile: $x$ x^2^ ==mark== ~~gone~~',
  'GH-12 gh-3 (GH-4) :+1: a:smile:b :100:',
  '---',
  '===',
  '***',
  '- x',
  '+ x',
  '* x',
  '1. x',
  '12) x',
  '#',
  '# x',
  '> x',
  '```',
  '~~~',
  '|a|b|',
  '--- | ---',
  ':-:',
  '    indented',
  '[x]: https://evil.example',
  '[^1] [x][y] ![z](https://evil.example)',
  'ends with a backslash \\',
  'code ` and `` a@b.example` and `c@d.example',
  '`a@b.example`',
  '**bold** __bold__ *x* _y_',
  '&amp; &copy; &#64; &lt;b&gt;',
  '<https://evil.example> <a@b.example> <!-- x --> <?x?> <![CDATA[x]]>',
  '[ ] task',
  '[x] task',
];
const TEXTS = [...STRINGS, ...MARKDOWN];

const FIELDS = ['title', 'company', 'name', 'phrase', 'publisher', 'source title'] as const;
type Field = (typeof FIELDS)[number];

/** A roadmap with a text in one field, the source last in its line or alone in it. */
function attacked(field: Field, text: string, alone: boolean) {
  const put = (name: Field, plain: string) => (field === name ? text : plain);
  const source = {
    ...(field !== 'source title' && { publisher: put('publisher', 'Press') }),
    title: put('source title', 'News'),
    published: '2024-01-01',
    ...(!alone && { url: 'https://a.example/?a=1' }),
  };
  const phrase = alone ? '' : put('phrase', 'soon');
  const claims = [
    { ...(alone ? { saidOn: null } : { saidOn: '2024-01-01' }), date: '2025', phrase, source },
  ];
  return read({
    title: put('title', 'Race'),
    companies: [{ id: 'x', name: put('company', 'Company') }],
    milestones: [{ company: 'x', title: put('name', 'Target'), claims }],
  });
}

/** In names, characters that nobody sees are shown. */
const NAMES: readonly string[] = ['company', 'name'];

const spaceless = (text: string) => text.replace(/\s+/g, '');
let tried = 0;

describe('in a report in Markdown a text is the same text', () => {
  for (const field of FIELDS)
    it(`as ${field}`, () => {
      for (const alone of [false, true]) {
        const write = (text: string) =>
          report(attacked(field, text, alone), '2020-01-01', '2026-01-01', { format: 'markdown' });
        const harmless = write('harmless');
        const parsers = Object.entries(PARSERS).map(
          ([name, parse]) => [name, parse, shown(parse(harmless))] as const,
        );
        for (const text of TEXTS) {
          if (!text.trim()) continue;
          const markdown = write(text);
          for (const [name, parse, wanted] of parsers) {
            const html = parse(markdown);
            const found = shown(html);
            const at = `${name}: ${JSON.stringify(text)}\n${markdown}\n${html}`;
            const plain = found.tags.filter((tag) => tag !== 'code');
            assert.deepEqual(plain, wanted.tags, at);
            // Beside words of ours a direction is isolated.
            const seen = NAMES.includes(field) ? visible(text.trim()) : text;
            const expected = [oneLine, isolatedLine].map((line) =>
              spaceless(wanted.text.replaceAll('harmless', () => line(seen))),
            );
            assert.ok(expected.includes(spaceless(found.text)), at);
            assert.deepEqual(linkedLater(html), [], at);
            tried += 1;
          }
        }
      }
    });

  it('and an address is the same address', () => {
    const addresses = [
      'https://a.example/?a=1&copy=2&lt;=3&amp;=4',
      'https://a.example/?a=\\b\\\\c\\&d',
      'https://a.example/?a=`b`&c=[d](e)*f*_g_',
      'https://a.example/x_(y)?q=>z<#frag`ment',
      'https://a.example/#a|b~c~$d$&#64;',
      'http://a.example:81/ä?ö=ü&quot;',
    ];
    for (const url of addresses) {
      const claims = [{ saidOn: '2024-01-01', date: '2025', source: { publisher: 'P', url } }];
      const roadmap = read([{ company: 'A', title: 'T', claims }]);
      const markdown = report(roadmap, '2020-01-01', '2026-01-01', { format: 'markdown' });
      for (const [name, parse] of Object.entries(PARSERS)) {
        const links = shown(parse(markdown)).tags.flatMap((tag) => /^a (.*)/.exec(tag)?.[1] ?? []);
        assert.equal(links.length > 0, true, markdown);
        // Some readers write a backslash or a backtick as browsers ask for them.
        const same = (text: string) =>
          new URL(text).href
            .replaceAll('\\', '%5C')
            .replaceAll('`', '%60')
            .replaceAll('|', '%7C')
            .replaceAll('[', '%5B')
            .replaceAll(']', '%5D');
        for (const link of links) assert.equal(same(link), same(url), `${name}\n${markdown}`);
      }
    }
  });

  after(() =>
    console.log(`${TEXTS.length} strings × ${FIELDS.length} fields, ${tried} pages read`),
  );
});
