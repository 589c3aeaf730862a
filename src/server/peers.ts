/** The packages of the server, which a project that only shows roadmaps does without. */

import { StartError } from './start-error.js';

const PACKAGES = ['hono', '@hono/node-server', 'pg', 'jose', '@electric-sql/pglite', 'ioredis'];

/** Imports a package; tells the line that installs them all where one is missing. */
async function needed<T>(imported: Promise<T>): Promise<T> {
  try {
    return await imported;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new StartError(
      `the server needs packages that are not installed. Type: npm install ${PACKAGES.join(' ')}`,
    );
  }
}

export const importHono = () => needed(import('hono'));
export const importNodeServer = () => needed(import('@hono/node-server'));
export const importPg = () => needed(import('pg'));
export const importJose = () => needed(import('jose'));
export const importPglite = () => needed(import('@electric-sql/pglite'));
export const importRedis = () => needed(import('ioredis'));
