/** Links as they are: one between two programs that a test can cut, and one to write to by hand. */

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

export class Link {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #isCut = false;

  private constructor(server: Server) {
    this.#server = server;
    server.unref();
  }

  /** Passes on what comes to a port of its own. */
  static async to(port: number): Promise<Link> {
    const server = createServer();
    const link = new Link(server);
    server.on('connection', (near) => {
      if (link.#isCut) return near.destroy();
      const far = connect(port, '127.0.0.1');
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        link.#sockets.add(one);
        one.on('error', () => {});
        one.on('close', () => {
          link.#sockets.delete(one);
          other.destroy();
        });
        one.pipe(other);
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return link;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Cuts what is open, at whatever place; new links are refused until it is mended. */
  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  mend(): void {
    this.#isCut = false;
  }

  close(): void {
    this.cut();
    this.#server.close();
  }
}

/** All that comes back for what is sent; the other side has to close the link. */
export function answerTo(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (piece) => (answer += piece));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.write(text);
  });
}

/** How many come at once: a server answers 200 requests at a time, and tells others to come again. */
const AT_ONCE = 100;

interface Waiting {
  readonly number: number;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Many who listen to server-sent events, each by a link of their own, and note the ids that come. */
export class Crowd {
  /** The numbers at the end of the ids that each has heard. */
  readonly all: number[][] = [];
  readonly #sockets: Socket[] = [];
  #waiting: Waiting | null = null;
  /** Who has not heard yet what is waited for. */
  #missing = 0;
  #failed: Error | null = null;

  /** Resolves when all have been answered, each with the status 200. */
  static async of(port: number, requests: readonly string[]): Promise<Crowd> {
    const crowd = new Crowd();
    for (let i = 0; i < requests.length; i += AT_ONCE)
      await Promise.all(
        requests.slice(i, i + AT_ONCE).map((request) => crowd.#join(port, request)),
      );
    return crowd;
  }

  /** Resolves when all have heard of a number; fails as soon as one is let go. */
  async heard(number: number): Promise<void> {
    if (this.#failed) throw this.#failed;
    this.#missing = this.all.filter((pubs) => (pubs.at(-1) ?? 0) < number).length;
    if (this.#missing === 0) return;
    await new Promise<void>((resolve, reject) => {
      this.#waiting = { number, resolve, reject };
    });
  }

  end(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #join(port: number, request: string): Promise<void> {
    const pubs: number[] = [];
    const socket = connect(port, '127.0.0.1');
    this.all.push(pubs);
    this.#sockets.push(socket);
    return new Promise((resolve, reject) => {
      const fail = (why: string) => {
        const error = new Error(`a listener was let go: ${why}`);
        this.#failed ??= error;
        this.#waiting?.reject(error);
        reject(error);
      };
      let tail = '';
      socket.once('data', (piece) =>
        /^HTTP\/1\.1 200 /.test(String(piece)) ? resolve() : fail(String(piece)),
      );
      socket.on('data', (piece) => {
        tail += piece;
        for (const [, number] of tail.matchAll(/^id: \w+\.(\d+)\n/gm)) {
          pubs.push(Number(number));
          this.#hear(Number(number));
        }
        // What is not a whole line yet.
        tail = tail.slice(tail.lastIndexOf('\n') + 1);
      });
      socket.on('error', ({ message }) => fail(message));
      socket.on('close', () => fail('the link was closed'));
      socket.write(request);
    });
  }

  #hear(number: number): void {
    if (number !== this.#waiting?.number) return;
    this.#missing -= 1;
    if (this.#missing === 0) this.#waiting.resolve();
  }
}
