import { OFFICIAL } from '../../src/model/columns.js';
import { isoDay } from '../../src/model/day.js';
import { isolated } from '../../src/model/isolated.js';
import { unquoted } from '../../src/model/quotation.js';
import type { OutsideView } from '../../src/model/scores/outside-view.js';
import { milestoneState } from '../../src/model/state.js';
import type { MilestoneState } from '../../src/model/types.js';
import { STANDINGS } from '../../src/model/types.js';
import { VERDICTS } from '../../src/model/verdict.js';
import type { Drawn } from '../../src/view/timeline/draw-list.js';
import { ghostsOf } from '../../src/view/timeline/ghosts.js';
import type { Lane } from '../../src/view/timeline/lanes.js';
import { firstMilestone } from '../../src/view/timeline/navigate.js';
import type { Placed } from '../../src/view/timeline/placed.js';
import type { Note, Scene, SceneInput } from '../../src/view/timeline/scene.js';
import { isFilled } from '../../src/view/tone.js';
import {
  dayWords,
  missedDeadline,
  periodWords,
  saidWords,
  shownClaim,
} from '../../src/view/wording.js';
import { ownWords } from '../store/own-milestones.js';
import type { Snapshot } from '../store/snapshot.js';
import type { GhostContent } from './ghost-layer.js';
import type { HintContent } from './hint.js';
import type { ItemContent } from './item-layer.js';
import { mostFirst, type Share, spreadOf } from './spread.js';
import { type Band, bandOf, ghostContents, outlookOf, outlookWords, previewed } from './story.js';

/**
 * The words of everything the timeline draws, for one snapshot; cached, so that each milestone becomes an
 * object once.
 */
export class ItemContents {
  readonly #states: Map<number, MilestoneState>;
  readonly #ghosts: Map<number, readonly GhostContent[]>;
  readonly #outlook: ((id: string) => OutsideView) | null;

  /** `last` is the contents of the same scene, whose cached milestones are reused. */
  constructor(
    readonly snapshot: Snapshot,
    readonly scene: Scene,
    last?: ItemContents,
  ) {
    this.#states = last ? last.#states : new Map();
    this.#ghosts = last ? last.#ghosts : new Map();
    const same = last?.snapshot.outlook === snapshot.outlook;
    this.#outlook = last && same ? last.#outlook : outlookOf(snapshot, scene);
  }

  state(m: number): MilestoneState {
    const { roadmap, fold } = this.scene.input;
    return remembered(this.#states, m, () => milestoneState(roadmap, fold, m));
  }

  /** Index of the active milestone, or else of the first one. */
  activeIndex(): number | null {
    const { active, roadmap } = this.snapshot;
    const index = active === null ? -1 : (roadmap?.indexOf(active) ?? -1);
    return index >= 0 && this.scene.laneOf(index) ? index : firstMilestone(this.scene.lanes);
  }

  id(m: number): string {
    return this.scene.input.roadmap.milestoneColumns.ids.at(m) as string;
  }

  /** A key that identifies what is drawn, also across snapshots. */
  key({ members, lo }: Placed, lane: Lane): string {
    return members.length === 1
      ? `m ${this.id(members[0] as number)}`
      : `c ${lane.id} ${lo} ${members.length}`;
  }

  of(drawn: Drawn): ItemContent {
    const { members } = drawn.placed;
    return members.length === 1 ? this.#milestone(members[0] as number) : this.#cluster(drawn);
  }

  /** "Toyota, First car on sale, forecast 2027–2028, delayed, 96 months later than first said, missed 2020". */
  name(m: number): string {
    const { words } = this.snapshot;
    const state = this.state(m);
    return words.timeline.milestoneName([
      state.companyName,
      titleOn(this.scene.input, m),
      ...this.#facts(state),
      ...this.#mine(m),
      ...this.#notes(m),
    ]);
  }

  /** That the reader has recorded something about it that the loaded records do not have. */
  #mine(m: number): string[] {
    const words = ownWords(this.snapshot.editing, this.id(m));
    return words === null ? [] : [words];
  }

