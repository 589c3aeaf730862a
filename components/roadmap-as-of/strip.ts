import { html, nothing, svg, type TemplateResult } from 'lit';
import { isoDay } from '../../src/model/day.js';
import {
  barOf,
  type ClaimDays,
  claimBars,
  type DayRange,
  monthsOn,
  nextClaimDay,
  placeOf,
  previousClaimDay,
  yearTicks,
} from '../../src/view/claim-days.js';
import { dayWords, type Wording } from '../../src/view/wording.js';

/** The width of a bar with the gap beside it, and of a year's label, in pixels. */
const BAR = 4;
const LABEL = 48;
/** Height of the picture in its own units. */
const HEIGHT = 100;
const LEAST = 8;

/** The picture behind the slider: a bar wherever there are claims, and the years below. */
export interface Strip {
  readonly claims: ClaimDays;
  readonly range: DayRange;
  readonly day: number;
  /** The earlier day that is compared with. */
  readonly since: number | null;
  /** Pixels between the slider's ends. */
  readonly width: number;
}

/** The number of claims as bars: those known on the day in colour, later ones faint. */
export function claimPicture({ claims, range, day, since, width }: Strip): TemplateResult {
  const bars = Math.max(2, Math.floor(width / BAR) + 1);
  const paths = barPaths(claimBars(claims, range, bars), barOf(day, range, bars));
  const x = (n: number) => placeOf(n, range) * (bars - 1);
  return html`<svg class="claims" viewBox="0 0 ${bars - 1} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
    ${
      since === null || since >= day
        ? nothing
        : svg`<rect class="span" x=${x(since)} y="0" width=${x(day) - x(since)} height=${HEIGHT} />`
    }
    ${svg`<path class="later" d=${paths.later} /><path class="known" d=${paths.known} />`}
  </svg>`;
}

/** Heights grow by the square root, so that one day with thirty claims does not flatten all others. */
function barPaths(counts: Int32Array, lastKnown: number): { known: string; later: string } {
  const most = Math.sqrt(Math.max(1, ...counts));
  const paths = { known: '', later: '' };
  counts.forEach((count, bar) => {
    if (count === 0) return;
    const height = LEAST + (HEIGHT - LEAST) * (Math.sqrt(count) / most);
    const path = `M${bar - 0.38} ${HEIGHT}v${-height.toFixed(1)}h.76V${HEIGHT}Z`;
    paths[bar <= lastKnown ? 'known' : 'later'] += path;
  });
  return paths;
}

/**
 * Labels at the beginning of years, or at both ends if no year begins between them. Placed by a property,
 * because a strict content security policy forbids the attribute.
 */
export function yearLabels({ range, width }: Strip, wording: Wording): TemplateResult {
  const ticks = yearTicks(range, Math.max(1, Math.floor(width / LABEL)));
  if (ticks.length === 0) return endLabels(range, wording);
  // How many have room is known with the width: a year that is seen before would change its place.
  const style = width === 0 ? 'visibility: hidden' : '';
  return html`<div class="years" aria-hidden="true" .style=${style}>${ticks.map(
    ({ day, year }) =>
      html`<span .style=${`inset-inline-start: ${placeOf(day, range) * 100}%`}>${String(year).padStart(4, '0')}</span>`,
  )}</div>`;
}

function endLabels({ first, last }: DayRange, wording: Wording): TemplateResult {
  const words = (day: number) => dayWords(isoDay(day), wording);
  return html`<div class="years ends" aria-hidden="true">
    <span>${words(first)}</span>${first === last ? nothing : html`<span>${words(last)}</span>`}
  </div>`;
}

/** The range of the slider, and the day it is at. */
export interface Moves {
  readonly day: number;
  readonly range: DayRange;
  readonly claims: ClaimDays;
}

export function withinRange(day: number, { first, last }: DayRange): number {
  return Math.max(first, Math.min(day, last));
}

/** The day that a key leads to; null if there is no further one, undefined for other keys. */
export function keyTarget(key: string, bar: Moves, rtl: boolean): number | null | undefined {
  const { day, range, claims } = bar;
  switch (key) {
    case 'ArrowUp':
    case rtl ? 'ArrowLeft' : 'ArrowRight':
      return nextClaimDay(claims, day, range.last);
    case 'ArrowDown':
    case rtl ? 'ArrowRight' : 'ArrowLeft':
      return previousClaimDay(claims, day);
    case 'PageUp':
      return monthsOn(day, 12, range);
    case 'PageDown':
      return monthsOn(day, -12, range);
    case 'Home':
      return range.first;
    case 'End':
      return range.last;
    default:
      return undefined;
  }
}
