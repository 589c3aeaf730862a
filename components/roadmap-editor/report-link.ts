/** Addresses under which a reader reports something: those of mails, and of pages that take a text. */

/** Longer addresses are refused by servers, or cut by mail programs. */
const LONGEST = { https: 7000, mailto: 1900 } as const;

export interface ReportLink {
  readonly href: string;
  readonly kind: 'mail' | 'page';
  /** Whether it was too long: then what was attached is left out, and the text may end with "…". */
  readonly shortened: boolean;
}

/**
 * A template (`https://…?title={title}&body={body}`, `mailto:…?subject={title}&body={body}`) with texts in it,
 * encoded. `attached` is added below the text, or left out if it does not fit as a whole. Null for any
 * other scheme, where it is no address, and where a text would choose whom it reaches.
 */
export function reportLink(
  template: string,
  title: string,
  body: string,
  attached = '',
): ReportLink | null {
  const scheme = /^(https|mailto):/i.exec(template.trim())?.[1]?.toLowerCase();
  if (scheme !== 'https' && scheme !== 'mailto') return null;
  const reached = scheme === 'https' ? /^https:[\\/]*[^\\/?#]*/i : /^mailto:[^?]*/i;
  if (/[{}]/.test(reached.exec(template.trim())?.[0] ?? '')) return null;
  const encoded = (text: string) => {
    // Lines of a mail end with CR LF (RFC 6068).
    const lines = scheme === 'mailto' ? text.replace(/\r?\n/g, '\r\n') : text;
    return encodeURIComponent(lines.replace(/\p{Surrogate}/gu, '\ufffd'));
  };
  const filled = (text: string) =>
    template
      .trim()
      .replace(/\{(title|body)\}/g, (_, name) => encoded(name === 'title' ? title : text));
  const fits = (one: string) => one.length <= LONGEST[scheme];
  const whole = filled(attached ? `${body}\n\n${attached}` : body);
  const alone = filled(body);
  const href = [whole, alone].find(fits) ?? filled(shortened(body, filled, scheme));
  const kind = scheme === 'mailto' ? 'mail' : 'page';
  return URL.canParse(href) ? { href, kind, shortened: href !== whole } : null;
}

/** As much of a text as there is room for, found by bisection, as characters are encoded at different lengths. */
function shortened(
  text: string,
  filled: (text: string) => string,
  scheme: keyof typeof LONGEST,
): string {
  const characters = [...text];
  const first = (n: number) => `${characters.slice(0, n).join('')}…`;
  let [fits, tooMany] = [0, characters.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (filled(first(middle)).length <= LONGEST[scheme]) fits = middle;
    else tooMany = middle;
  }
  return first(fits);
}
