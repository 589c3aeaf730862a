/**
 * Salvages damaged JSON: keeps every undamaged record and reports the rest. The result is valid JSON for the
 * plain reader, as pieces of the text. Code outside this folder imports only this file.
 */

import { excerpt, Problems } from '../../problems.js';
import { placing, type TextPlace } from '../../text.js';
import type { Units } from '../syntax.js';
import { findingFault, hintOf } from './fault.js';
import type { Piece, Range } from './pieces.js';

export type { Piece } from './pieces.js';

import { type Damage, Salvager } from './salvager.js';

/** A text as numbers, and a function that returns parts of it as strings. It has no byte order mark. */
export interface JsonSource {
  readonly units: Units;
  text(from: number, to: number): string;
}

export interface Mended {
  /** Pieces of the source that together are JSON. */
  readonly pieces: readonly Piece[];
  /** The damage found; problems of reading the pieces are added to it. */
  readonly problems: Problems;
}

/** Damaged entries became null; this suppresses the second problem that the reader would note about each. */
class DamageProblems extends Problems {
  readonly #damaged = new Set<string>();

  damage(at: string, message: string, hint: string, isLoss: boolean): void {
    if (isLoss) super.error(at, message, hint);
    else this.warn(at, message, hint);
    if (at !== '') this.#damaged.add(at);
  }

  override error(at: string, message: string, hint: string): void {
    if (!this.#damaged.has(at)) super.error(at, message, hint);
  }
}

/** Null if the text is JSON. If nothing in it can be kept, the pieces are an empty list. */
export function* mendingJson(source: JsonSource): Generator<number, Mended | null> {
  const { units } = source;
  const fault = yield* findingFault(units);
  if (!fault) return null;
  const salvage = yield* new Salvager(units).salvaging();
  const found = salvage?.damages ?? [];
  const damages = found.length > 0 ? found : [{ ...fault, lost: null, entry: null, more: 0 }];
  const places = yield* placing(
    units,
    damages.flatMap(({ at, lost }) => [at, ...(lost ?? [])]),
  );
  const problems = new DamageProblems();
  for (const damage of damages) {
    const at = damage.entry ? pointerOf(damage.entry, salvage?.isList === true) : '';
    const message = `this is not JSON: ${wordOf(damage, source, places)}`;
    // A comma too many costs nothing; a text that ends too soon may have lost its end.
    const isLoss = !salvage || damage.lost !== null || damage.at === units.length;
    problems.damage(at, message, hintOf(damage, units), isLoss);
  }
  return { pieces: salvage?.pieces ?? ['[]'], problems };
}

type Places = ReadonlyMap<number, TextPlace>;

function wordOf({ at, lost, more }: Damage, { units, text }: JsonSource, places: Places): string {
  const { line, column } = places.get(at) as TextPlace;
  const rest = text(at, Math.min(at + 244, units.length)).slice(0, 61);
  const what =
    at === units.length
      ? 'it ends too soon'
      : `unexpected “${excerpt(rest.split(/[\r\n]/, 1)[0] as string)}”`;
  const others = more > 0 ? ` and in ${more} more places` : '';
  return `${what} in line ${line}, column ${column}${others}${lost ? leftOut(lost, places) : ''}`;
}

function leftOut([from, to]: Range, places: Places): string {
  const first = places.get(from) as TextPlace;
  const last = places.get(to) as TextPlace;
  const lines =
    first.line === last.line
      ? `line ${first.line}, columns ${first.column} to ${last.column - 1}`
      : `line ${first.line}, column ${first.column}, to line ${last.line}, column ${last.column - 1}`;
  return `; left out: ${lines}`;
}

function pointerOf([list, index]: NonNullable<Damage['entry']>, isList: boolean): string {
  return isList ? `/${index}` : `/${list}/${index}`;
}
