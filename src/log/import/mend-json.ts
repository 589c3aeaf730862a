/** Values of a JSON document that a person typed anew, by JSON Pointer. */
import { isRecord } from '../../read/fields.js';

function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/** The text at a place that a person may type anew; null where a list or an object stands, or nothing around it. */
export function textAt(value: unknown, pointer: string): string | null {
  let at = value;
  const keys = keysOf(pointer);
  for (const [index, key] of keys.entries()) {
    if (!isRecord(at) && !Array.isArray(at)) return null;
    const next: unknown = Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined;
    if (next === undefined && (Array.isArray(at) || index < keys.length - 1)) return null;
    at = next;
  }
  if (at === undefined || at === null) return '';
  return typeof at === 'object' || keys.length === 0 ? null : String(at);
}

/** The document with texts at places; what is around them is copied, and the rest shared. */
export function withTexts(value: unknown, texts: ReadonlyMap<string, string>): unknown {
  let changed = value;
  for (const [pointer, text] of texts) changed = withText(changed, keysOf(pointer), text);
  return changed;
}

function withText(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value))
    return value.map((one, index) => (String(index) === key ? withText(one, rest, text) : one));
  if (!isRecord(value) || key === '__proto__') return value;
  return { ...value, [key]: withText(value[key], rest, text) };
}
