/** The documentation as its readers meet it: without scripts, by keyboard, in any width and colour scheme. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { turn } from '../components/page/wait.js';
import { oneEngineEach } from '../engine.js';
import { until } from '../until.js';

interface Opened {
  readonly frame: HTMLIFrameElement;
  readonly inside: Window & typeof globalThis;
  readonly page: Document;
}

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

/** All pages; what is live on them is tested in examples.browser.ts. */
const NAMES = await (async () => {
  const html = await (await fetch('/docs/index.html')).text();
  const page = new DOMParser().parseFromString(html, 'text/html');
  return [...page.querySelectorAll('.pages a')].map((link) => link.getAttribute('href') as string);
})();

const MEASURED = oneEngineEach(NAMES);

interface Way {
  readonly width?: number;
  readonly scripts?: boolean;
}

function place(width: number, scripts: boolean): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size: ${width}px; block-size: 800px; border: 0`;
  // Without allow-scripts a frame is a browser with scripts turned off.
  if (!scripts) frame.setAttribute('sandbox', 'allow-same-origin');
  document.body.append(frame);
  frames.push(frame);
  return frame;
}

async function open(name: string, { width = 1200, scripts = true }: Way = {}): Promise<Opened> {
  const frame = place(width, scripts);
  frame.src = `/docs/${name}`;
  await until(() => frame.contentWindow?.location.href !== 'about:blank');
  await until(() => frame.contentDocument?.readyState === 'complete', 'the page is there');
  return {
    frame,
    inside: frame.contentWindow as Opened['inside'],
    page: frame.contentDocument as Document,
  };
}

const one = <Kind extends HTMLElement>(page: Document, selector: string) => {
  const found = page.querySelector<Kind>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const field = (page: Document) => one<HTMLInputElement>(page, '.field input');
const results = (page: Document) => [...page.querySelectorAll<HTMLAnchorElement>('.found a')];
const isSeen = (element: Element) => {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
};

async function search(page: Document, query: string): Promise<HTMLAnchorElement[]> {
  const input = field(page);
  input.focus();
  input.value = query;
  input.dispatchEvent(new Event('input'));
  await until(() => one(page, '.found [role=status]').textContent?.match(/place|Nothing/));
  return results(page);
}

describe('the search of the documentation', () => {
  it('loads its index when its field is first focused, and not before', async () => {
    const { page, inside } = await open('words.html');
    const asked = () =>
      inside.performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('search.json'));
    expect(asked()).to.deep.equal([]);
    field(page).focus();
    await until(() => asked().length === 1);
  });

  for (const [query, href, title] of [
    ['slip', 'words.html#slip', 'Slip'],
    ['csp', 'csp.html', 'Content security policy'],
    ['group-by', 'roadmap-tracker.html#attribute-group-by', 'group-by'],
    ['groupBy', 'roadmap-tracker.html#attribute-group-by', 'group-by'],
    ['date moved', 'recipes.html#a-date-moved', 'A date moved'],
    ['--roadmap-accent', 'roadmap-tracker.html#css---roadmap-accent', '--roadmap-accent'],
  ] as const)
    it(`finds “${query}”`, async () => {
      const { page } = await open('words.html');
      const found = await search(page, query);
      const [first] = found;
      expect(found.map((link) => link.getAttribute('href'))).to.include(href);
      if (query !== 'groupBy') expect(first?.querySelector('b')?.textContent).to.equal(title);
    });

  it('says so when nothing is found', async () => {
    const { page } = await open('words.html');
    expect(await search(page, 'xyzzy')).to.deep.equal([]);
    expect(one(page, '.found').textContent).to.equal('Nothing is found for “xyzzy”.');
  });

  it('shows what is typed as text', async () => {
    const { page } = await open('words.html');
    await search(page, '<img src=x>');
    expect(page.querySelector('.found img')).to.equal(null);
  });

  it('goes by keyboard: slash, arrows, Enter, Escape', async () => {
    const { page, inside, frame } = await open('words.html');
    frame.focus();
    await sendKeys({ press: '/' });
    await until(() => page.activeElement === field(page));
    expect(field(page).value).to.equal('');
    await sendKeys({ type: 'recipes' });
    await until(() => results(page).length > 2);
    await sendKeys({ press: 'ArrowDown' });
    expect(page.activeElement).to.equal(results(page)[0]);
    await sendKeys({ press: 'ArrowDown' });
    expect(page.activeElement).to.equal(results(page)[1]);
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'Escape' });
    expect(page.activeElement).to.equal(field(page));
    expect([field(page).value, one(page, '.found').hidden]).to.deep.equal(['', true]);
    await sendKeys({ type: 'recipes' });
    await until(() => results(page).length > 2);
    await sendKeys({ press: 'Enter' });
    await until(() => inside.location.pathname === '/docs/recipes.html');
  });

  it('leaves a slash to the field that has the focus', async () => {
    const { page, frame } = await open('words.html');
    frame.focus();
    field(page).focus();
    await sendKeys({ type: '1/2' });
    expect(field(page).value).to.equal('1/2');
  });
});

describe('a page of the documentation', () => {
  it('reads without scripts', async () => {
    const { page } = await open('index.html', { scripts: false });
    expect(isSeen(one(page, 'h1'))).to.equal(true);
    expect(isSeen(one(page, '.code pre'))).to.equal(true);
    expect([...page.querySelectorAll('.pages a')].every(isSeen)).to.equal(true);
    // Nothing is there that would not work.
    expect(page.querySelectorAll('.top input, .code button').length).to.equal(0);
  });

  it('has its navigation without scripts on a phone, too', async () => {
    const { page } = await open('records.html', { scripts: false, width: 390 });
    const pages = one(page, '.pages');
    expect(isSeen(pages)).to.equal(false);
    one<HTMLButtonElement>(page, '.menu').click();
    await until(() => isSeen(pages));
  });

  it('is walked by keyboard from the first link to the last, and the focus is seen', async () => {
    const { page, frame } = await open('words.html');
    frame.focus();
    const stops = [
      ...page.querySelectorAll<HTMLElement>(
        'a[href]:not([tabindex]), button, input, [tabindex="0"]',
      ),
    ].filter((stop) => isSeen(stop) || stop.matches('.skip'));
    const met = new Set<Element>();
    await sendKeys({ press: 'Tab' });
    // WebKit leaves links out of the order unless its user asks for them.
    const withLinks = page.activeElement?.matches('.skip') === true;
    const wanted = stops.filter((stop) => withLinks || !stop.matches('a'));
    // Some engines stop at what scrolls, too.
    for (let i = 0; i < 2 * stops.length; i += 1) {
      const at = page.activeElement as HTMLElement;
      if (at === page.body || met.has(at)) break;
      met.add(at);
      await turn();
      const { outlineStyle } = getComputedStyle(at);
      expect(outlineStyle, at.outerHTML).to.not.equal('none');
      const isInSight = () => {
        const box = at.getBoundingClientRect();
        const { bottom } = one(page, '.top').getBoundingClientRect();
        return (at.closest('.top, .skip') || box.bottom > bottom) && box.top < 800;
      };
      // The page may still be scrolling there.
      await until(isInSight, `${at.outerHTML} is in sight`);
      // One more would leave the page, and with it the engine's window: no later test had the focus.
      if (wanted.every((stop) => met.has(stop))) break;
      await sendKeys({ press: 'Tab' });
    }
    const missed = wanted.filter((stop) => !met.has(stop)).map(({ outerHTML }) => outerHTML);
    expect(missed).to.deep.equal([]);
  });

  it('skips to its text', async () => {
    const { page } = await open('words.html');
    one(page, '.skip').focus();
    expect(isSeen(one(page, '.skip'))).to.equal(true);
    one(page, '.skip').click();
    await until(() => page.activeElement?.id === 'text');
  });

  it('opens and closes its pages on a phone by keyboard', async () => {
    const { page, frame } = await open('words.html', { width: 390 });
    frame.focus();
    const menu = one<HTMLButtonElement>(page, '.menu');
    menu.focus();
    await sendKeys({ press: 'Enter' });
    const pages = one(page, '.pages');
    await until(() => isSeen(pages));
    await sendKeys({ press: 'Escape' });
    await until(() => !isSeen(pages));
    expect(page.activeElement).to.equal(menu);
  });

  it('keeps the colour scheme that was chosen', async () => {
    const { page, inside } = await open('words.html');
    const background = (of: Document) => inside.getComputedStyle(of.body).backgroundColor;
    const before = background(page);
    one<HTMLButtonElement>(page, '[aria-label="Dark colours"]').click();
    const chosen = background(page);
    expect(chosen).to.not.equal(before);
    const next = await open('recipes.html');
    expect(background(next.page)).to.equal(chosen);
    inside.localStorage.removeItem('roadmap-tracker-docs-scheme');
  });

  for (const name of MEASURED)
    it(`${name} has nothing wider than the page, from 320 to 2,560 px`, async () => {
      const { page, inside, frame } = await open(name, { scripts: false });
      for (const width of [320, 390, 768, 1200, 2560]) {
        frame.style.inlineSize = `${width}px`;
        await until(() => inside.innerWidth === width);
        // Less than the window's where a scrollbar takes room.
        const room = page.documentElement.clientWidth;
        const wide = [...page.querySelectorAll('article *')].filter(
          (each) => each.getBoundingClientRect().right > room + 1 && !each.closest('.scrolls'),
        );
        expect(
          wide.map(({ outerHTML }) => outerHTML.slice(0, 80)),
          `${width}`,
        ).to.deep.equal([]);
        expect(page.documentElement.scrollWidth).to.be.at.most(room);
      }
    });
});

describe('axe finds nothing', () => {
  const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

  /** The page with axe in it, which its policy would refuse; elements have tests of their own. */
  async function withAxe(name: string, width: number, scheme: string) {
    const html = await (await fetch(`/docs/${name}`)).text();
    const page = new DOMParser().parseFromString(html, 'text/html');
    page.querySelector('[http-equiv]')?.remove();
    for (const script of page.querySelectorAll('script[type=module]')) script.remove();
    page.documentElement.dataset.scheme = scheme;
    const base = page.createElement('base');
    base.href = '/docs/';
    // Some engines fetch these before they know the base.
    for (const name of ['src', 'href'])
      for (const each of page.querySelectorAll(`link[${name}], script[${name}], img[${name}]`)) {
        const address = each.getAttribute(name) as string;
        each.setAttribute(name, new URL(address, `${location.origin}/docs/`).href);
      }
    const axe = page.createElement('script');
    axe.src = '/node_modules/axe-core/axe.min.js';
    page.head.prepend(base, axe);
    const frame = place(width, true);
    frame.srcdoc = `<!doctype html>${page.documentElement.outerHTML}`;
    await until(() => frame.contentDocument?.querySelector('.field, .code button'));
    await until(() => (frame.contentWindow as unknown as Window)?.axe);
    return frame.contentWindow as unknown as Window & typeof globalThis;
  }

  async function expectClean(inside: Window, exclude = ['.live']) {
    const { violations } = await inside.axe.run({ exclude } as never, {
      runOnly: { type: 'tag', values: TAGS },
      resultTypes: ['violations'],
    });
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
    );
    expect(found, found.join('\n')).to.deep.equal([]);
  }

  for (const name of MEASURED)
    it(`in ${name}`, async () => {
      await expectClean(await withAxe(name, 1200, 'light'));
    });

  for (const [name, width, scheme] of [
    ['index.html', 390, 'dark'],
    ['records.html', 390, 'light'],
    ['roadmap-tracker.html', 1200, 'dark'],
    ['words.html', 1400, 'dark'],
  ] as const)
    it(`in ${name}, ${width} px wide, ${scheme}`, async () => {
      await expectClean(await withAxe(name, width, scheme));
    });

  it('in an open search', async () => {
    const inside = await withAxe('words.html', 1200, 'light');
    await search(inside.document, 'slip');
    await expectClean(inside);
  });
});
