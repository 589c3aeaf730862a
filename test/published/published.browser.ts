/** The site that `publish` makes, as browsers show it: with scripts, without, and in a frame. */
import { expect } from '@open-wc/testing';
import { until } from '../until.js';

const frames: HTMLIFrameElement[] = [];
// The first request waits until the site is made.
before(async function () {
  this.timeout(600_000);
  expect((await fetch('/published/index.html')).ok).to.equal(true);
});
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

interface Opened {
  readonly frame: HTMLIFrameElement;
  readonly inside: Window & typeof globalThis;
  readonly page: Document;
}

/** Opens a page of the site in a frame; resolves as soon as its document is there, before its scripts have run. */
async function open(path: string, width: number, scripts = true): Promise<Opened> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size: ${width}px; block-size: 900px; border: 0`;
  // Without allow-scripts a frame is a browser with scripts turned off.
  if (!scripts) frame.setAttribute('sandbox', 'allow-same-origin');
  frame.src = `/published/${path}`;
  document.body.append(frame);
  frames.push(frame);
  frame.scrollIntoView();
  await until(() => frame.contentDocument?.querySelector('roadmap-tracker'), 'the page is there');
  const inside = frame.contentWindow as Opened['inside'];
  return { frame, inside, page: frame.contentDocument as Document };
}

const boxOf = (page: Document, selector: string) =>
  (page.querySelector(selector) as HTMLElement).getBoundingClientRect();
const hasMilestone = (page: Document) => {
  const root = page.querySelector('roadmap-tracker')?.shadowRoot;
  const timeline = root?.querySelector('roadmap-timeline')?.shadowRoot;
  return Boolean(timeline?.querySelector('[part~=milestone]'));
};
const hasSlider = (page: Document) => {
  const root = page.querySelector('roadmap-tracker')?.shadowRoot;
  return Boolean(root?.querySelector('roadmap-as-of')?.shadowRoot?.querySelector('.years span'));
};

describe('the published page without scripts', () => {
  for (const width of [390, 1200])
    it(`shows the picture and the table below it, ${width} px wide`, async () => {
      const { page } = await open('', width, false);
      const image = await until(() => page.querySelector('img'), 'the picture is named');
      await until(() => image.complete && image.naturalWidth > 0, 'the picture is there');
      expect(image.currentSrc).to.match(
        new RegExp(`timeline-\\w+-${width < 640 ? 400 : 1200}\\.svg$`),
      );
      await until(() => page.readyState === 'complete', 'all is there');
      const picture = boxOf(page, 'img');
      const table = boxOf(page, 'table');
      expect(picture.width).to.be.greaterThan(width * 0.85);
      expect(table.top).to.be.at.least(picture.bottom);
      expect(boxOf(page, 'tbody tr:last-child').height).to.be.greaterThan(10);
      expect(page.documentElement.scrollWidth).to.be.at.most(width);
    });
});

describe('the published page with scripts', () => {
  for (const [path, width] of [
    ['', 1200],
    ['', 390],
    ['embed.html', 1200],
    ['embed.html', 390],
  ] as const)
    it(`becomes the widget without a shift: ${path || 'index.html'}, ${width} px wide`, async () => {
      const { inside, page } = await open(path, width);
      const watched = [...(path ? ['nav'] : ['h1', 'header']), 'main', 'roadmap-tracker'];
      const places = new Set<string>();
      const look = () => {
        // What the page's own style has not reached yet is not drawn either.
        if (page.readyState === 'complete')
          places.add(
            watched.map((name) => [boxOf(page, name).left, boxOf(page, name).top].join()).join(' '),
          );
        inside.requestAnimationFrame(look);
      };
      inside.requestAnimationFrame(look);
      let score = 0;
      const shifts = new inside.PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          score += (entry as unknown as { value: number }).value;
      });
      if (inside.PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
        shifts.observe({ type: 'layout-shift', buffered: true });
      await until(() => hasMilestone(page) && hasSlider(page), 'the widget is there');
      await new Promise((resolve) =>
        inside.requestAnimationFrame(() => inside.requestAnimationFrame(resolve)),
      );
      expect(inside.getComputedStyle(page.querySelector('figure') as Element).display).to.equal(
        'none',
      );
      expect([...places], 'places').to.have.length(1);
      expect(score, 'layout shift').to.equal(0);
      expect(page.documentElement.scrollWidth).to.be.at.most(width);
    });

  it('shows picture and table until the widget is there, at the place where it will be', async () => {
    const { inside, page } = await open('', 1200);
    await until(
      () => inside.customElements.get('roadmap-tracker') || page.readyState !== 'loading',
      'begun',
    );
    const figure = page.querySelector('figure') as HTMLElement;
    const wasThere = figure.getBoundingClientRect();
    if (wasThere.height > 0)
      expect(wasThere.top).to.be.closeTo(boxOf(page, 'roadmap-tracker').top, 1);
    await until(() => hasMilestone(page), 'the widget is there');
    expect(figure.getBoundingClientRect().height).to.equal(0);
  });
});

describe('the published roadmap in a frame of another page', () => {
  it('makes its frame as high as it is, and no higher when it shrinks again', async () => {
    const { frame: outer, page } = await open('', 1200, false);
    outer.remove();
    expect(page).to.not.equal(null);
    const frame = document.createElement('iframe');
    frame.style.cssText = 'inline-size: 700px; border: 0';
    frame.height = '300';
    frame.src = '/published/embed.html';
    const script = document.createElement('script');
    script.src = '/published/embed.js';
    frames.push(frame);
    document.body.append(frame, script);
    frame.scrollIntoView();
    const inside = () => frame.contentDocument as Document;
    await until(
      () => inside()?.querySelector('roadmap-tracker') && hasMilestone(inside()),
      'the widget is there',
    );
    const fits = () => {
      const { height } = inside().documentElement.getBoundingClientRect();
      return Math.abs(frame.getBoundingClientRect().height - height) <= 1;
    };
    await until(fits, 'the frame is as high as the page in it');
    expect(frame.getBoundingClientRect().height).to.be.greaterThan(500);
    inside().querySelector('main')?.setAttribute('hidden', '');
    await until(() => frame.getBoundingClientRect().height <= 101, 'the frame is small again');
    script.remove();
  });

  it('is no reason for other frames to grow', async () => {
    const script = document.createElement('script');
    script.src = '/published/embed.js';
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
    document.body.append(script);
    await loaded;
    const frame = document.createElement('iframe');
    frame.height = '300';
    frame.srcdoc = `<!doctype html><script>parent.postMessage({type: 'roadmap-tracker-height', height: 9000}, '*')</script>`;
    frames.push(frame);
    const told = new Promise((resolve) =>
      window.addEventListener('message', resolve, { once: true }),
    );
    document.body.append(frame);
    await told;
    expect(frame.style.height).to.equal('');
    script.remove();
  });
});
