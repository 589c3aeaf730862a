/** Who is signed in, and the calls to the server in their name. */
export type Role = 'reader' | 'proposer' | 'editor' | 'owner';
export const ROLES: readonly Role[] = ['reader', 'proposer', 'editor', 'owner'];

export interface Me {
  readonly sub: string;
  readonly name: string;
  readonly role: Role;
}

/** A call that was not answered as asked; status 0: there was no answer. */
export class CallError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** In the name of another token than that of the session. */
  readonly token?: string | null;
}

export class Session {
  readonly roadmap: string;
  me: Me | null = null;
  #token: string | null = null;
  readonly #key: string;

  constructor(roadmap: string) {
    this.roadmap = roadmap;
    this.#key = `roadmap-tracker:token:${roadmap}`;
    for (const storage of storages()) this.#token ??= storage.getItem(this.#key);
  }

  get token(): string | null {
    return this.#token;
  }

  get mayReview(): boolean {
    return this.me?.role === 'editor' || this.me?.role === 'owner';
  }

  get mayWrite(): boolean {
    return this.me !== null && this.me.role !== 'reader';
  }

  /** Asks who one is. A token that means nothing any more is forgotten. */
  async refresh(): Promise<void> {
    if (this.#token === null) return;
    try {
      this.me = await this.ask<Me>('/me');
    } catch (error) {
      if (error instanceof CallError && (error.status === 401 || error.status === 403))
        this.signOut();
      throw error;
    }
  }

  /** Signs in with a token; `stays`: also after this tab is closed. */
  async signIn(token: string, stays: boolean): Promise<void> {
    this.me = await this.ask<Me>('/me', { token });
    this.signOut(this.me);
    this.#token = token;
    const [lasting, passing] = storages();
    (stays ? lasting : passing)?.setItem(this.#key, token);
  }

  /** Takes an invitation, and signs in with the token that it gives, or with one of the issuer. */
  async join(invitation: string, name: string, foreign: string | null): Promise<void> {
    const body = { invitation, ...(name && { name }) };
    const joined = await this.ask<Me & { token: string | null }>('/members', {
      method: 'POST',
      body,
      token: foreign,
    });
    await this.signIn(joined.token ?? (foreign as string), true);
  }

  signOut(me: Me | null = null): void {
    for (const storage of storages()) storage.removeItem(this.#key);
    this.#token = null;
    this.me = me;
  }

  /** One call below the roadmap's address. */
  async ask<T>(path: string, call: Call = {}): Promise<T> {
    const { method = 'GET', body, token = this.#token } = call;
    const answer = await fetch(`/v1/roadmaps/${this.roadmap}${path}`, {
      method,
      // Snapshots are named by what they hold.
      cache: path.startsWith('/snapshots/') ? 'default' : 'no-store',
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== null && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch(() => {
      throw new CallError(0, '');
    });
    const text = await answer.text().catch(() => '');
    const given = parsed(text);
    if (answer.ok) return given as T;
    throw new CallError(answer.status, (given as { error?: string } | null)?.error ?? '');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What outlasts the tab, and what does not; none where the browser forbids them. */
function storages(): Storage[] {
  try {
    return [window.localStorage, window.sessionStorage];
  } catch {
    return [];
  }
}
