/** Makes HTML of a page's Markdown: anchors for headings, addresses of the site, highlighted and live examples. */
import hljs from 'highlight.js/lib/common';
import MarkdownIt from 'markdown-it';
import { exampleOf, isLive, scriptName } from './examples.mjs';

const { escapeHtml } = new MarkdownIt().utils;

/** The anchor of a heading, as GitHub makes it. */
export const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** A table of more columns may scroll in a box of its own; the others wrap. */
const MOST_WRAPPED = 4;
const HIGHLIGHTED = { tsx: 'typescript', ts: 'typescript', svelte: 'xml', vue: 'xml', html: 'xml' };

/** What a pointer copies as the address of a heading. It is no part of its name, and no stop of the keyboard. */
export const anchorTo = (id) =>
  ` <a class="anchor" href="#${id}" aria-hidden="true" tabindex="-1">#</a>`;

/** Text of an inline token, without its marks. */
const plain = (token) =>
  (token.children ?? [])
    .map(({ type, content }) => (type === 'softbreak' ? ' ' : type === 'image' ? '' : content))
    .join('');

function highlighted({ language, code }) {
  const name = HIGHLIGHTED[language] ?? language;
  return hljs.getLanguage(name) ? hljs.highlight(code, { language: name }).value : escapeHtml(code);
}

/** The block that is copied, named by its language for readers of the screen. */
export function codeBlock(example) {
  return `<div class="code" data-language="${escapeHtml(example.language)}"><pre><code>${highlighted(example).trimEnd()}</code></pre></div>\n`;
}

function liveBlock(example) {
  // What stands in a table reads without scripts, too.
  const kind = example.code.includes('<table') ? 'live readable' : 'live';
  return `<div class="${kind}" data-example="${example.page}-${example.number}">\n${example.code}</div>\n${codeBlock(example)}`;
}

const first = (tokens, index, type) => {
  let at = index;
  while (tokens[at].type !== type) at += 1;
  return at;
};

function parser({ address, sized }) {
  const md = new MarkdownIt({ html: true, linkify: false, typographer: false });
  const { rules } = md.renderer;
  const usual = (tokens, i, options, _env, self) => self.renderToken(tokens, i, options);

  rules.heading_open = (tokens, i, _options, env) => {
    const { tag } = tokens[i];
    const text = plain(tokens[i + 1]);
    const id = slug(text);
    if (env.anchors.has(id)) throw new Error(`${env.page}: two headings “${text}”`);
    env.anchors.add(id);
    env.headings.push({ level: Number(tag[1]), id, text });
    return `<${tag} id="${id}">`;
  };
  rules.heading_close = (tokens, i, _options, env) => {
    const { tag } = tokens[i];
    const { id } = env.headings.at(-1);
    // The page's own heading needs no link to it.
    return `${tag === 'h1' ? '' : anchorTo(id)}</${tag}>\n`;
  };
  rules.link_open = (tokens, i, options, env, self) => {
    tokens[i].attrSet('href', address(tokens[i].attrGet('href'), env));
    return usual(tokens, i, options, env, self);
  };
  rules.image = (tokens, i, _options, env) => {
    const token = tokens[i];
    const { src, width, height } = sized(token.attrGet('src'), env);
    return `<img src="${src}" alt="${escapeHtml(plain(token) || token.content)}" width="${width}" height="${height}" loading="lazy">`;
  };
  rules.table_open = (tokens, i) => {
    const end = first(tokens, i, 'tr_close');
    const columns = tokens.slice(i, end).filter(({ type }) => type === 'th_open').length;
    const scrolls = columns > MOST_WRAPPED;
    return scrolls
      ? '<div class="table scrolls" role="group" aria-label="Table" tabindex="0"><table>'
      : `<div class="table"><table class="columns-${columns}">`;
  };
  rules.table_close = () => '</table></div>\n';
  // Alignment by class: a policy without unsafe-inline refuses style attributes.
  for (const cell of ['th_open', 'td_open'])
    rules[cell] = (tokens, i, options, env, self) => {
      const token = tokens[i];
      const right = /right/.test(token.attrGet('style') ?? '');
      token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
      if (right) token.attrSet('class', 'number');
      return usual(tokens, i, options, env, self);
    };
  rules.fence = (tokens, i, _options, env) => {
    const example = exampleOf(tokens[i], env.page, env.examples.length);
    env.examples.push(example);
    if (isLive(example) && example.language === 'html') return liveBlock(example);
    if (isLive(example)) env.scripts.push(scriptName(example));
    return codeBlock(example);
  };
  rules.html_block = (tokens, i, _options, env) => {
    const made = /^<!-- (\w+) -->\s*$/.exec(tokens[i].content);
    if (!made) throw new Error(`${env.page}: HTML outside of an example: ${tokens[i].content}`);
    return env.insert(made[1], env);
  };
  return md;
}

/** The texts below each heading, for the search. */
function sections(tokens) {
  const found = [];
  for (const [i, token] of tokens.entries()) {
    if (token.type === 'heading_open') {
      const text = plain(tokens[i + 1]);
      found.push({ id: slug(text), title: text, text: [] });
    } else if (token.type === 'inline' && tokens[i - 1]?.type !== 'heading_open')
      found.at(-1)?.text.push(plain(token));
    else if (token.type === 'fence') found.at(-1)?.text.push(token.content);
  }
  return found.map(({ text, ...section }) => ({ ...section, text: text.join(' ') }));
}

/**
 * A page's Markdown as `html`, with its `headings`, `examples`, the `scripts` of live ones, and the `sections` that
 * the search finds. `insert` gives the HTML in the place of a comment of one word.
 */
export function renderPage(markdown, { page, address, sized, insert }) {
  const md = parser({ address, sized });
  const env = {
    page,
    insert,
    headings: [],
    examples: [],
    scripts: [],
    anchors: new Set(),
    entries: [],
  };
  const tokens = md.parse(markdown, env);
  const html = md.renderer.render(tokens, md.options, env);
  const paragraph = tokens.findIndex(({ type }) => type === 'paragraph_open');
  return {
    html,
    headings: env.headings,
    examples: env.examples,
    scripts: env.scripts,
    anchors: env.anchors,
    title: env.headings[0].text,
    description: paragraph < 0 ? '' : plain(tokens[paragraph + 1]),
    sections: [...sections(tokens), ...env.entries],
  };
}

const inline = new MarkdownIt({ html: false });
/** A doc comment as HTML: paragraphs, code and emphasis. */
export const rendered = (text = '') => inline.render(text);
export { escapeHtml };
