/** Asks test/tools/bad-server.mjs for trouble, each test under an id of its own. */

type Parameters = Readonly<Record<string, string | number>>;

export class BadServer {
  readonly #id = crypto.randomUUID();

  url(kind: string, parameters: Parameters = {}): string {
    const query = new URLSearchParams({ id: this.#id });
    for (const [name, value] of Object.entries(parameters)) query.set(name, String(value));
    return `/bad/${kind}?${query}`;
  }

  /** The same from another origin. */
  elsewhere(kind: string, parameters: Parameters = {}): string {
    return new URL(this.url(kind, parameters), `http://127.0.0.1:${location.port}`).href;
  }

  /** Changes the version that stands there, or how all is answered from now on. */
  async set(change: { version?: number; kind?: string }): Promise<void> {
    await fetch(this.url('set', change));
  }

  /** Lets so many answers that are held, or pieces, go: those that wait, or the next to come. */
  async go(count = 1): Promise<void> {
    await fetch(this.url('go', { count }));
  }

  /** The statuses answered so far; 0 for none. */
  async log(): Promise<number[]> {
    const response = await fetch(this.url('log'));
    return (await response.json()) as number[];
  }
}
