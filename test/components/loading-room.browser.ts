import { expect } from '@open-wc/testing';
import { madeFont } from '../tools/made-font.js';
import { until } from '../until.js';
import { there } from './accessibility-page.js';
import { updated } from './rest.js';

const FILE = '/data/solid-state-batteries.json';
const WIDTHS = [320, 390, 600, 900, 1200];
const LANGUAGES = ['en', 'ja', 'ko', 'zh'];

/** Beside the font of all tests, such as none is: its characters are as wide and as high as asked. */
const FONTS = {
  'the font of the page': null,
  'a wide font': { width: 950 },
  'a narrow font': { width: 250 },
  'a tall font': { width: 550, ascent: 1500, descent: 700 },
};

/** What each holds at last. */
const LAST = {
  'roadmap-filters': ['.count.ready'],
  'roadmap-timeline': ['[part~=milestone]'],
  'roadmap-as-of': ['[part=slider]'],
  'roadmap-tracker': [
    '[part~=milestone]',
    '[part=slider]',
    '.count.ready',
    '[part~=share]:enabled',
  ],
};
type Element = keyof typeof LAST;

/** A page of its own, with words below the element; the roadmap comes when it is told to. */
async function open(element: Element, lang: string, width: number, font: keyof typeof FONTS) {
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size: ${width}px; block-size: 2000px; border: 0`;
  frame.srcdoc = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><style>
    body { margin: 0; font-family: Made, sans-serif }
    </style><${element} src="${FILE}"></${element}><p id="below">Words below</p></html>`;
  document.body.append(frame);
  const inside = frame.contentWindow as Window & typeof globalThis;
  const page = await until(() => frame.contentDocument?.querySelector('#below')?.ownerDocument);
  const measures = FONTS[font];
  if (measures)
    page.fonts.add(await new inside.FontFace('Made', madeFont('Made', measures)).load());
  const { fetch } = inside;
  let come = () => {};
  const told = new Promise<void>((resolve) => (come = resolve));
  inside.fetch = async (...request: Parameters<typeof fetch>) => {
    await told;
    return fetch.apply(inside, request);
  };
  const script = page.createElement('script');
  script.type = 'module';
  script.src = '/components/define.ts';
  page.body.append(script);
  const host = page.querySelector(element) as HTMLElement;
  await until(() => inside.customElements.get(element));
  return { frame, inside, page, host, come };
}

/** Heights of the element and of what it consists of, from when it is defined until all is drawn. */
async function heights(...where: Parameters<typeof open>): Promise<string[]> {
  const [element] = where;
  const { frame, inside, host, come } = await open(...where);
  const seen = new Set<string>();
  const look = () => {
    const parts =
      element === 'roadmap-tracker'
        ? ['header', 'roadmap-filters', 'roadmap-as-of', '[part=controls]', '[part=view]']
        : [];
    const all = [host, ...parts.map((part) => host.shadowRoot?.querySelector(part))];
    seen.add(
      all.map((one) => Math.round((one?.getBoundingClientRect().height ?? 0) * 4) / 4).join(' '),
    );
    inside.requestAnimationFrame(look);
  };
  look();
  await updated(host);
  come();
  for (const selector of LAST[element]) await there(host, selector);
  await updated(host);
  frame.remove();
  return [...seen];
}

describe('the room of what is loading', () => {
  for (const element of Object.keys(LAST) as Element[])
    for (const font of Object.keys(FONTS) as (keyof typeof FONTS)[])
      for (const lang of LANGUAGES)
        it(`${element} in ${lang}, in ${font}`, async () => {
          const jumps: string[] = [];
          for (const width of WIDTHS) {
            const seen = await heights(element, lang, width, font);
            if (new Set(seen.map((all) => all.split(' ')[0])).size > 1)
              jumps.push(`${width} px: ${seen.join(' | ')}`);
          }
          expect(jumps).to.deep.equal([]);
        });
});
