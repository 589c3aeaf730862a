import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { isoDay } from '../../src/model/day.js';
import type { MilestoneState } from '../../src/model/index.js';
import { isolated } from '../../src/model/isolated.js';
import type { TrendShape } from '../../src/view/trend/shape.js';
import { dayWords } from '../../src/view/wording.js';
import type { Shown } from '../store/shown.js';
import { grid, labels, line, nameAt, raisedLine } from './chart.js';
import { lineOf, type Picture, type Trend } from './picture.js';
import type { Raised } from './raised.js';
import { saidWhat, slipWords } from './statement.js';
import { tooltipContent } from './tooltip.js';

/** The picture. While a pointer moves over many lines, only the raised ones are drawn again. */
export function chart(
  trend: Trend,
  picture: Picture,
  snapshot: Shown,
  raised: Raised | null,
): TemplateResult {
  const { words } = snapshot;
  const since = dayWords(isoDay(trend.since), snapshot);
  const { asOf } = snapshot.fold;
  const day = dayWords(snapshot.day, snapshot);
  const summary = words.trend.summary(trend.lines.length, trend.points, since, day);
  const indices = raisedLines(trend, snapshot, raised);
  const density = picture.few ? 'few' : 'many';
  // The name of a hovered or focused line is in the tooltip.
  const named = [...indices].filter((index) => trend.lines[index]?.milestone !== raised?.milestone);
  return html`<svg viewBox=${`0 0 ${picture.width} ${picture.height}`} role="img" aria-label=${summary} data-density=${density} data-raised=${raised ? 'in-hand' : indices.size > 0 ? 'open' : nothing}>
    ${guard([picture, day], () =>
      grid(
        picture,
        words.trend,
        words.trend.asOf(day),
        picture.scale.x(Math.min(asOf, picture.scale.said.to)),
      ),
    )}
    <g class="lines">
      ${guard([picture], () =>
        picture.shapes.map((shape, index) =>
          line(shape, trend.states[index] as MilestoneState, picture.few),
        ),
      )}
    </g>
    ${labels(picture, trend, indices)}
    ${[...indices].map((index) => {
      const state = trend.states[index] as MilestoneState;
      const point = state.id === raised?.milestone ? raised.point : null;
      return raisedLine(picture.shapes[index] as TrendShape, state, point);
    })}
    ${picture.labels.length > 0 ? nothing : named.map((index) => nameOf(index, trend, picture, snapshot))}
  </svg>`;
}

/** Indices of the lines to raise: the open one and, above it, the hovered or focused one. */
function raisedLines(trend: Trend, { selected }: Shown, raised: Raised | null): Set<number> {
  const wanted = [selected, raised?.milestone].map((id) => lineOf(trend, id ?? ''));
  return new Set(wanted.filter((index) => index >= 0));
}

function nameOf(index: number, trend: Trend, picture: Picture, { words }: Shown) {
  const { companyName, title } = trend.states[index] as MilestoneState;
  const { left, right } = picture.scale;
  const name = picture.text.fitted(
    words.trend.name(isolated(companyName), isolated(title)),
    (right - left) * 0.7,
  );
  return nameAt(picture, picture.shapes[index] as TrendShape, name);
}

export function tooltip(
  trend: Trend,
  snapshot: Shown,
  { milestone, point, here }: Raised,
): TemplateResult | typeof nothing {
  const index = lineOf(trend, milestone);
  const said = trend.lines[index]?.points[point];
  if (!said) return nothing;
  const others = here
    .filter((id) => id !== milestone)
    .flatMap((id) => trend.states[lineOf(trend, id)] ?? []);
  return html`<div class="tooltip" part="tooltip" aria-hidden="true">
    ${tooltipContent(trend.states[index] as MilestoneState, said, others, snapshot)}
  </div>`;
}

/** The focused statement in words, announced to readers who move by keyboard. */
export function announcement(trend: Trend, snapshot: Shown, raised: Raised | null): string {
  if (raised?.by !== 'keyboard') return '';
  const index = lineOf(trend, raised.milestone);
  const point = trend.lines[index]?.points[raised.point];
  const state = trend.states[index];
  if (!point || !state) return '';
  const { trend: words, standing } = snapshot.words;
  const parts = [
    words.name(state.companyName, state.title),
    standing[state.standing],
    words.step(raised.point + 1, trend.lines[index]?.points.length ?? 0),
    saidWhat(point, state, snapshot),
    slipWords(point, state, snapshot),
  ];
  return words.aloud(parts.filter((part) => part !== null));
}
