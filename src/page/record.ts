/** The roadmap that entries are about, the entries themselves, and both in words. */
import { outcomeOf } from '../../components/roadmap-editor/look.js';
import { type EditorWords, editorWordsFor } from '../../components/words/editor.js';
import type { Words } from '../../components/words/en.js';
import { wordsFor } from '../../components/words/languages.js';
import { type AnyEntry, claimBody, type Entry, isKnown, readEntry } from '../log/index.js';
import { isolated } from '../model/isolated.js';
import { unquoted } from '../model/quotation.js';
import type { RawRecord, Roadmap } from '../model/roadmap.js';
import type { Source } from '../model/types.js';
import { parseRoadmap } from '../read/parse.js';
import { edtfWords, linkOf } from '../view/wording.js';
import type { Role, Session } from './session.js';
import type { PageWords } from './words.js';

/** An entry as the server gives it out. */
export interface Line {
  /** As it came. */
  readonly raw: AnyEntry;
  /** What it says; null where that cannot be read here, or was taken away. */
  readonly entry: Entry | null;
  readonly id: string;
  readonly kind: string;
  readonly seq: number;
  readonly pub: number | null;
  readonly state: 'published' | 'pending' | 'refused' | 'kept';
  readonly by: { readonly sub: string; readonly name: string; readonly role: Role };
  readonly recordedAt: string;
  readonly isRedacted: boolean;
}

export function lineOf(raw: AnyEntry): Line {
  const given = raw as Entry & {
    readonly seq: number;
    readonly by: Line['by'];
    readonly recordedAt: string;
    readonly state?: Line['state'];
    readonly redacted?: boolean;
  };
  const isRedacted = given.redacted === true;
  const { entry } = isRedacted ? { entry: null } : readEntry(raw);
  return {
    raw,
    entry: entry && isKnown(entry) ? entry : null,
    id: given.id,
    kind: given.kind,
    seq: given.seq,
    pub: given.pub ?? null,
    state: given.state ?? 'published',
    by: given.by,
    recordedAt: given.recordedAt,
    isRedacted,
  };
}

/** What an entry says, in words. */
export interface Saying {
  /** In one line. */
  readonly what: string;
  /** Company and milestone that it is about, by name; "" for none. */
  readonly company: string;
  readonly milestone: string;
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly quote: { readonly text: string; readonly lang: string | undefined } | null;
  readonly source: { readonly words: string; readonly href: string | null } | null;
}

interface Head {
  readonly epoch: string;
  readonly pub: number;
  readonly snapshot: { readonly hash: string };
}

type Fields = EditorWords['field'] & Readonly<Record<string, string>>;

export class LogRecord {
  readonly roadmap: Roadmap;
  readonly editor: EditorWords;
  readonly #words: Words;
  readonly #page: PageWords;
  readonly lang: string;
  readonly #hash: string;
  readonly #said = new WeakMap<object, Saying>();
  /** The end of the published log when it was looked at last, `EPOCH.PUB`. */
  end = '';

  private constructor(
    hash: string,
    roadmap: Roadmap,
    {
      lang,
      words,
      editor,
      page,
    }: { lang: string; words: Words; editor: EditorWords; page: PageWords },
  ) {
    this.#hash = hash;
    this.roadmap = roadmap;
    this.lang = lang;
    this.#words = words;
    this.editor = editor;
    this.#page = page;
  }

  /** The roadmap as it is published now; `last` where that has not changed. */
  static async load(
    session: Session,
    lang: string,
    page: PageWords,
    last: LogRecord | null,
  ): Promise<LogRecord> {
    const { snapshot, epoch, pub } = await session.ask<Head>('/head.json');
    const end = `${epoch}.${pub}`;
    if (last && last.#hash === snapshot.hash) return Object.assign(last, { end });
    const document = await session.ask<unknown>(`/snapshots/${snapshot.hash}.json`);
    const { roadmap } = parseRoadmap(document);
    const [words, editor] = await Promise.all([wordsFor(lang), editorWordsFor(lang)]);
    const record = new LogRecord(snapshot.hash, roadmap, { lang, words, editor, page });
    return Object.assign(record, { end });
  }

  get #wording() {
    const { period } = this.#words;
    return { lang: this.lang, words: { period, effect: this.editor.effect } };
  }

