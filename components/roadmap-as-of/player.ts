import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listenTo, memberOf } from '../../src/sources/named-access.js';
import { type ClaimDays, type DayRange, nextStep } from '../../src/view/claim-days.js';

/** How long playing the whole range takes at normal speed, in milliseconds. */
const WHOLE_RUN = 20_000;
const BETWEEN_REQUESTS = 1000 / 15;
const BETWEEN_STEPS = 1000;
/** A longer frame counts as this long, so that the day does not jump after a stall. */
const LONGEST_FRAME = 250;

/** What is played, and where it is now. */
export interface Track {
  readonly day: number;
  readonly range: DayRange;
  readonly claims: ClaimDays;
}

export interface PlayerOptions {
  /** Null if there is nothing to play. */
  track(): Track | null;
  /** Requests a day; false if the request was refused. */
  ask(day: number): boolean;
  /** Called before play begins on a day. */
  begins(day: number): void;
  /** Called when play has begun or ended. */
  changed(): void;
}

export const REDUCED_MOTION = '(prefers-reduced-motion: reduce)';

/**
 * Plays the days: evenly, or from claim to claim if the reader prefers reduced motion. Ends at the last day,
 * when a request is refused, when another day is chosen, and when the page is hidden.
 */
export class Player implements ReactiveController {
  /** 1 plays the whole range in 20 seconds. */
  speed = 1;
  readonly #options: PlayerOptions;
  #playing = false;
  #unlisten: (() => void) | null = null;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The current day, with its fraction, and the day requested last. */
  #position = 0;
  #asked = 0;
  #askedAt = 0;
  #drawnAt = 0;

  constructor(host: ReactiveControllerHost, options: PlayerOptions) {
    this.#options = options;
    host.addController(this);
  }

  get playing(): boolean {
    return this.#playing;
  }

  /** Whether it goes from claim to claim, slowly enough for a screen reader to announce each day. */
  get stepping(): boolean {
    // jsdom has no media.
    return globalThis.matchMedia?.(REDUCED_MOTION).matches ?? false;
  }

  hostDisconnected(): void {
    this.pause();
  }

  /** Starts from the day shown, or from the first day if the last one is shown. */
  play(): void {
    const track = this.#options.track();
    if (this.#playing || !track || track.range.first === track.range.last) return;
    const { first, last } = track.range;
    this.#playing = true;
    this.#unlisten = listenTo(document, 'visibilitychange', this.#onVisibility);
    this.#asked = track.day;
    this.#position = track.day >= last ? first : Math.max(first, track.day);
    this.#options.begins(this.#position);
    this.#options.changed();
    if (this.#position !== track.day && !this.#ask(this.#position)) return;
    this.#drawnAt = performance.now();
    this.#askedAt = this.#drawnAt;
    if (this.stepping) this.#wait();
    else this.#frame = requestAnimationFrame(this.#slide);
  }

  pause(): void {
    if (!this.#playing) return;
    this.#playing = false;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#unlisten?.();
    this.#options.changed();
  }

  readonly #onVisibility = (): void => {
    if (memberOf(document, 'hidden')) this.pause();
  };

  readonly #slide = (now: number): void => {
    const track = this.#followed();
    if (!track) return;
    const { first, last } = track.range;
    // The first frame may have begun before play started.
    const passed = Math.max(0, Math.min(now - this.#drawnAt, LONGEST_FRAME));
    this.#drawnAt = now;
    this.#position += (passed * this.speed * (last - first)) / WHOLE_RUN;
    const day = Math.min(Math.floor(this.#position), last);
    if (day > this.#asked && (day === last || now - this.#askedAt >= BETWEEN_REQUESTS)) {
      this.#askedAt = now;
      if (!this.#ask(day)) return;
    }
    if (day === last) this.pause();
    else this.#frame = requestAnimationFrame(this.#slide);
  };

  readonly #step = (): void => {
    const track = this.#followed();
    if (!track) return;
    const day = nextStep(track.claims, track.range, this.#asked);
    if (!this.#ask(day)) return;
    if (day >= track.range.last) this.pause();
    else this.#wait();
  };

  #wait(): void {
    this.#timer = setTimeout(this.#step, BETWEEN_STEPS / this.speed);
  }

  /** The track, if nobody has chosen another day since. */
  #followed(): Track | null {
    const track = this.#options.track();
    if (track?.day === this.#asked) return track;
    this.pause();
    return null;
  }

  #ask(day: number): boolean {
    this.#asked = day;
    if (this.#options.ask(day)) return true;
    this.pause();
    return false;
  }
}
