/** The milestone to focus as soon as it can be; another one asked for takes its place. */
export class WantedFocus {
  /** Null where none is wanted. */
  id: string | null = null;
  #done: ((focused: boolean) => void) | null = null;

  /** Settles once it has the focus, or will not have it. */
  ask(id: string): Promise<boolean> {
    this.giveUp();
    this.id = id;
    return new Promise((resolve) => {
      this.#done = resolve;
    });
  }

  /** Nothing is wanted any more: it has the focus, or does not. */
  take(): (focused: boolean) => void {
    const done = this.#done;
    this.id = this.#done = null;
    return (focused) => done?.(focused);
  }

  giveUp(): void {
    this.take()(false);
  }
}
