/** What the pages show: a document as a value, and the state that a page changes. */
export const ROADMAP = {
  title: 'Two companies',
  knownThrough: '2026-06-24',
  milestones: [
    { id: 'a', company: 'Aster', title: 'First car', date: '2027', saidOn: '2024-01-10' },
    { id: 'b', company: 'Borealis', title: 'Pilot line', date: '2026-Q4', saidOn: '2025-02-01' },
    { id: 'c', company: 'Aster', title: 'Factory', date: '2030', saidOn: '2025-06-01' },
  ],
};

export const OTHER = {
  title: 'Another one',
  milestones: [{ id: 'x', company: 'Cassiopeia', title: 'Sample', date: '2028' }],
};

/** Properties that a page binds. */
export interface PageState {
  readonly data: unknown;
  readonly company: string | null;
  readonly asOf: string | null;
}

/** What a page of a framework can do; the tests drive all of them alike. */
export interface Page {
  /** Renders again with another state. */
  set(state: PageState): void | Promise<void>;
  unmount(): void;
}

/** Renders a tracker into the container; `onSelect` is called by the page's own event handler. */
export type Mount = (
  container: HTMLElement,
  state: PageState,
  onSelect: (id: string | null) => void,
) => Page | Promise<Page>;
