import type { MilestoneColumns } from '../../model/columns.js';
import type { RecordList, RoadmapParts } from '../../model/roadmap.js';
import type { Company } from '../../model/types.js';
import type { ReadDocument } from '../document.js';
import { owned } from '../own.js';
import { RECORD_READER } from '../record.js';
import { CompanyTable } from '../tables.js';
import { type KeptText, TextRecords } from './batches.js';
import { type NameData, nameData, TextIndex, TextList } from './texts.js';

/** The most entries of a list in one message, so that the page takes only milliseconds to receive it. */
const PIECE = 4000;

/** A part of a list, which may be as long as the roadmap. */
interface Piece {
  readonly list: string;
  readonly entries: readonly unknown[];
}

/** Everything else; columns and bytes are transferred, not copied. */
interface Rest
  extends Pick<RoadmapParts, 'extra' | 'title' | 'knownThrough' | 'lastRecorded' | 'claimColumns'> {
  readonly names: NameData;
  readonly milestoneColumns: Omit<MilestoneColumns, 'ids' | 'titles'>;
  readonly kept: KeptText | null;
  readonly problems: ReadDocument['problems'];
}

export type Message = Piece | Rest;

function isRest(message: Message): message is Rest {
  return Object.hasOwn(message, 'problems');
}

/** A document that was read, as messages to another thread, each with the buffers it transfers. */
export function* messagesOf({
  parts,
  problems,
}: ReadDocument): Generator<[message: Message, transfer: ArrayBufferLike[]]> {
  const { extra, title, knownThrough, lastRecorded, claimColumns, records } = parts;
  const { ids: _, titles: __, ...milestoneColumns } = parts.milestoneColumns;
  const names = nameData(parts);
  const kept = records instanceof TextRecords ? records.kept : null;
  const lists = {
    companies: parts.companies.list,
    sources: parts.sources,
    stages: parts.stages,
    technologies: parts.technologies,
    indicators: parts.indicators,
    partners: [...parts.partners],
    typed: [...parts.typed],
    records: kept ? [] : (records as readonly unknown[]),
  };
  for (const [list, entries] of Object.entries<readonly unknown[]>(lists))
    for (let from = 0; from < entries.length; from += PIECE)
      yield [{ list, entries: entries.slice(from, from + PIECE) }, []];
  const rest = {
    extra,
    title,
    knownThrough,
    lastRecorded,
    names,
    milestoneColumns,
    claimColumns,
    kept,
    problems,
  };
  const arrays = [names.ids, names.titles, names.table, milestoneColumns, claimColumns, kept ?? {}]
    .flatMap((holder) => Object.values(holder) as unknown[])
    .filter((value) => ArrayBuffer.isView(value));
  yield [rest, arrays.map(({ buffer }) => buffer)];
}

/** Assembles the document that another thread has read. */
export class Receiver {
  readonly #lists = new Map<string, unknown[]>();
  readonly #companies = new CompanyTable();

  /** Takes a message; returns the document after the last one, null before. */
  take(message: Message): ReadDocument | null {
    if (isRest(message)) return this.#whole(message);
    for (const entry of owned(message.entries)) this.#add(message.list, entry);
    return null;
  }

  #add(list: string, entry: unknown): void {
    if (list === 'companies') this.#companies.add(entry as Company);
    else this.#list(list).push(entry);
  }

  #list<T>(name: string): T[] {
    const entries = this.#lists.get(name) ?? [];
    this.#lists.set(name, entries);
    return entries as T[];
  }

  #whole({ problems, kept, names, milestoneColumns, ...rest }: Rest): ReadDocument {
    const ids = new TextList(names.ids);
    const records: RecordList = kept ? new TextRecords(kept) : this.#list('records');
    const parts: RoadmapParts = {
      ...rest,
      companies: this.#companies.settle(),
      sources: this.#list('sources'),
      stages: this.#list('stages'),
      technologies: this.#list('technologies'),
      indicators: this.#list('indicators'),
      milestoneColumns: { ...milestoneColumns, ids, titles: new TextList(names.titles) },
      indices: new TextIndex(ids, names.table),
      partners: new Map(this.#list<[number, readonly string[]]>('partners')),
      typed: new Map(this.#list('typed')),
      records,
      reader: RECORD_READER,
    };
    return { parts, problems };
  }
}
