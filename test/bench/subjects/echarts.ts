import type { ECharts, EChartsOption } from 'echarts';
import { type BenchItem, itemsOf, LANES, laneName, type Selection } from '../data.js';
import { type Step, WHOLE } from '../path.js';
import { DAY, loadScript, type Subject } from '../subject.js';

declare const echarts: { init(stage: HTMLElement, theme: null, options: object): ECharts };

const COLOUR = '#c2410c';

/** A milestone's height in its lane, spread so that not all are on one line. */
const height = ({ lane, index }: BenchItem) => lane + 0.1 + 0.8 * ((index * 0.618034) % 1);

/** Two numbers a dot in one typed array, the format that ECharts draws fastest. */
function dots(items: readonly BenchItem[]): Float64Array {
  const values = new Float64Array(items.length * 2);
  for (const [i, item] of items.entries()) {
    values[2 * i] = item.min * DAY;
    values[2 * i + 1] = height(item);
  }
  return values;
}

const bars = (items: readonly BenchItem[]) =>
  items.map((item) => [item.min * DAY, (item.max + 1) * DAY, height(item)]);

const dotSeries = {
  id: 'milestones',
  type: 'scatter',
  symbolSize: 4,
  large: true,
  itemStyle: { color: COLOUR },
} as const;

const barSeries = {
  id: 'milestones',
  type: 'custom',
  encode: { x: [0, 1], y: 2 },
  renderItem: (_: unknown, api: { value(i: number): number; coord(at: number[]): number[] }) => {
    const [x = 0, y = 0] = api.coord([api.value(0), api.value(2)]);
    const [end = 0] = api.coord([api.value(1), api.value(2)]);
    const shape = { x, y: y - 2, width: Math.max(end - x, 1), height: 4 };
    return { type: 'rect', shape, style: { fill: COLOUR } };
  },
} as const;

/**
 * ECharts on a canvas: bare dots in its fast mode, or a rectangle for each milestone; no text, no
 * keyboard. It draws large data progressively, in steps of its default size: larger steps, or none, made
 * frames longer.
 */
export class Charts implements Subject {
  #chart: ECharts | null = null;
  #count = 0;
  #data: Float64Array | number[][] = [];
  /** The number of pictures it has reported as finished; it draws large ones progressively. */
  #finished = 0;
  #rendered = false;

  constructor(private readonly shape: 'dots' | 'bars') {}

  load(): Promise<void> {
    return loadScript('/node_modules/echarts/dist/echarts.min.js');
  }

  prepare(count: number): undefined {
    this.#count = count;
    this.#data = this.#form(itemsOf(count));
  }

  show(stage: HTMLElement): void {
    const { clientWidth: width, clientHeight: height } = stage;
    this.#chart = echarts.init(stage, null, { renderer: 'canvas', width, height });
    this.#chart.on('rendered', () => {
      this.#rendered = true;
    });
    this.#chart.on('finished', () => {
      this.#finished += 1;
    });
    this.#chart.setOption(this.#option());
  }

  visible(): boolean {
    return this.#rendered && this.#painted();
  }

  whole(): boolean {
    return this.#finished > 0;
  }

  pictures(): number {
    return this.#finished;
  }

  release(): void {
    this.#data = [];
  }

  move({ start, end }: Step): void {
    const [startValue, endValue] = [start * DAY, end * DAY];
    this.#chart?.dispatchAction({ type: 'dataZoom', startValue, endValue });
  }

  window(): { start: number; end: number } {
    const chart = this.#chart as ECharts;
    const { dataZoom } = chart.getOption() as { dataZoom: [Record<string, number>] };
    const [{ startValue = 0, endValue = 0 }] = dataZoom;
    return { start: startValue / DAY, end: endValue / DAY };
  }

  change(selection: Selection): () => void {
    const data = this.#form(itemsOf(this.#count, selection));
    return () => this.#chart?.setOption({ series: [{ id: 'milestones', data }] });
  }

  signature(): string {
    return String(this.#finished);
  }

  #form(items: readonly BenchItem[]): Float64Array | number[][] {
    return this.shape === 'dots' ? dots(items) : bars(items);
  }

  #option(): EChartsOption {
    const series = this.shape === 'dots' ? dotSeries : barSeries;
    return {
      animation: false,
      grid: { left: 90, right: 10, top: 30, bottom: 10 },
      xAxis: { type: 'time', min: WHOLE.start * DAY, max: WHOLE.end * DAY, position: 'top' },
      yAxis: {
        min: 0,
        max: LANES,
        interval: 1,
        inverse: true,
        axisLabel: { formatter: (lane: number) => (lane < LANES ? laneName(lane) : '') },
      },
      dataZoom: [{ type: 'inside', xAxisIndex: 0, filterMode: 'none' }],
      series: { ...series, data: this.#data } as EChartsOption['series'],
    };
  }

  /** Whether one of its canvases has a red pixel; axis and labels are grey. */
  #painted(): boolean {
    const canvases = [...(this.#chart?.getDom().querySelectorAll('canvas') ?? [])];
    return canvases.some((canvas) => {
      const { width, height } = canvas;
      const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      for (let i = 0; i < data.length; i += 4)
        if ((data[i] ?? 0) - (data[i + 2] ?? 0) > 60) return true;
      return false;
    });
  }
}
