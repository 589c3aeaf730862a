/** Starts the real servers of this repository, and sends them raw requests. For tests. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { createInterface } from 'node:readline';
import type { BrowserLauncher, TestRunnerConfig, TestRunnerPlugin } from '@web/test-runner';
import { freePort } from './loopback.mjs';
import { startRunner } from './runner.mjs';
import { root } from './server.mjs';

export interface Running {
  readonly port: number;
  /** The page that it serves. */
  readonly page: string;
  /** The address at which it listens, if known. */
  readonly address?: string;
  stop(): Promise<unknown>;
}

/** Runs `npm start` in a separate process. */
async function startDemo(): Promise<Running> {
  const child = spawn(process.execPath, ['test/tools/start.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: String(await freePort()) },
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    const [, url] = /^Demo: (http:.+)$/.exec(line) ?? [];
    if (!url) continue;
    const { port, pathname } = new URL(url);
    const stop = () => {
      child.kill();
      return ended;
    };
    return { port: Number(port), page: pathname, stop };
  }
  throw new Error('npm start has ended without an address.');
}

/** A fake browser that reports which address it should open. */
function noBrowser(open: (url: string) => void): BrowserLauncher {
  return {
    name: 'none',
    type: 'none',
    isActive: () => false,
    getBrowserUrl: () => undefined,
    startSession: async (_, url) => open(url),
    startDebugSession: async () => {},
    stopSession: async () => ({}),
  };
}

const nothing = (): void => {};
/** A logger that prints errors only. */
const logger: TestRunnerConfig['logger'] = {
  ...{ log: nothing, debug: nothing, group: nothing, groupEnd: nothing },
  ...{ error: console.error, warn: console.warn, logSyntaxError: console.error },
};

/** Starts the test runner without a browser. */
async function startTests(): Promise<Running> {
  let server: Server | undefined;
  let open = (_: string): void => {};
  const opened = new Promise<string>((resolve) => (open = resolve));
  const spy: TestRunnerPlugin = {
    name: 'spy',
    serverStart(started) {
      server = started.server;
    },
  };
  const runner = await startRunner({
    files: ['test/demo/demo.browser.ts'],
    browsers: [noBrowser(open)],
    reporters: [],
    logger,
    staticLogging: true,
    plugins: [spy],
  });
  const { host, pathname, search, port } = new URL(await opened);
  if (!server || !runner || host !== `localhost:${port}`) throw new Error('No test runner.');
  const { address } = server.address() as AddressInfo;
  const stop = () => runner.stop();
  return { port: Number(port), page: pathname + search, address, stop };
}

export const SERVERS = { 'npm start': startDemo, 'npm test': startTests };

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Sends raw bytes; resolves to the response, up to the end of the connection or the start of a web socket. */
async function send(text: string, port: number, host: string): Promise<Answer> {
  const socket = connect({ port, host }).setEncoding('latin1');
  socket.write(text, 'latin1');
  let answer = '';
  for await (const part of socket) {
    answer += part;
    if (/^HTTP\/1\.1 101 .*\r\n\r\n/s.test(answer)) break;
  }
  return { status: Number(/^HTTP\/1\.1 (\d+) /.exec(answer)?.[1]), text: answer };
}

export interface Request {
  readonly method?: string;
  /** The address to connect to. */
  readonly at?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function ask(port: number, path: string, request: Request = {}): Promise<Answer> {
  const { method = 'GET', at = '127.0.0.1', headers = {} } = request;
  const all = { host: `localhost:${port}`, connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return send([`${method} ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n'), port, at);
}

/** Whether a server listens at an address and port. */
export async function isOpen(port: number, host: string): Promise<boolean> {
  const socket = connect({ port, host });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

const addresses = Object.entries(networkInterfaces()).flatMap(([name, found = []]) =>
  found.map(({ address, scopeid }) => (scopeid ? `${address}%${name}` : address)),
);
const LOOPBACK = ['127.0.0.1', '::1'];

export const ownAddresses = (): string[] =>
  LOOPBACK.filter((address) => addresses.includes(address));

/**
 * The machine's network addresses, plus another of Linux's loopback addresses. Only those at which a server
 * that listens everywhere can be reached: otherwise that a server does not answer there would prove nothing.
 */
export async function otherAddresses(): Promise<string[]> {
  const others = ['127.0.0.2', ...addresses.filter((address) => !LOOPBACK.includes(address))];
  const everywhere = createServer((socket) => socket.destroy()).listen();
  await once(everywhere, 'listening');
  const { port } = everywhere.address() as AddressInfo;
  const heard = await Promise.all(others.map((address) => isOpen(port, address)));
  everywhere.close();
  return others.filter((_, i) => heard[i]);
}
