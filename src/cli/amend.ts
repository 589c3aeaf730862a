/** Applies log entries to the file of a roadmap: writes what they add, and leaves the rest as it is. */
import { type AnyEntry, type Applied, applyEntries, canonicalJson } from '../log/index.js';
import type { Roadmap } from '../model/roadmap.js';
import { parseRoadmap, parseRoadmapCsv } from '../read/parse.js';
import { amendCsv } from './amend-csv.js';
import { amendJson, CannotAmend } from './amend-json.js';
import type { Input } from './input.js';
import { FileError, type Io } from './io.js';

/** A roadmap with entries applied, and the new text of its file. */
export interface Amended extends Applied {
  readonly roadmap: Roadmap;
  readonly text: string;
}

/** Applies entries to a file that was read; FileError if what they add cannot be written into it. */
export function amended(
  input: Input,
  entries: readonly AnyEntry[],
  columns: string | undefined,
  apart: Iterable<string> = [],
): Amended {
  const { file, kind, text, roadmap: before } = input;
  const applied = applyEntries(before, entries, { apart });
  const { roadmap } = parseRoadmap(applied.document);
  if (applied.applied.length === 0) return { ...applied, roadmap, text };
  try {
    const mark = markOf(input);
    const changed =
      kind === 'csv' ? amendCsv(text, columns, before, roadmap) : jsonWith(text, roadmap, columns);
    checkRead(kind, changed, roadmap, columns);
    return { ...applied, roadmap, text: mark + changed };
  } catch (error) {
    if (error instanceof CannotAmend)
      throw new FileError(`${file} cannot be added to: ${error.message}`);
    throw error;
  }
}

/** The byte order mark of a file, which was removed from its text; only UTF-8 files keep their encoding. */
function markOf({ bytes, text }: Input): string {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\uFEFF' : '';
  if (Buffer.from(mark + text).equals(Buffer.from(bytes))) return mark;
  throw new CannotAmend('it is not in UTF-8: roadmap-tracker convert makes a file that is');
}

function jsonWith(text: string, after: Roadmap, columns: string | undefined): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CannotAmend('it is damaged: roadmap-tracker check tells where');
  }
  // Read again from the value, so that its records are those in the text.
  const { roadmap } = parseRoadmap(value, { columns });
  return amendJson(text, value, roadmap, after);
}

/** Throws unless the new text is read back as what was meant. */
function checkRead(
  kind: Input['kind'],
  text: string,
  meant: Roadmap,
  columns: string | undefined,
): void {
  const { roadmap } =
    kind === 'csv' ? parseRoadmapCsv(text, { columns }) : parseRoadmap(text, { columns });
  if (contentOf(roadmap, kind) !== contentOf(meant, kind))
    throw new CannotAmend(
      'it would be read as something else: roadmap-tracker convert makes a file that can have all',
    );
}

/** Everything a file of a kind holds, apart from ids that the reader makes. */
function contentOf(roadmap: Roadmap, kind: Input['kind']): string {
  const nameOf = (company: string) => roadmap.companyNamed(company)?.name ?? company;
  const milestones = roadmap.milestones.map(({ company, partners, technology, ...milestone }) => ({
    ...milestone,
    company: nameOf(company),
    partners: partners.map(nameOf),
    technology: technology && roadmap.technologyWithId(technology)?.name,
    claims: milestone.claims.map((claim) => ({
      ...claim,
      source: sourceOf(roadmap, claim.source),
    })),
  }));
  if (kind === 'csv') return canonicalJson(milestones);
  const { title, knownThrough, indicators } = roadmap;
  const companies = roadmap.companies.map(({ id: _, ...company }) => canonicalJson(company)).sort();
  return canonicalJson({
    title,
    knownThrough,
    companies,
    milestones,
    indicators: indicators.length,
  });
}

function sourceOf(roadmap: Roadmap, id: string | null): unknown {
  if (id === null) return null;
  const { id: _, ...source } = roadmap.sourceWithId(id) ?? { id };
  return source;
}

/** Writes a file completely or not at all, unless somebody else has changed it meanwhile. */
export async function writeAmended(input: Input, text: string, io: Io): Promise<void> {
  const { file } = input;
  if (file !== '-' && !Buffer.from(input.bytes).equals(Buffer.from(await io.read(file))))
    throw new FileError(`${file} has been changed meanwhile, and nothing was written: start again`);
  if (file === '-') await io.write(file, text);
  else await io.replace(file, text);
}
