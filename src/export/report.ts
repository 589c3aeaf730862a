import type { Roadmap } from '../model/roadmap.js';
import type { Day } from '../model/types.js';
import type { Version } from '../model/versions.js';
import { dayWords } from '../view/wording.js';
import { oneLine } from './plain-text.js';
import {
  type Chosen,
  type ReportItem,
  type ReportSection,
  reportSections,
  reportWords,
  versionSections,
} from './report-sections.js';
import { ENGLISH, type ExportWording } from './words.js';

/** Options of a report. */
export interface ReportOptions {
  /** Plain text by default, or Markdown (CommonMark). */
  readonly format?: 'text' | 'markdown';
  /** The language: its `report` has the words around the changes. */
  readonly wording?: ExportWording;
  /** Which milestones it is about; all by default. */
  readonly chosen?: Chosen;
}

/**
 * What happened after one day up to another (`YYYY-MM-DD`, RangeError for anything else): milestones that
 * were delivered, moved, announced, cancelled and so on, each with the statement that says so; and those
 * overdue on the second day. Texts of the record cannot become markup: in Markdown they are escaped.
 */
export function report(
  roadmap: Roadmap,
  since: Day,
  asOf: Day,
  { format, wording = ENGLISH, chosen }: ReportOptions = {},
): string {
  const words = reportWords(wording);
  const sections = reportSections(roadmap, since, asOf, wording, chosen);
  const line = words.period(dayWords(since, wording), dayWords(asOf, wording));
  return written({ title: roadmap.title, line, sections }, format, wording);
}

/**
 * How two versions of a record differ, for people: what was delivered, moved, announced, cancelled, missed and so
 * on, each with the statement that says so. Milestones are known by their ids.
 */
export function versionReport(
  older: Version,
  newer: Version,
  { format, wording = ENGLISH, chosen = () => true }: ReportOptions = {},
): string {
  const words = reportWords(wording);
  const sections = versionSections(older, newer, wording, chosen);
  const day = ({ state }: Version) => dayWords(state.asOf, wording);
  const line = words.compared(day(older), day(newer));
  return written({ title: newer.roadmap.title, line, sections }, format, wording);
}

interface Content {
  readonly title: string | null;
  readonly line: string;
  readonly sections: readonly ReportSection[];
}

function written(
  { title, line, sections }: Content,
  format: ReportOptions['format'],
  wording: ExportWording,
): string {
  const write = format === 'markdown' ? MARKDOWN : TEXT;
  const words = reportWords(wording);
  return [
    write.title(oneLine(title ?? words.roadmap)),
    write.line(line),
    ...(sections.length === 0 ? [write.line(words.nothing)] : []),
    ...sections.map(({ title: heading, items }) =>
      [
        write.heading(words.heading(heading, items.length)),
        items.map((item) => write.item(item, wording)).join('\n'),
      ].join('\n\n'),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

interface Writing {
  title(text: string): string;
  heading(text: string): string;
  line(text: string): string;
  item(item: ReportItem, wording: ExportWording): string;
}

const TEXT: Writing = {
  title: (text) => `${text}\n${'='.repeat(Math.min(text.length, 72))}`,
  heading: (text) => `${text}\n${'-'.repeat(text.length)}`,
  line: oneLine,
  item: ({ name, what, said, source }, { words }) =>
    [
      `- ${oneLine(name)}`,
      ...[
        what,
        [said, source?.name].filter(Boolean).join(' – '),
        source?.url,
        source?.archived && words.archived(source.archived),
      ].flatMap((line) => (line ? `    ${oneLine(line)}` : [])),
    ].join('\n'),
};

const MARKDOWN: Writing = {
  title: (text) => `# ${escaped(text)}`,
  heading: (text) => `## ${escaped(text)}`,
  line: escaped,
  item: ({ name, what, said, source }, wording) => {
    const statement = [said && escaped(said), source && linked(source, wording)]
      .filter(Boolean)
      .join(' – ');
    const line = `- **${escaped(name)}**${what ? ` – ${escaped(what)}` : ''}`;
    return statement ? `${line}  \n  ${statement}` : line;
  },
};

function linked(
  { name, url, archived }: NonNullable<ReportItem['source']>,
  wording: ExportWording,
): string {
  const source = url ? `[${escaped(name)}](<${destination(url)}>)` : escaped(name);
  return archived
    ? `${source} ([${escaped(reportWords(wording).archivedCopy)}](<${destination(archived)}>))`
    : source;
}

/** In an http or https URL spaces and angle brackets are percent-encoded already. */
function destination(url: string): string {
  return url.replaceAll('\\', '\\\\').replaceAll('&', '&amp;');
}

/** Characters that CommonMark and its extensions (emoji, tables, mathematics) read as markup. */
const MARKUP = /[\\`*_[\]<>#|~&@$^]|(?<=\])\(|:(?=\S)|\.(?=\p{L})/gu;
/** What begins a list, a heading or a rule at the start of a line. */
const LINE_START = /^(\d*)([-+=.)])/;
/**
 * Mail and web addresses, mentions, issue numbers (#12, GH-12) and names of emoji (:smile:): many readers turn
 * them into links and pictures even if they are escaped, but not in code.
 */
const ADDRESS = /@[\p{L}\p{N}_]|:\/\/|www\.|mailto:|xmpp:|#\d|\bGH-\d|:[\w+-]+:/iu;

function escaped(text: string): string {
  const words = oneLine(text).split(' ');
  const written = words.map((word) =>
    ADDRESS.test(word) ? code(word) : word.replace(MARKUP, '\\$&'),
  );
  return written.join(' ').replace(LINE_START, '$1\\$2');
}

/** A code span, between more backticks than the text has in a row. */
function code(text: string): string {
  const rows = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...rows.map(({ length }) => length)) + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return fence + pad + text + pad + fence;
}
