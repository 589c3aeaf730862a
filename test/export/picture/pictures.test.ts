import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { estimateText } from '../../../src/export/picture/text.js';
import { timelineSvg } from '../../../src/export/picture/timeline.js';
import { trendSvg } from '../../../src/export/picture/trend.js';
import { NO_FILTER } from '../../../src/model/filter.js';
import type { Roadmap } from '../../../src/model/roadmap.js';
import { realRoadmap } from '../../data/real.js';
import { aDay, aDocument, read } from '../../model/roadmaps.js';
import { attackedDocument } from '../attacks.js';
import { checkedPicture } from '../checked.js';
import { descendants, readXml, type XmlElement } from '../xml.js';

const PICTURES = { timeline: timelineSvg, trend: trendSvg };
const DAY = '2026-06-24';
const textsOf = (picture: XmlElement) =>
  [...descendants(picture)].filter(({ name }) => name === 'text');

/** Where a text begins and ends. */
function reach({ attributes, text }: XmlElement): [number, number] {
  const width = estimateText(text, Number(attributes['font-size']), 'font-weight' in attributes);
  const x = Number(attributes.x);
  const left = { middle: x - width / 2, end: x - width }[attributes['text-anchor'] ?? ''] ?? x;
  return [left, left + width];
}

for (const [name, draw] of Object.entries(PICTURES))
  describe(`a picture of the ${name}`, () => {
    for (const width of [360, 1200, 2400])
      it(`of the shipped data, ${width} pixels wide, contains all its texts`, () => {
        const picture = checkedPicture(draw(realRoadmap(), DAY, { width }));
        assert.equal(picture.attributes.width, String(width));
        for (const text of textsOf(picture)) {
          const [left, right] = reach(text);
          assert.ok(left >= 0 && right <= width + 1, `${text.text} ${left} ${right}`);
          assert.ok(Number(text.attributes.y) < Number(picture.attributes.height));
        }
        const words = textsOf(picture).map(({ text }) => text);
        assert.ok(words.includes('The all-solid-state battery race'));
        assert.ok(
          words.includes(`As known on 24 Jun 2026 · ${realRoadmap().milestones.length} milestones`),
        );
        assert.ok(words.some((word) => word.startsWith('Sources: ')));
        assert.ok(words.includes('Achieved late'));
      });

    it('is the same every time, and differs in the dark', () => {
      const roadmap = realRoadmap();
      assert.equal(draw(roadmap, DAY), draw(roadmap, DAY));
      assert.match(draw(roadmap, DAY, { dark: true }), /<rect[^>]* fill="#14181f"\/>/);
    });

    it('of any roadmap is valid', () => {
      const property = fc.property(
        aDocument,
        aDay,
        (document, day) => void checkedPicture(draw(read(document), day)),
      );
      fc.assert(property, { numRuns: 60 });
    });

    it('shows texts as texts, whatever they contain', () => {
      const property = fc.property(
        attackedDocument,
        (document) => void checkedPicture(draw(read(document), DAY, { width: 700 })),
      );
      fc.assert(property, { numRuns: 60 });
    });

    it('stays small if a text is large', () => {
      const long = 'word '.repeat(1e6);
      const claims = [{ saidOn: '2024', date: '2027', source: { publisher: long } }];
      const document = { title: long, milestones: [{ company: long, title: long, claims }] };
      const svg = draw(read(document), DAY);
      assert.ok(svg.length < 20_000, String(svg.length));
    });

    it('of nothing is still a picture', () => {
      const picture = readXml(draw(read([]), DAY));
      assert.ok(textsOf(picture).some(({ text }) => text.includes('0 milestones')));
    });

    it('requires a day, and limits its width', () => {
      assert.throws(() => draw(read([]), 'today'), RangeError);
      assert.equal(readXml(draw(read([]), DAY, { width: 1 })).attributes.width, '280');
      assert.equal(readXml(draw(read([]), DAY, { width: 1e9 })).attributes.width, '8000');
    });
  });

