/** Turns links to Google Sheets, as people copy them, into addresses of CSV. */
import { SourceError } from './source-error.js';

/** The path of a sheet, also of an organisation, or of its published page; anything may follow. */
const SHEET = /^(?:\/a\/[^/]+)?\/spreadsheets\/(?:u\/\d+\/)?d\/(e\/)?([\w-]{8,})(?:\/|$)/;

/** The address of a sheet's CSV, for the link of the sheet or of its published page; null for any other address. */
export function sheetCsv(address: string): string | null {
  const url = new URL(address);
  const [, published, id] = SHEET.exec(url.pathname) ?? [];
  if (!id || !url.protocol.startsWith('http')) return null;
  if (url.pathname.endsWith('/gviz/tq')) return chartData(url);
  // Copied links have the tab in the fragment, others in the query.
  const gid = /gid=(\d+)/.exec(url.hash)?.[1] ?? url.searchParams.get('gid');
  const tab = gid === null ? '' : `&gid=${gid}`;
  const path = `${url.origin}/spreadsheets/d/`;
  return published
    ? `${path}e/${id}/pub?output=csv${gid === null ? '' : `&single=true${tab}`}`
    : `${path}${id}/export?format=csv${tab}`;
}

/** The address of a sheet's data for charts, which may name a tab or a range, as CSV. */
function chartData(url: URL): string {
  url.searchParams.set('tqx', 'out:csv');
  return url.href;
}

/** What to change if Google does not give the sheet to everybody. */
const SHARE_HINT =
  'share it so that anyone with the link can view it, or publish it to the web (File, Share)';

/**
 * The error to show if fetching a sheet failed. Google redirects those who may not see a sheet to its login,
 * which pages cannot fetch, or refuses them; such failures become a hint to share the sheet.
 */
export function notShared(error: unknown): unknown {
  if (!(error instanceof SourceError)) return error;
  const { fault, status, url, cause } = error;
  const isRefused = fault === 'status' && status !== null && status >= 400 && status < 500;
  const isPrivate = fault === 'page' || fault === 'network' || (isRefused && status !== 429);
  if (!isPrivate) return error;
  const message = 'the sheet could not be fetched: it may not be shared';
  return new SourceError(message, { fault: 'sheet', hint: SHARE_HINT, status, url, cause });
}
