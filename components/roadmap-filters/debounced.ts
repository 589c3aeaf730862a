/** Puts an action off until nobody has asked for it for a while. */
export class Debounced {
  readonly #milliseconds: number;
  readonly #action: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(milliseconds: number, action: () => void) {
    this.#milliseconds = milliseconds;
    this.#action = action;
  }

  /** Asks for the action; what was asked for before is put off with it. */
  ask(): void {
    this.cancel();
    this.#timer = setTimeout(this.#action, this.#milliseconds);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}
