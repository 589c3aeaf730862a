import { basename, extname, resolve } from 'node:path';
import { slug } from '../model/ids.js';
import { startServer } from '../server/index.js';
import { type Command, type ParsedArgs, textOption, UsageError } from './command.js';
import { readRoadmap } from './input.js';

export const serve: Command = {
  summary: 'Serve a log that many write to, beginning with a roadmap',
  help: `roadmap-tracker serve FILE [--data DIR | --database-url URL] [OPTIONS]

  --data DIR          the folder of the log (default: FILE without its ending, and .log)
  --database-url URL  a Postgres instead: postgres://user:password@host/database
  --redis URL         tells several servers of each other's writes: redis://host
  --publish DIR       writes head, snapshots and segments there, for a static host
  --id ID             the roadmap's id in addresses (default: the name of FILE)
  --port N            where it listens (default: 8787; 0: any that is free)
  --address ADDRESS   at which address of this machine (default: 127.0.0.1, this machine only)
  --host NAME         a name that it is called by from elsewhere, several with commas between
  --origin ORIGIN     whose pages may ask, such as https://example.com, several with commas between
  --issuer URL        an OpenID Connect issuer whose tokens are taken, too, and
  --audience NAME     whom they have to be for
  --restored          the log comes from a backup: those who write send again what it lacks
  --columns LIST      which columns are which: "company: Who; date: When"
  --help              print this

The log begins with FILE (JSON or CSV) and is kept in DIR; FILE itself stays as it is. Standard output
tells the address, and the invitation of the first owner; standard error has a line of JSON for each
request. SIGTERM ends it when what was asked is answered. --database-url may also stand in the
environment, as ROADMAP_DATABASE_URL, where other users of the machine do not see it.`,
  options: {
    data: { type: 'string' },
    'database-url': { type: 'string' },
    redis: { type: 'string' },
    publish: { type: 'string' },
    id: { type: 'string' },
    port: { type: 'string' },
    address: { type: 'string' },
    host: { type: 'string' },
    origin: { type: 'string' },
    issuer: { type: 'string' },
    audience: { type: 'string' },
    restored: { type: 'boolean' },
  },
  async run(args, io) {
    const { file, roadmap } = await readRoadmap(args, io);
    const name = basename(file, extname(file));
    const databaseUrl = textOption(args, 'database-url') ?? process.env.ROADMAP_DATABASE_URL;
    const data = databaseUrl ? undefined : resolve(textOption(args, 'data') ?? `${name}.log`);
    const server = await startServer({
      roadmap: textOption(args, 'id') ?? slug(name),
      base: JSON.stringify(roadmap.toJSON()),
      data,
      databaseUrl,
      redis: textOption(args, 'redis'),
      publish: textOption(args, 'publish'),
      issuer: textOption(args, 'issuer'),
      audience: textOption(args, 'audience'),
      origins: origins(args),
      hosts: listed(args, 'host'),
      port: port(args),
      address: textOption(args, 'address'),
      restored: args.values.restored === true,
      note: (line) => io.note(line),
    });
    const where = data ?? 'the database';
    io.print(
      `Log: ${where}${server.isNew ? '' : `, which is there already; ${file} is not read into it again`}\n`,
    );
    io.print(`Key: ${server.key}\n`);
    if (server.invitation) io.print(`Invitation of the owner: ${server.invitation}\n`);
    io.print(`Address: ${server.url}/\n`);
    await asked();
    await server.stop();
    return 0;
  },
};

function listed(args: ParsedArgs, name: string): string[] {
  const text = textOption(args, name) ?? '';
  return text.split(',').flatMap((one) => one.trim() || []);
}

function origins(args: ParsedArgs): string[] {
  return listed(args, 'origin').map((text) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url && /^https?:$/.test(url.protocol) && url.pathname === '/') return url.origin;
    throw new UsageError(`--origin is “${text}”: write one such as https://example.com`);
  });
}

function port(args: ParsedArgs): number {
  const text = textOption(args, 'port') ?? '8787';
  const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (number <= 65_535) return number;
  throw new UsageError(`--port is “${text}”: write a number up to 65535`);
}

/** Resolves when it is asked to end. A second time ends it at once. */
function asked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
