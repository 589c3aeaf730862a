/** The database, as the rest of the server sees it. */
export interface Database {
  /** Runs one statement; resolves to its rows when what it wrote is on the disk. */
  query<T>(sql: string, values?: readonly unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

/** The database cannot be asked now: the request may be sent again, and nothing is done twice. */
export class UnavailableError extends Error {}
