/** Parses a typed date: a relation, one period or a span of two, and words such as "around" and "perhaps". */
import type { Day, FiscalYear } from '../types.js';
import { type EdtfDate, qualifier } from './date.js';
import { durationOf } from './duration.js';
import { inEnglish } from './east-asian.js';
import { type EdtfSpan, endsBeforeItBegins, spanOf } from './edtf.js';
import { ENGLISH, type PeriodVocabulary, type Relation } from './english.js';
import { PeriodError, shorten, unlessMeaningless } from './error.js';
import type { DateOrder } from './order.js';
import {
  firstYear,
  inherit,
  isDash,
  isOnly,
  lastYear,
  nextYear,
  partAndYear,
  refuseHalfYears,
  type Split,
  sharingFiscal,
  WINTER,
  withShortYear,
} from './pair.js';
import { gatherParts, type Parts, withParts } from './parts.js';
import { plainSpelling, withoutOrnaments } from './spelling.js';
import { DASH, HYPHEN, tokenise, YEAR_PAIR } from './tokens.js';
import { dateAt, dayAt, thirdOf, type Unit, type UnitContext, unitOf } from './unit.js';

/** The longest relation or ending, in words. */
const LONGEST = 4;

/** The most dashes or question marks that mean "no date"; more are refused. */
const MOST_DASHES = 4;

/** The spans that a phrase names, or 'none' if it withdraws the date. Throws PeriodError. */
export function readTyped(
  phrase: string,
  options: {
    readonly fiscalYear?: FiscalYear;
    readonly saidOn?: Day;
    readonly order?: DateOrder;
  },
): readonly EdtfSpan[] | 'none' {
  const text = shorten(phrase);
  // Web pages put characters that nobody sees between words, or at their ends.
  const seen = phrase.replace(/\p{Cf}+/gu, '');
  const bare = withoutOrnaments(seen.normalize('NFC').toLowerCase());
  const spelt = plainSpelling(inEnglish(bare, phrase), text);
  const raw = tokenise(spelt, phrase, options.order ?? null);
  const all = withoutLooseEnds(withoutIdioms(movedTo(raw, text)));
  if (isUndated(raw) || isUndated(all)) return 'none';
  const approximate = all.some((token) => ENGLISH.approximate.has(token));
  const uncertain = all.some((token) => ENGLISH.uncertain.has(token));
  const tokens = all.filter((token) => !isMark(token) && !ENGLISH.hedges.has(token));
  // Without what a page may have added to Object.prototype.
  const context: UnitContext = Object.assign(Object.create(null), options, { text });
  const spans = new Phrase(tokens, context, ENGLISH).read();
  if (!approximate && !uncertain) return spans;
  const isLast = isOfLast(all);
  return spans.map((span, i) => {
    if (!isLast) return marked(span, approximate, uncertain);
    return i < spans.length - 1 ? span : lastMarked(span, approximate, uncertain);
  });
}

/** Replaces what takes several words by words of the other tables; the longest match counts. */
function withoutIdioms(tokens: readonly string[]): string[] {
  const words: string[] = [];
  for (let i = 0; i < tokens.length; ) {
    let length = Math.min(LONGEST, tokens.length - i);
    while (length > 0 && !ENGLISH.idioms.has(tokens.slice(i, i + length).join(' '))) length--;
    const idiom = ENGLISH.idioms.get(tokens.slice(i, i + length).join(' '));
    words.push(...(idiom ?? [tokens[i] as string]));
    i += Math.max(1, length);
  }
  return words;
}

/** Whether the words only say that there is no date, or there are only dashes and question marks. */
function isUndated(all: readonly string[]): boolean {
  const isSign = (token: string) => [DASH, HYPHEN, '?', '/'].includes(token);
  const said = all.filter((token) => !isSign(token));
  if (said.length === 0) {
    const marks = all.filter((token) => token !== '/').length;
    return marks > 0 && marks <= MOST_DASHES;
  }
  const { undated, besideUndated } = ENGLISH;
  return (
    said.some((token) => undated.has(token)) &&
    said.every((token) => undated.has(token) || besideUndated.has(token))
  );
}