const tips = (svg: string) =>
  [...descendants(readXml(svg))].filter(({ name }) => name === 'title').map(({ text }) => text);

describe('the timeline', () => {
  const roadmap = realRoadmap();

  it('has every milestone, those without a date by name', () => {
    const svg = timelineSvg(roadmap, DAY);
    const chips = svg.match(/stroke-dasharray="3 3"/g)?.length ?? 0;
    // One title is that of the picture.
    assert.equal(tips(svg).length - 1 + chips, roadmap.milestones.length);
    assert.ok(
      tips(svg).includes(
        'Toyota: First all-solid-state battery car on sale – Delayed · forecast 2027–2028 · 96 months later than first said · missed 2020',
      ),
    );
  });

  it('shows what passes a filter, in lanes as requested', () => {
    const filter = { ...NO_FILTER, company: ['toyota', 'nissan'] };
    const words = textsOf(readXml(timelineSvg(roadmap, DAY, { filter, groupBy: 'country' })));
    const texts = words.map(({ text }) => text);
    assert.ok(texts.includes('Japan') && !texts.includes('China'));
    assert.ok(texts.some((text) => text.startsWith('Toyota · ')));
  });

  it('shows the requested window', () => {
    const window = { start: '2027-01-01', end: '2028-12-31' };
    const svg = timelineSvg(roadmap, DAY, { window });
    assert.ok(!textsOf(readXml(svg)).some(({ text }) => text === '24 Jun 2026'));
    assert.ok(textsOf(readXml(svg)).some(({ text }) => text === 'Q3 2027'));
    assert.ok(tips(svg).length < 60);
  });

  it('draws many milestones as clusters', () => {
    const many: Roadmap = read(
      Array.from({ length: 6000 }, (_, i) => ({
        company: `C${i % 7}`,
        title: `T${i}`,
        date: String(2020 + (i % 15)),
      })),
    );
    const svg = timelineSvg(many, DAY);
    assert.ok(svg.length < 300_000, String(svg.length));
    void checkedPicture(svg);
  });
});

describe('text in a picture', () => {
  it('is drawn in a font without serifs, also by a renderer that reads no quotes', () => {
    const { attributes } = readXml(trendSvg(read([]), DAY));
    assert.match(String(attributes['font-family']), /^[A-Za-z, -]+$/);
  });
});

