import { html, nothing, svg, type TemplateResult } from 'lit';
import type { MilestoneState } from '../../src/model/index.js';
import { isolated } from '../../src/model/isolated.js';
import { isFilled, markPath } from '../../src/view/trend/marks.js';
import { type TrendScale, trendScale } from '../../src/view/trend/scale.js';
import { type TrendShape, trendShape } from '../../src/view/trend/shape.js';
import type { Shown } from '../store/shown.js';
import { outlines } from './chart.js';
import { axis, type NamedTick, type Size, type Trend } from './picture.js';
import { dateWords } from './statement.js';

/** The most lines drawn faintly behind each chart. */
const MOST_BEHIND = 300;
/** Pixels above the highest date, and between an axis's names and the frame. */
const TOP = 6;
const GAP = 4;
const DOT = 2.5;

/** The small charts of the biggest slips, all on the same axes. */
export interface Multiples extends Pick<Size, 'width' | 'height' | 'lineHeight'> {
  readonly scale: TrendScale;
  readonly x: readonly NamedTick[];
  readonly y: readonly NamedTick[];
  /** By the index of the line. */
  readonly shapes: ReadonlyMap<number, TrendShape>;
  /** SVG path data of all other lines. */
  readonly behind: string;
}

/** `lines` are the indices of those that get a chart; their dates set the axes. */
export function multiplesOf(
  { lines, judgedOn }: Trend,
  chosen: readonly number[],
  snapshot: Shown,
  size: Size,
): Multiples {
  const { width, height, rtl, lineHeight, text } = size;
  const own = chosen.flatMap((index) => lines[index] ?? []);
  const bottom = height - Math.ceil(lineHeight) - GAP;
  const upright = trendScale(own, judgedOn, { left: 0, right: width, top: TOP, bottom });
  const room = (year: number) => [year + 18, Number.POSITIVE_INFINITY] as const;
  const y = axis(upright.promised, bottom - TOP, snapshot, text, () => [
    1.6 * lineHeight,
    Number.POSITIVE_INFINITY,
  ]);
  const start = Math.ceil(2 * Math.max(0, ...y.map(({ half }) => half))) + GAP + 2;
  const frame = rtl
    ? { left: 1, right: width - start, top: TOP, bottom }
    : { left: start, right: width - 1, top: TOP, bottom };
  const scale = trendScale(own, judgedOn, frame, rtl);
  const others = lines.filter((_, index) => !chosen.includes(index)).slice(0, MOST_BEHIND);
  return {
    width,
    height,
    lineHeight,
    scale,
    x: axis(scale.said, frame.right - frame.left, snapshot, text, room),
    y,
    shapes: new Map(
      chosen.flatMap((index) => {
        const line = lines[index];
        return line ? [[index, trendShape(line, scale)] as const] : [];
      }),
    ),
    behind: others
      .map((line) => trendShape(line, scale))
      .map(({ steps, hold }) => steps + hold)
      .join(''),
  };
}

/** A figure for each line in `chosen`; the picture is null until its size is known. */
export function multiples(
  trend: Trend,
  chosen: readonly number[],
  picture: Multiples | null,
  snapshot: Shown,
  open: (state: MilestoneState) => void,
): TemplateResult {
  return html`<ul class="multiples" part="multiples" role="list" aria-label=${snapshot.words.trend.biggest}>
    ${chosen.map((index) => html`<li>${multiple(trend, index, picture, snapshot, open)}</li>`)}
  </ul>`;
}

function multiple(
  { states, lines }: Trend,
  index: number,
  picture: Multiples | null,
  snapshot: Shown,
  open: (state: MilestoneState) => void,
): TemplateResult {
  const state = states[index] as MilestoneState;
  const { words, selected } = snapshot;
  const { id, companyName, title, slipMonths, slipAtLeast } = state;
  const name = words.trend.multiple(isolated(companyName), isolated(title));
  const slip = words.trend.slip(words.span(slipMonths ?? 0), (slipMonths ?? 0) > 0, slipAtLeast);
  const dates = (lines[index]?.points ?? [])
    .filter(({ kind }) => kind === 'promise' || kind === 'achieved')
    .flatMap((point) => dateWords(point, state, snapshot) ?? []);
  return html`<figure part="multiple" data-milestone=${id} data-verdict=${state.verdict}
      aria-labelledby=${`multiple-${index}`} aria-current=${id === selected ? 'true' : nothing}>
    <figcaption id=${`multiple-${index}`}><button type="button" part="open" @click=${() => open(state)}>
      <span class="name-of" dir="auto">${name}</span> <b dir="auto">${slip}</b></button></figcaption>
    <div class="cell">${
      picture ? drawing(picture, index, state, words.trend.dates(dates), snapshot) : nothing
    }</div>
  </figure>`;
}

function drawing(
  picture: Multiples,
  index: number,
  { id, standing, verdict }: MilestoneState,
  name: string,
  { fold }: Shown,
): TemplateResult {
  const { scale, width, height, x, y, lineHeight, behind } = picture;
  const { left, right, top, bottom, rtl } = scale;
  const [start, end] = rtl ? [right, left] : [left, right];
  const shape = picture.shapes.get(index);
  const equal = Math.max(scale.said.from, scale.promised.from);
  const diagonal = `M${scale.x(equal)} ${scale.y(equal)}L${end} ${scale.y(scale.said.to)}`;
  const clip = `clip-${index}`;
  const day = scale.x(Math.min(fold.asOf, scale.said.to));
  const marks = shape?.marks ?? [];
  return html`<svg viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${name}>
    <clipPath id=${clip}><rect x=${left} y=${top} width=${right - left} height=${bottom - top}/></clipPath>
    <g clip-path=${`url(#${clip})`}>
      <path class="zone" d="${diagonal}V${bottom}H${scale.x(equal)}Z"/>
      <path class="grid" d=${y.map((tick) => `M${left} ${scale.y(tick.day)}H${right}`).join('')}/>
      <path class="behind" d=${behind}/>
      <path class="diagonal" d=${diagonal}/>
      <path class="day" d="M${day} ${top}V${bottom}"/>
    </g>
    <path class="axis" d="M${start} ${top}V${bottom}H${end}"/>
    ${x.map((tick) => svg`<text x=${Math.min(Math.max(scale.x(tick.middle), tick.half), width - tick.half)} y=${bottom + lineHeight} text-anchor="middle">${tick.words}</text>`)}
    ${y.map((tick) => svg`<text x=${start + (rtl ? GAP : -GAP)} y=${scale.y(tick.middle) + 4} text-anchor=${rtl ? 'start' : 'end'}>${tick.words}</text>`)}
    <g part="line" data-milestone=${id} data-standing=${standing} data-verdict=${verdict}>
      <path class="steps" d=${shape?.steps ?? ''}/><path class="hold" d=${shape?.hold ?? ''}/>
      ${outlines(marks, DOT)}
      <path class="filled" d=${marks
        .filter(isFilled)
        .map((mark) => markPath(mark, DOT))
        .join('')}/>
    </g>
  </svg>`;
}