const MOVED =
  /^(?:delayed|postponed|pushed|moved|slipped|deferred|rescheduled|shifted|brought|pulled)$/;

/** "Delayed from 2027 to 2028" says 2028. */
function movedTo(tokens: readonly string[], text: string): readonly string[] {
  const from = tokens.indexOf('from');
  if (from < 1 || from > 2 || !MOVED.test(tokens[0] as string)) return tokens;
  const to = tokens.findLastIndex((token) => ENGLISH.to.has(token) && token !== '/');
  if (to < from) throw new PeriodError(text, 'says only the date before', 'write the new one');
  return tokens.slice(to + 1);
}

/** Without a slash between a date and TBD, nor a dash between it and TBC or "target", which are of the whole. */
function withoutLooseEnds(tokens: readonly string[]): readonly string[] {
  const isLoose = (joint: string | undefined, mark: string | undefined) =>
    (joint === '/' && ENGLISH.undated.has(mark ?? '') && ENGLISH.uncertain.has(mark ?? '')) ||
    ((joint === DASH || joint === HYPHEN) && (mark === 'tbc' || ENGLISH.hedges.has(mark ?? '')));
  return tokens.filter(
    (token, i) =>
      !(i === 1 && isLoose(token, tokens[0])) &&
      !(i === tokens.length - 2 && isLoose(token, tokens.at(-1))),
  );
}

function isMark(token: string): boolean {
  return ENGLISH.approximate.has(token) || ENGLISH.uncertain.has(token);
}

/** Whether "around" and the like directly follow the word that joins a span: then only its last date is meant. */
function isOfLast(all: readonly string[]): boolean {
  const first = all.findIndex(isMark);
  const joint = all[first - 1] ?? '';
  if (!ENGLISH.to.has(joint) && !ENGLISH.or.has(joint)) return false;
  const rest = all.slice(first);
  const next = rest.findIndex((token) => !isMark(token));
  return next > 0 && !rest.slice(next).some(isMark);
}

function lastMarked(span: EdtfSpan, approximate: boolean, uncertain: boolean): EdtfSpan {
  const { to } = marked(span, approximate, uncertain);
  return span.from === span.to ? { from: to, to } : { from: span.from, to };
}

function marked({ from, to }: EdtfSpan, approximate: boolean, uncertain: boolean): EdtfSpan {
  const mark = (date: EdtfDate): EdtfDate => {
    return { ...date, text: date.text + qualifier(approximate, uncertain), approximate, uncertain };
  };
  const start = from && mark(from);
  return { from: start, to: from === to ? start : to && mark(to) };
}

/** "Week of 16 March 2026", "week ending 22 March 2026". */
const WEEK_OF = /^(?:week|wk) (?:of|from|commencing|beginning|starting|(ending|ended|to))$/;

class Phrase {
  private relation: Relation | null = null;

  constructor(
    private tokens: readonly string[],
    private readonly context: UnitContext,
    private readonly vocabulary: PeriodVocabulary,
  ) {}

  read(): readonly EdtfSpan[] {
    const within = durationOf(this.tokens, this.context);
    if (within) return [within];
    this.takeRelations();
    this.takeEnding();
    if (this.tokens.length === 0) throw new PeriodError(this.context.text, 'names no date');
    if (this.tokens[0] === HYPHEN || this.tokens.at(-1) === HYPHEN) {
      throw new PeriodError(this.context.text, 'has a hyphen that joins nothing');
    }
    const week = WEEK_OF.exec(this.tokens.slice(0, 2).join(' '));
    if (week) return [this.weekOf(week[1] !== undefined)];
    const split = this.splitAt();
    if (split) return this.pair(split);
    const hyphens = this.tokens.flatMap((token, i) => (token === HYPHEN ? [i] : []));
    try {
      return [this.relate(this.parts(this.tokens))];
    } catch (error) {
      // A hyphen may join two ends, as in "2027-2028" and "Q3-Q4 2027".
      for (const i of hyphens) {
        const spans = unlessMeaningless(() => this.pair(this.splitOf(i)));
        if (spans) return spans;
      }
      throw error;
    }
  }

