import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { addMonths, dayNumber, FIRST_DAY, isoDay } from '../../src/model/day.js';
import type { Day } from '../../src/model/index.js';
import type { Words } from '../words/en.js';

const PRESETS = [
  { name: 'quarter', months: 3 },
  { name: 'year', months: 12 },
] as const;

/** What is compared with: nothing, the reader's last visit, a day so many months before the one shown, or any other day. */
export type Comparison = 'nothing' | 'lastVisit' | (typeof PRESETS)[number]['name'] | 'anotherDay';
const COMPARISONS: readonly Comparison[] = [
  'nothing',
  'lastVisit',
  'quarter',
  'year',
  'anotherDay',
];

/** The day that a preset stands for, counted back from the day shown; null for the other choices. */
export function presetDay(comparison: string, day: Day): Day | null {
  const preset = PRESETS.find(({ name }) => name === comparison);
  if (!preset) return null;
  return isoDay(Math.max(FIRST_DAY, addMonths(dayNumber(day), -preset.months)));
}

/** The choice that stands for the day compared with, counted back from the day shown. */
export function comparisonOf(since: Day | null, day: Day): Comparison {
  if (since === null) return 'nothing';
  return PRESETS.find(({ name }) => presetDay(name, day) === since)?.name ?? 'anotherDay';
}

export interface CompareControl {
  readonly words: Words;
  readonly since: Day | null;
  readonly day: Day;
  /** Whether the browser can remember visits. */
  readonly remembers: boolean;
  /** The day seen at the reader's last visit, null if there was none; undefined where nobody asked for it. */
  readonly lastVisit: Day | null | undefined;
  /** Whether the reader is choosing a day of their own. */
  readonly picking: boolean;
  readonly onChoice: (event: Event) => void;
  readonly onDay: (event: Event) => void;
  readonly onBlur: (event: Event) => void;
}

/** The choice of what to compare with, and a date field for a day of the reader's own. */
export function compareControl(control: CompareControl): TemplateResult {
  const { since, day, picking, remembers, lastVisit, onChoice, onDay, onBlur } = control;
  const { asOf } = control.words;
  const kept = lastVisit === since ? 'lastVisit' : comparisonOf(since, day);
  const chosen = picking ? 'anotherDay' : kept;
  const choices = COMPARISONS.filter((name) => name !== 'lastVisit' || remembers);
  return html`<div class="compare">
    <label><span>${asOf.compare}</span>
      <select part="compare" .value=${live(chosen)} @change=${onChoice}>
        ${choices.map((name) => html`<option value=${name} ?selected=${name === chosen}>${asOf[name]}</option>`)}
      </select>
    </label>
    ${
      chosen === 'nothing' || (chosen === 'lastVisit' && since === null)
        ? nothing
        : html`<input type="date" part="since" aria-label=${asOf.since} .value=${since ?? ''}
            @change=${onDay} @blur=${onBlur}>`
    }
  </div>`;
}

/**
 * Whether a date is complete: a date field reports every key, with "" while a part is missing and the year 2
 * on the way to 2026.
 */
export function isWhole(value: string): boolean {
  return /^[1-9]\d{3}-/.test(value);
}
