/** Brings the tables of a database to what this version knows, each step once. */
import { StartError } from '../start-error.js';
import { APPEND } from './append.js';
import { INVITATIONS, INVITED_BY } from './invitations.js';
import { PEOPLE } from './people.js';
import { ROADMAPS } from './roadmaps.js';
import { TABLES } from './tables.js';

/** The role that servers use: it reads, and writes by functions only. */
export const ROLE = 'roadmap_tracker_server';

const GRANTS = /* sql */ `
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA roadmap_tracker FROM PUBLIC;
GRANT USAGE ON SCHEMA roadmap_tracker TO ${ROLE};
GRANT SELECT ON roadmap, entry, file, member, migration TO ${ROLE};
GRANT EXECUTE ON FUNCTION append, member_with_token, invite, invite_owner, take_invitation, set_role,
  add_roadmap, begin_epoch, keep_file, signing_key_or TO ${ROLE};
`;

const MORE_GRANTS = /* sql */ `
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA roadmap_tracker FROM PUBLIC;
GRANT EXECUTE ON FUNCTION invite, open_invitations, call_back TO ${ROLE};
`;

/** In their order; what was released is never edited. */
const MIGRATIONS: readonly string[] = [
  TABLES + APPEND + PEOPLE + ROADMAPS + GRANTS,
  INVITATIONS + MORE_GRANTS,
  INVITED_BY + MORE_GRANTS,
];

/** The lock that servers that start together take one after the other; any number that is always the same. */
const LOCK = 7_266_236_623;

const SCHEMA = /* sql */ `
SELECT pg_advisory_xact_lock(${LOCK});
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${ROLE}') THEN CREATE ROLE ${ROLE} NOLOGIN; END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
CREATE SCHEMA IF NOT EXISTS roadmap_tracker;
SET LOCAL search_path = roadmap_tracker;
CREATE TABLE IF NOT EXISTS migration (
  version integer PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
`;

/** One connection to a database. */
export interface Connection {
  query(sql: string): Promise<{ readonly rows: readonly unknown[] }>;
  /** Runs several statements. */
  exec(sql: string): Promise<unknown>;
}

/** The version of the tables; 0 where there are none. */
async function versionOf(connection: Connection): Promise<number> {
  const there = `SELECT to_regclass('roadmap_tracker.migration') IS NOT NULL AS there`;
  const [table] = (await connection.query(there)).rows as { there: boolean }[];
  if (!table?.there) return 0;
  const { rows } = await connection.query(
    'SELECT coalesce(max(version), 0) AS version FROM roadmap_tracker.migration',
  );
  return (rows as { version: number }[])[0]?.version ?? 0;
}

/** Runs what is missing, in one transaction. Servers that start together do it once. */
export async function migrate(connection: Connection): Promise<void> {
  const version = await versionOf(connection);
  if (version > MIGRATIONS.length)
    throw new StartError(
      `the tables of the database are of version ${version}, and this program knows ${MIGRATIONS.length}: install a newer version of roadmap-tracker`,
    );
  if (version === MIGRATIONS.length) return;
  await connection.exec('BEGIN');
  try {
    await connection.exec(SCHEMA);
    // Another server may have run them while this one waited.
    for (let next = await versionOf(connection); next < MIGRATIONS.length; next += 1) {
      await connection.exec(MIGRATIONS[next] as string);
      await connection.exec(`INSERT INTO migration (version) VALUES (${next + 1})`);
    }
    await connection.exec('COMMIT');
  } catch (error) {
    await connection.exec('ROLLBACK').catch(() => {});
    throw error;
  }
}
