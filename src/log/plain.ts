/** Copies a value from outside so that the copy contains only JSON, within limits. */
import { isPristine } from '../model/bare.js';
import { MAX_DEPTH } from '../read/limits.js';
import { refuseDeep } from '../read/lists.js';
import { kindOf, type Problems, pointer } from '../read/problems.js';
import { MAX_ENTRY } from './limits.js';

/** The copy; undefined, with the problem noted, if the value contains something else, or too much. */
export function plainCopy(value: unknown, problems: Problems): unknown {
  const size = sizeOf(value, MAX_DEPTH + 1, MAX_ENTRY);
  if (problems.tooMany('', size, 'characters', MAX_ENTRY)) return undefined;
  if (refuseDeep(value, '', problems)) return undefined;
  const before = problems.list.length;
  const copy = copyOf(value, '', problems);
  return problems.list.length === before ? copy : undefined;
}

/**
 * The size of a value, counted up to just beyond the limit, because lists may share members or contain
 * themselves.
 */
function sizeOf(value: unknown, levels: number, limit: number): number {
  if (typeof value === 'string') return value.length + 1;
  if (typeof value !== 'object' || value === null || levels === 0) return 1;
  let size = 1;
  for (const [key, inner] of Object.entries(value)) {
    size += key.length + sizeOf(inner, levels - 1, limit - size);
    if (size > limit) break;
  }
  return size;
}

function copyOf(value: unknown, at: string, problems: Problems): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value))
    return Array.from(value, (entry, index) => copyOf(entry, at + pointer(index), problems));
  if (typeof value !== 'object') {
    problems.error(at, `it is ${kindOf(value)}`, 'write JSON');
    return null;
  }
  const copy: Record<string, unknown> = isPristine() ? {} : Object.create(null);
  for (const [key, field] of Object.entries(value)) {
    if (key === '__proto__') {
      problems.error(at + pointer(key), 'a field is called “__proto__”', 'leave it out');
    } else if (field !== undefined) copy[key] = copyOf(field, at + pointer(key), problems);
  }
  return copy;
}
