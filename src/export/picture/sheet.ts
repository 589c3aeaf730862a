/** The frame of a picture: title, day, what the filter lets through, legend and sources. */

import { milestoneState } from '../../model/state.js';
import { STANDINGS } from '../../model/types.js';
import { NARROW } from '../../view/timeline/fit.js';
import { usualTone } from '../../view/tone.js';
import { dayWords, leadingClaim, sourceOf } from '../../view/wording.js';
import { isolatedLine, oneLine } from '../plain-text.js';
import { element, xmlText } from '../xml.js';
import type { Pictured } from './pictured.js';
import { FONTS } from './text.js';

/** A part of the sheet, with its height in pixels. */
export interface Part {
  readonly markup: string;
  /** Gradients and patterns that the markup uses. */
  readonly defs?: string;
  readonly height: number;
}

/** Share of the room that is filled by measure: a font may be wider than it was measured. */
const LOOSE = 0.88;
/** The most milestones whose sources are counted. */
const COUNTED = 2000;

/** The margin at the sheet's sides, in pixels. */
export function marginOf(width: number): number {
  return width < NARROW ? 12 : width < 1600 ? 24 : 36;
}

/**
 * The SVG document. `body` draws the picture from the height `top` on, in `room` pixels; Infinity where the sheet
 * is as high as what is on it.
 */
export function sheet(content: Pictured, body: (top: number, room: number) => Part): string {
  const { width, pen, wording } = content;
  const head = header(content);
  const below = footer(0, content).height;
  const room =
    content.height === null ? Number.POSITIVE_INFINITY : content.height - head.height - below;
  const picture = body(head.height, room);
  const height = content.height ?? Math.ceil(head.height + picture.height + below);
  const foot = footer(height - below, content);
  const title = titleOf(content);
  const day = wording.words.asKnown(dayWords(content.day, wording));
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': `${title}. ${day}`,
      'xml:lang': wording.lang,
      'font-family': FONTS,
    },
    element('title', {}, xmlText(title)),
    picture.defs ? element('defs', {}, picture.defs) : '',
    pen.rect(0, 0, width, height, { fill: pen.colours.background }),
    head.markup,
    picture.markup,
    foot.markup,
  )}\n`;
}

function titleOf({ title }: Pictured): string {
  return oneLine(title.slice(0, 300)) || 'Roadmap';
}

function header(content: Pictured): Part {
  const { width, pen, filtered, wording } = content;
  const { words } = wording;
  const margin = marginOf(width);
  const room = width - 2 * margin;
  const size = width < NARROW ? 17 : width < 1600 ? 24 : 30;
  const { text, muted } = pen.colours;
  const day = words.asKnown(dayWords(content.day, wording));
  const top = margin + size;
  const title = pen.text(margin, top, titleOf(content), { size, bold: true, fill: text, room });
  const about = `${day} · ${words.milestones(filtered.milestones.length)}`;
  const under = pen.text(margin, top + 22, about, { size: 13, fill: muted, room });
  const filters = content.scope
    ? pen.text(margin, top + 41, content.scope, { size: 13, bold: true, fill: text, room })
    : '';
  const next = top + (content.scope ? 57 : 38);
  const key = legend(margin, next, room, content);
  return { markup: title + under + filters + key.markup, height: next + key.height + 10 };
}

/** The legend: the standings that occur, with their signs, on as many lines as needed. */
function legend(left: number, top: number, room: number, content: Pictured): Part {
  const { pen, fold, filtered, wording } = content;
  const present = new Set(Array.from(filtered.milestones, (m) => fold.standing[m] as number));
  let [x, y, markup] = [left, top, ''];
  for (const standing of STANDINGS.filter((_, index) => present.has(index))) {
    const word = wording.words.standing[standing];
    const width = 21 + pen.width(word, { size: 12 });
    if (x > left && x + width > left + room) [x, y] = [left, y + 21];
    markup += pen.sign(standing, pen.colours.verdict[usualTone(standing)], x, y);
    markup += pen.text(x + 21, y + 12.5, word, { size: 12, fill: pen.colours.muted });
    x += width + 18;
  }
  return { markup, height: present.size > 0 ? y - top + 20 : 0 };
}

/** The publishers of what is shown, those with the most milestones first, as many as fit. */
function footer(top: number, content: Pictured): Part {
  const { width, pen } = content;
  const margin = marginOf(width);
  const line = sourcesLine(width - 2 * margin, content);
  if (!line) return { markup: '', height: margin };
  const style = { size: 11, fill: pen.colours.muted };
  return { markup: pen.text(margin, top + 22, line, style), height: 22 + margin };
}

function publishers({ roadmap, fold, filtered }: Pictured): string[] {
  const counts = new Map<string, number>();
  for (const m of filtered.milestones.subarray(0, COUNTED)) {
    const claim = leadingClaim(milestoneState(roadmap, fold, m));
    const name = isolatedLine((sourceOf(roadmap, claim)?.publisher ?? '').slice(0, 80));
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

function sourcesLine(room: number, content: Pictured): string {
  const { pen, wording } = content;
  const names = publishers(content);
  const line = (shown: number) =>
    wording.words.sources(names.slice(0, shown), names.length - shown);
  const fits = (shown: number) => pen.width(line(shown), { size: 11 }) <= room * LOOSE;
  if (names.length === 0 || fits(names.length)) return line(names.length);
  let [shown, tooMany] = [1, names.length];
  while (tooMany - shown > 1) {
    const middle = (shown + tooMany) >> 1;
    if (fits(middle)) shown = middle;
    else tooMany = middle;
  }
  return line(shown);
}
