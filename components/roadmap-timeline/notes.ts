import { dayNumber } from '../../src/model/day.js';
import { facetColumn } from '../../src/model/facets.js';
import type { Roadmap } from '../../src/model/roadmap.js';
import { readStory } from '../../src/read/story.js';
import type { Drawn } from '../../src/view/timeline/draw-list.js';
import type { Lane } from '../../src/view/timeline/lanes.js';
import { rowTop } from '../../src/view/timeline/layout.js';
import type { Note, SceneInput } from '../../src/view/timeline/scene.js';
import type { Frame } from './chart.js';
import { div } from './div.js';

/** Pixels of a note's line. */
const NOTE_ROW = 24;
/** Pixels between a line and its words, and between those and the ends of the window. */
const BESIDE = 5;
const EDGE = 4;
/** Pixels of a number, and of what is around it. */
const NUMBER = 16;
/** Lanes of more milestones are drawn in clusters, which have no place to point at. */
const MOST = 1000;

const read = new WeakMap<Roadmap, readonly Note[]>();

/** The annotations of a roadmap; what is wrong with one is told once. */
export function notesOf(roadmap: Roadmap): readonly Note[] {
  let notes = read.get(roadmap);
  if (!notes) {
    const { annotations, problems } = readStory(roadmap);
    for (const { at, message, hint } of problems)
      if (at.startsWith('/annotations'))
        console.warn(`roadmap-timeline: ${at}: ${message}; ${hint}`);
    notes = annotations.map(({ milestone, day, text }, i) => {
      return { m: roadmap.indexOf(milestone), day: dayNumber(day), text, number: i + 1 };
    });
    read.set(roadmap, notes);
  }
  return notes;
}

/** The notes of a lane's milestones that have a date. */
function notesIn(lane: Lane, input: SceneInput): readonly Note[] {
  const { notes = [], roadmap, fold, groupBy } = input;
  if (notes.length === 0 || lane.dated.length > MOST) return [];
  const { values } = facetColumn(roadmap, fold, groupBy);
  return notes.filter(({ m }) => {
    const group = values[m] as number;
    return (group < 0 || group === lane.group) && lane.dated.includes(m);
  });
}

/** Height in pixels of a lane's notes below its rows; null for a lane without notes. */
export function notesBelow(lane: Lane, input: SceneInput): ReadonlyMap<number, number> | null {
  const notes = notesIn(lane, input);
  if (notes.length === 0) return null;
  const heights = new Map<number, number>();
  for (const { m } of notes) heights.set(m, (heights.get(m) ?? 0) + NOTE_ROW);
  return heights;
}

/**
 * Notes at milestones: on a wide page a line leads from the bar to the words right below its row; on a
 * phone a number stands at the bar, and the words are listed below the lanes. They are shown, not focused: the
 * milestone's name and hint say them.
 */
export class NoteLayer {
  readonly #layer = div('notes-layer');
  readonly #elements: HTMLElement[] = [];

  constructor(
    items: HTMLElement,
    private readonly noteWidth: (text: string) => number,
  ) {
    this.#layer.setAttribute('aria-hidden', 'true');
    // Its words hide the line of the day, as those of milestones do.
    items.append(this.#layer);
  }

  draw(list: readonly Drawn[], input: SceneInput, frame: Frame): void {
    let shown = 0;
    const drawnOf = new Map(list.map((drawn) => [drawn.placed.members[0], drawn]));
    /** By the place of a row, how many notes stand below it already. */
    const below = new Map<number, number>();
    for (const note of input.notes ?? []) {
      const drawn = drawnOf.get(note.m);
      const x = ((note.day - frame.start) / (frame.end - frame.start)) * frame.width;
      if (!drawn || drawn.placed.members.length > 1) continue;
      const row = rowTop(drawn.lane, drawn.placed.row);
      const before = below.get(row) ?? 0;
      below.set(row, before + 1);
      if (x < 0 || x > frame.width) continue;
      const top = row + drawn.lane.rowHeight + before * NOTE_ROW;
      draw(this.#take(shown), note, drawn, { x, top, wanted: this.noteWidth(note.text) }, frame);
      shown += 1;
    }
    for (const element of this.#elements.slice(shown)) element.hidden = true;
  }

  #take(index: number): HTMLElement {
    let element = this.#elements[index];
    if (!element) {
      element = div('note', div('note-words'));
      element.setAttribute('part', 'note');
      this.#elements.push(element);
      this.#layer.append(element);
    }
    element.hidden = false;
    return element;
  }
}

/** Where a number stands: before the bar and its slip, or else at the end of the row. */
function besideBar({ x, slip }: Drawn, width: number): number {
  const from = x + Math.min(0, slip?.from ?? 0, slip?.to ?? 0) - NUMBER;
  return from >= NUMBER / 2 ? from : width - NUMBER;
}

/** Where the words of a note stand: a day's place, the top of their line, and the pixels that they take. */
interface NotePlace {
  readonly x: number;
  readonly top: number;
  readonly wanted: number;
}

function draw(
  element: HTMLElement,
  note: Note,
  drawn: Drawn,
  { x, top, wanted }: NotePlace,
  { width, rtl }: Frame,
): void {
  const words = element.firstElementChild as HTMLElement;
  const { lane, y } = drawn;
  const at = lane.wordsAbove ? besideBar(drawn, width) : x;
  const across = rtl ? -at : at;
  if (lane.wordsAbove) {
    element.dataset.at = 'bar';
    element.style.transform = `translate(${across}px, ${y}px)`;
    element.style.height = '';
    words.textContent = String(note.number);
    words.style.maxWidth = words.style.transform = '';
    return;
  }
  // To the side where there is more room; farther where that is too little, to be whole.
  const isEarly = x > width / 2;
  const size = Math.min(wanted, width - 2 * EDGE);
  const start = isEarly
    ? Math.max(x - BESIDE - size, EDGE)
    : Math.min(x + BESIDE, width - size - EDGE);
  element.dataset.at = isEarly ? 'before' : 'after';
  element.style.transform = `translate(${across}px, ${y + 24}px)`;
  element.style.height = `${Math.max(top - y - 14, 0)}px`;
  words.textContent = note.text;
  words.style.maxWidth = `${size}px`;
  const shift = isEarly ? start + size - x : start - x;
  words.style.transform = `translateX(${rtl ? -shift : shift}px)`;
}
