import { nothing, type SVGTemplateResult, svg } from 'lit';
import type { MilestoneState } from '../../src/model/index.js';
import { arrowPath, isFilled, markPath } from '../../src/view/trend/marks.js';
import type { TrendMark, TrendShape } from '../../src/view/trend/shape.js';
import type { Words } from '../words/en.js';
import { type Label, LEADER, type Picture, type Trend } from './picture.js';

/** Radius of a promise's dot, in all lines and in a raised one. */
const DOT = 2.5;
const RAISED_DOT = 4;

/**
 * The zone of dates that have passed, the diagonal, the grid, the names of its years and the titles of the
 * axes.
 */
export function grid(
  { scale, x, y, width, lineHeight }: Picture,
  words: Words['trend'],
  day: string,
  dayX: number,
): SVGTemplateResult {
  const { left, right, top, bottom, rtl } = scale;
  const [start, end] = rtl ? [right, left] : [left, right];
  const toStart = rtl ? 'start' : 'end';
  const toEnd = rtl ? 'end' : 'start';
  const pad = rtl ? -8 : 8;
  const equal = Math.max(scale.said.from, scale.promised.from);
  const zone = `M${scale.x(equal)} ${scale.y(equal)}L${end} ${scale.y(scale.said.to)}`;
  return svg`
    <path class="zone" part="zone" d="${zone}V${bottom}H${scale.x(equal)}Z"/>
    <path class="grid" d=${[
      ...x
        .filter((tick) => tick.day > scale.said.from)
        .map((t) => `M${scale.x(t.day)} ${top}V${bottom}`),
      ...y
        .filter((tick) => tick.day > scale.promised.from)
        .map((t) => `M${left} ${scale.y(t.day)}H${right}`),
    ].join('')}/>
    <path class="axis" d="M${start} ${top}V${bottom}H${end}"/>
    <path class="diagonal" part="diagonal" d=${zone}/>
    <text class="inside" x=${dayX - pad} y=${bottom - 10} text-anchor=${toStart}>${words.passed}</text>
    <path class="day" part="as-of-line" d="M${dayX} ${top - 4}V${bottom}"/>
    ${x.map((tick) => svg`<text x=${Math.min(Math.max(scale.x(tick.middle), tick.half), width - tick.half)} y=${bottom + lineHeight} text-anchor="middle">${tick.words}</text>`)}
    ${y.map((tick) => svg`<text x=${start - pad} y=${scale.y(tick.middle) + 4} text-anchor=${toStart}>${tick.words}</text>`)}
    <text class="title" x=${rtl ? width : 0} y=${lineHeight * 0.9} text-anchor=${toEnd}>${words.promisedAxis} ↑</text>
    <text class="title" x=${end} y=${bottom + 2.3 * lineHeight} text-anchor=${toStart}>${words.saidAxis} ${rtl ? '←' : '→'}</text>
    <text class="title" x=${dayX} y=${lineHeight * 0.9} text-anchor=${toStart}>${day}</text>`;
}

/** A line that is not raised. */
export function line(
  shape: TrendShape,
  { id, standing, verdict }: MilestoneState,
  withBands: boolean,
): SVGTemplateResult {
  const filled = shape.marks.filter(isFilled).map((mark) => markPath(mark, DOT));
  return svg`<g part="line" data-milestone=${id} data-standing=${standing} data-verdict=${verdict}>
    ${withBands ? bandsOf(shape) : nothing}
    ${path('steps', shape.steps)}${path('hold', shape.hold)}
    ${outlines(shape.marks, DOT)}${path('filled', filled.join(''))}
  </g>`;
}

/** The arrows of marks, and the marks that are outlines. */
export function outlines(
  marks: readonly TrendMark[],
  r: number,
): SVGTemplateResult | typeof nothing {
  const drawn = marks.flatMap((mark) => [
    arrowPath(mark, r),
    isFilled(mark) ? '' : markPath(mark, r),
  ]);
  return path('outlined', drawn.join(''));
}

/** A raised line above the others, with its band; a ring marks the statement that is hovered or focused. */
export function raisedLine(
  shape: TrendShape,
  { id, standing, verdict }: MilestoneState,
  point: number | null,
): SVGTemplateResult {
  const {
    line: { points },
    steps,
    hold,
    marks,
  } = shape;
  const ringed = marks.find((mark) => mark.point === point);
  return svg`<g part="raised" data-milestone=${id} data-standing=${standing} data-verdict=${verdict}>
    ${bandsOf(shape)}
    ${path('halo', steps + hold)}${path('steps', steps)}${path('hold', hold)}
    ${marks.map(
      (
        mark,
      ) => svg`<g part="point" data-kind=${mark.kind} data-claim=${points[mark.point]?.claim.id ?? nothing}
      data-x=${mark.x} data-y=${mark.y}>
      ${path('outlined', arrowPath(mark, RAISED_DOT))}
      ${path(isFilled(mark) ? 'filled' : 'outlined', markPath(mark, RAISED_DOT))}
    </g>`,
    )}
    ${ringed ? svg`<circle class="ring" cx=${ringed.x} cy=${ringed.y} r=${RAISED_DOT * 2.25}/>` : nothing}
  </g>`;
}

/** The names at the edge, for few lines, each joined to the end of its line. */
export function labels(
  { labels: all, scale }: Picture,
  { states }: Trend,
  raised: ReadonlySet<number>,
): SVGTemplateResult[] {
  const side = scale.rtl ? -1 : 1;
  const edge = scale.rtl ? scale.left : scale.right;
  return all.map(({ line: index, from, text, y }: Label) => {
    const { id, standing, verdict } = states[index] as MilestoneState;
    return svg`<g class=${raised.has(index) ? 'label raised' : 'label'} part="label"
      data-milestone=${id} data-standing=${standing} data-verdict=${verdict}>
      <path d="M${from.x + side * 6} ${from.y}H${edge}L${edge + side * (LEADER - 5)} ${y}"/>
      <text x=${edge + side * LEADER} y=${y + 4} text-anchor=${scale.rtl ? 'end' : 'start'}>${text}</text>
    </g>`;
  });
}

/** The name of a raised line without one at the edge: above its end, inside the picture. */
export function nameAt(
  { scale }: Picture,
  { marks }: TrendShape,
  name: string,
): SVGTemplateResult | typeof nothing {
  const tip = marks.at(-1);
  if (!tip) return nothing;
  const toLeft = tip.x > (scale.left + scale.right) / 2;
  const y = tip.y - 14 < scale.top + 8 ? tip.y + 24 : tip.y - 14;
  return svg`<text class="name" x=${tip.x} y=${y} text-anchor=${toLeft ? 'end' : 'start'}>${name}</text>`;
}

function bandsOf({ bands }: TrendShape): SVGTemplateResult[] {
  return bands.map(
    ({ x, y, width, height }) =>
      svg`<rect class="band" part="band" x=${x} y=${y} width=${width} height=${height}/>`,
  );
}

function path(name: string, d: string): SVGTemplateResult | typeof nothing {
  return d ? svg`<path class=${name} d=${d}/>` : nothing;
}
