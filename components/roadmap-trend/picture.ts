import { isoDay } from '../../src/model/day.js';
import { isolated } from '../../src/model/isolated.js';
import { milestoneState } from '../../src/model/state.js';
import { type TrendLine, trendLines } from '../../src/model/trend.js';
import type { MilestoneState, RoadmapState } from '../../src/model/types.js';
import { type CalendarTick, calendarTicks } from '../../src/view/ticks/calendar.js';
import { spread } from '../../src/view/trend/labels.js';
import { pickMilestones, walkOrder } from '../../src/view/trend/pick.js';
import { type TrendScale, trendScale } from '../../src/view/trend/scale.js';
import { type TrendShape, trendShape } from '../../src/view/trend/shape.js';
import { edtfWords } from '../../src/view/wording.js';
import type { TextMeasurer } from '../shared/text-measurer.js';
import type { Shown } from '../store/shown.js';

/** What is drawn, independent of its size. */
export interface Trend {
  readonly lines: readonly TrendLine[];
  /** The milestone of each line. */
  readonly states: readonly MilestoneState[];
  /** Indices of the lines, the earliest date first. */
  readonly order: readonly number[];
  readonly points: number;
  /** The day of the first statement, and the day after which nothing is judged. */
  readonly since: number;
  readonly judgedOn: number;
  readonly left: {
    readonly noDate: number;
    readonly dayUnknown: number;
    readonly tooMany: number;
  };
}

/** The lines of the milestones that pass the filters. */
export function trendOf({ roadmap, fold, filtered, selected }: Shown): Trend {
  const kept = selected === null ? -1 : roadmap.indexOf(selected);
  const picked = pickMilestones(fold, filtered.milestones, kept);
  const state: RoadmapState = {
    asOf: isoDay(fold.asOf),
    judgedOn: isoDay(fold.judgedOn),
    milestones: Array.from(picked, (m) => milestoneState(roadmap, fold, m)),
  };
  const lines = trendLines(state);
  const byId = new Map(state.milestones.map((milestone) => [milestone.id, milestone]));
  return {
    lines,
    states: lines.map(({ milestone }) => byId.get(milestone) as MilestoneState),
    order: walkOrder(lines),
    points: lines.reduce((sum, { points }) => sum + points.length, 0),
    since: Math.min(...lines.map(({ points }) => points[0]?.said.max ?? fold.judgedOn)),
    judgedOn: fold.judgedOn,
    left: {
      noDate: picked.length - lines.length,
      dayUnknown: lines.reduce((sum, { unplaced }) => sum + unplaced, 0),
      tooMany: filtered.milestones.length - picked.length,
    },
  };
}

/** Index of a milestone's line, -1 if it has none. */
export function lineOf({ lines }: Trend, id: string): number {
  return lines.findIndex(({ milestone }) => milestone === id);
}

export interface Size {
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
  /** Measures text in the font of the names. */
  readonly text: TextMeasurer;
  /** Height of a line of text, in pixels. */
  readonly lineHeight: number;
}

export interface Label {
  /** Index of the line. */
  readonly line: number;
  readonly text: string;
  /** The end of the line. */
  readonly from: { readonly x: number; readonly y: number };
  readonly y: number;
}

export interface NamedTick extends CalendarTick {
  readonly words: string;
  /** Half the width of its words, in pixels. */
  readonly half: number;
}

/** The trend in pixels. */
export interface Picture extends Pick<Size, 'width' | 'height' | 'text' | 'lineHeight'> {
  readonly scale: TrendScale;
  readonly shapes: readonly TrendShape[];
  readonly x: readonly NamedTick[];
  readonly y: readonly NamedTick[];
  /** Whether there are so few lines that each can stand out. */
  readonly few: boolean;
  /** Labels beside the lines, if these are few and there is room. */
  readonly labels: readonly Label[];
}

/** With more lines than this, only raised lines have a label. */
const FEW_LINES = 12;
const LABELS_FROM = 600;
/** Lines of text above the picture (the axis's title and the day) and below it. */
const TOP = 1.75;
const BOTTOM = 2.75;
const EDGE = 8;
/** The least width and height of the picture, in pixels. */
const LEAST = 80;
/** Pixels between the last mark and the labels. */
export const LEADER = 22;

export function pictureOf(trend: Trend, snapshot: Shown, size: Size): Picture {
  const { lines, judgedOn } = trend;
  const few = lines.length <= FEW_LINES;
  const labelled = few && size.width >= LABELS_FROM;
  const labelRoom = labelled ? Math.min(320, size.width * 0.3) : 0;
  const end = labelled ? labelRoom + LEADER : EDGE;
  const top = Math.ceil(TOP * size.lineHeight);
  const bottom = Math.max(size.height - Math.ceil(BOTTOM * size.lineHeight), top + LEAST);
  // The width of the y axis's names depends on the height only, so a trial scale finds it.
  const upright = trendScale(lines, judgedOn, { left: 0, right: LEAST, top, bottom });
  const y = axis(upright.promised, bottom - top, snapshot, size.text, () => [
    size.lineHeight,
    2.5 * size.lineHeight,
  ]);
  const start = Math.ceil(2 * Math.max(0, ...y.map(({ half }) => half))) + 14;
  const right = Math.max(size.width - end, start + LEAST);
  const frame = size.rtl
    ? { left: size.width - right, right: size.width - start, top, bottom }
    : { left: start, right, top, bottom };
  const scale = trendScale(lines, judgedOn, frame, size.rtl);
  const shapes = lines.map((line) => trendShape(line, scale));
  return {
    scale,
    shapes,
    width: size.width,
    height: size.height,
    lineHeight: size.lineHeight,
    text: size.text,
    x: axis(scale.said, right - start, snapshot, size.text, (year, quarter) => [
      year + 16,
      quarter + 16,
    ]),
    y,
    few,
    labels: labelled ? labelsOf(trend, shapes, scale, snapshot, labelRoom, size) : [],
  };
}

/** The ticks of an axis of a length in pixels; `roomOf` gives the room for a year and for a quarter. */
export function axis(
  days: TrendScale['said'],
  length: number,
  snapshot: Shown,
  text: TextMeasurer,
  roomOf: (yearWidth: number, quarterWidth: number) => readonly [number, number],
): NamedTick[] {
  const named = (edtf: string) => {
    const words = edtfWords(edtf, snapshot);
    return { words, half: text.width(words) / 2 };
  };
  const [year, quarter] = roomOf(2 * named('2027').half, 2 * named('2027-35').half);
  const pxPerDay = length / (days.to - days.from);
  const found = calendarTicks(days, pxPerDay, { year, quarter });
  return found.map((tick) => ({ ...tick, ...named(tick.edtf) }));
}

function labelsOf(
  { states }: Trend,
  shapes: readonly TrendShape[],
  scale: TrendScale,
  { words }: Shown,
  room: number,
  { text, lineHeight }: Size,
): Label[] {
  const companies = new Set(states.map(({ company }) => company));
  const tied = shapes.flatMap(({ marks }, line) => {
    const mark = marks.at(-1);
    return mark ? [{ line, from: { x: mark.x, y: mark.y } }] : [];
  });
  const heights = spread(
    tied.map(({ from }) => from.y),
    lineHeight,
    scale.top,
    scale.bottom,
  );
  return tied.map(({ line, from }, index) => {
    const { companyName, title } = states[line] as MilestoneState;
    const name =
      companies.size > 1 ? words.trend.name(isolated(companyName), isolated(title)) : title;
    return { line, from, text: text.fitted(name, room), y: heights[index] as number };
  });
}
