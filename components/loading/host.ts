import type { LitElement } from 'lit';

/** An element that may load records of its own, and the properties that say which. */
export interface RoadmapHost extends LitElement {
  src?: string | null;
  data?: unknown;
  columns?: string | null;
  refresh?: number | null;
}
