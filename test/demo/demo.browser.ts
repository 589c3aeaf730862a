import { expect } from '@open-wc/testing';
import type { RoadmapLoadEvent } from '../../components/index.js';
import { MILESTONES } from '../components/page/data.js';
import { turn } from '../components/page/wait.js';
import { oneEngineEach } from '../engine.js';
import { until } from '../until.js';

/** The demo pages as they are served, with the milestones each shows. */
const PAGES: readonly [string, number][] = [
  ['index.html', MILESTONES],
  ['space-launch.html', 32],
  ['fusion.html', 25],
  ['short-form.html', 6],
  ['csv.html', MILESTONES],
  ['inline.html', 3],
  ['table.html', 4],
  ['parts.html', MILESTONES],
  ['large.html', 10_000],
  ['look.html', MILESTONES],
];

const LANGUAGES = ['ja', 'ko', 'zh'];
/** Each article in another language in each engine. */
const IN_A_LANGUAGE = ['index.html', 'space-launch.html', 'fusion.html'].flatMap((page, i) =>
  LANGUAGES.map((_, k) => [page, LANGUAGES[(i + k) % LANGUAGES.length]] as const),
);

interface Opened {
  readonly frame: HTMLIFrameElement;
  readonly inside: Window & typeof globalThis;
  /** Errors of the page. */
  readonly faults: string[];
}

/** Opens a page in a frame of a width. */
async function open(page: string, width = 1200): Promise<Opened> {
  const faults: string[] = [];
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size: ${width}px; block-size: 800px`;
  frame.src = `/test/demo/${page}`;
  document.body.append(frame);
  while (!frame.contentWindow || frame.contentWindow.location.href === 'about:blank') await turn();
  const inside = frame.contentWindow as Window & typeof globalThis;
  inside.addEventListener('error', ({ message }) => faults.push(message));
  inside.console.error = (...words: unknown[]) => faults.push(words.join(' '));
  return { frame, inside, faults };
}

const loaded = (inside: Window): Promise<RoadmapLoadEvent> =>
  new Promise((resolve) => inside.addEventListener('roadmap-load', resolve, { once: true }));

const textOf = ({ frame }: Opened, selector: string) =>
  [...(frame.contentDocument?.querySelectorAll(selector) ?? [])].map(
    (each) => each.textContent?.trim() ?? '',
  );

/** Nothing is cut or reaches past the page at its side. */
function expectFits({ frame }: Opened): void {
  const page = frame.contentDocument?.documentElement;
  expect(page?.scrollWidth).to.equal(page?.clientWidth);
}

describe('demo pages', () => {
  for (const [name, count] of oneEngineEach(PAGES)) {
    it(`${name} shows ${count} milestones`, async () => {
      const opened = await open(name);
      const { roadmap, problems } = await loaded(opened.inside);
      expect(roadmap.milestoneColumns.count).to.equal(count);
      expect(problems).to.deep.equal([]);
      expectFits(opened);
      expect(opened.faults).to.deep.equal([]);
      opened.frame.remove();
    });
  }

  it('an article tells its story in the language asked for', async () => {
    const opened = await open('fusion.html?lang=ko');
    await until(() => textOf(opened, '.story[lang=ko]').length === 1);
    expect(textOf(opened, '.story')[0]).to.match(/^가장 오래된 약속은 .*마일스톤 25건 가운데/);
    expect(textOf(opened, '.languages [aria-current]')).to.deep.equal(['한국어']);
    opened.frame.remove();
  });

  for (const [page, lang] of oneEngineEach(IN_A_LANGUAGE))
    it(`${page} is told in ${lang}, all of it`, async () => {
      const opened = await open(`${page}?lang=${lang}`, 390);
      await until(() => textOf(opened, `.story[lang=${lang}]`).length === 1);
      expect(opened.frame.contentDocument?.documentElement.lang).to.equal(lang);
      const told = textOf(opened, 'body > nav a, h1, .standfirst, [data-text]');
      expect(told.length).to.be.above(12);
      expect(told.filter((text) => text === '')).to.deep.equal([]);
      // Names are as they are; all else is in the language.
      const names = /QuantumScape|SDI|HTML|CSV/g;
      expect(told.filter((text) => /[a-z]{2}/i.test(text.replace(names, '')))).to.deep.equal([]);
      expectFits(opened);
      opened.frame.remove();
    });

  for (const width of [320, 1200])
    it(`three.html shows all three side by side, ${width} px wide`, async () => {
      const opened = await open('three.html', width);
      await until(() => textOf(opened, '[data-shown]').length === 3);
      expect(textOf(opened, '.size')[1]).to.equal('32 milestones, 172 statements');
      for (const value of textOf(opened, 'dl > div:first-child .value'))
        expect(value).to.match(/^\d+%$/);
      for (const basis of textOf(opened, '.basis')) expect(basis).to.match(/n = \d+/);
      expect(textOf(opened, '.story')).to.have.length(3);
      expectFits(opened);
      expect(opened.faults).to.deep.equal([]);
      opened.frame.remove();
    });

  for (const lang of oneEngineEach(LANGUAGES))
    it(`three.html is told in ${lang}`, async () => {
      const opened = await open(`three.html?lang=${lang}`, 390);
      await until(() => textOf(opened, '[data-shown]').length === 3);
      expect(opened.frame.contentDocument?.documentElement.lang).to.equal(lang);
      const told = textOf(opened, 'h1, .standfirst, .races h2, dt, dd, .size, .explained');
      expect(told.length).to.equal(3 + 3 * (1 + 2 + 4 + 1));
      // Names of companies are as they are; all else is in the language.
      const latin = told.filter((text) => /[a-z]{2}/i.test(text.replace('data/README.md', '')));
      expect(latin).to.deep.equal([]);
      expectFits(opened);
      opened.frame.remove();
    });

  it('csv.html shows what the JSON says', async () => {
    const opened = await open('csv.html');
    const { roadmap } = await loaded(opened.inside);
    const data = await (await fetch('/data/solid-state-batteries.json')).json();
    const ids = ({ id, claims }: { id: string; claims: readonly { id: string }[] }) =>
      [id, ...claims.map((claim) => claim.id)].join();
    expect(roadmap.milestones.map(ids)).to.deep.equal(data.milestones.map(ids));
    opened.frame.remove();
  });
});
