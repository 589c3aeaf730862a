/**
 * Middleware of the test server that runs real servers of a log for pages of the test runner, each behind a link:
 * `/log-server/start?id=&roadmap=` (the roadmap as JSON) answers its `port`, that of the link, `direct`, its own, and the
 * owner's `invitation`;
 * `/log-server/cut?id=` cuts the link, `/log-server/mend?id=` mends it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { freePort } from '../tools/loopback.mjs';

const BASE = '/log-server/';

const links = new Map();
let loaded;

/** What starts processes, which few test files need; it builds the program. */
async function load() {
  const [machines, { Link }] = await Promise.all([
    tsImport('./machines.ts', import.meta.url),
    tsImport('../tools/link.ts', import.meta.url),
  ]);
  return { ...machines, Link, folder: machines.temporary() };
}

async function start(id, roadmap, origin) {
  loaded ??= load();
  const { ServerProcess, sharedPostgres, Link, folder } = await loaded;
  const file = join(folder, `${id}.json`);
  writeFileSync(file, roadmap);
  const port = await freePort();
  const link = await Link.to(port);
  links.set(id, link);
  const names = [port, link.port].flatMap((at) => [`127.0.0.1:${at}`, `localhost:${at}`]).join();
  const database = await (await sharedPostgres()).database();
  const args = [file, '--database-url', database, '--host', names, '--origin', origin];
  const server = new ServerProcess(args, port);
  await server.run();
  return { port: link.port, direct: port, invitation: server.invitation };
}

export async function logServer(context, next) {
  const { path, query, origin } = context;
  if (!path.startsWith(BASE)) return next();
  const { id, roadmap } = query;
  const call = path.slice(BASE.length);
  if (call === 'cut') links.get(id).cut();
  else if (call === 'mend') links.get(id).mend();
  else if (call !== 'start') return next();
  context.body = call === 'start' ? await start(id, roadmap, origin) : {};
}
