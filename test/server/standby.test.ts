/** A primary that dies with everything on it: its synchronous standby has all that was acknowledged. */
import { after, before, describe, it } from 'node:test';
import { BASE } from '../log/entries.js';
import { until } from '../until.js';
import { Postgres, roadmapFile, ServerProcess } from './machines.js';
import { invited, owner, type Person } from './people.js';
import { expectWhole, Writers } from './writers.js';

/** Names the standby as the one that commits wait for. */
const SYNCHRONOUS = ['synchronous_standby_names=standby', 'synchronous_commit=on'];

describe('a synchronous standby', () => {
  let primary: Postgres;
  let standby: Postgres;
  let server: ServerProcess;
  let database: string;
  const file = roadmapFile(BASE);

  before(async () => {
    primary = await Postgres.start();
    database = new URL(await primary.database()).pathname.slice(1);
    standby = await Postgres.standbyOf(primary, 'standby');
    // Only now, as commits wait for a standby from here on.
    await primary.kill();
    await primary.run(SYNCHRONOUS);
    const isSynchronous = async () => {
      const { rows } = await primary.admin((client) =>
        client.query("SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'"),
      );
      return rows.length === 1;
    };
    await until(isSynchronous, 'the standby follows');
    server = await ServerProcess.start(file, '--database-url', primary.url(database));
  });
  after(async () => {
    await Promise.all([server?.stop(), primary?.kill(), standby?.kill()]);
  });

  it('that takes the place of its primary has all that was acknowledged', async () => {
    const olga = await owner(server);
    const people: Person[] = [olga];
    for (let i = 0; i < 3; i += 1) people.push(await invited(server.url, olga, 'editor', `E${i}`));
    const urls = [server.url];
    const writers = new Writers(urls, people);
    await writers.more(20);
    await primary.kill();
    await standby.promote();
    const next = await ServerProcess.start(file, '--database-url', standby.url(database));
    // Who writes finds the other server, and goes on.
    urls.push(next.url);
    await writers.more(20);
    await writers.end();
    await expectWhole([next.url], writers);
    await next.stop();
  });
});