  /** "2027–2028" for an EDTF date. */
  dateWords(edtf: unknown): string {
    return typeof edtf === 'string' ? edtfWords(edtf, this.#wording) : this.editor.noDate;
  }

  statusWords(status: unknown): string {
    const words: Readonly<Record<string, string>> = this.#words.status;
    return typeof status === 'string' ? (words[status] ?? status) : '';
  }

  /** The statuses that a statement may have, and who may have said it, with their words. */
  get choices(): Readonly<Record<'status' | 'saidBy', readonly (readonly [string, string])[]>> {
    const { status, speaker } = this.#words;
    return { status: Object.entries(status), saidBy: Object.entries(speaker) };
  }

  /** What an entry would do to the roadmap as it is, and what a person has to know or decide; null for what draws nothing. */
  effectOf(
    entry: Entry,
    today: string,
  ): { readonly words: string; readonly asks: string[]; readonly isLike: boolean } | null {
    if (entry.kind !== 'claim' && entry.kind !== 'void') return null;
    const { words, told } = outcomeOf(this.roadmap, entry, today, this.#wording);
    return {
      words: words && this.editor.sentence(words),
      asks: told.map((kind) => this.editor.told[kind]),
      isLike: told.includes('question'),
    };
  }

  /** What an entry says; worked out once. */
  saying(line: Pick<Line, 'entry' | 'isRedacted' | 'kind'>): Saying {
    const said = this.#said.get(line) ?? this.#say(line);
    this.#said.set(line, said);
    return said;
  }

  #say({ entry, isRedacted, kind }: Pick<Line, 'entry' | 'isRedacted' | 'kind'>): Saying {
    const nothing = { what: '', company: '', milestone: '', facts: [], quote: null, source: null };
    if (!entry) {
      const gone = isRedacted ? this.#page.bodyGone : this.#page.unreadable;
      return {
        ...nothing,
        what: `${this.#page.kind[kind as keyof PageWords['kind']] ?? kind}: ${gone}`,
      };
    }
    const about = { ...nothing, ...this.#aboutOf(entry) };
    const { did } = this.editor;
    const { body } = entry;
    const note = textOf(body.note);
    const facts = note ? [[this.editor.field.note, note] as const] : [];
    switch (entry.kind) {
      case 'claim':
        return { ...about, ...this.#claim(entry) };
      case 'void':
        return { ...about, what: did.void(about.name), facts };
      case 'meta':
        return { ...about, what: `${about.name}: ${this.#changes(entry)}`, facts };
      case 'review': {
        const verdict = body.verdict === 'published' ? 'published' : 'refused';
        const isAmended = body.amended !== undefined && body.amended !== null;
        return { ...about, what: this.#page.decided[isAmended ? 'amended' : verdict], facts };
      }
      case 'redact':
        return { ...about, what: this.#page.tookAway, facts };
      default: {
        const name =
          textOf(body.title) ||
          textOf(body.name) ||
          textOf(body.publisher) ||
          textOf(body.url) ||
          textOf(body.id);
        return { ...about, what: `${this.#page.kind[entry.kind]}: ${name}`, facts };
      }
    }
  }

  /** The milestone or company that an entry is about, by its names. */
  #aboutOf(entry: Entry): Pick<Saying, 'company' | 'milestone'> & { readonly name: string } {
    const { target = {}, kind, body } = entry;
    const made: RawRecord | undefined =
      kind === 'claim' ? claimBody(entry).milestone : kind === 'milestone' ? body : undefined;
    const m = this.roadmap.indexOf(target.milestone ?? '');
    const known = m >= 0 ? this.roadmap.milestoneAt(m) : null;
    const owner = known?.company ?? textOf(made?.company) ?? target.company ?? '';
    const own = kind === 'claim' ? claimBody(entry).company : kind === 'company' ? body : undefined;
    const companyId = owner || textOf(own?.id);
    const company = this.roadmap.companyNamed(companyId)?.name ?? (textOf(own?.name) || companyId);
    const milestone = known?.title ?? textOf(made?.title);
    const name = milestone
      ? this.editor.effect.milestone(company, milestone)
      : isolated(company || target.milestone || this.roadmap.title || entry.roadmap);
    return { company, milestone, name };
  }

  #claim(entry: Entry): Pick<Saying, 'what' | 'facts' | 'quote' | 'source'> {
    const { claim, source } = claimBody(entry);
    const { field, did } = this.editor;
    const { name } = this.#aboutOf(entry);
    const date = [this.dateWords(claim.date), this.statusWords(claim.status ?? 'announced')];
    const facts = (
      [
        [field.saidOn, textOf(claim.saidOn) && this.dateWords(claim.saidOn)],
        [field.saidBy, this.#speaker(claim.saidBy)],
        [field.phrase, unquoted(textOf(claim.phrase))],
        [field.note, textOf(claim.note)],
      ] as const
    ).filter(([, text]) => text !== '');
    const quote = textOf(claim.quote);
    const known =
      typeof claim.source === 'string' ? this.roadmap.sourceWithId(claim.source) : undefined;
    return {
      what: did.claim(name, date.join(' · ')),
      facts,
      quote: quote ? { text: quote, lang: textOf(claim.quoteLang) || undefined } : null,
      source: sourceWords((source as Source | undefined) ?? known ?? null),
    };
  }

  #speaker(value: unknown): string {
    const words: Readonly<Record<string, string>> = this.#words.speaker;
    const text = textOf(value);
    return words[text] ?? text;
  }

  /** "Title “First car” → “The first car”", of an entry that changes fields. */
  #changes({ target = {}, body }: Entry): string {
    const m = this.roadmap.indexOf(target.milestone ?? '');
    const { title, knownThrough } = this.roadmap;
    const before: RawRecord =
      m >= 0
        ? (this.roadmap.milestoneAt(m) as unknown as RawRecord)
        : target.company === undefined
          ? { title, knownThrough }
          : ((this.roadmap.companyNamed(target.company) as unknown as RawRecord) ?? {});
    const labels = this.editor.field as Fields;
    const word = (value: unknown) =>
      textOf(value) ? `“${isolated(textOf(value))}”` : this.editor.none;
    return Object.entries(body)
      .map(([key, value]) => `${labels[key] ?? key} ${word(before[key])} → ${word(value)}`)
      .join(' · ');
  }
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

function sourceWords(source: Source | null): Saying['source'] {
  if (!source) return null;
  const words = [source.publisher, source.title].map(textOf).filter(Boolean).join(': ');
  const href = linkOf(source);
  return words || href ? { words: isolated(words || (href as string)), href } : null;
}

/** Today by the clock of the place. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
