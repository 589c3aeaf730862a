/** Postgres within this process (PGlite), for a server that nothing else is installed for. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, UnavailableError } from './database.js';
import { lockFolder } from './folder-lock.js';
import { importPglite } from './peers.js';
import { refuseForgetful } from './postgres.js';
import { migrate, ROLE } from './sql/migrations.js';

/** Opens the database in a folder, which no other process may use meanwhile. */
export async function openEmbedded(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(folder);
  try {
    const { PGlite } = await importPglite();
    const db = await PGlite.create({
      dataDir: join(folder, 'postgres'),
      // It starts with fsync off.
      startParams: [...(PGlite.defaultStartParams ?? []), '-c', 'fsync=on'],
    });
    let isClosed = false;
    const close = async () => {
      isClosed = true;
      await db.close();
      await unlock();
    };
    try {
      await refuseForgetful(async (name) => {
        const { rows } = await db.query<Record<string, string>>(`SHOW ${name}`);
        return rows[0]?.[name];
      });
      await migrate(db);
      await db.exec(`SET ROLE ${ROLE}; SET search_path = roadmap_tracker`);
    } catch (error) {
      await close();
      throw error;
    }
    return {
      async query<T>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
        if (isClosed) throw new UnavailableError('the database is closed');
        return (await db.query<T>(sql, [...values])).rows;
      },
      close,
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}
