import '../../../components/define.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { madeFont } from '../../tools/made-font.js';
import { until } from '../../until.js';
import { FILE, many } from '../page/data.js';
import { all, find } from '../page/find.js';
import { box } from '../page/measure.js';
import { placed as placedTrend } from '../roadmap-trend/page.js';
import { expectApart, parts, placed, settled } from './page.js';

/** Half as wide again as most, and narrower than any. */
const WIDE = 950;
const NARROW = 250;
/** As wide as most: what the words stand in before. */
const BASE = 'Made';
const faces: FontFace[] = [];
let made = 0;

/** A name nobody has used yet. */
function newFamily(): string {
  made += 1;
  return `Made${made}`;
}

function add(face: FontFace): FontFace {
  document.fonts.add(face);
  faces.push(face);
  return face;
}

/** As a style sheet brings one: the document is told when it has come. */
async function arrives(family: string, width: number): Promise<void> {
  const url = URL.createObjectURL(new Blob([madeFont(family, { width })], { type: 'font/ttf' }));
  await add(new FontFace(family, `url(${url})`)).load();
  URL.revokeObjectURL(url);
}

/** As a script brings one that it has loaded before: the document is told nothing. */
async function isAdded(family: string, width: number): Promise<void> {
  const face = new FontFace(family, madeFont(family, { width }));
  await face.load();
  add(face);
}

/** Both ways in which a page comes to a font. */
const WAYS = [
  ['by the style of the page', arrives],
  ['by a script', isAdded],
] as const;
/** So many milestones with short names that a few pixels make another row. */
const PLACE = {
  width: 1200,
  data: many(60, 2).map((one, i) => ({ ...one, title: `Name ${i}` })),
};

/** Words that are not as wide as they were measured to be: the room kept and the room taken. */
function wronglyCut(timeline: RoadmapTimeline): string[] {
  return all(timeline, '.item:not([hidden]) .label')
    .filter((label) => label.scrollWidth > label.clientWidth + 1 && label.clientWidth < 250)
    .map((label) => `${label.textContent}: ${label.scrollWidth} in ${label.clientWidth}`);
}

beforeEach(() => isAdded(BASE, 550));

afterEach(() => {
  for (const face of faces.splice(0)) document.fonts.delete(face);
  document.documentElement.style.removeProperty('--roadmap-font');
});

describe('a font that is loaded after the first picture', () => {
  it('is valid: its characters have the requested width', async () => {
    const family = newFamily();
    await isAdded(family, WIDE);
    const words = await fixture<HTMLElement>(html`<span>abcdefghij</span>`);
    words.style.font = `100px ${family}`;
    await until(() => expect(box(words).width).to.be.closeTo(WIDE, 2));
  });

  for (const [how, bring] of WAYS)
    for (const width of [WIDE, NARROW])
      it(`${how}, ${width / 10} % of an em wide: the timeline measures all words again`, async () => {
        const family = newFamily();
        document.documentElement.style.setProperty('--roadmap-font', `${family}, ${BASE}`);
        const timeline = await placed(PLACE);
        const before = rows(timeline);
        await bring(family, width);
        await until(() => rows(timeline).join() !== before.join(), 'other rows');
        await settled(timeline);
        expectApart(timeline);
        expect(wronglyCut(timeline)).to.deep.equal([]);
        expect(rows(timeline)).to.deep.equal(rows(await placed(PLACE)));
      });

  it('of another family or size, set by a custom property: likewise', async () => {
    // On a machine with one font, every generic family is the same.
    const [wide, narrow] = [newFamily(), newFamily()];
    await isAdded(wide, WIDE);
    await isAdded(narrow, NARROW);
    const timeline = await placed(PLACE);
    for (const [name, value] of [
      ['--roadmap-font', `${wide}, ${BASE}`],
      ['--roadmap-font-size', '18px'],
      ['--roadmap-font', `${narrow}, ${BASE}`],
      ['--roadmap-font-size', '11px'],
    ] as const) {
      timeline.style.setProperty(name, value);
      await until(() => wronglyCut(timeline).length === 0, `measured anew: ${value}`);
      await settled(timeline);
      expectApart(timeline);
      expect(wronglyCut(timeline), `${name}: ${value}`).to.deep.equal([]);
    }
  });

  for (const [how, bring] of WAYS)
    it(`${how}: the trend fits its names again`, async () => {
      const family = newFamily();
      document.documentElement.style.setProperty('--roadmap-font', `${family}, ${BASE}`);
      const trend = await placedTrend({
        src: FILE,
        company: 'toyota',
      });
      const names = () => all(trend, '[part=label]').map(({ textContent }) => textContent);
      const before = names();
      expect(before.length).to.be.greaterThan(1);
      await bring(family, WIDE);
      await until(() => names().join() !== before.join(), 'other names');
      const { right } = (find(trend, '.plot svg') as HTMLElement).getBoundingClientRect();
      for (const label of all(trend, '[part=label]'))
        expect(box(label).right).to.be.at.most(right + 2);
    });
});

/** Which row each milestone stands in, by its height. */
function rows(timeline: RoadmapTimeline): string[] {
  const { top } = box(timeline);
  return parts(timeline, 'milestone')
    .map((item) => `${item.dataset.milestone} ${Math.round(box(item).top - top)}`)
    .sort();
}
