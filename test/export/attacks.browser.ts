import { assert } from '@open-wc/testing';
import { toJsonLd } from '../../src/export/json-ld.js';
import { timelineSvg } from '../../src/export/picture/timeline.js';
import { trendSvg } from '../../src/export/picture/trend.js';
import { parseRoadmap } from '../../src/model/parse.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { roadmapAsOf } from '../../src/model/state.js';
import { ATTACKS } from './attacks.js';

const DAY = '2026-06-24';

/** An attack in every text of a roadmap. */
function attacked(attack: string): Roadmap {
  const source = { publisher: attack, title: attack, url: `https://example.com/?${attack}` };
  const claims = [
    { saidOn: '2020', date: '2025', phrase: attack, source },
    { saidOn: '2024', date: '2027', phrase: attack, source },
  ];
  const dated = { company: attack, title: attack, stage: attack, claims };
  const undated = { company: attack, title: `${attack} `, id: 'u', claims: [{ date: 'XXXX' }] };
  return parseRoadmap({ title: attack, milestones: [dated, undated] }).roadmap;
}

/** What ran or was asked for while something was done. */
async function happened(what: () => void | Promise<void>): Promise<unknown[]> {
  const seen: unknown[] = [];
  const { alert } = window;
  window.alert = (text) => seen.push(text);
  const before = performance.getEntriesByType('resource').length;
  await what();
  await new Promise((resolve) => setTimeout(resolve, 50));
  window.alert = alert;
  return [...seen, ...performance.getEntriesByType('resource').slice(before)];
}

describe('what is exported, in a page', () => {
  const draw = { timelineSvg, trendSvg };

  for (const [name, picture] of Object.entries(draw))
    it(`${name} runs nothing and asks for nothing, inline or as an image`, async () => {
      const pictures = ATTACKS.map((attack) => picture(attacked(attack), DAY, { width: 500 }));
      const found = await happened(async () => {
        for (const svg of pictures) {
          const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
          assert.equal(parsed.documentElement.localName, 'svg', svg.slice(0, 200));
          const inline = document.importNode(parsed.documentElement, true);
          document.body.append(inline);
          assert.equal(inline.querySelector('script, a, image, use, foreignObject, style'), null);
          const image = new Image();
          image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
          await image.decode();
          assert.equal(image.naturalWidth, 500);
          inline.remove();
        }
      });
      const elsewhere = found.filter(
        (entry) => !(entry instanceof PerformanceEntry && entry.name.startsWith('data:')),
      );
      assert.deepEqual(elsewhere, []);
    }).timeout(20_000);

  it('linked data stays inside its script element', () => {
    for (const attack of ATTACKS) {
      const roadmap = attacked(attack);
      const json = toJsonLd(roadmap, roadmapAsOf(roadmap, DAY));
      const page = `<script type="application/ld+json">${json}</script><p>after</p>`;
      const { head, body } = new DOMParser().parseFromString(page, 'text/html');
      assert.equal(head.querySelectorAll('*').length, 1);
      assert.deepEqual([body.children.length, body.textContent], [1, 'after']);
      assert.deepEqual(JSON.parse(head.textContent ?? ''), JSON.parse(json));
    }
  });
});
