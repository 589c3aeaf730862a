import { html, nothing, svg, type TemplateResult } from 'lit';
import type { OnTimeScore, Scorecard } from '../../src/model/index.js';
import { monthTicks, type StepPoint } from '../../src/view/scores/order.js';
import type { ScoreRows } from '../../src/view/scores/rows.js';
import type { Words } from '../words/en.js';

/** The months at both ends of a picture. */
export interface MonthScale {
  readonly min: number;
  readonly max: number;
}

/** The position of a number of months on a scale, in percent. */
function place(months: number, { min, max }: MonthScale): number {
  return max > min ? ((months - min) / (max - min)) * 100 : 50;
}

/** The possible outcomes of a promise that was due. */
export const WAYS = ['onTime', 'late', 'unclear', 'missed'] as const;

/** The outcomes of the promises that are due, in proportion. The same in words is below it. */
export function keptBar(score: OnTimeScore): TemplateResult {
  let start = 0;
  const parts = WAYS.map((way) => {
    const part = svg`<rect class=${way} x=${start} y="0" width=${score[way]} height="1"/>`;
    start += score[way];
    return score[way] > 0 ? part : nothing;
  });
  return html`<svg class="kept-bar" part="bar" aria-hidden="true" preserveAspectRatio="none"
    viewBox=${`0 0 ${score.n} 1`}>${parts}</svg>`;
}

/** The range from the smallest to the largest slip with a dot at the median, and a mark at zero. */
export function slipRange(
  { min, median, max }: { min: number; median: number; max: number },
  scale: MonthScale,
): TemplateResult {
  const at = (months: number) => `${place(months, scale)}%`;
  return html`<svg class="range" part="range" aria-hidden="true">
    <line class="zero" x1=${at(0)} x2=${at(0)} y1="0" y2="100%"/>
    <line class="spread" x1=${at(min)} x2=${at(max)} y1="50%" y2="50%"/>
    <circle cx=${at(median)} cy="50%" r="3.5"/>
  </svg>`;
}

/** The curve of what one card's group has delivered. */
export interface Curve {
  readonly name: string;
  readonly points: readonly StepPoint[];
}

/** The scale that all curves fit on, including the promised date. */
export function curveScale(curves: readonly Curve[]): MonthScale {
  const months = curves.flatMap(({ points }) => points.map((point) => point.months));
  return { min: Math.min(0, ...months) - 1, max: Math.max(0, ...months) + 1 };
}

/** A curve as a path in a box of 100 by 100: level from the left, with a step at each delivery. */
export function curvePath({ points }: Curve, scale: MonthScale): string {
  const number = (n: number) => Math.round(n * 100) / 100;
  return points.reduce(
    (path, { months, share }) =>
      `${path}H${number(place(months, scale))}V${number((1 - share) * 100)}`,
    'M0 100',
  );
}

/**
 * The share delivered over months from the promised date, one step curve for each card; the same in words is
 * beside it.
 */
export function incidenceChart(curves: readonly Curve[], { scores }: Words): TemplateResult {
  const scale = curveScale(curves);
  const zero = `${place(0, scale)}%`;
  const ticks = monthTicks(scale.min, scale.max);
  return html`<svg class="chart" part="chart" role="img" aria-label=${scores.chart}>
    ${[0, 0.5, 1].map((share) => {
      const y = `${(1 - share) * 100}%`;
      return svg`<line class="grid" x1="0" x2="100%" y1=${y} y2=${y}/>
        <text class="share" x="0" y=${y} dx="-0.6em" dy="0.35em">${scores.percent(share)}</text>`;
    })}
    <line class="zero" x1=${zero} x2=${zero} y1="0" y2="100%"/>
    <text class="promised" x=${zero} y="100%" dy="2.7em" text-anchor=${anchor(place(0, scale))}>${scores.promised}</text>
    ${ticks.map(
      (months) =>
        svg`<text class="tick" x=${`${place(months, scale)}%`} y="100%" dy="1.4em">${
          months === 0 ? '0' : scores.months(months)
        }</text>`,
    )}
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" overflow="visible">
      ${curves.map(
        (curve, index) =>
          svg`<path class="curve" data-series=${index} d=${curvePath(curve, scale)} vector-effect="non-scaling-stroke"/>`,
      )}
    </svg>
  </svg>`;
}

/** Keeps a label near an end of the picture within it. */
function anchor(percent: number): 'start' | 'middle' | 'end' {
  if (percent < 15) return 'start';
  return percent > 85 ? 'end' : 'middle';
}

/** The sign of a curve in the legend. */
export function curveSign(index: number): TemplateResult {
  return html`<svg class="sign" aria-hidden="true" viewBox="0 0 24 8" width="24" height="8">
    <path class="curve" data-series=${index} d="M0 4H24"/></svg>`;
}

/** The curve in words. */
export function curveWords({ points }: Curve, { scores }: Words): string {
  const end = points.at(-1);
  if (!end) return scores.curveNone;
  const steps = points.filter(({ share }, index) => share > (points[index - 1]?.share ?? 0));
  if (steps.length === 0) return scores.curveFlat(scores.months(end.months));
  return scores.curve([
    ...steps.map(({ share, months }) =>
      scores.curveStep(scores.percent(share), scores.months(months)),
    ),
    scores.curveEnd(scores.months(end.months)),
  ]);
}

/** The common scale of all slips shown, zero included. */
export function slipScale({ cards }: ScoreRows): MonthScale {
  const of = (end: 'min' | 'max') => (card: Scorecard) => card.slip[end] ?? 0;
  const min = cards.reduce((least, card) => Math.min(least, of('min')(card)), 0);
  const max = cards.reduce((most, card) => Math.max(most, of('max')(card)), 0);
  return { min, max };
}
