import { expect } from '@open-wc/testing';
import { madeFont } from '../../tools/made-font.js';
import { until } from '../../until.js';
import { FILE } from '../page/data.js';
import { there } from '../page/find.js';
import { updated } from '../page/wait.js';

const WIDTHS = [320, 1200];

/** Beside the font of all tests, such as none is: its characters are as wide and as high as asked. */
const FONTS = {
  'the font of the page': null,
  'a wide font': { width: 950 },
  'a narrow font': { width: 250 },
  'a tall font': { width: 550, ascent: 1500, descent: 700 },
};

/** What each holds at last. */
const LAST = {
  'roadmap-filters': '.count.ready',
  'roadmap-timeline': '[part~=milestone]',
};
type Element = keyof typeof LAST;

/** A page of its own, with words below the element; the roadmap comes when it is told to. */
async function open(element: Element, width: number, font: keyof typeof FONTS) {
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size: ${width}px; block-size: 2000px; border: 0`;
  frame.srcdoc = `<!doctype html><html lang="en"><meta charset="utf-8"><style>
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

/** The heights of the element, from when it is defined until all is drawn. */
async function heights(...where: Parameters<typeof open>): Promise<number[]> {
  const [element] = where;
  const { frame, inside, host, come } = await open(...where);
  const seen = new Set<number>();
  const look = () => {
    seen.add(Math.round(host.getBoundingClientRect().height));
    inside.requestAnimationFrame(look);
  };
  look();
  await updated(host);
  come();
  await there(host, LAST[element]);
  await updated(host);
  frame.remove();
  return [...seen];
}

describe('the reserved room while loading', () => {
  for (const element of Object.keys(LAST) as Element[])
    for (const font of Object.keys(FONTS) as (keyof typeof FONTS)[])
      it(`is as large as the loaded ${element} in ${font}`, async () => {
        for (const width of WIDTHS)
          expect(await heights(element, width, font), `${width} px`).to.have.length(1);
      });
});