  /** "Week of 16 March 2026", which may begin on any day of the week: seven days. */
  private weekOf(isLast: boolean): EdtfSpan {
    const { text } = this.context;
    const { from, to } = unitOf(this.parts(this.tokens.slice(2)), this.context);
    if (from !== to || from.precision !== 'day') {
      throw new PeriodError(text, 'does not say which week', 'write week 12 2027, or a day of it');
    }
    const first = isLast ? from.min - 6 : from.min;
    return this.bound({ from: dayAt(first, text), to: dayAt(first + 6, text) }, false);
  }

  private takeRelations(): void {
    for (let length = LONGEST; length > 0; length--) {
      const relation = this.vocabulary.relations.get(this.tokens.slice(0, length).join(' '));
      if (!relation) continue;
      this.tokens = this.tokens.slice(length);
      this.set(relation);
      this.takeRelations();
      return;
    }
  }

  private takeEnding(): void {
    for (let length = Math.min(LONGEST, this.tokens.length - 1); length > 0; length--) {
      const relation = this.vocabulary.endings.get(this.tokens.slice(-length).join(' '));
      if (!relation) continue;
      this.tokens = this.tokens.slice(0, -length);
      this.set(relation);
      return;
    }
  }

  private set(relation: Relation): void {
    const both = [this.relation, relation];
    if (both.includes('from') && both.includes('not-before')) {
      // "From as early as 2027", "from 2027 onwards".
      this.relation = 'not-before';
      return;
    }
    if (this.relation && this.relation !== relation) {
      throw new PeriodError(
        this.context.text,
        'says two things at once',
        'write by 2030 or from 2027',
        'two-dates',
      );
    }
    this.relation = relation;
  }

  private splitAt(): Split | null {
    const { to, or, and } = this.vocabulary;
    const isJoint = (token: string) =>
      to.has(token) || or.has(token) || (and.has(token) && this.relation === 'between');
    const joint = this.tokens.findIndex((token) => isJoint(token));
    const at = joint < 0 ? this.tokens.indexOf(YEAR_PAIR) : joint;
    return at < 0 ? null : this.splitOf(at);
  }

  private splitOf(at: number): Split {
    const joint = this.tokens[at] as string;
    return { left: this.tokens.slice(0, at), right: this.tokens.slice(at + 1), joint };
  }

  private parts(tokens: readonly string[]): Parts {
    const words = tokens.filter((token) => token !== HYPHEN);
    return gatherParts(this.context.text, words, this.vocabulary);
  }

  private pair({ left, right, joint }: Split): readonly EdtfSpan[] {
    const { text } = this.context;
    const [first, last] = [firstYear(left), lastYear(right)];
    const [a, b] = [withShortYear(this.parts(first)), withShortYear(this.parts(last))];
    if (isBlank(a) || isBlank(b)) {
      throw new PeriodError(
        text,
        'is a span without an end',
        'write 2027–2028, by 2027 or from 2027',
      );
    }
    const single =
      this.twoYearLabel(a, b, joint, last) ??
      this.yearTo(a, b, joint) ??
      partAndYear(text, a, b, joint);
    if (single) return [this.relate(single)];
    refuseHalfYears(text, { left, right, joint }, a, b);
    const from = this.place(inherit(sharingFiscal(text, a, b, first, last), b));
    const to = this.place(inherit(sharingFiscal(text, b, a, last), a));
    if (from.from.min > to.to.max) throw endsBeforeItBegins(this.context.text);
    // "2027 or 2029" leaves 2028 out.
    const isOr = this.vocabulary.or.has(joint) && !this.tokens.includes(YEAR_PAIR);
    if (isOr && from.to.max + 1 < to.from.min && !this.relation) {
      return [spanOf(from.from, from.to), spanOf(to.from, to.to)];
    }
    return [this.bound({ from: from.from, to: to.to }, true)];
  }

