import type { Roadmap } from '../model/roadmap.js';
import type { RecordChoice } from './csv.js';
import { readable } from './longest.js';

interface Document {
  readonly companies: readonly { readonly id: string }[];
  readonly sources: readonly { readonly id: string }[];
  readonly milestones: readonly {
    readonly company: string;
    readonly partners: readonly string[];
    readonly claims: readonly { readonly source: string | null }[];
  }[];
  readonly indicators: readonly { readonly source?: string | null }[];
}

/**
 * The roadmap as JSON (RFC 8259) in the long form of the format; parseRoadmap reads it back as the
 * same roadmap, other fields included; TooLongError if it would be longer than the reader accepts. If only
 * some milestones are chosen, companies and sources that none of them refers to are left out.
 */
export function toJson(roadmap: Roadmap, { milestones }: RecordChoice = {}): string {
  const document = roadmap.toJSON();
  const chosen = milestones ? only(document as unknown as Document, [...milestones]) : {};
  return readable('JSON', () => `${JSON.stringify({ ...document, ...chosen }, null, 2)}\n`);
}

function only(document: Document, indices: readonly number[]): Partial<Document> {
  const milestones = indices.flatMap((index) => document.milestones[index] ?? []);
  const companies = new Set(milestones.flatMap(({ company, partners }) => [company, ...partners]));
  const sources = new Set(
    [...milestones.flatMap(({ claims }) => claims), ...document.indicators].map(
      ({ source }) => source,
    ),
  );
  return {
    companies: document.companies.filter(({ id }) => companies.has(id)),
    sources: document.sources.filter(({ id }) => sources.has(id)),
    milestones,
  };
}
