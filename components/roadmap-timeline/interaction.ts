import type { MilestoneState } from '../../src/model/index.js';
import { navigate, type Step } from '../../src/view/timeline/navigate.js';
import type { TimelineView } from './timeline-view.js';

/** The zoom factor of one press of a key or button. */
export const ZOOM = 1.6;

const STEPS: ReadonlyMap<string, Step> = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['Home', 'home'],
  ['End', 'end'],
]);

/** What the reader may request. */
export interface Actions {
  view(): TimelineView | null;
  /** The milestone with this id becomes the tab stop. */
  activate(id: string): void;
  focus(m: number): void;
  select(milestone: MilestoneState): void;
  fit(): void;
  /** Shows the collapsed lanes, or collapses them again. */
  unfold(): void;
}

/** Handles keys, pointer and focus inside the lanes; added as an event listener. */
export class Interaction implements EventListenerObject {
  readonly #actions: Actions;

  constructor(actions: Actions) {
    this.#actions = actions;
  }

  handleEvent(event: Event): void {
    const view = this.#actions.view();
    if (!view) return;
    const target = targetOf(event);
    if (event instanceof KeyboardEvent) this.#pressed(event, view, target);
    else if (event.type === 'click' && isFold(event)) this.#actions.unfold();
    else if (event.type === 'click' && target) this.#open(target, view);
    else if (event.type === 'focusin' && target) this.#focused(target, view);
    else if (event.type === 'focusout') view.hint.hide();
    else if (event.type === 'pointerover' && target) showHint(target, view);
    else if (event.type.startsWith('pointer')) view.hint.leave();
  }

  /** Opens a milestone, or zooms to the members of a cluster. */
  #open(target: HTMLElement, view: TimelineView): void {
    const drawn = view.drawnOf(target);
    const m = shownBy(target, view);
    if (drawn && drawn.placed.members.length > 1) view.open(drawn);
    else if (m !== null) this.#actions.select(view.contents.state(m));
  }

  #focused(target: HTMLElement, view: TimelineView): void {
    const m = shownBy(target, view);
    if (m === null) return;
    this.#actions.activate(view.contents.state(m).id);
    // If drawing moved the focus, the reader did not; and a press must not move what it hits.
    if (view.drawing) return;
    if (target.matches(':focus-visible') && !view.inSight(target)) view.reveal(m);
    showHint(target, view);
  }

  #pressed(event: KeyboardEvent, view: TimelineView, target: HTMLElement | null): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#act(event, view, target)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Handles a key; false for keys without a function. */
  #act(event: KeyboardEvent, view: TimelineView, target: HTMLElement | null): boolean {
    const { key } = event;
    const step = STEPS.get(key);
    if (step) this.#step(step, view, event.target as HTMLElement);
    else if (key === '+' || key === '=') view.zoom(ZOOM, view.activeDay());
    else if (key === '-' || key === '_') view.zoom(1 / ZOOM, view.activeDay());
    else if (key === '0') this.#actions.fit();
    else if ((key === 'Enter' || key === ' ') && target) this.#open(target, view);
    else return false;
    return true;
  }

  #step(step: Step, view: TimelineView, within: HTMLElement): void {
    const { lanes, spans } = view.scene;
    const from = view.activeIndex();
    const rtl = getComputedStyle(within).direction === 'rtl';
    const to = from === null ? null : navigate(lanes, spans, from, rtl ? mirrored(step) : step);
    if (to !== null) this.#actions.focus(to);
  }
}

/** Shows the hint of what is hovered or focused. */
function showHint(target: HTMLElement, view: TimelineView): void {
  const drawn = view.drawnOf(target);
  if (drawn && drawn.placed.members.length > 1)
    view.hint.show(view.contents.clusterHint(drawn), target);
  else view.showHint(target);
}

/** In right-to-left pages, later is to the left. */
function mirrored(step: Step): Step {
  if (step === 'left') return 'right';
  return step === 'right' ? 'left' : step;
}

const isFold = ({ target }: Event) => target instanceof Element && target.closest('.fold') !== null;

/** The milestone, cluster or chip that an event is about. */
function targetOf({ target }: Event): HTMLElement | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('[part~="milestone"], [part~="cluster"], [part~="undated"]');
}

/** The milestone that an element shows; for a cluster the active member, else the first. */
function shownBy(target: HTMLElement, view: TimelineView): number | null {
  const members = view.drawnOf(target)?.placed.members;
  const active = view.activeIndex();
  if (members) return active !== null && members.includes(active) ? active : (members[0] ?? null);
  const index = view.contents.snapshot.roadmap?.indexOf(target.dataset.milestone ?? '') ?? -1;
  return index < 0 ? null : index;
}
