import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Roadmap, ScoreBy } from '../../src/model/index.js';
import { isolated } from '../../src/model/isolated.js';
import type { Verdict } from '../../src/model/verdict.js';
import type { Board, BoardRow, DuePromise } from '../../src/view/scores/board.js';
import { periodWords } from '../../src/view/wording.js';
import type { Words } from '../words/en.js';
import { besideWords } from './measures.js';

/** The most squares in one row; a number stands for the others. */
const MOST_SQUARES = 40;

/** The most names in the collapsed row. */
const MOST_IDLE = 200;
/** How many rows each request adds. */
export const MORE_ROWS = 500;

/** What the scoreboard shows, and its callbacks. */
export interface Scoreboard {
  readonly board: Board;
  readonly by: ScoreBy;
  readonly caption: string;
  /** How many rows are in the document. */
  readonly limit: number;
  readonly words: Words;
  readonly lang: string;
  readonly roadmap: Roadmap;
  /** Opens the milestone with this index. */
  open(m: number): void;
  showMore(): void;
}

/** A row for each company (or other group) with promises that came due, and one row for all others. */
export function scoreboard(context: Scoreboard): TemplateResult {
  const { board, words, limit, caption } = context;
  const { rows, idle } = board;
  const left = rows.length - limit;
  return html`<section class="board" part="board" aria-labelledby="board">
    <h3 id="board" dir="auto">${caption}</h3>
    ${rows.length > 0 ? key(words) : nothing}
    <ul role="list">
      ${repeat(
        rows.slice(0, limit),
        ({ card }) => card.id,
        (row) => boardRow(row, context),
      )}
    </ul>
    ${
      left > 0
        ? html`<p class="more"><button @click=${context.showMore}>${
            left > MORE_ROWS ? words.scores.more : words.scores.board.showAll(rows.length)
          }</button></p>`
        : nothing
    }
    ${idle.length > 0 ? idleRow(idle, context) : nothing}
  </section>`;
}

/** What the signs mean. */
function key({ scores, verdict }: Words): TemplateResult {
  return html`<p class="key muted">
    ${(['kept', 'late', 'missed', 'unclear'] as const).map(
      (one) => html`<span data-verdict=${one}>${verdictSign(one)}${verdict[one]}</span> `,
    )}<span class="how">${scores.board.how}</span>
  </p>`;
}

function boardRow(row: BoardRow, context: Scoreboard): TemplateResult {
  const { card, name, due, delay } = row;
  const { scores, span } = context.words;
  const { board } = scores;
  const left = due.length - MOST_SQUARES;
  const beside = besideWords(card.onTime, scores);
  return html`<li data-card=${card.id}>
    <strong class="who" dir="auto">${name}</strong>
    <span class="squares" role="group" aria-label=${board.squares(isolated(name))}>
      ${due.slice(0, MOST_SQUARES).map((promise) => square(promise, context))}
      ${left > 0 ? html`<span class="muted">${board.moreSquares(left)}</span>` : nothing}
    </span>
    <span class="kept"><b>${board.kept(card.onTime.onTime, due.length)}</b>${
      beside.length > 0 ? html` <small>${beside.join(' · ')}</small>` : nothing
    }</span>
    <span class="delay">${delay ? board.late(span(delay.months), delay.n, delay.atLeast) : nothing}</span>
  </li>`;
}

/** A promise as a square button that opens its milestone. */
function square(promise: DuePromise, context: Scoreboard): TemplateResult {
  const { words, roadmap } = context;
  const date = periodWords(promise.heldTo, context, roadmap, promise.company) ?? '';
  const what = words.scores.board.square(
    isolated(promise.companyName),
    isolated(promise.title),
    words.verdict[promise.verdict],
    date,
  );
  return html`<button class="square" part="promise" data-milestone-index=${promise.m} data-verdict=${promise.verdict}
    aria-label=${what} title=${what} @click=${() => context.open(promise.m)}>${verdictSign(promise.verdict)}</button>`;
}

/** All that have nothing due, in a row that opens. */
function idleRow(idle: readonly BoardRow[], { by, words }: Scoreboard): TemplateResult {
  const { scores } = words;
  return html`<details class="idle" part="idle">
    <summary>${scores.board.idle[by](idle.length)}</summary>
    <ul role="list">
      ${idle.slice(0, MOST_IDLE).map(({ card, name }) => {
        const notes = [words.milestones(card.milestones), ...besideWords(card.onTime, scores)];
        return html`<li><span dir="auto">${name}</span> <small>${notes.join(' · ')}</small></li>`;
      })}
      ${idle.length > MOST_IDLE ? html`<li class="muted">${scores.board.moreSquares(idle.length - MOST_IDLE)}</li>` : nothing}
    </ul>
  </details>`;
}

/** SVG path data in a 16 by 16 square: one shape for each verdict, so that they differ without colour too. */
const SIGNS: Readonly<Record<Verdict, string>> = {
  kept: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  late: 'M2.5 8H13M9 4 13 8 9 12',
  missed: 'M4 4 12 12M12 4 4 12',
  unclear: 'M5.5 6a2.5 2.5 0 1 1 3.7 2.2Q8 8.8 8 10.2M8 12.4V12.6',
  dropped: 'M3.5 8H12.5',
  open: '',
};

/**
 * The sign of a verdict in a square of its colour (`--_verdict`). Hidden from screen readers: the verdict is
 * in words beside it or in an accessible name.
 */
function verdictSign(verdict: Verdict): TemplateResult {
  return html`<svg class="verdict" viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${SIGNS[verdict]}/>`}</svg>`;
}
