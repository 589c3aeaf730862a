/**
 * What we use of the timeline module that build-timeline.mjs writes beside this file; nothing
 * else is promised. Written by hand and tracked, unlike the rest of the folder, so that
 * `./generated/timeline.js` resolves for the compiler before the module is built.
 */
import type { Lane } from '../lane-set.js';
import type { Moment, MomentFactory } from '../../ticks/luxon-moment.js';

export type { Lane } from '../lane-set.js';
export { createMoment } from '../../ticks/luxon-moment.js';

export type Scale =
  | 'millisecond'
  | 'second'
  | 'minute'
  | 'hour'
  | 'weekday'
  | 'day'
  | 'week'
  | 'month'
  | 'year';

export type Label = (date: Moment, scale: Scale, step: number) => string;

/** Texts by scale in moment's tokens, or one function. */
export interface AxisFormat {
  minorLabels?: Partial<Record<Scale, string>> | Label;
  majorLabels?: Partial<Record<Scale, string>> | Label;
}

export interface TimelineOptions {
  start?: number;
  end?: number;
  /** Milliseconds since 1970, the least and greatest the window may show. */
  min?: number;
  max?: number;
  /** Milliseconds, the least and greatest width of the window. */
  zoomMin?: number;
  zoomMax?: number;
  rtl?: boolean;
  moment?: MomentFactory;
  /** Greatest number of characters a minor label takes. */
  maxMinorChars?: number;
  format?: AxisFormat;
}

export interface RangeEvent {
  start: Date;
  end: Date;
  byUser: boolean;
}

export class Timeline {
  constructor(container: HTMLElement, options: TimelineOptions);
  /** Its elements; the item layer goes into `center`. */
  readonly dom: {
    root: HTMLElement;
    center: HTMLElement;
    centerContainer: HTMLElement;
    leftContainer: HTMLElement;
    rightContainer: HTMLElement;
  };
  /** False: sizes are read again by the next redraw; our addition. */
  measured: boolean;
  /** Reads them now. */
  _setDOM(): void;
  /** As of the last redraw, in pixels. */
  readonly props: {
    root: { width: number };
    center: { width: number; height: number };
    left: { width: number };
    right: { width: number };
    top: { height: number };
  };
  /** Pixels by which its tracks have moved as of the last redraw; our addition. */
  readonly timeAxis: { readonly moved: number };
  /** Milliseconds since 1970. */
  readonly range: {
    readonly start: number;
    readonly end: number;
    setRange(start: number, end: number, byUser: boolean): void;
  };
  setOptions(options: TimelineOptions): void;
  /** Lanes in their order, drawn by the next redraw; our addition. */
  setLanes(lanes: readonly Lane[]): void;
  /** Draws in the next animation frame, once however often it is called. */
  redraw(): void;
  /** Draws at once. */
  _origRedraw(): void;
  /** `rangechange` by every step of a gesture, `rangechanged` at its end. */
  on(event: 'rangechange' | 'rangechanged', listener: (event: RangeEvent) => void): void;
  /** `draw` (our addition) before, `changed` after every redraw, in the same frame. */
  on(event: 'draw' | 'changed' | 'panstart' | 'panend', listener: () => void): void;
  destroy(): void;
}

/** The axis's arithmetic: which ticks a window of time has, and their labels. */
export class TimeStep {
  constructor(
    start: Date,
    end: Date,
    minimumStep: number | undefined,
    hiddenDates: readonly never[],
    options: { moment: MomentFactory; showWeekScale?: boolean; showMajorLabels?: boolean },
  );
  scale: Scale;
  step: number;
  setScale(params: { scale: Scale; step: number }): void;
  start(): void;
  next(): void;
  hasNext(): boolean;
  getCurrent(): Moment;
  isMajor(): boolean;
  getLabelMinor(): string;
  getLabelMajor(): string;
  getClassName(): string;
}

/** vis-timeline's stylesheet, to be adopted by the shadow root before a Timeline is made. */
export const timelineStyles: string;
