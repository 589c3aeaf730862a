/**
 * The examples of a page: its fenced code blocks. The word behind the language says what is done with one:
 * ```` ```html live ```` runs on the page, and ```` ```js live ```` with the live HTML before it. How the tests run
 * the others says test/demo/docs/examples.test.ts; only what is marked `fragment` is not run.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { PAGES } from './pages.mjs';

/** The folder of the pages. */
export const SOURCES = join(import.meta.dirname, '../../demo/docs');

/** A fenced block of Markdown: `language`, `use` (the words behind it), `code`, `page`, and its number there. */
export function exampleOf(token, page, number) {
  const [language = '', ...words] = token.info.trim().split(/\s+/);
  return { page, number, language, use: words.join(' '), code: token.content };
}

export const isLive = ({ use }) => use === 'live';

/** The script file of a live example. */
export const scriptName = ({ page, number }) => `examples/${page}-${number}.js`;

/** All of the documentation, in reading order. */
export function allExamples() {
  return PAGES.flatMap(({ name, source }) =>
    new MarkdownIt()
      .parse(readFileSync(join(SOURCES, source), 'utf8'), {})
      .filter(({ type }) => type === 'fence')
      .map((token, number) => exampleOf(token, name, number)),
  );
}
