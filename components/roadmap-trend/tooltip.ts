import { html, nothing, type TemplateResult } from 'lit';
import type { MilestoneState, TrendPoint } from '../../src/model/index.js';
import { isolated } from '../../src/model/isolated.js';
import { standingIcon } from '../shared/standing-icon.js';
import type { Shown } from '../store/shown.js';
import { saidWhat, slipWords } from './statement.js';

/** How many other lines at the same place are named. */
const MOST_OTHERS = 3;

/** What the raised line says at its statement, and which other lines run through the place. */
export function tooltipContent(
  state: MilestoneState,
  point: TrendPoint,
  others: readonly MilestoneState[],
  snapshot: Shown,
): TemplateResult {
  const { words } = snapshot;
  const slip = slipWords(point, state, snapshot);
  const name = ({ companyName, title }: MilestoneState) =>
    words.trend.name(isolated(companyName), isolated(title));
  return html`
    <strong class="clamp" dir="auto">${name(state)}</strong>
    <span class="clamp">${saidWhat(point, state, snapshot)}</span>
    ${slip ? html`<span>${slip}</span>` : nothing}
    <span class="standing" data-standing=${state.standing} data-verdict=${state.verdict}>
      ${standingIcon(state.standing)}${words.standing[state.standing]}
    </span>
    ${
      others.length > 0
        ? html`<span class="others">${words.trend.alsoHere}
            ${others.slice(0, MOST_OTHERS).map((other) => html`<span class="clamp" dir="auto">${name(other)}</span>`)}
            ${others.length > MOST_OTHERS ? html`<span>${words.trend.more(others.length - MOST_OTHERS)}</span>` : nothing}
          </span>`
        : nothing
    }`;
}

/** Positions the tooltip above a point of the plot, or below if there is no room, within the plot's sides. */
export function placeTooltip(
  tooltip: HTMLElement,
  { x, y }: { readonly x: number; readonly y: number },
  width: number,
): void {
  const { offsetHeight } = tooltip;
  // offsetWidth is rounded and may be half a pixel too small.
  const widest = tooltip.offsetWidth + 0.5;
  const left = Math.min(Math.max(x - widest / 2, 0), Math.max(width - widest, 0));
  const above = y - offsetHeight - DISTANCE;
  const top = above < -ABOVE ? y + DISTANCE : above;
  tooltip.style.transform = `translate(${left}px, ${top}px)`;
}

const DISTANCE = 14;
/** Pixels by which it may overflow the plot at the top. */
const ABOVE = 8;
