/** A Postgres that runs by itself, which any number of servers may share. */
import { type Database, UnavailableError } from './database.js';
import { importPg } from './peers.js';
import { migrate, ROLE } from './sql/migrations.js';
import { StartError } from './start-error.js';

export interface PostgresOptions {
  readonly url: string;
  /** Connections at most. */
  readonly connections?: number;
  /** Told of what goes wrong between requests. */
  readonly onError?: (error: Error) => void;
}

/** How long a statement may take, and a connection, in milliseconds. */
const STATEMENT = 30_000;
const CONNECT = 5_000;

/** Classes of SQLSTATE that say the statement was wrong, and not that the database is away. */
const WRONG = /^(?:0A|2[1-8]|3|42|P0)/;

export async function openPostgres(options: PostgresOptions): Promise<Database> {
  const { default: pg } = await importPg();
  const { url, connections = 10, onError = () => {} } = options;
  const place = { connectionString: url, connectionTimeoutMillis: CONNECT };
  const admin = new pg.Client(place);
  try {
    await admin.connect();
    await refuseForgetful(async (name) => (await admin.query(`SHOW ${name}`)).rows[0]?.[name]);
    await migrate({
      query: (sql) => admin.query(sql),
      exec: (sql) => admin.query(sql),
    });
  } catch (error) {
    if (error instanceof StartError) throw error;
    // The address may hold a password.
    throw new StartError(`the database cannot be used: ${messageOf(error)}`);
  } finally {
    await admin.end().catch(() => {});
  }
  const pool = new pg.Pool({
    ...place,
    max: connections,
    statement_timeout: STATEMENT,
    keepAlive: true,
    options: `-c role=${ROLE} -c search_path=roadmap_tracker`,
  });
  pool.on('error', onError);
  return {
    async query<T>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
      try {
        const { rows } = await pool.query(sql, [...values]);
        return rows as T[];
      } catch (error) {
        const { code } = error as { code?: string };
        if (typeof code === 'string' && code.length === 5 && WRONG.test(code)) throw error;
        throw new UnavailableError(messageOf(error));
      }
    },
    close: () => pool.end(),
  };
}

/** Refuses a database that says that something is written before it is. */
export async function refuseForgetful(
  setting: (name: string) => Promise<string | undefined>,
): Promise<void> {
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes'])
    if ((await setting(name)) === 'off')
      throw new StartError(
        `the database has ${name} off, and would lose what it acknowledged: switch it on`,
      );
}

function messageOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || 'it does not answer';
}
