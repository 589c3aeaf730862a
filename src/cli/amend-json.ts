/** Writes what was added to a roadmap into the JSON text that it was read from. */
import { FORMAT, type RawRecord, type Roadmap } from '../model/roadmap.js';
import type { Claim, Milestone } from '../model/types.js';
import { isBlank, isRecord } from '../read/fields.js';
import { JsonEdits } from './json-edits.js';
import { type JsonList, type JsonNode, type JsonObject, jsonTree } from './json-tree.js';

/** An addition that the file cannot hold in its present form. */
export class CannotAmend extends Error {}

/** The text with what is in `after` and not in `before`, which was read from `value`. */
export function amendJson(text: string, value: unknown, before: Roadmap, after: Roadmap): string {
  const root = jsonTree(text);
  const edits = new JsonEdits(text, root);
  new Amendment(root, value, before, after, edits).write();
  return edits.finish();
}

/** Fields of a milestone that entries may change. */
const CHANGEABLE = ['title', 'stage', 'technology', 'partners'] as const;

class Amendment {
  /** The head of the document; null where it is a bare list of records. */
  readonly #head: JsonObject | null;
  readonly #list: JsonList;
  readonly #records: readonly unknown[];
  readonly #value: RawRecord;
  #places: ReadonlyMap<unknown, number> | undefined;

  constructor(
    root: JsonNode,
    value: unknown,
    readonly before: Roadmap,
    readonly after: Roadmap,
    readonly edits: JsonEdits,
  ) {
    this.#head = root.kind === 'object' ? root : null;
    this.#value = isRecord(value) ? value : {};
    const list = this.#head ? this.#head.members.get('milestones')?.value : root;
    if (list?.kind !== 'list') throw new CannotAmend('it has no list of milestones');
    this.#list = list;
    this.#records = (Array.isArray(value) ? value : this.#value.milestones) as readonly unknown[];
  }

