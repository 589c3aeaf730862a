import { html, nothing, type TemplateResult } from 'lit';
import type { Roadmap } from '../../src/model/roadmap.js';
import type { OnTimeScore } from '../../src/model/scores/measures.js';
import {
  type RankKey,
  type ScoreBy,
  type Scorecard,
  SMALL_SAMPLE,
} from '../../src/model/scores/scores.js';
import type { Day } from '../../src/model/types.js';
import type { ScoreKey } from '../../src/view/scores/order.js';
import { countryWords, dayWords } from '../../src/view/wording.js';
import type { Words } from '../words/en.js';
import { keptBar, type MonthScale, slipRange, WAYS } from './visuals.js';

/** What the cells of one scorecard are made from. */
export interface MeasureContext {
  readonly words: Words;
  readonly lang: string;
  /** The day on which the scores are judged. */
  readonly judgedOn: Day;
  /** The common scale of all slips shown. */
  readonly slips: MonthScale;
  /** The measure that the cards are sorted by. */
  readonly sorted: ScoreKey;
}

export type Measure = Exclude<ScoreKey, 'name'>;

type Cell = (card: Scorecard, context: MeasureContext) => TemplateResult;

/** The content of each measure's cell: the value large, its n and any reservations small. */
export const MEASURES: Readonly<Record<Measure, Cell>> = {
  milestones: (card, { words: { scores } }) =>
    cell(scores.number(card.milestones), [
      card.cancelled > 0 && scores.cancelled(card.cancelled),
      card.unverified > 0 && scores.unverified(card.unverified),
    ]),
  achieved: (card, { words }) => countCell(card.achieved, words),
  missed: (card, { words }) =>
    countCell(card.missed, words, [
      card.missedDeadlines > 0 && words.scores.deadlines(card.missedDeadlines),
    ]),
  overdue: (card, { words }) => countCell(card.overdue, words),
  onTime: (card, context) => {
    const { scores } = context.words;
    const { n, onTime, rate } = card.onTime;
    const beside = told(BESIDE, card.onTime, scores);
    if (n === 0) return html`${noValue(scores.nothingDue, scores.none)}${noteLine(beside)}`;
    const few = rate === null;
    const kept = [...told(WAYS, card.onTime, scores), ...beside];
    return html`${cell(
      few ? scores.of(onTime, n) : scores.percent(rate),
      [
        few ? sample('onTime', card, context) : scores.of(onTime, n),
        ...reservations(card.onTime, scores),
      ],
      few,
    )}${keptBar(card.onTime)}${noteLine(kept)}`;
  },
  slip: (card, context) => {
    const { scores } = context.words;
    const { n, median, min, max, atLeast } = card.slip;
    if (median === null || min === null || max === null) return noValue(scores.n(0), scores.none);
    const spread = min !== max && scores.range(scores.months(min), scores.months(max));
    return html`${cell(
      scores.months(median, atLeast > 0),
      [
        sample('slip', card, context),
        spread,
        atLeast > 0 && scores.growing(atLeast),
        ...reservations(card.slip, scores),
      ],
      n < SMALL_SAMPLE,
    )}${min === max ? nothing : slipRange({ min, median, max }, context.slips)}`;
  },
  delivery: (card, context) => {
    const { scores } = context.words;
    const { n, median, delivered, censored, cancelled, byLastDay } = card.delivery;
    if (n === 0) return noValue(scores.n(0), scores.none);
    const few = delivered < SMALL_SAMPLE;
    const value =
      median === null
        ? html`<span class="not-reached">${scores.notReached}</span>`
        : scores.months(median);
    return cell(
      value,
      [
        context.sorted === 'delivery' && few && scores.tooFewDelivered(delivered),
        few && n < SMALL_SAMPLE ? scores.few(n) : scores.n(n),
        delivered > 0 && scores.delivered(delivered),
        byLastDay > 0 && scores.byLastDay(byLastDay),
        censored > 0 && scores.stillOpen(censored),
        cancelled > 0 && scores.cancelled(cancelled),
        ...reservations(card.delivery, scores),
      ],
      few,
    );
  },
  slipRate: (card, context) => {
    const { scores } = context.words;
    const { n, median } = card.slipRate;
    if (median === null) return noValue(scores.n(0), scores.none);
    return cell(
      scores.slipRate(median),
      [sample('slipRate', card, context), ...reservations(card.slipRate, scores)],
      n < SMALL_SAMPLE,
    );
  },
  lastSaid: (card, context) => {
    const { lastSaid } = card;
    const { words } = context;
    if (!lastSaid) return noValue(words.scores.neverSaid, words.scores.none);
    return html`<span class="ago">${agoWords(card, context)}</span>
      ${noteLine([dayWords(lastSaid.day, context), words.speaker[lastSaid.by]])}`;
  },
};

