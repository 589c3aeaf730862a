/** How a text is to be read. */
export type Kind = 'json' | 'csv';

const JSON_TYPE = /^(?:application|text)\/(?:json|[^;]+\+json)$/;
const CSV_TYPE =
  /^(?:text|application)\/(?:csv|x-csv|comma-separated-values|tab-separated-values)$/;

/** What a media type (RFC 6838) says: JSON, CSV, or null where it says neither. */
export function kindOfType(contentType: string | null): Kind | null {
  const type = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (JSON_TYPE.test(type)) return 'json';
  return CSV_TYPE.test(type) ? 'csv' : null;
}

/** What the ending of an address's path says. */
export function kindOfEnding(url: string): Kind | null {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  if (['json', 'geojson', 'jsonld'].includes(ending)) return 'json';
  return ['csv', 'tsv', 'tab'].includes(ending) ? 'csv' : null;
}

/** What the first character that is no blank says. */
export function kindOfText(text: string): Kind {
  return /^[\s\uFEFF]*[[{]/.test(text) ? 'json' : 'csv';
}

/** A page was sent where data was asked for: a login, a 404 page with status 200. */
export function isMarkup(text: string): boolean {
  return /^[\s\uFEFF]*</.test(text);
}
