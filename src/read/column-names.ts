/** The format's own names for the columns of CSV and tables. Other names that people use are in headers.ts. */

/** The columns of the format, in order. */
export const COLUMNS = [
  'milestone',
  'company',
  'country',
  'partners',
  'title',
  'stage',
  'technology',
  'claim',
  'said_on',
  'said_by',
  'date',
  'phrase',
  'quote',
  'quote_lang',
  'status',
  'source_publisher',
  'source_title',
  'source_url',
  'source_published',
  'source_archived',
  'source_accessed',
  'unverified',
  'retracts',
  'voids',
  'recorded_on',
  'recorded_by',
  'fiscal_year_start',
  'note',
] as const;

/** The column for fields of a claim that have no column of their own: a JSON object. */
export const FURTHER = 'further';

/** The column for the day of delivery, beside one for the date that was planned. */
export const DELIVERED = 'date_delivered';

/** Columns that describe the milestone or its company; all others describe the claim. */
export const SHARED_COLUMNS: readonly string[] = [
  'milestone',
  'company',
  'country',
  'partners',
  'title',
  'stage',
  'technology',
  'fiscal_year_start',
];

/** Fields of a claim whose column has another name. A Map, as a column may be called "constructor". */
export const CLAIM_FIELDS: ReadonlyMap<string, string> = new Map([
  ['claim', 'id'],
  ['said_on', 'saidOn'],
  ['said_by', 'saidBy'],
  ['quote_lang', 'quoteLang'],
  ['recorded_on', 'recordedOn'],
  ['recorded_by', 'recordedBy'],
]);

/** Fields of the claim's source, by column. */
export const SOURCE_FIELDS: ReadonlyMap<string, string> = new Map([
  ['source_publisher', 'publisher'],
  ['source_title', 'title'],
  ['source_url', 'url'],
  ['source_published', 'published'],
  ['source_archived', 'archived'],
  ['source_accessed', 'accessed'],
]);
