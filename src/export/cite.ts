/**
 * Citations of a roadmap: as text, BibTeX and CSL JSON. Pure: the address, the words and the day of access are
 * arguments.
 */
import { slug } from '../model/ids.js';
import type { Roadmap } from '../model/roadmap.js';
import type { Day } from '../model/types.js';
import { dayWords } from '../view/wording.js';
import { oneLine } from './plain-text.js';
import { type CiteWords, ENGLISH, ENGLISH_CITE, type ExportWording } from './words.js';

/** What is cited. */
export interface Cited {
  readonly roadmap: Roadmap;
  /** The day whose knowledge is shown, `YYYY-MM-DD`. */
  readonly day: Day;
  /** The address at which just that is shown. */
  readonly url: string;
  /** The day on which it was read there, `YYYY-MM-DD`. */
  readonly accessed: Day;
  /** What of the roadmap is shown, in words ("Toyota, NIO · launch"); none for everything. */
  readonly part?: string | undefined;
}

const LONGEST = 300;

/** "The battery race (as known on 25 Jun 2026; 196 sources). https://… (accessed 30 Nov 2026)". */
export function citationText(cited: Cited, wording: ExportWording = ENGLISH): string {
  const { url, accessed, day } = cited;
  const words = citeWords(wording);
  const about = [wording.words.asKnown(dayWords(day, wording)), ...restOf(cited, words)];
  return `${titleOf(cited)}. ${about.join('; ')}. ${url} (${words.accessed(dayWords(accessed, wording))})`;
}

/**
 * A `@misc` entry, which BibTeX and biblatex know. LaTeX's own signs are escaped, letters of any script stay: the
 * file is UTF-8.
 */
export function toBibTeX(cited: Cited, wording: ExportWording = ENGLISH): string {
  const { day, url, accessed } = cited;
  const words = citeWords(wording);
  const note = [wording.words.asKnown(dayWords(day, wording)), ...restOf(cited, words)].join('; ');
  const fields: readonly (readonly [string, string])[] = [
    // Two braces keep the case of the letters.
    ['title', `{${latex(titleOf(cited))}}`],
    ['year', day.slice(0, 4)],
    ['month', MONTHS[Number(day.slice(5, 7)) - 1] as string],
    ['note', latex(note)],
    ['url', bareUrl(url)],
    ['urldate', accessed],
  ];
  const lines = fields.map(([name, value]) =>
    // The months are macros, which every style words in its own way.
    name === 'month' ? `  month = ${value}` : `  ${name} = {${value}}`,
  );
  return `@misc{${keyOf(cited)},\n${lines.join(',\n')}\n}\n`;
}

/** A list of one item of CSL JSON (Citation Style Language 1.0.2), as Zotero and Pandoc read it. */
export function toCslJson(cited: Cited, wording: ExportWording = ENGLISH): string {
  const { day, url, accessed } = cited;
  const words = citeWords(wording);
  const item = {
    id: keyOf(cited),
    type: 'dataset',
    title: titleOf(cited),
    issued: { 'date-parts': [partsOf(day)] },
    accessed: { 'date-parts': [partsOf(accessed)] },
    URL: url,
    version: wording.words.asKnown(dayWords(day, wording)),
    note: restOf(cited, words).join('; ') || undefined,
    language: wording.lang,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

function citeWords({ words }: ExportWording): CiteWords {
  return words.cite ?? ENGLISH_CITE;
}

function titleOf({ roadmap }: Cited): string {
  return oneLine((roadmap.title ?? '').slice(0, LONGEST)) || 'Roadmap';
}

/** What is shown, where that is not everything, and the number of sources. */
function restOf({ roadmap, part }: Cited, words: CiteWords): string[] {
  const count = roadmap.sources.length;
  return [
    ...(part ? [oneLine(part.slice(0, LONGEST))] : []),
    ...(count > 0 ? [words.sources(count)] : []),
  ];
}

/** Letters, digits and hyphens of ASCII only: old BibTeX takes nothing else. */
function keyOf({ roadmap, day }: Cited): string {
  const name = slug(roadmap.title ?? '').replace(/[^a-z0-9-]+/g, '');
  const words = name.split('-').filter(Boolean).slice(0, 5).join('-');
  return `${words || 'roadmap'}-${day}`;
}

function partsOf(day: Day): number[] {
  return day.split('-').map(Number);
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Each in a form that every font encoding has, and without a brace that BibTeX would count. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '"': '\\symbol{34}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/** Text as LaTeX sets it to the letter. */
function latex(text: string): string {
  return text.replace(/[\\~^{}"<>|&%$#_]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
}

/** An address, in which signs that would end the field are percent-encoded (RFC 3986); it means the same. */
function bareUrl(url: string): string {
  return url.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
}
