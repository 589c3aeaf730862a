/** Starts a server, and stops it so that what it acknowledged is kept. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App } from './app.js';
import { Auth } from './auth.js';
import { openEmbedded } from './embedded.js';
import { LocalHints, RedisHints } from './hints.js';
import { LIMITS, type Limits } from './limits.js';
import { LogStore } from './log-store.js';
import { Metrics } from './metrics.js';
import { pageOf } from './page.js';
import { importNodeServer } from './peers.js';
import { invitationFragment } from './people-calls.js';
import { openPostgres } from './postgres.js';
import { Publisher } from './publish.js';
import { newSigningKey, Signer } from './signature.js';
import { StartError } from './start-error.js';

export interface ServeOptions {
  /** The id of the roadmap: letters, digits, `_` and `-`. */
  readonly roadmap: string;
  /** The document that the log begins with, as JSON in the long form; where the log is there, it stays as it is. */
  readonly base: string;
  /** The folder of the embedded database; or, with `databaseUrl`, none. */
  readonly data?: string;
  /** The address of a Postgres: `postgres://user:password@host/database`. */
  readonly databaseUrl?: string;
  /** The address of a Redis that tells several servers of each other's writes. */
  readonly redis?: string;
  /** A folder that head, snapshots and segments are written to. */
  readonly publish?: string;
  /** An OpenID Connect issuer whose tokens are taken, too, and whom they have to be for. */
  readonly issuer?: string;
  readonly audience?: string;
  /** Origins whose pages may ask. */
  readonly origins?: readonly string[];
  /** Names that it answers to besides those of this machine, with their ports where they are not the usual ones. */
  readonly hosts?: readonly string[];
  /** 0 (default): any that is free. */
  readonly port?: number;
  /** Where it listens; 127.0.0.1 by default. */
  readonly address?: string;
  /** The log was restored from a backup: cursors from before mean nothing. */
  readonly restored?: boolean;
  readonly limits?: Partial<Limits>;
  /** Takes a line of the log, in JSON; it has no secrets. */
  readonly note?: (line: string) => void;
}

export interface RunningServer {
  readonly url: string;
  /** The address by which the first owner joins; null where there is one. */
  readonly invitation: string | null;
  /** The public key that heads are signed with. */
  readonly key: string;
  /** Whether the log was begun with `base`. */
  readonly isNew: boolean;
  /** Stops when what was asked is answered. */
  stop(): Promise<void>;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
/** Milliseconds that requests have to end, when the server does. */
const GRACE = 10_000;

export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const { roadmap, base, origins = [], hosts = [], address = '127.0.0.1', port = 0 } = options;
  if (!/^[A-Za-z0-9][\w-]{0,63}$/.test(roadmap))
    throw new StartError(`“${roadmap}” is no id of a roadmap: write letters, digits, _ and -`);
  const { serve } = await importNodeServer();
  const limits = { ...LIMITS, ...options.limits };
  const metrics = new Metrics();
  const note = (line: Readonly<Record<string, unknown>>) =>
    options.note?.(JSON.stringify({ time: new Date().toISOString(), ...line }));
  const database = await openDatabase(options, (error) => {
    metrics.error('database');
    note({ level: 'warn', of: 'database', error: error.message });
  });
  const store = new LogStore(database);
  const hints = options.redis
    ? await RedisHints.open(options.redis, (error) => {
        metrics.error('redis');
        note({ level: 'warn', of: 'redis', error: error.message });
      })
    : new LocalHints();
  let server: Server | undefined;
  let publishing: NodeJS.Timeout | undefined;
  try {
    const isNew = await store.addRoadmap(roadmap, base);
    if (options.restored) await store.beginEpoch(roadmap);
    const signer = new Signer(await store.signingKey(newSigningKey()));
    const auth = await Auth.create(store, issuerOf(options));
    const names = () => {
      const own = (server?.address() as AddressInfo | null)?.port ?? port;
      return [...LOOPBACK.map((name) => new URL(`http://${name}:${own}`).host), ...hosts];
    };
    const page = pageOf(roadmap, options.issuer !== undefined);
    const parts = {
      store,
      auth,
      signer,
      hints,
      metrics,
      limits,
      page,
      origins,
      hosts: names,
      note,
    };
    const app = new App(parts);
    const routes = await app.routes();
    server = await new Promise<Server>((resolve, reject) => {
      const started = serve(
        {
          fetch: routes.fetch,
          port,
          hostname: address,
          // A program that starts a server keeps its own Request and Response.
          overrideGlobalObjects: false,
          serverOptions: {
            requestTimeout: limits.bodyTime + 5_000,
            headersTimeout: Math.min(10_000, limits.bodyTime + 5_000),
            connectionsCheckingInterval: 1_000,
          },
        },
        () => resolve(started as Server),
      );
      started.on('error', (error: NodeJS.ErrnoException) =>
        reject(new StartError(`it cannot listen at ${address}:${port}: ${error.code}`)),
      );
    });
    server.maxConnections = limits.links;
    const url = `http://${urlHost(address)}:${(server.address() as AddressInfo).port}`;
    const secret = await auth.inviteOwner(roadmap);
    if (options.publish) {
      const publisher = new Publisher(options.publish, app.log(roadmap), store);
      publishing = repeated(() =>
        publisher.publish().catch((error: Error) => {
          metrics.error('publish');
          note({ level: 'warn', of: 'publish', error: error.message });
        }),
      );
    }
    const running = server;
    return {
      url,
      invitation: secret && `${url}/#${invitationFragment(roadmap, secret)}`,
      key: signer.key,
      isNew,
      async stop() {
        clearInterval(publishing);
        const closed = new Promise((resolve) => running.close(resolve));
        app.end();
        running.closeIdleConnections();
        const late = setTimeout(() => running.closeAllConnections(), GRACE);
        await closed;
        clearTimeout(late);
        await hints.close();
        await database.close();
      },
    };
  } catch (error) {
    server?.close();
    await hints.close();
    await database.close();
    throw error;
  }
}

function openDatabase({ data, databaseUrl }: ServeOptions, onError: (error: Error) => void) {
  if (databaseUrl) return openPostgres({ url: databaseUrl, onError });
  if (data) return openEmbedded(data);
  throw new StartError('say where the log is kept: --data DIR, or --database-url URL');
}

function issuerOf({ issuer, audience }: ServeOptions) {
  if (!issuer && !audience) return undefined;
  if (issuer && audience) return { issuer, audience };
  throw new StartError('--issuer and --audience belong together: without both, any token would do');
}

/** An address as it stands in a URL; one that is any is reached by the machine's own name. */
function urlHost(address: string): string {
  if (address === '0.0.0.0' || address === '::') return 'localhost';
  return address.includes(':') ? `[${address}]` : address;
}

/** Calls again and again, one call after the other. */
function repeated(action: () => Promise<void>): NodeJS.Timeout {
  let isBusy = false;
  const run = async () => {
    if (isBusy) return;
    isBusy = true;
    await action();
    isBusy = false;
  };
  void run();
  return setInterval(() => void run(), 1_000);
}