  write(): void {
    this.#writeFormat();
    this.#writeHead();
    this.#writeCompanies();
    this.#writeSources();
    const count = this.before.milestoneColumns.count;
    for (let m = 0; m < count; m += 1) this.#writeMilestone(m);
    const added = this.after.milestones.slice(count).map((milestone) => this.#long(milestone, {}));
    this.edits.append(this.#list, added);
  }

  #writeFormat(): void {
    const { format } = this.#value;
    if (!this.#head || this.after.toJSON().format !== FORMAT || format === FORMAT) return;
    if (this.#head.members.has('format')) this.edits.set(this.#head, { format: FORMAT });
    else this.edits.begin(this.#head, 'format', FORMAT);
  }

  #writeHead(): void {
    for (const key of ['title', 'knownThrough'] as const) {
      if (this.after[key] === this.before[key]) continue;
      if (!this.#head) throw new CannotAmend(`a list of records has no ${key}`);
      this.edits.set(this.#head, { [key]: this.after[key] });
    }
  }

  #writeCompanies(): void {
    const known = new Map(this.before.companies.map((company) => [company.id, company]));
    const list = this.#listOf('companies');
    const given = this.#value.companies as readonly unknown[] | undefined;
    const places = new Map<unknown, number>();
    for (const [place, one] of (given ?? []).entries())
      if (isRecord(one) && !places.has(one.id)) places.set(one.id, place);
    const added: unknown[] = [];
    for (const company of this.after.companies) {
      const was = known.get(company.id);
      // A file without a list of companies gets them from the milestones: name and country.
      const { id: _, name: __, country: ___, ...further } = company;
      if (!was && (list || Object.keys(further).length > 0)) added.push(company);
      if (!was || JSON.stringify(was) === JSON.stringify(company)) continue;
      const node = list?.items[places.get(company.id) ?? -1];
      if (node?.kind !== 'object')
        throw new CannotAmend(`it does not list the company ${was.name}`);
      this.edits.set(node, changedFields(was, company));
    }
    this.#appendTo('companies', list, added);
  }

  #writeSources(): void {
    const list = this.#listOf('sources');
    if (!list) return;
    const added = this.after.sources.filter(({ id }) => !this.before.sourceWithId(id));
    this.edits.append(
      list,
      added.map((source) => inOrder(source, SOURCE_ORDER)),
    );
  }

  #listOf(key: string): JsonList | null {
    const node = this.#head?.members.get(key)?.value;
    return node?.kind === 'list' ? node : null;
  }

  #appendTo(key: string, list: JsonList | null, added: readonly unknown[]): void {
    if (added.length === 0) return;
    if (list) this.edits.append(list, added);
    else if (this.#head) this.edits.set(this.#head, { [key]: added });
    else throw new CannotAmend(`a list of records has no ${key}`);
  }

  /** Writes what changed in a milestone of the file. */
  #writeMilestone(m: number): void {
    const [was, is] = [this.before.milestoneAt(m), this.after.milestoneAt(m)];
    const known = new Set(was.claims.map(({ id }) => id));
    const claims = is.claims.filter(({ id }) => !known.has(id));
    const changed = CHANGEABLE.filter((key) => String(was[key]) !== String(is[key]));
    if (claims.length === 0 && changed.length === 0) return;
    const { node, record } = this.#recordOf(m);
    const list = node.members.get('claims')?.value;
    if (!Array.isArray(record.claims) || list?.kind !== 'list') {
      // The short form holds one claim, so the record is converted to the long form.
      this.edits.replace(node, this.#long(is, record));
      return;
    }
    this.edits.append(
      list,
      claims.map((claim) => this.#claim(claim)),
    );
    const said = { ...is, technology: this.#technology(is.technology) };
    this.edits.set(node, Object.fromEntries(changed.map((key) => [key, said[key]])));
  }

  /** The node and the record of a milestone, found by identity, because refused records shift the indices. */
  #recordOf(m: number): { node: JsonObject; record: RawRecord } {
    this.#places ??= new Map(this.#records.map((record, place) => [record, place]));
    const own = this.#places.get(this.before.recordAt(m)) ?? -1;
    const isAll = this.#records.length === this.before.milestoneColumns.count;
    const index = own < 0 && isAll ? m : own;
    const node = this.#list.items[index];
    if (node?.kind === 'object') return { node, record: this.#records[index] as RawRecord };
    throw new CannotAmend('some of its records cannot be read: mend those first');
  }

  /**
   * A milestone in the file's format. Fields of its previous record are kept; `id` only if it was written.
   */
  #long(milestone: Milestone, record: RawRecord): RawRecord {
    const { claims, id, company, partners, technology, ...rest } = milestone;
    const isNew = Object.keys(record).length === 0;
    const owner = this.after.companyNamed(company);
    const isListed = this.#listOf('companies') !== null;
    const fields = {
      ...((isNew || record.id !== undefined) && { id }),
      company: isListed ? company : (owner?.name ?? company),
      ...(!isListed && (isNew || record.country !== undefined) && { country: owner?.country }),
      ...(partners.length > 0 && { partners }),
      ...rest,
      technology: this.#technology(technology),
      claims: claims.map((claim) => this.#claim(claim)),
    };
    return Object.fromEntries(Object.entries(fields).filter(([, field]) => !isBlank(field)));
  }

  /** Files name technologies, and ids are derived from the names. */
  #technology(id: string | null): string | null {
    return id === null ? null : (this.after.technologyWithId(id)?.name ?? id);
  }

  /** A claim in the file's format, without empty fields. */
  #claim(claim: Claim): RawRecord {
    const { source, ...rest } = claim;
    const known = source === null ? undefined : this.after.sourceWithId(source);
    const { id: _, ...inline } = known ?? { id: null };
    const whole = {
      ...rest,
      ...(known && { source: this.#listOf('sources') ? source : inOrder(inline, SOURCE_ORDER) }),
    };
    const fields = Object.entries(inOrder(whole, CLAIM_ORDER));
    return Object.fromEntries(fields.filter(([key, value]) => saysSomething(key, value, claim)));
  }
}

/** The order of fields in files, as one reads them. */
const CLAIM_ORDER = [
  ...['id', 'saidOn', 'saidBy', 'date', 'phrase', 'quote', 'quoteLang', 'status', 'source'],
  ...['unverified', 'retracts', 'voids', 'after', 'recordedOn', 'recordedBy'],
];
const SOURCE_ORDER = ['id', 'publisher', 'title', 'url', 'published', 'archived', 'accessed'];

function inOrder(record: RawRecord, order: readonly string[]): RawRecord {
  const first = order.filter((key) => Object.hasOwn(record, key));
  return { ...Object.fromEntries(first.map((key) => [key, record[key]])), ...record };
}

/** Whether a value differs from what the reader takes by default. */
function saysSomething(key: string, value: unknown, { voids }: Claim): boolean {
  if (isBlank(value) || (key === 'unverified' && value === false)) return false;
  if (key === 'saidBy') return value !== 'company';
  return !(key === 'status' && !isBlank(voids));
}

function changedFields(was: RawRecord, is: RawRecord): RawRecord {
  const keys = Object.keys(is).filter(
    (key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]),
  );
  return Object.fromEntries(keys.map((key) => [key, is[key]]));
}
