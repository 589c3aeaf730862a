import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { frameMarkup, tagMarkup } from '../../src/export/embed.js';

describe('what a page puts into its HTML', () => {
  it('is a frame with its address and title', () =>
    assert.match(
      frameMarkup('https://a.example/?x=1&y="2"', 'Cells <b>', 700.4),
      /^<iframe src="https:\/\/a\.example\/\?x=1&amp;y=&quot;2&quot;" title="Cells &lt;b&gt;" width="100%" height="700" loading="lazy" style="border: 0"><\/iframe>\n<script>/,
    ));

  it('is the element with its script and attributes', () =>
    assert.equal(
      tagMarkup('https://a.example/roadmap-tracker.js', 'https://a.example/r.json', [
        ['as-of', '2026-06-25'],
        ['query', 'a"b'],
        ['outlook', ''],
      ]),
      `<script type="module" src="https://a.example/roadmap-tracker.js"></script>
<roadmap-tracker src="https://a.example/r.json" as-of="2026-06-25" query="a&quot;b" outlook></roadmap-tracker>
`,
    ));
});