describe('the trend', () => {
  it('shows the standing of a labelled line by its sign', () => {
    const svg = trendSvg(read([{ company: 'A', title: 'B', date: '2027', saidOn: '2024' }]), DAY);
    const signs = svg.match(/<path d="M8 2\.5a5\.5/g);
    // One in the key, one before the name.
    assert.equal(signs?.length, 2);
  });

  it('labels the lines that moved most', () => {
    const svg = trendSvg(realRoadmap(), DAY, { allLines: true });
    const words = textsOf(readXml(svg)).map(({ text }) => text);
    assert.ok(words.includes('Toyota: First all-solid-state battery car on sale'));
    assert.ok(words.includes('Promised for') && words.includes('Said on'));
  });

  it('gives each of the biggest slips a chart of its own', () => {
    for (const width of [320, 1200]) {
      const svg = trendSvg(realRoadmap(), DAY, { width });
      const words = textsOf(readXml(svg)).map(({ text }) => text);
      assert.equal(words.filter((text) => /^\+[\d.]+ (?:mo|yr)$/.test(text)).length, 12);
      assert.ok(words.some((text) => text.startsWith('Toyota: F')));
    }
  });
});

/** All text of an element, with that of the elements in it. */
const wordsOf = (picture: XmlElement) => textsOf(picture).map(({ text }) => text);

describe('a picture in a size of its own', () => {
  for (const [width, height] of [
    [1200, 675],
    [900, 900],
    [1200, 630],
    [400, 400],
    [3000, 8000],
  ] as const)
    for (const [name, draw] of Object.entries(PICTURES))
      it(`of the ${name} is ${width} by ${height} pixels, with everything within`, () => {
        const picture = checkedPicture(draw(realRoadmap(), DAY, { width, height }));
        assert.equal(picture.attributes.width, String(width));
        assert.equal(picture.attributes.height, String(height));
        for (const { attributes, text } of textsOf(picture))
          assert.ok(Number(attributes.y) <= height, `${text} ${attributes.y}`);
      });

  it('says how many lanes are left out', () => {
    const lanes = (options: object) => {
      const picture = readXml(timelineSvg(realRoadmap(), DAY, options));
      const more = wordsOf(picture).flatMap((word) => /^and (\d+) more$/.exec(word)?.[1] ?? []);
      // Each name has a count.
      const shown = [...descendants(picture)].filter(({ name }) => name === 'tspan').length;
      return { shown, more: more.map(Number) };
    };
    const all = lanes({});
    assert.deepEqual(all.more, []);
    const some = lanes({ width: 1200, height: 675 });
    assert.equal(some.more.length, 1);
    assert.equal(some.shown + (some.more[0] as number), all.shown);
    assert.deepEqual(lanes({ width: 1200, height: 8000 }).more, []);
  });

  it('of anything holds together', () => {
    const property = fc.property(aDocument, aDay, (document, day) => {
      const picture = checkedPicture(
        timelineSvg(read(document), day, { width: 500, height: 300, earlierDates: true }),
      );
      assert.equal(picture.attributes.height, '300');
    });
    fc.assert(property, { numRuns: 60 });
  });
});

describe('a picture says what it shows', () => {
  for (const [name, draw] of Object.entries(PICTURES))
    it(`: the ${name} its title and what the filter lets through`, () => {
      const filter = { ...NO_FILTER, company: ['toyota', 'nio'], query: 'car' };
      const words = wordsOf(readXml(draw(realRoadmap(), DAY, { filter, title: 'Cars & cells' })));
      assert.ok(words.includes('Cars & cells'));
      const plain = words.map((word) => word.replace(/[\u2066-\u2069]/g, ''));
      assert.ok(plain.includes('Nio, Toyota · “car”'), plain.slice(0, 5).join('\n'));
    });

  it(': the count of a lane right behind its name, whatever the font', () => {
    const picture = readXml(timelineSvg(realRoadmap(), DAY, { width: 600 }));
    const name = textsOf(picture).find(({ text }) => text === 'Toyota');
    const [count] = [...descendants(name as XmlElement)].filter(({ name }) => name === 'tspan');
    assert.match(count?.text ?? '', /^\d+$/);
    assert.ok(Number(count?.attributes.dx) > 0);
    assert.equal(count?.attributes.x, undefined);
  });

  it(': the last year to its end', () => {
    for (const width of [600, 900, 1200, 1700, 2400]) {
      const svg = timelineSvg(realRoadmap(), DAY, { width });
      const grid = [...svg.matchAll(/M([\d.]+) [\d.]+V/g)].map(([, x]) => Number(x));
      const right = width - (width < 1600 ? 24 : 36);
      assert.ok(Math.max(...grid) <= right + 0.1);
      const years = [...svg.matchAll(/text-anchor="middle"[^>]*>(\d{4})</g)].map(
        ([, year]) => year,
      );
      assert.ok(years.length > 2);
    }
  });

  it(': earlier dates where they are turned on', () => {
    const boxes = (earlierDates: boolean) =>
      timelineSvg(realRoadmap(), DAY, { earlierDates }).match(/stroke-dasharray="3 2"/g)?.length ??
      0;
    assert.equal(boxes(false), 0);
    assert.ok(boxes(true) > 20);
  });

  it(': in the colours it is given', () => {
    const colours = { background: '#fbf9f4', verdict: { late: '#8d4b00' } };
    for (const draw of [timelineSvg, trendSvg]) {
      const svg = draw(realRoadmap(), DAY, { colours });
      assert.ok(svg.includes('fill="#fbf9f4"') && svg.includes('#8d4b00'));
      assert.ok(!svg.includes('#a65c00'));
    }
  });
});
