/** Who is at which milestone: says where the reader is, as long as they are there, and keeps who else is. */

/** Somebody who is there. */
export interface Person {
  readonly sub: string;
  readonly name: string;
  /** The id of the milestone; null for none in particular. */
  readonly milestone: string | null;
}

/** Milliseconds: how often it is said, as the server forgets it after 30 seconds; and until nobody is there. */
const PACE = { said: 15_000, gone: 35_000 } as const;

export class Presence {
  readonly #say: (milestone: string | null) => void;
  readonly #onPeople: (people: readonly Person[]) => void;
  #milestone: string | null = null;
  #saying: ReturnType<typeof setInterval> | undefined;
  #going: ReturnType<typeof setTimeout> | undefined;

  constructor(
    say: (milestone: string | null) => void,
    onPeople: (people: readonly Person[]) => void,
  ) {
    this.#say = say;
    this.#onPeople = onPeople;
  }

  /** The reader is at a milestone; null for none. */
  be(milestone: string | null): void {
    if (milestone === this.#milestone) return;
    this.#milestone = milestone;
    clearInterval(this.#saying);
    this.#say(milestone);
    if (milestone !== null) this.#saying = setInterval(() => this.#say(milestone), PACE.said);
  }

  /** Says it once more: the server did not hear it before. */
  repeat(): void {
    if (this.#milestone !== null) this.#say(this.#milestone);
  }

  /** Takes what the server says of who is there. */
  see(people: unknown, me: string | null): void {
    clearTimeout(this.#going);
    this.#going = setTimeout(() => this.#onPeople([]), PACE.gone);
    if (Array.isArray(people))
      this.#onPeople(people.filter(isPerson).filter(({ sub }) => sub !== me));
  }

  close(): void {
    this.be(null);
    clearTimeout(this.#going);
  }
}

function isPerson(value: unknown): value is Person {
  const { sub, name, milestone } = Object(value);
  return (
    typeof sub === 'string' &&
    typeof name === 'string' &&
    (milestone === null || typeof milestone === 'string')
  );
}