  /** "Winter 2027–28" and "FY2027/28" are one winter and one fiscal year, not two. */
  private twoYearLabel(a: Parts, b: Parts, joint: string, right: readonly string[]): Parts | null {
    const { year } = a;
    const isNext = year !== undefined && (b.year ?? b.small) === nextYear(year, b);
    if (!isNext || b.fiscal) return null;
    const isOneYear = Object.keys(b).length === 1;
    if (isOneYear && a.season === WINTER) return a;
    if (!['/', HYPHEN, YEAR_PAIR].includes(joint)) return null;
    // "FY2027/28 Q3": what follows is a part of the label's year.
    const [label = '', next = ''] = right;
    const isLabel =
      joint !== HYPHEN && Number(label) % 100 === (b.year ?? b.small ?? 0) % 100 && next !== 'year';
    const isFollowed = isLabel && isOnly(a, ['year', 'fiscal']);
    if (!isOneYear && !isFollowed) return null;
    const { year: _, small: __, ...more } = b;
    if (!a.fiscal) return more.season === WINTER ? withParts(a, more) : null;
    const whole = withParts(a, more);
    return this.context.fiscalYear?.labelledBy === 'end'
      ? withParts(whole, { year: year + 1 })
      : whole;
  }

  /** "The year to March 2027" is the twelve months that end with it. */
  private yearTo(a: Parts, b: Parts, joint: string): Parts | null {
    const isYear =
      isOnly(a, ['fiscal', 'relative']) && (a.relative?.bare || (a.fiscal && !a.relative));
    if (!isYear || !(b.month || b.date) || isDash(joint) || !this.vocabulary.to.has(joint))
      return null;
    const last = withParts(b, { ending: true });
    if (last.edge === 'end') delete last.edge;
    return last;
  }

  private relate(parts: Parts): EdtfSpan {
    const { relation, context } = this;
    const { edge } = parts;
    const isYear = parts.relative?.bare && isUndivided(parts);
    if (isYear && (relation === 'before' || relation === 'after')) {
      throw new PeriodError(
        context.text,
        'does not say which year',
        'name it: before 2027',
        'no-year',
      );
    }
    const unit = unitOf(parts, context);
    // "Before the end of 2030" is by 2030. "By the start of 2030" includes the year's first months.
    if (edge === 'end' && relation === 'before') return spanOf(null, unit.to);
    const meant = edge === 'end' ? ['by', 'after'] : ['from', 'not-before', 'before'];
    if (edge && !(relation && meant.includes(relation)))
      return this.bound(this.edgeOf(unit, edge), false);
    // "This decade" means the rest of it: by its end.
    if (parts.relative?.unit === 'decade' && parts.relative.offset === 0 && isUndivided(parts)) {
      if (!relation || relation === 'within') return spanOf(null, unit.to);
    }
    return this.bound(unit, false);
  }

  private place(parts: Parts): Unit {
    const unit = unitOf(parts, this.context);
    return parts.edge ? this.edgeOf(unit, parts.edge) : unit;
  }

  private edgeOf(unit: Unit, edge: 'start' | 'end'): Unit {
    return thirdOf(unit, edge === 'start' ? 1 : 3, this.context);
  }

  /** The span of a unit with the phrase's relation. In a pair, "from" and "between" add no bound. */
  private bound(unit: Unit, isPair: boolean): EdtfSpan {
    const { text } = this.context;
    const { from, to } = unit;
    switch (this.relation) {
      case 'by':
        return spanOf(null, to);
      case 'before':
        return spanOf(null, dateAt(from.min - 1, from, text));
      case 'after':
        return spanOf(dateAt(to.max + 1, to, text), null);
      case 'not-before':
        return spanOf(from, null);
      case 'from':
        return isPair ? spanUnlessSingle(unit) : spanOf(from, null);
      case 'between':
        if (isPair) return spanUnlessSingle(unit);
        throw new PeriodError(
          text,
          'says between what, but not and what',
          'write between 2027 and 2028',
        );
      default:
        return spanUnlessSingle(unit);
    }
  }
}

function isBlank(parts: Parts): boolean {
  return Object.keys(parts).length === 0;
}

function isUndivided(parts: Parts): boolean {
  return !parts.third && !parts.half && !parts.edge;
}

function spanUnlessSingle({ from, to }: Unit): EdtfSpan {
  return from === to || from.text === to.text ? { from, to: from } : spanOf(from, to);
}
