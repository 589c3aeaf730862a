/**
 * Counted edits of a third-party source text. Every edit says how many places it changes;
 * when the package changes under us the build stops and names the edit, instead of shipping
 * a half-patched timeline.
 */
export class PatchError extends Error {}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export class Source {
  constructor(name, text) {
    this.name = name;
    this.text = text;
  }

  /** Replaces every match of `pattern` (text or global RegExp), of which there must be `count`. */
  replace(count, pattern, replacement = '') {
    const matcher = typeof pattern === 'string' ? new RegExp(escaped(pattern), 'g') : pattern;
    const found = this.text.match(matcher)?.length ?? 0;
    if (found !== count) {
      throw new PatchError(
        `${this.name}: expected ${count} places, found ${found} for ${matcher}. ` +
          'The package has changed: read the places again, then mend the patch and its count.',
      );
    }
    this.text = this.text.replace(
      matcher,
      typeof replacement === 'string' ? () => replacement : replacement,
    );
    return this;
  }

  /** Replaces the text from `start` up to, not including, `end`; `lines` is how many go. */
  replaceBetween(lines, start, end, replacement = '') {
    const from = this.text.indexOf(start);
    const to = this.text.indexOf(end, from);
    const missing = from < 0 || to < 0 || this.text.indexOf(start, from + 1) >= 0;
    const found = missing ? 0 : this.text.slice(from, to).split('\n').length - 1;
    if (found !== lines) {
      throw new PatchError(
        `${this.name}: expected one block of ${lines} lines from ${JSON.stringify(start)}, found ${found}.`,
      );
    }
    this.text = this.text.slice(0, from) + replacement + this.text.slice(to);
    return this;
  }

  /** Drops a top-level class or function with the `statements` that hang members on it. */
  drop(name, statements = 0) {
    this.replace(
      1,
      new RegExp(`^(?:class|function) ${escaped(name)}\\b(?:.*{}\\n|[\\s\\S]*?^}\\n)`, 'gm'),
    );
    const hung = `^(?:Emitter\\()?${escaped(name)}\\.(?:[^\\n]*;\\n|[\\s\\S]*?^[}\\])].*;\\n)`;
    return this.replace(statements, new RegExp(hung, 'gm'));
  }

  /** Keeps of a class only the methods and getters named; `dropped` is how many go. */
  keepMethods(className, names, dropped) {
    return this.#inClass(className, (body) => {
      const missing = new Set(names);
      let gone = 0;
      const text = body.replace(METHOD, (method, name) => {
        missing.delete(name);
        if (names.includes(name)) return method;
        gone += 1;
        return '';
      });
      if (gone !== dropped || missing.size > 0) {
        throw new PatchError(
          `${this.name}: ${className} lost ${gone} methods, expected ${dropped}; ` +
            `missing: ${[...missing].join(', ') || 'none'}.`,
        );
      }
      return text;
    });
  }

  /** Replaces one method of a class by `code`; one that is written anew has so many `lines`, its comment among them. */
  replaceMethod(className, name, code, lines = 0) {
    return this.#inClass(className, (body) => {
      let found = 0;
      const text = body.replace(METHOD, (method, methodName) => {
        if (methodName !== name) return method;
        const has = method.split('\n').length - 1;
        if (lines > 0 && has !== lines) {
          throw new PatchError(
            `${this.name}: ${className}.${name} has ${has} lines, not ${lines}.`,
          );
        }
        found += 1;
        return code;
      });
      if (found !== 1) {
        throw new PatchError(`${this.name}: ${className}.${name} found ${found} times.`);
      }
      return text;
    });
  }

  #inClass(className, edit) {
    const whole = new RegExp(
      `^(?:export default )?class ${escaped(className)}\\b[\\s\\S]*?^}\\n`,
      'gm',
    );
    return this.replace(1, whole, edit);
  }
}

/** A method as the published, prettier-formatted source has it, with the comment above it. */
const METHOD =
  /^(?: {2}\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)? {2}(?:static )?(?:[gs]et )?([\w$]+)\((?:.*}\n|[\s\S]*?^ {2}}\n)/gm;
