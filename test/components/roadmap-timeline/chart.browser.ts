import { expect } from '@open-wc/testing';
import {
  type ChartOptions,
  type Frame,
  TimelineChart,
} from '../../../components/roadmap-timeline/chart.js';
import { chartStyles } from '../../../components/roadmap-timeline/chart.styles.js';
import { HeldTime } from '../../held-time.js';
import { until } from '../../until.js';

const day = (iso: string) => Date.parse(iso) / 86_400_000;
const nextFrame = () => new Promise(requestAnimationFrame);

function lane(id: string, height: number) {
  const label = document.createElement('button');
  label.textContent = id;
  return { id, label, height };
}

interface Moved {
  start: number;
  end: number;
  byUser: boolean;
  done: boolean;
}

interface Scene {
  chart: TimelineChart;
  container: HTMLElement;
  frames: Frame[];
  moves: Moved[];
}

const hosts: HTMLElement[] = [];

/** A timeline of 20 lanes from 2020 to 2030 in a shadow root with adopted styles, once drawn. */
async function scene(options: Partial<ChartOptions> = {}, dir = 'ltr'): Promise<Scene> {
  const host = document.createElement('div');
  host.dir = dir;
  host.style.width = '1000px';
  host.style.setProperty('--_labels', '10rem');
  document.body.append(host);
  hosts.push(host);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [chartStyles.styleSheet as CSSStyleSheet];
  const container = document.createElement('div');
  root.append(container);
  const frames: Frame[] = [];
  const moves: Moved[] = [];
  const chart = new TimelineChart(container, {
    lanes: Array.from({ length: 20 }, (_, i) => lane(`lane ${i}`, 30 + i)),
    start: day('2020-01-01'),
    end: day('2030-01-01'),
    minStart: day('1990-01-01'),
    maxEnd: day('2060-01-01'),
    locale: 'en',
    onRedraw: (frame) => frames.push(frame),
    onWindow: (start, end, byUser, done) => moves.push({ start, end, byUser, done }),
    ...options,
  });
  await nextFrame();
  await nextFrame();
  return { chart, container, frames, moves };
}

const all = (container: HTMLElement, selector: string) => [
  ...container.querySelectorAll<HTMLElement>(selector),
];
const texts = (container: HTMLElement, selector: string) =>
  all(container, selector).map((element) => element.textContent);
