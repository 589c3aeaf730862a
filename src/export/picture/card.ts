import { countingCameDue } from '../../model/came-due.js';
import type { Roadmap } from '../../model/roadmap.js';
import type { Day } from '../../model/types.js';
import { VERDICTS, type Verdict } from '../../model/verdict.js';
import { dayWords } from '../../view/wording.js';
import { drain } from '../../work/steps.js';
import { oneLine } from '../plain-text.js';
import { ENGLISH_SITE, type SiteWords } from '../site/words.js';
import { element, xmlText } from '../xml.js';
import { type Pictured, type PictureOptions, pictured } from './pictured.js';
import { FONTS, type MeasureText } from './text.js';

/** The size that sites ask of a picture for a shared address, in pixels. */
export const CARD = { width: 1200, height: 630 } as const;
const MARGIN = 72;
const ROOM = CARD.width - 2 * MARGIN;
/** Room for a line of words: some fonts are wider than the estimate, and what is drawn cannot be measured. */
const WORDS = 0.85 * ROOM;
const TITLE = 64;
const LINES = 3;
/** The order of the bar's parts: what was promised and came, what did not, what is still to come. */
const BAR: readonly Verdict[] = ['kept', 'late', 'missed', 'unclear', 'dropped', 'open'];

const isFull = (verdict: Verdict) =>
  verdict === 'kept' || verdict === 'late' || verdict === 'missed';

export interface CardOptions
  extends Pick<PictureOptions, 'dark' | 'filter' | 'measureText' | 'wording'> {
  readonly words?: SiteWords;
}

/**
 * The card that is shown where the address of a roadmap is posted, as SVG of 1,200 by 630 pixels: title, day,
 * what became of the promises, and a bar of all verdicts. Legible at a third of its size.
 */
export function cardSvg(roadmap: Roadmap, day: Day, options: CardOptions = {}): string {
  const { words = ENGLISH_SITE, ...look } = options;
  const content = pictured(roadmap, day, { ...look, width: CARD.width });
  const { pen, wording, filtered, fold } = content;
  const { text, muted, background, accent } = pen.colours;
  const title = oneLine((roadmap.title ?? '').slice(0, 300)) || words.roadmap;
  const lines = wrapped(title, { room: WORDS, size: TITLE, most: LINES, measure: pen.measure });
  const cameDue = drain(countingCameDue(roadmap, fold, filtered.milestones));
  const told = words.cameDue(cameDue.due, cameDue.kept, cameDue.late, cameDue.missed);
  const toldLines = told
    ? wrapped(told, { room: WORDS, size: 30, most: 2, measure: pen.measure })
    : [];
  const asKnown = wording.words.asKnown(dayWords(day, wording));
  const about = `${asKnown} · ${wording.words.milestones(filtered.milestones.length)}`;
  // A title of three lines begins higher, so that the sentence stays clear of the bar.
  const top = lines.length === LINES ? MARGIN - 28 : MARGIN;
  const below = top + 20 + lines.length * 76;
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...CARD,
      viewBox: `0 0 ${CARD.width} ${CARD.height}`,
      role: 'img',
      'aria-label': `${title}. ${about}`,
      'xml:lang': wording.lang,
      'font-family': FONTS,
    },
    element('title', {}, xmlText(title)),
    pen.rect(0, 0, CARD.width, CARD.height, { fill: background }),
    pen.rect(0, 0, CARD.width, 12, { fill: accent }),
    ...lines.map((line, i) =>
      pen.text(MARGIN, top + 64 + i * 76, line, {
        size: TITLE,
        bold: true,
        fill: text,
        room: WORDS,
      }),
    ),
    pen.text(MARGIN, below + 40, about, { size: 28, fill: muted, room: WORDS }),
    ...toldLines.map((line, i) =>
      pen.text(MARGIN, below + 102 + i * 42, line, { size: 30, fill: text, room: WORDS }),
    ),
    verdictBar(content),
  )}\n`;
}

/** All milestones by verdict: a bar, and the names and numbers of its parts below it. */
function verdictBar({ pen, fold, filtered, wording }: Pictured): string {
  const counts = new Map<Verdict, number>();
  for (const m of filtered.milestones) {
    const verdict = VERDICTS[fold.verdict[m] as number] as Verdict;
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  const parts = BAR.filter((verdict) => counts.has(verdict));
  const all = filtered.milestones.length;
  const { colours } = pen;
  const top = CARD.height - MARGIN - 92;
  let markup = '';
  let x = MARGIN;
  let nameAt = MARGIN;
  for (const verdict of parts) {
    const n = counts.get(verdict) as number;
    const width = (n / all) * ROOM;
    const colour = colours.verdict[isFull(verdict) ? verdict : 'open'];
    // What came of a promise is full; what is open, or nobody can tell, is an outline.
    const look = isFull(verdict)
      ? { fill: colour }
      : {
          fill: colours.background,
          stroke: colour,
          'stroke-width': 3,
          'stroke-dasharray': verdict === 'open' ? null : '6 4',
        };
    markup += pen.rect(x + 1.5, top, Math.max(width - 6, 1), 40, look);
    x += width;
    const name = `${wording.words.verdict[verdict]} ${wording.words.count(n)}`;
    markup += pen.rect(nameAt, top + 64, 20, 20, look);
    markup += pen.text(nameAt + 30, top + 83, name, { size: 26, fill: colours.text });
    nameAt += 30 + pen.width(name, { size: 26 }) + 28;
  }
  return markup;
}

interface Wrapping {
  readonly room: number;
  readonly size: number;
  readonly most: number;
  readonly measure: MeasureText;
}

/** A text on several lines, broken between words; what does not fit on the last line is cut off by the pen. */
export function wrapped(text: string, { room, size, most, measure }: Wrapping): string[] {
  const pieces = Array.from(
    new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text),
    ({ segment }) => segment,
  );
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const longer = line + piece;
    if (line === '' || lines.length === most - 1 || measure(longer.trimEnd(), size, true) <= room) {
      line = longer;
      continue;
    }
    lines.push(line.trim());
    line = piece.trimStart();
  }
  return [...lines, line.trim()].filter(Boolean);
}