/** The name of a card as shown to readers. */
export function namesOf(by: ScoreBy, roadmap: Roadmap, words: Words, lang: string) {
  if (by === 'company') return ({ name }: Scorecard) => name;
  if (by === 'country') return ({ id }: Scorecard) => countryName(id, words, lang);
  const list = by === 'stage' ? roadmap.stages : roadmap.technologies;
  const worded = by === 'stage' ? words.stage : (name: string) => name;
  const names = new Map(list.map(({ id, name }) => [id, worded(name)]));
  return ({ id }: Scorecard) => names.get(id) ?? id;
}

/** "Japan", "European Union", "World". */
export function countryName(code: string, words: Words, lang: string): string {
  return code === 'WORLD' ? words.filters.world : countryWords(code, lang);
}

type Note = string | false;

function cell(value: string | TemplateResult, notes: readonly Note[], few = false): TemplateResult {
  return html`<span class=${few ? 'value few' : 'value'}><bdi>${value}</bdi></span> ${noteLine(notes)}`;
}

/** Notes on one line, which wraps only between them. */
function noteLine(notes: readonly Note[]): TemplateResult | typeof nothing {
  const said = notes.filter((note) => note !== false);
  if (said.length === 0) return nothing;
  return html`<small>${said.map((note, index) => {
    const more = index < said.length - 1;
    return html`<bdi class="whole">${note}${more ? ' ·' : nothing}</bdi>${more ? ' ' : nothing}`;
  })}</small>`;
}

function countCell(n: number, { scores }: Words, notes: readonly Note[] = []): TemplateResult {
  return cell(n === 0 ? html`<span class="nought">0</span>` : scores.number(n), notes);
}

/** Shown instead of a value: a sign, and why there is no value. */
function noValue(why: string, sign: string): TemplateResult {
  return html`<span class="value nought" aria-hidden="true">${sign}</span> <small>${why}</small>`;
}

/** "n = 5"; for a small n it also says why there is no rank. */
function sample(
  key: Exclude<RankKey, 'delivery'>,
  card: Scorecard,
  context: MeasureContext,
): string {
  const { scores } = context.words;
  const { n } = card[key];
  if (n >= SMALL_SAMPLE) return scores.n(n);
  return context.sorted === key ? scores.tooFew(n) : scores.few(n);
}

/**
 * Reservations about a score: milestones that rest on a source nobody read, and promises recorded in
 * hindsight.
 */
function reservations(
  { unverified, hindsight }: { unverified: number; hindsight: number },
  scores: Words['scores'],
): Note[] {
  return [
    unverified > 0 && scores.unverified(unverified),
    hindsight > 0 && scores.hindsight(hindsight),
  ];
}

/** Outcomes shown beside the on-time rate, which its n does not include: "1 early". */
export function besideWords(score: OnTimeScore, scores: Words['scores']): string[] {
  return told(BESIDE, score, scores);
}

/** Shown beside the on-time rate; its n does not include them. */
const BESIDE = ['dropped', 'early', 'unpromised'] as const;

/** The counts of some outcomes that are not 0, in words. */
function told(
  ways: readonly (typeof WAYS | typeof BESIDE)[number][],
  score: OnTimeScore,
  { kept }: Words['scores'],
): string[] {
  return ways.flatMap((way) => (score[way] > 0 ? [kept[way](score[way])] : []));
}

/** How long before the judged day the last statement was made: "14 months ago". */
function agoWords({ lastSaid, ageMonths }: Scorecard, context: MeasureContext): string {
  const { judgedOn, lang, words } = context;
  const days = Math.round((Date.parse(judgedOn) - Date.parse(lastSaid?.day ?? '')) / 86_400_000);
  const months = Math.floor(ageMonths ?? 0);
  if (!(days > 0)) return words.scores.onTheDay;
  const format = relativeTime(lang);
  if (months >= 24) return format.format(-Math.floor(months / 12), 'year');
  return months > 0 ? format.format(-months, 'month') : format.format(-days, 'day');
}

function relativeTime(lang: string): Intl.RelativeTimeFormat {
  try {
    return new Intl.RelativeTimeFormat(lang);
  } catch {
    return new Intl.RelativeTimeFormat('en');
  }
}
