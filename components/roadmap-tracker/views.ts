import { html, type TemplateResult } from 'lit';
import type { View } from '../events.js';

/** A view the tracker can show. */
export interface BuiltView {
  readonly view: View;
  /** The element that shows it. */
  readonly part: string;
  render(): TemplateResult;
}

/** All views, in the order of their tabs. */
export const BUILT_VIEWS: readonly BuiltView[] = [
  {
    view: 'timeline',
    part: 'roadmap-timeline',
    render: () =>
      html`<roadmap-timeline exportparts="milestone, cluster, undated, lane"></roadmap-timeline>`,
  },
  {
    view: 'trend',
    part: 'roadmap-trend',
    render: () => html`<roadmap-trend></roadmap-trend>`,
  },
  {
    view: 'scores',
    part: 'roadmap-scores',
    render: () => html`<roadmap-scores></roadmap-scores>`,
  },
  {
    view: 'table',
    part: 'roadmap-table',
    render: () => html`<roadmap-table></roadmap-table>`,
  },
];

/** The views asked for, in that order; all where none is. */
export function viewsOf(asked: readonly View[]): readonly BuiltView[] {
  if (asked.length === 0) return BUILT_VIEWS;
  return [...new Set(asked)].flatMap((view) => BUILT_VIEWS.find((one) => one.view === view) ?? []);
}

/** Parts that the page may place itself, which replace the tracker's own. */
export const PARTS = [
  ...BUILT_VIEWS.map(({ part }) => part),
  'roadmap-filters',
  'roadmap-as-of',
  'roadmap-details',
];