const one = (container: HTMLElement, selector: string): HTMLElement => {
  const found = container.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

/** A finger or mouse at so many pixels from the middle of the lanes. */
function point(container: HTMLElement, pointerType: 'mouse' | 'touch', pointerId = 1) {
  const target = one(container, '.items');
  const box = target.getBoundingClientRect();
  const init = { bubbles: true, composed: true, pointerId, pointerType, isPrimary: true };
  return (type: string, dx: number, dy: number) => {
    const on: EventTarget = type === 'pointerdown' ? target : window;
    const at = { clientX: box.left + box.width / 2 + dx, clientY: box.top + 50 + dy };
    // A browser that takes the gesture over says nothing of where.
    const where = type === 'pointercancel' ? {} : at;
    const buttons = type === 'pointerup' ? 0 : 1;
    on.dispatchEvent(new PointerEvent(type, { ...init, ...where, button: 0, buttons }));
  };
}

function drag(container: HTMLElement, x: number, pointerType: 'mouse' | 'touch' = 'mouse'): void {
  const fire = point(container, pointerType);
  fire('pointerdown', 0, 0);
  for (const share of [0.25, 0.5, 1]) fire('pointermove', x * share, 0);
  fire('pointerup', x, 0);
}

describe('the chart of the timeline', () => {
  let time: HeldTime;
  beforeEach(() => {
    time = new HeldTime();
  });
  afterEach(() => {
    time.release();
    for (const host of hosts.splice(0)) host.remove();
  });

  it('draws axis and lanes within two frames', async () => {
    const { container, frames } = await scene();
    const root = one(container, '.chart');
    expect(getComputedStyle(root).visibility).to.equal('visible');
    expect(getComputedStyle(root).position).to.equal('relative');
    expect(texts(container, '.tick')).to.include('2027');
    const heights = all(container, '.lane-ground').map((row) => row.offsetHeight);
    expect(heights).to.deep.equal(Array.from({ length: 20 }, (_, i) => 30 + i));
    const labels = all(container, '.lane-cell').map((label) => label.getBoundingClientRect().top);
    const rows = all(container, '.lane-ground').map((row) => row.getBoundingClientRect().top);
    expect(labels).to.deep.equal(rows);
    expect(frames.at(-1)?.width).to.equal(one(container, '.items').offsetWidth);
  });

  it('puts a grid line where the frame places its day', async () => {
    const { container, frames } = await scene();
    const frame = frames.at(-1);
    if (!frame) throw new Error('not drawn');
    const x = ((day('2025-01-01') - frame.start) / (frame.end - frame.start)) * frame.width;
    const layer = one(container, '.items').getBoundingClientRect().left;
    const lines = all(container, '.grid-line').map((l) => l.getBoundingClientRect().left - layer);
    expect(Math.min(...lines.map((line) => Math.abs(line - x)))).to.be.below(1.5);
  });

  it('pans and zooms by setWindow, and reports it after drawing and at rest', async () => {
    const { chart, container, frames, moves } = await scene();
    chart.setWindow(day('2024-01-01'), day('2026-01-01'));
    await nextFrame();
    await nextFrame();
    expect(frames.at(-1)?.start).to.equal(day('2024-01-01'));
    const end = day('2026-01-01');
    expect(moves.at(-1)).to.include({ end, byUser: false, done: false });
    await time.pass(200);
    expect(moves.at(-1)).to.include({ end, byUser: false, done: true });
    // Quarters, or months where the font is narrow.
    const parts = new Set(texts(container, '.minor .tick'));
    expect(parts.has('Q3') || parts.has('Jul'), [...parts].join()).to.equal(true);
  });

  it('keeps the window within its limits', async () => {
    const { chart } = await scene();
    chart.setWindow(day('1900-01-01'), day('2200-01-01'));
    expect(chart.window).to.deep.equal({ start: day('1990-01-01'), end: day('2060-01-01') });
  });

  it('pans by dragging, and ignores the click that ends the drag', async () => {
    const { container, frames, moves } = await scene();
    let clicks = 0;
    one(container, '.items').addEventListener('click', () => clicks++);
    drag(container, -200);
    one(container, '.items').click();
    await nextFrame();
    await nextFrame();
    expect(frames.at(-1)?.start).to.be.above(day('2020-01-01'));
    expect(moves.at(-1)).to.include({ byUser: true, done: true });
    expect(clicks).to.equal(0);
    one(container, '.items').click();
    expect(clicks).to.equal(1);
  });

  it('pans by touch after a touch that scrolled the page', async () => {
    const { chart, container } = await scene();
    const before = chart.window.start;
    const fire = point(container, 'touch');
    fire('pointerdown', 0, 0);
    fire('pointermove', 0, 10);
    fire('pointercancel', 0, 0);
    expect(chart.window.start).to.equal(before);
    drag(container, -200, 'touch');
    expect(chart.window.start).to.be.above(before);
  });

  it('pans as far as the pointer moved, once it is a drag, and stops at a cancelled one', async () => {
    const { chart, container, frames, moves } = await scene();
    const { start, end } = chart.window;
    const perPixel = (end - start) / (frames.at(-1)?.width ?? 0);
    const fire = point(container, 'touch');
    fire('pointerdown', 0, 0);
    fire('pointermove', -5, 40);
    expect(chart.window.start, 'up and down is the page').to.equal(start);
    fire('pointermove', -30, 40);
    fire('pointermove', -100, 40);
    expect(chart.window.start - start).to.be.closeTo(100 * perPixel, 1e-6);
    expect(moves.at(-1)?.done).to.equal(false);
    fire('pointercancel', 0, 0);
    expect(chart.window.start - start).to.be.closeTo(100 * perPixel, 1e-6);
    expect(moves.at(-1)).to.include({ byUser: true, done: true });
    fire('pointermove', -300, 40);
    expect(chart.window.start - start, 'no pointer is down').to.be.closeTo(100 * perPixel, 1e-6);
  });

  it('pinches around the midpoint of two fingers, also after a pan, and does not pan afterwards', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const { chart, container, frames } = await scene({}, dir);
      const width = frames.at(-1)?.width ?? 0;
      const [one, two] = [point(container, 'touch', 1), point(container, 'touch', 2)];
      one('pointerdown', -50, 0);
      one('pointermove', -40, 0);
      one('pointermove', -20, 0);
      const before = chart.window;
      expect(before.start).not.to.equal(day('2020-01-01'));
      two('pointerdown', 80, 0);
      one('pointermove', -70, 0);
      two('pointermove', 130, 0);
      const span = (before.end - before.start) / 2;
      expect(chart.window.end - chart.window.start, dir).to.be.closeTo(span, 1e-6);
      // The middle when the fingers first moved stays where it was.
      const share = 0.5 + ((dir === 'rtl' ? -1 : 1) * 5) / width;
      const under = before.start + share * (before.end - before.start);
      const now = chart.window.start + share * span;
      expect(now, dir).to.be.closeTo(under, (3 * span) / width);
      two('pointerup', 130, 0);
      const after = chart.window.start;
      one('pointermove', -300, 0);
      one('pointerup', -300, 0);
      expect(chart.window.start, dir).to.equal(after);
      drag(container, -100, 'touch');
      expect(chart.window.start, dir).not.to.equal(after);
    }
  });

  it('does not zoom beyond its limits by pinching', async () => {
    const { chart, container } = await scene();
    const [one, two] = [point(container, 'touch', 1), point(container, 'touch', 2)];
    one('pointerdown', -10, 0);
    two('pointerdown', 10, 0);
    two('pointermove', 30_000, 0);
    expect(chart.window.end - chart.window.start).to.be.closeTo(28, 1e-6);
    two('pointermove', -9, 0);
    expect(chart.window).to.deep.equal({ start: day('1990-01-01'), end: day('2060-01-01') });
    one('pointerup', 0, 0);
    two('pointerup', 0, 0);
  });

  it('notices a button that was released outside the page', async () => {
    const { chart, container } = await scene();
    const fire = point(container, 'mouse');
    fire('pointerdown', 0, 0);
    window.dispatchEvent(new PointerEvent('pointermove', { pointerId: 1, buttons: 0 }));
    const before = chart.window;
    fire('pointermove', -100, 0);
    expect(chart.window).to.deep.equal(before);
  });

  it('does not place lane labels on the time axis', async () => {
    const { chart, container } = await scene();
    const before = chart.window;
    const [label] = all(container, '.lane-cell');
    const init = { bubbles: true, composed: true, pointerId: 1, button: 0, buttons: 1 };
    label?.dispatchEvent(new PointerEvent('pointerdown', { ...init, clientX: 20, clientY: 60 }));
    window.dispatchEvent(new PointerEvent('pointermove', { ...init, clientX: 60, clientY: 60 }));
    window.dispatchEvent(new PointerEvent('pointerup', { ...init, clientX: 60, clientY: 60 }));
    expect(chart.window).to.deep.equal(before);
  });

  it('lets a press focus its target', async () => {
    const { container } = await scene();
    const press = new PointerEvent('pointerdown', {
      bubbles: true,
      cancelable: true,
      pointerType: 'mouse',
      button: 0,
    });
    one(container, '.items').dispatchEvent(press);
    window.dispatchEvent(new PointerEvent('pointerup', { pointerType: 'mouse' }));
    expect(press.defaultPrevented).to.equal(false);
  });

  it('works with enumerable additions to Array.prototype', async () => {
    Object.defineProperty(Array.prototype, 'added', {
      value: () => {},
      enumerable: true,
      configurable: true,
    });
    try {
      const { container } = await scene();
      expect(all(container, '.lane-cell').length).to.equal(20);
      expect(texts(container, '.tick')).to.include('2027');
    } finally {
      Reflect.deleteProperty(Array.prototype, 'added');
    }
  });

  it('shows no days beyond its limits', async () => {
    const { chart } = await scene({ minStart: day('2010-01-01'), maxEnd: day('2040-01-01') });
    chart.setWindow(day('1900-01-01'), day('2200-01-01'));
    expect(chart.window).to.deep.equal({ start: day('2010-01-01'), end: day('2040-01-01') });
  });

  it('leaves a plain wheel and vertical touch to the page', async () => {
    const { chart, container } = await scene();
    const before = chart.window;
    const wheel = (init: WheelEventInit) => {
      const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, ...init });
      one(container, '.items').dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(wheel({ deltaY: 100 })).to.equal(false);
    expect(chart.window).to.deep.equal(before);
    expect(wheel({ deltaX: 100 })).to.equal(true);
    expect(chart.window.start).to.be.above(before.start);
    expect(getComputedStyle(one(container, '.chart')).touchAction).to.equal('pan-y');
  });

  it('keeps a label, and the focus in it, while lanes around it are added, removed and moved', async () => {
    const { chart, container } = await scene();
    const lanes = ['a', 'b', 'c', 'd'].map((id) => lane(id, 40));
    chart.setLanes(lanes);
    await nextFrame();
    await nextFrame();
    const [, , kept] = lanes;
    kept?.label.focus();
    chart.setLanes([lane('new', 20), ...lanes.slice(2).map((l) => ({ ...l, height: 50 }))]);
    await nextFrame();
    await nextFrame();
    expect(texts(container, '.lane-cell')).to.deep.equal(['new', 'c', 'd']);
    expect(all(container, '.lane-cell').map((l) => l.offsetHeight)).to.deep.equal([20, 50, 50]);
    expect(kept?.label.matches(':focus')).to.equal(true);
  });

  it('uses the language it is given, each timeline its own', async () => {
    // So many days that months are shown in fonts as wide and as narrow as there are.
    const shown = { start: day('2024-01-01'), end: day('2024-10-31') };
    const german = await scene({ locale: 'de', ...shown });
    const other = await scene(shown);
    expect(texts(german.container, '.minor .tick')).to.include('Mär');
    expect(texts(other.container, '.minor .tick')).to.include('Mar');
    other.chart.setLocale('ja');
    await nextFrame();
    await nextFrame();
    expect(texts(other.container, '.minor .tick')).to.include('3月');
  });

  it('runs from right to left', async () => {
    const { container, frames } = await scene({}, 'rtl');
    const [label] = all(container, '.lane-cell');
    const layer = one(container, '.items').getBoundingClientRect();
    expect(label?.getBoundingClientRect().left).to.be.at.least(layer.right);
    expect(frames.at(-1)?.rtl).to.equal(true);
  });

  it('mirrors itself when the direction changes while it is shown', async () => {
    const { container, frames } = await scene();
    const side = () => {
      const [label] = all(container, '.lane-cell');
      const layer = one(container, '.items').getBoundingClientRect();
      return (label?.getBoundingClientRect().left ?? 0) < layer.left ? 'left' : 'right';
    };
    expect(side()).to.equal('left');
    for (const [dir, expected] of [
      ['rtl', 'right'],
      ['ltr', 'left'],
    ] as const) {
      (hosts.at(-1) as HTMLElement).dir = dir;
      await until(() => frames.at(-1)?.rtl === (dir === 'rtl'), dir);
      expect(side(), dir).to.equal(expected);
    }
  });

  it('draws again when its size changes', async () => {
    const { container, frames } = await scene();
    const before = frames.at(-1)?.width ?? 0;
    hosts.at(-1)?.style.setProperty('width', '700px');
    await until(() => frames.at(-1)?.width === before - 300);
    expect(one(container, '.chart').offsetWidth).to.equal(700);
  });

  it('leaves nothing behind', async () => {
    const names = Object.keys(window).length;
    const styles = document.querySelectorAll('style').length;
    const { chart, container, frames, moves } = await scene();
    chart.setWindow(day('2024-01-01'), day('2026-01-01'), { animate: true });
    chart.destroy();
    const [drawn, moved] = [frames.length, moves.length];
    for (let n = 0; n < 3; n += 1) {
      await time.pass(300);
      await nextFrame();
    }
    expect([frames.length, moves.length]).to.deep.equal([drawn, moved]);
    expect(container.childNodes.length).to.equal(0);
    expect(container.getAttribute('style') ?? '').to.equal('');
    expect(document.querySelectorAll('style').length).to.equal(styles);
    expect(Object.keys(window).length).to.equal(names);
  });
});
