import { memberOf } from '../../src/sources/named-access.js';

/** A file that tells of the newest version is small. */
const MOST_CHARACTERS = 10_000;
/** Milliseconds to wait for it. */
const PATIENCE = 10_000;

/**
 * The newest version that the file named by an element's attribute `head` tells of; null where there is no
 * such attribute, and where nothing usable comes.
 */
export async function newestIn(host: Element): Promise<string | null> {
  const address = host.getAttribute('head');
  if (!address) return null;
  const base = memberOf(host.ownerDocument, 'baseURI');
  try {
    const response = await fetch(new URL(address, base), {
      cache: 'no-cache',
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const text = response.ok ? await response.text() : '';
    if (text.length > MOST_CHARACTERS) return null;
    const { snapshot } = JSON.parse(text) as { readonly snapshot?: unknown };
    return typeof snapshot === 'string' ? snapshot : null;
  } catch {
    return null;
  }
}
