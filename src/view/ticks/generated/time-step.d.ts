/**
 * Types for what we use of the module that test/tools/time-step.mjs writes beside this file. This file is
 * written by hand and tracked, unlike the rest of the folder, so that `./generated/time-step.js` resolves
 * for the compiler before the module is built.
 */
import type { Moment, MomentFactory } from '../luxon-moment.js';

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

/** Texts by scale in moment's tokens. */
export interface Format {
  minorLabels: Partial<Record<Scale, string>>;
  majorLabels: Partial<Record<Scale, string>>;
}

/** vis-timeline's arithmetic of an axis: which ticks a window of time has, and their labels. */
export class TimeStep {
  static readonly FORMAT: Format;
  constructor(
    start: Date,
    end: Date,
    minimumStep: number | undefined,
    hiddenDates: readonly never[],
    options: { moment: MomentFactory; showWeekScale?: boolean; showMajorLabels?: boolean },
  );
  scale: Scale;
  step: number;
  format: Format;
  /** The current tick; may be set. */
  current: Moment;
  setRange(start: Date, end: Date, minimumStep?: number): void;
  /** Chooses the finest scale whose steps are longer than so many milliseconds. */
  setMinimumStep(milliseconds: number): void;
  setScale(params: { scale: Scale; step: number }): void;
  setAutoScale(enable: boolean): void;
  setFormat(format: Partial<Format>): void;
  /** Goes to the last tick that is not after the start of the range. */
  start(): void;
  next(): void;
  hasNext(): boolean;
  getCurrent(): Moment;
  isMajor(): boolean;
  getLabelMinor(): string;
  getLabelMajor(): string;
  getClassName(): string;
}
