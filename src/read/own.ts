/** Copies values from outside, so that they do not inherit what a page has added to Object.prototype (see bare). */
import { isPristine } from '../model/bare.js';
import { MAX_DEPTH } from './limits.js';

/** Whether lists and objects are nested too deep, or in a cycle. */
export function isDeep(value: unknown, levels = MAX_DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeep(inner, levels - 1));
}

/** Document, list and entry: a value inside them that nests too deep is refused later, so it is not copied. */
const LEVELS = 3;

/** A value from outside in which every object has only its own fields. */
export function owned<T>(value: T): T {
  return isPristine() ? value : (copyOf(value, LEVELS) as T);
}

function copyOf(value: unknown, levels: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const inner = isDeep(value) ? levels - 1 : Number.POSITIVE_INFINITY;
  if (inner === 0) return value;
  if (Array.isArray(value)) return value.map((entry) => copyOf(entry, inner));
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [key, field] of Object.entries(value)) copy[key] = copyOf(field, inner);
  return copy;
}