  /** The earlier dates of a milestone with what they say, and the one being typed; none for a cluster's members. */
  ghosts(m: number): readonly GhostContent[] {
    const { preview } = this.snapshot.editing ?? {};
    const said = this.#said(m);
    if (preview?.milestone !== this.id(m)) return said;
    const typed = previewed(preview.period, this.snapshot);
    return typed ? [...said, typed] : said;
  }

  #said(m: number): readonly GhostContent[] {
    const { roadmap, fold } = this.scene.input;
    return remembered(this.#ghosts, m, () =>
      ghostContents(this.state(m), ghostsOf(roadmap, fold, m), this.scene, this.snapshot),
    );
  }

  /** The days of the outside view; null if there is none. */
  band(m: number): Band | null {
    const view = this.#outlook?.(this.id(m));
    return view ? bandOf(view.p50, view.p80) : null;
  }

  /** The hint of a milestone. */
  hint(m: number): HintContent {
    const state = this.state(m);
    const claim = shownClaim(state);
    const said = claim && saidWords(claim, this.snapshot);
    return {
      title: `${isolated(state.companyName)} – ${isolated(state.title)}`,
      facts: this.#facts(state).join(' · '),
      more: [
        ...(claim?.quote ? [this.snapshot.words.filters.query(isolated(claim.quote))] : []),
        ...(claim?.phrase ? [isolated(unquoted(claim.phrase))] : []),
        ...(said ? [this.snapshot.words.timeline.saidOn(said)] : []),
        ...this.#mine(m),
        ...this.#notes(m),
        ...this.#said(m).map(({ name }) => name),
        ...this.#outlookWords(state),
      ],
    };
  }

  /** The hint of a cluster; its accessible name says the same. */
  clusterHint(drawn: Drawn): HintContent {
    const { members, lo, hi } = drawn.placed;
    const most = mostFirst(spreadOf(drawn, this.scene));
    const days = `${this.#dayWords(lo)} – ${this.#dayWords(hi - 1)}`;
    return {
      title: `${isolated(drawn.lane.lane.name)} – ${this.snapshot.words.milestones(members.length)}`,
      facts: [days, ...this.#shareWords(most)].join(' · '),
      more: [],
    };
  }

  /** What is noted at a milestone. */
  #notes(m: number): string[] {
    const { notes = [] } = this.scene.input;
    return notes.filter((note) => note.m === m).map(({ text }) => isolated(text));
  }

  /** What is noted at the milestones shown, by number; each lane's in its order. */
  noted(): readonly Note[] {
    const { notes = [] } = this.scene.input;
    return notes.filter(({ m }) => this.scene.spans.dated[m] === 1 && this.scene.laneOf(m));
  }

  #dayWords(day: number): string {
    return dayWords(isoDay(day), this.snapshot);
  }

  #shareWords(shares: ReturnType<typeof mostFirst>): string[] {
    const { timeline, standing } = this.snapshot.words;
    return shares.map(([of, count]) => timeline.spread(count, standing[of]));
  }

  #outlookWords({ id }: MilestoneState): string[] {
    const view = this.#outlook?.(id);
    return view ? outlookWords(view, this.snapshot) : [];
  }

  /** Made from the columns alone: reading a milestone back takes longer than drawing it. */
  #milestone(m: number): ItemContent {
    const { input, spans } = this.scene;
    const { roadmap, fold } = input;
    const forecast = fold.forecast[m] as number;
    const open = (fold.actual[m] as number) < 0 && forecast >= 0;
    return {
      milestone: this.id(m),
      standing: STANDINGS[fold.standing[m] as number] ?? 'unchanged',
      verdict: VERDICTS[fold.verdict[m] as number] ?? 'open',
      filled: isFilled(fold.verdict[m] as number, spans.edges[m] as number),
      edges: spans.edges[m] as number,
      text: wordsOn(input, m),
      moved: this.#moved(m),
      highlighted: this.scene.isHighlighted(m),
      name: () => this.name(m),
      change: input.markOf?.(m) ?? null,
      mine: this.#mine(m).length > 0,
      count: 1,
      spread: () => '',
      // Whether only press or analysts promised it.
      hollow: open && ((roadmap.claimColumns.flags[forecast] as number) & OFFICIAL) === 0,
    };
  }

  /** "+8 yr"; "" if the date moved by less than three months. */
  #moved(m: number): string {
    const slip = this.scene.slipOf(m);
    return slip ? this.snapshot.words.timeline.moved(slip.months) : '';
  }

  #cluster(drawn: Drawn): ItemContent {
    const { words } = this.snapshot;
    const { members, lo, hi } = drawn.placed;
    const { name } = drawn.lane.lane;
    const spread = spreadOf(drawn, this.scene);
    const most = mostFirst(spread);
    const named = this.#shareWords(most);
    return {
      milestone: null,
      standing: most[0]?.[0] ?? 'unchanged',
      verdict: null,
      filled: false,
      edges: 0,
      text: words.timeline.cluster(members.length),
      moved: '',
      highlighted: false,
      name: () =>
        words.timeline.clusterName(
          members.length,
          name,
          this.#dayWords(lo),
          this.#dayWords(hi - 1),
          named,
        ),
      change: null,
      mine: false,
      count: members.length,
      spread: () => gradient(spread, members.length),
      hollow: false,
    };
  }

  #facts(state: MilestoneState): string[] {
    const { words } = this.snapshot;
    const { roadmap } = this.scene.input;
    const claim = shownClaim(state);
    const date = claim && periodWords(claim, this.snapshot, roadmap, state.company);
    const facts = [words.standing[state.standing].toLowerCase()];
    if (date)
      facts.unshift(state.actual ? words.timeline.achieved(date) : words.timeline.forecast(date));
    if (state.slipMonths) facts.push(words.slip(state.slipMonths, state.slipAtLeast));
    const deadline = missedDeadline(state);
    const missed = deadline && periodWords(deadline, this.snapshot, roadmap, state.company);
    if (missed) facts.push(words.missed(missed));
    if (state.stale) facts.push(words.stale);
    if (state.discontinued) facts.push(words.discontinued);
    if (state.earliestPassed) facts.push(words.earliestPassed);
    if (state.unverified) facts.push(words.unverified);
    return facts;
  }
}

