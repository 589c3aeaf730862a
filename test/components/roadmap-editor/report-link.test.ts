import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { reportLink } from '../../../components/roadmap-editor/report-link.js';

const ISSUE = 'https://git.example/o/r/issues/new?title={title}&body={body}';
const MAIL = 'mailto:desk@example.org?subject={title}&body={body}';

describe('an address to report to', () => {
  const CASES: readonly [template: string, href: string | null][] = [
    [ISSUE, 'https://git.example/o/r/issues/new?title=A%20%26%20B&body=one%0Atwo'],
    [MAIL, 'mailto:desk@example.org?subject=A%20%26%20B&body=one%0D%0Atwo'],
    ['  https://a.example/  ', 'https://a.example/'],
    ['HTTPS://a.example/{title}', 'HTTPS://a.example/A%20%26%20B'],
    ['http://a.example/{title}', null],
    ['javascript:alert({title})', null],
    ['data:text/html,{body}', null],
    [' \u0000javascript:alert(1)', null],
    ['https:', null],
    ['https://{title}/', null],
    ['https://{title}.a.example/?b={body}', null],
    ['https:\\\\a@{body}', null],
    ['https:{title}/', null],
    ['https://a.example?{title}', 'https://a.example?A%20%26%20B'],
    ['mailto:{title}', null],
    ['mailto:a@b.example,{body}?subject={title}', null],
    ['', null],
  ];
  for (const [template, href] of CASES)
    it(`is ${href ?? 'none'} for ${JSON.stringify(template)}`, () => {
      assert.equal(reportLink(template, 'A & B', 'one\ntwo')?.href ?? null, href);
    });

  it('has a file whole, or not at all', () => {
    const file = JSON.stringify({ entries: Array(80).fill('x'.repeat(30)) });
    const bodyOf = (text: string, attached: string) => {
      const link = reportLink(MAIL, 'title', text, attached);
      return [new URL(link?.href ?? '').searchParams.get('body'), link?.shortened];
    };
    assert.deepEqual(bodyOf('one', '{}'), ['one\r\n\r\n{}', false]);
    assert.deepEqual(bodyOf('one', file), ['one', true]);
    const [cut, shortened] = bodyOf('y'.repeat(3000), file);
    assert.match(String(cut), /^y+…$/);
    assert.equal(shortened, true);
  });

  it('is no longer than servers and mail programs take, and says what was cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 12_000, size: 'max' }),
        fc.constantFrom(ISSUE, MAIL),
        (body, template) => {
          const link = reportLink(template, 'title', body);
          assert.ok(link);
          assert.ok(link.href.length <= (template === MAIL ? 1900 : 7000));
          const { searchParams } = new URL(link.href);
          assert.equal(
            searchParams.get('body')?.endsWith('…') ?? false,
            link.shortened || body.endsWith('…'),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
