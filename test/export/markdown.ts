/** What readers of Markdown make of a text: three parsers, and what forges make of their output. */
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const markdownIt = new MarkdownIt({ html: true, linkify: true, typographer: false });

/** Markdown as HTML, by parser. micromark follows cmark-gfm's rules; markdown-it guesses addresses. */
export const PARSERS: Readonly<Record<string, (markdown: string) => string>> = {
  'micromark with GFM': (markdown) =>
    micromark(markdown, {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    }),
  'markdown-it': (markdown) => markdownIt.render(markdown),
  marked: (markdown) => marked.parse(markdown, { async: false, gfm: true }),
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
};
const decoded = (html: string) =>
  html.replace(/&(?:lt|gt|amp|quot|#39);/g, (e) => ENTITIES[e] ?? e);

export interface Shown {
  /** Tags in order, those that end nothing: "h1", "a https://…". */
  readonly tags: readonly string[];
  /** What a reader sees, on one line. */
  readonly text: string;
}

/** What stands on the page: elements, and text. */
export function shown(html: string): Shown {
  const tags = [...html.matchAll(/<([a-z][a-z0-9]*)([^>]*)>/gi)].map(([, name, rest]) => {
    const href = / href="([^"]*)"/.exec(rest ?? '')?.[1];
    return href === undefined ? (name as string) : `${name} ${decoded(href)}`;
  });
  const text = decoded(html.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');
  return { tags, text: text.trim() };
}

/**
 * Words that cmark-gfm (mail) and remark (mail and web) make links of in what is text already, where
 * escapes are gone; those in code and in links stay as they are.
 */
export function linkedLater(html: string): string[] {
  const plain = html.replace(/<(code|a)\b[^>]*>.*?<\/\1>/gs, ' ').split(/<[^>]*>/);
  const web = /https?:\/\/[-.\w]+|www\.[-.\w]+/gi;
  const mail = /[-.\w+]+@[-\w]+(?:\.[-\w]+)+/g;
  const mention = /(?<![\w`])@[a-z\d]/gi;
  // GitHub replaces these in what is text already.
  const issue = /\bGH-\d+/gi;
  const emoji = /:[\w+-]+:/g;
  return plain
    .map(decoded)
    .flatMap((text) =>
      [web, mail, mention, issue, emoji].flatMap((kind) => text.match(kind) ?? []),
    );
}