/** The most milestones cached; a few hundred are in view at once. */
const MOST_KEPT = 2000;

/** The cached value, else the result of `make`; the oldest entry is evicted first. */
function remembered<Value>(kept: Map<number, Value>, m: number, make: () => Value): Value {
  const known = kept.get(m);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value as number);
  const value = make();
  kept.set(m, value);
  return value;
}

/** The words on a milestone's bar; they include the company unless lanes are companies. */
export function wordsOn(input: SceneInput, m: number): string {
  const { roadmap, groupBy } = input;
  const owner = roadmap.companyNames[roadmap.milestoneColumns.company[m] as number];
  const title = isolated(roadmap.milestoneColumns.titles.at(m) as string);
  return groupBy === 'company' ? title : `${isolated(owner ?? '')} · ${title}`;
}

/** What is said of a milestone: its title, behind what became of it since the day compared with. */
function titleOn({ roadmap, markOf, markName }: SceneInput, m: number): string {
  const title = isolated(roadmap.milestoneColumns.titles.at(m) as string);
  const mark = markOf?.(m);
  return mark ? `${markName(mark)} · ${title}` : title;
}

/** A bar divided by verdict, as a CSS gradient with hard stops. */
function gradient(spread: readonly Share[], total: number): string {
  let at = 0;
  const stops = spread.map(({ tone, count }) => {
    const from = at;
    at += (count / total) * 100;
    return `color-mix(in srgb, var(--_${tone}) 45%, var(--_background)) ${from}% ${at}%`;
  });
  return `linear-gradient(to right, ${stops.join(', ')})`;
}
