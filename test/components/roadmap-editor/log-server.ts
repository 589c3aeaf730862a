/** A real server of a log for a test, people who use it, and trackers that record in it. */
import type { RoadmapTracker } from '../../../components/index.js';
import { BASE } from '../../log/entries.js';
import { until } from '../../until.js';
import { placed } from '../page/place.js';
import { snapshotOf } from './page.js';

export interface Person {
  readonly sub: string;
  readonly name: string;
  readonly token: string;
}

let count = 0;

async function told<T>(call: string, query: Record<string, string>): Promise<T> {
  const answer = await fetch(`/log-server/${call}?${new URLSearchParams(query)}`);
  return answer.json();
}

export class LogServer {
  readonly #id: string;
  readonly port: number;
  /** Beside the link. */
  readonly #direct: number;
  readonly invitation: string;

  private constructor(id: string, port: number, direct: number, invitation: string) {
    this.#id = id;
    this.port = port;
    this.#direct = direct;
    this.invitation = invitation;
  }

  static async start(base: object = BASE): Promise<LogServer> {
    count += 1;
    // Its folder gives the roadmap its name.
    const id = `race-${Date.now()}-${count}`;
    const query = { id, roadmap: JSON.stringify(base) };
    const started = told<{ port: number; direct: number; invitation: string }>('start', query);
    const { port, direct, invitation } = await started;
    return new LogServer(id, port, direct, invitation);
  }

  cut = () => told('cut', { id: this.#id });
  mend = () => told('mend', { id: this.#id });

  /** Of two names of this machine, so that two people in one page have an outbox each. */
  url(host: '127.0.0.1' | 'localhost' = '127.0.0.1'): string {
    return `http://${host}:${this.port}/v1/roadmaps/${this.#id}`;
  }

  get roadmap(): string {
    return this.#id;
  }

  /** Asks beside the link, as others do who are elsewhere. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into what was answered, whatever it is
  async ask(path: string, person: Person | null, body?: object, method?: string): Promise<any> {
    const url = `http://127.0.0.1:${this.#direct}/v1/roadmaps/${this.#id}`;
    const answer = await fetch(url + path, {
      method: method ?? (body ? 'POST' : 'GET'),
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(person && { authorization: `Bearer ${person.token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return answer.status === 204 ? null : answer.json();
  }

  owner(): Promise<Person> {
    return this.ask('/members', null, { invitation: this.invitation, name: 'Olga' });
  }

  async invited(by: Person, role: string, name: string): Promise<Person> {
    const { invitation } = await this.ask('/invitations', by, { role });
    return this.ask('/members', null, { invitation, name });
  }

  /** What somebody sends from elsewhere; the verdict. */
  async send(person: Person, entry: object) {
    const { verdicts } = await this.ask('/entries', person, {
      entries: [{ ...entry, roadmap: this.roadmap }],
    });
    return verdicts[0];
  }

  async published(): Promise<{ readonly id: string }[]> {
    return (await this.ask('/entries', null)).entries;
  }
}

/** A tracker in which a person records, once it may. */
export async function recording(
  server: LogServer,
  person: Person,
  properties: Partial<RoadmapTracker> = {},
  place: { width?: number; lang?: string; host?: '127.0.0.1' | 'localhost' } = {},
): Promise<RoadmapTracker> {
  const tracker = await placed('roadmap-tracker', {
    properties: {
      editable: 'log',
      log: server.url(place.host),
      credentials: () => person.token,
      ...properties,
    },
    ...place,
  });
  await until(() => snapshotOf(tracker).editing?.records, 'nothing may be recorded');
  return tracker;
}

/** Takes away what this browser keeps to be sent. */
export function emptyOutbox(): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase('roadmap-tracker-outbox');
    asked.onsuccess = () => resolve();
    asked.onerror = () => reject(asked.error);
  });
}
