import { expect } from '@open-wc/testing';
import { until } from '../../until.js';
import { FILE } from '../page/data.js';
import { findThrough } from '../page/find.js';
import { framed } from '../page/frame.js';

/** Bodies of pages whose layout goes by what is in it; `{}` is where the element stands. */
const PLACES: Readonly<Record<string, string>> = {
  'the page itself': '{}',
  'a flex body, as of Vite': `<style>body { margin: 0; display: flex; place-items: center; min-width: 320px; min-height: 100vh }
    #root { max-width: 1280px; margin: 0 auto; padding: 2rem; text-align: center }</style><div id="root"><h1>App</h1>{}</div>`,
  'main beside a sidebar, by flex': `<style>body { margin: 0 }</style><div style="display: flex">
    <nav style="flex: 0 0 150px">Menu</nav><main><h1>Title</h1>{}</main></div>`,
  'main beside a sidebar, by grid': `<style>body { margin: 0 }</style><div style="display: grid; grid-template-columns: 150px 1fr">
    <nav>Menu</nav><main>{}</main></div>`,
  'a centred column':
    '<div style="display: flex; flex-direction: column; align-items: center">{}</div>',
  'a grid that centres': '<div style="display: grid; place-items: center">{}</div>',
  'a table': '<div style="display: table">{}</div>',
  'a cell of a table': '<table><tr><td>Menu</td><td>{}</td></tr></table>',
  'a float': '<div style="float: left">{}</div>',
  'a block in a line': '<div style="display: inline-block">{}</div>',
  'as wide as fits': '<div style="width: fit-content">{}</div>',
  absolute: '<div style="position: absolute">{}</div>',
  'columns with gaps':
    '<div style="display: grid; grid-template-columns: auto auto; gap: 1rem"><p>Aside</p>{}</div>',
  'a field set': '<fieldset style="min-inline-size: 0"><legend>Roadmap</legend>{}</fieldset>',
  'a root of 62.5 %':
    '<style>html { font-size: 62.5% } body { font-size: 1.6rem }</style><div style="display: flex">{}</div>',
};
const PARTS = ['tracker', 'timeline', 'trend', 'scores', 'table', 'filters', 'as-of'];
const DRAWN: Readonly<Record<string, string>> = {
  tracker: '[part=title]',
  timeline: '.lanes, .lane, [part~=lane]',
};

async function open(place: string, part: string, width: number) {
  const tag = `roadmap-${part}`;
  const body = place.replace('{}', `<${tag} src="${FILE}"></${tag}>`);
  const source = `<!doctype html><html lang="en"><meta charset="utf-8"><body>${body}
    <script type="module" src="/components/define.ts"></script></html>`;
  const { frame, page } = await framed(source, [width, 900], (page) =>
    findThrough(page, tag, DRAWN[part] ?? '.room > :not(.skeleton)'),
  );
  const element = page.querySelector(tag) as HTMLElement;
  return { frame, page, element };
}

describe('in a container sized by its content', () => {
  for (const [name, place] of Object.entries(PLACES)) {
    it(`the tracker takes the available width: ${name}`, async () => {
      for (const width of [390, 1200]) {
        const { frame, page, element } = await open(place, 'tracker', width);
        await until(() => element.offsetWidth > 100, `has a width at ${width}`);
        const { scrollWidth, clientWidth } = page.documentElement;
        expect(scrollWidth, `${width}`).to.be.at.most(clientWidth);
        const least = Math.min(0.5 * width, 700);
        expect(element.offsetWidth, `${width}`).to.be.at.least(least - 150);
        frame.remove();
      }
    });
  }

  for (const part of PARTS.slice(1)) {
    it(`a ${part} on its own has a width`, async () => {
      for (const name of ['a flex body, as of Vite', 'a centred column', 'a float']) {
        const { frame, page, element } = await open(PLACES[name] as string, part, 390);
        await until(() => element.offsetWidth > 100, `has a width in ${name}`);
        expect(page.documentElement.scrollWidth).to.be.at.most(page.documentElement.clientWidth);
        frame.remove();
      }
    });
  }
});
