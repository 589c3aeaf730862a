import { isoDay } from '../../../src/model/day.js';
import { type BenchItem, itemsOf, laneName, type Selection } from '../data.js';
import { pathFrom, type Step, WHOLE } from '../path.js';
import { inSight, loadScript, loadStyles, type Subject } from '../subject.js';

interface StoryTimeline {
  on(event: 'loaded', then: () => void): void;
  setZoom(level: number): void;
  goToId(id: string): void;
}

declare const TL: {
  Timeline: new (stage: HTMLElement, data: object, options: object) => StoryTimeline;
};

const ROOT = '/node_modules/@knight-lab/timelinejs/dist/';

function dateOf(day: number) {
  const [year, month, date] = isoDay(day).split('-').map(Number);
  return { year, month, day: date };
}

const ofStory = ({ index, lane, title, min, max }: BenchItem) => ({
  unique_id: `m${index}`,
  group: laneName(lane),
  start_date: dateOf(min),
  end_date: dateOf(max),
  text: { headline: title, text: '' },
});

/** Zoom levels of the path: how many times the width of the view the whole range takes. */
const levelOf = ({ start, end }: { start: number; end: number }) =>
  (WHOLE.end - WHOLE.start) / (end - start);

const LEVELS = [WHOLE, ...pathFrom(WHOLE)]
  .map((window) => Number(levelOf(window).toFixed(4)))
  .sort((a, b) => a - b);

/**
 * TimelineJS3: slides above a time axis. Its window cannot be set, so a step sets the nearest zoom level, or
 * goes to the event nearest to the middle. Its animations are off.
 */
export class Story implements Subject {
  #timeline: StoryTimeline | null = null;
  #stage: HTMLElement = document.body;
  #count = 0;
  #events: readonly object[] = [];
  #middles: { readonly id: string; readonly day: number }[] = [];
  #loaded = false;
  #window = { ...WHOLE };

  async load(): Promise<void> {
    await Promise.all([loadScript(`${ROOT}js/timeline.js`), loadStyles(`${ROOT}css/timeline.css`)]);
  }

  prepare(count: number): undefined {
    this.#count = count;
    this.#take(itemsOf(count));
  }

  show(stage: HTMLElement): void {
    this.#stage = stage;
    this.#make();
  }

  visible(): boolean {
    return this.#loaded && inSight(this.#stage, '.tl-timemarker-content-container');
  }

  release(): void {
    this.#events = [];
  }

  move(step: Step): void {
    this.#window = { start: step.start, end: step.end };
    if (step.zoom !== 1) {
      this.#timeline?.setZoom(LEVELS.indexOf(Number(levelOf(step).toFixed(4))));
      return;
    }
    const middle = (step.start + step.end) / 2;
    const nearest = this.#middles.find(({ day }) => day >= middle) ?? this.#middles.at(-1);
    if (nearest) this.#timeline?.goToId(nearest.id);
  }

  window(): { start: number; end: number } {
    return this.#window;
  }

  /** Makes a new timeline, as its data cannot be replaced. */
  change(selection: Selection): () => void {
    this.#take(itemsOf(this.#count, selection));
    return () => {
      this.#stage.replaceChildren();
      this.#make();
    };
  }

  signature(): string {
    if (!this.visible()) return '';
    const markers = this.#stage.querySelectorAll('.tl-timemarker-content-container');
    return [...markers].map(({ id }) => id).join();
  }

  #take(items: readonly BenchItem[]): void {
    this.#events = items.map(ofStory);
    this.#middles = items
      .map(({ index, min, max }) => ({ id: `m${index}`, day: (min + max) / 2 }))
      .sort((a, b) => a.day - b.day);
  }

  #make(): void {
    this.#loaded = false;
    this.#timeline = new TL.Timeline(
      this.#stage,
      { events: this.#events },
      {
        script_path: new URL(`${ROOT}js/`, location.href).href,
        font: '',
        duration: 0,
        scale_factor: 1,
        zoom_sequence: LEVELS,
        timenav_height_percentage: 60,
        // By default twenty groups do not fit into the view.
        marker_height_min: 14,
        marker_padding: 2,
      },
    );
    this.#timeline.on('loaded', () => {
      this.#loaded = true;
    });
  }
}
