/** Starts what the server rests on, as processes of their own: Postgres, Redis, the server itself. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { script } from '../cli/program.js';
import { freePort } from '../tools/loopback.mjs';
import { until } from '../until.js';

const INSTALL =
  'they are missing here. Type: apt-get install -y --no-install-recommends postgresql redis-server';

/** Where they are, on machines that have them elsewhere than Debian. */
const { ROADMAP_POSTGRES, ROADMAP_REDIS = '/usr/bin/redis-server' } = process.env;

const folders: string[] = [];
const children = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes with this process, and that other users may use. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'roadmap-'));
  chmodSync(folder, 0o777);
  folders.push(folder);
  return folder;
}

function started(program: string, args: readonly string[], options: object): ChildProcess {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore'], ...options });
  children.add(child);
  // The tests end, whatever still runs.
  child.unref();
  child.on('exit', () => children.delete(child));
  return child;
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

/** Where Debian has the programs of Postgres, which are not on the path. */
function postgresBin(): string {
  if (ROADMAP_POSTGRES && existsSync(join(ROADMAP_POSTGRES, 'initdb'))) return ROADMAP_POSTGRES;
  if (ROADMAP_POSTGRES) throw new Error(`ROADMAP_POSTGRES has no initdb, and ${INSTALL}`);
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root) : [];
  const bins = versions.map((version) => join(root, version, 'bin'));
  const bin = bins.find((path) => existsSync(join(path, 'initdb')));
  if (!bin) throw new Error(`The tests of the server need Postgres and Redis, and ${INSTALL}`);
  return bin;
}

/** Postgres refuses to run as root. */
function postgresUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const number = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: number('-u'), gid: number('-g') };
}

export class Postgres {
  #child: ChildProcess | undefined;

  private constructor(
    readonly folder: string,
    readonly port: number,
    readonly user: { uid?: number; gid?: number },
  ) {}

  static async start(settings: readonly string[] = []): Promise<Postgres> {
    const postgres = new Postgres(join(temporary(), 'data'), await freePort(), postgresUser());
    const args = ['-D', postgres.folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'];
    const init = spawn(join(postgresBin(), 'initdb'), [...args, '--locale=C.UTF-8', '-N'], {
      stdio: 'ignore',
      cwd: '/',
      ...postgres.user,
    });
    const [status] = await once(init, 'exit');
    if (status !== 0) throw new Error(`initdb ended with ${status}`);
    await postgres.run(settings);
    return postgres;
  }

  /** A copy that follows a primary, to which it is known by a name. */
  static async standbyOf(primary: Postgres, name: string): Promise<Postgres> {
    const standby = new Postgres(join(temporary(), 'data'), await freePort(), primary.user);
    const from = `host=127.0.0.1 port=${primary.port} user=postgres application_name=${name}`;
    const args = ['-D', standby.folder, '-d', from, '-R', '-X', 'stream', '-c', 'fast'];
    const copy = spawn(join(postgresBin(), 'pg_basebackup'), args, {
      stdio: 'ignore',
      cwd: '/',
      ...standby.user,
    });
    const [status] = await once(copy, 'exit');
    if (status !== 0) throw new Error(`pg_basebackup ended with ${status}`);
    await standby.run();
    return standby;
  }

  /** Makes a standby a primary, which writes. */
  async promote(): Promise<void> {
    await this.admin((client) => client.query('SELECT pg_promote(true, 60)'));
  }

  /** Runs it again, after a kill. The memory of the one before may be in use for a moment. */
  async run(settings: readonly string[] = []): Promise<void> {
    const args = ['-D', this.folder, '-p', String(this.port), '-h', '127.0.0.1', '-k', ''];
    const options = { ...this.user, cwd: '/' };
    const more = ['max_connections=200', ...settings].flatMap((one) => ['-c', one]);
    const start = () => started(join(postgresBin(), 'postgres'), [...args, ...more], options);
    this.#child = start();
    await until(async () => {
      if (this.#child?.exitCode !== null) this.#child = start();
      return this.admin(async () => true);
    }, 'Postgres runs');
  }

  kill(): Promise<void> {
    return ended(this.#child as ChildProcess, 'SIGKILL');
  }

  /** Does something as the superuser. */
  async admin<T>(action: (client: pg.Client) => Promise<T>, database = 'postgres'): Promise<T> {
    const client = new pg.Client(this.url(database));
    client.on('error', () => {});
    await client.connect();
    try {
      return await action(client);
    } finally {
      await client.end();
    }
  }

  /** Makes a database; returns its address. */
  async database(): Promise<string> {
    counter += 1;
    const name = `d${counter}`;
    await this.admin((client) => client.query(`CREATE DATABASE ${name}`));
    return this.url(name);
  }

  url(database: string, port = this.port): string {
    return `postgres://postgres@127.0.0.1:${port}/${database}`;
  }
}

let counter = 0;
let shared: Promise<Postgres> | undefined;

/** One that all tests of this process share, each with a database of its own. */
export function sharedPostgres(): Promise<Postgres> {
  shared ??= Postgres.start();
  return shared;
}

export class Redis {
  #child: ChildProcess | undefined;

  private constructor(readonly port: number) {}

  static async start(): Promise<Redis> {
    if (!existsSync(ROADMAP_REDIS))
      throw new Error(`The tests of the server need Redis, and ${INSTALL}`);
    const redis = new Redis(await freePort());
    redis.run();
    return redis;
  }

  run(): void {
    const args = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', ''];
    this.#child = started(ROADMAP_REDIS, args, { cwd: temporary() });
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  kill(): Promise<void> {
    return ended(this.#child as ChildProcess, 'SIGKILL');
  }
}

/** A small roadmap, as a file. */
export function roadmapFile(base: object): string {
  const file = join(temporary(), 'race.json');
  writeFileSync(file, JSON.stringify(base));
  return file;
}

/** `roadmap-tracker serve` as a process of its own. */
export class ServerProcess {
  #child: ChildProcess | undefined;
  /** What it printed, and what it noted. */
  out = '';
  notes = '';

  constructor(
    readonly args: readonly string[],
    readonly port: number,
    readonly program = script,
  ) {}

  static async start(...args: string[]): Promise<ServerProcess> {
    const server = new ServerProcess(args, await freePort());
    await server.run();
    return server;
  }

  /** One of another build of the program. */
  static async startOf(program: string, ...args: string[]): Promise<ServerProcess> {
    const server = new ServerProcess(args, await freePort(), program);
    await server.run();
    return server;
  }

  /** Runs it, or runs it again where it was before. */
  async run(...more: string[]): Promise<void> {
    const args = [this.program, 'serve', ...this.args, '--port', String(this.port), ...more];
    this.out = '';
    const child = started(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    child.stderr?.on('data', (text) => (this.notes = (this.notes + text).slice(-200_000)));
    // However long that takes, on a machine with much else to do.
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', (text) => {
        this.out += text;
        if (this.out.includes('Address: ')) resolve();
      });
      child.once('exit', () => reject(new Error(`it ended: ${this.notes}`)));
    });
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The secret of the owner's invitation. */
  get invitation(): string {
    return /invitation=([\w-]+)/.exec(this.out)?.[1] ?? '';
  }

  get key(): string {
    return /Key: (\S+)/.exec(this.out)?.[1] ?? '';
  }

  kill(): Promise<void> {
    return ended(this.#child as ChildProcess, 'SIGKILL');
  }

  /** Asks it to end; resolves to its exit status. */
  async stop(): Promise<number | null> {
    await ended(this.#child as ChildProcess, 'SIGTERM');
    return this.#child?.exitCode ?? null;
  }
}
