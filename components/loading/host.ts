import type { LitElement } from 'lit';

/** What an element with a store of its own may be fed with. */
export interface RoadmapHost extends LitElement {
  src?: string | null;
  data?: unknown;
  columns?: string | null;
  refresh?: number | null;
}
