/** Requests of the program: what it reads from an address, and what it posts to one. */
import { MAX_TEXT } from '../read/limits.js';
import { sheetCsv } from '../sources/google-sheet.js';
import { FileError } from './io.js';

/** Milliseconds until a request fails. */
const PATIENCE = 60_000;

/** What an address answered. */
export interface Answer {
  readonly bytes: Uint8Array;
  /** Its media type; null if the server does not say. */
  readonly type: string | null;
}

/** Whether a name is an address and no file. */
export function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

/** Fetches an address, a shared Google sheet included; throws FileError with the reason. */
export async function fetchBytes(address: string): Promise<Answer> {
  const shown = shownAddress(address);
  try {
    const response = await fetch(sheetCsv(address) ?? address, {
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new FileError(`${shown} cannot be read: the server answered ${response.status}`);
    }
    return { bytes: await bytesOf(response), type: response.headers.get('content-type') };
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(`${shown} cannot be read: ${reasonOf(error)}`);
  }
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > MAX_TEXT) throw new Error(`it has more than ${MAX_TEXT.toLocaleString('en')} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}

/** Posts JSON to an address, of which only the host is ever told: the rest of a webhook's address is a secret. */
export async function postJson(address: URL, value: unknown): Promise<void> {
  let status: number;
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(value),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    await response.body?.cancel();
    status = response.status;
  } catch (error) {
    throw new Error(`${address.host} cannot be reached: ${reasonOf(error)}`);
  }
  if (status < 200 || status > 299) throw new Error(`${address.host} answered ${status}`);
}

/** An address without user, password, query and fragment, which may be secrets. */
function shownAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`;
}

function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error;
  if (name === 'TimeoutError') return `nothing came for ${PATIENCE / 1000} seconds`;
  return (cause as Error | undefined)?.message || message;
}
