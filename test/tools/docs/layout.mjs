/** The HTML around a page's text: head, search, navigation, the page's own contents, and the way on. */
import { escapeHtml } from './markdown.mjs';
import { GROUPS, PAGES } from './pages.mjs';

/** Nothing runs, loads or is sent but to files of this site. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html roadmap-tracker 'allow-duplicates'",
].join('; ');

const link = (here, [name, label]) => {
  const current = name === here ? ' aria-current="page"' : '';
  const text = name.startsWith('roadmap-') ? `<code>${label}</code>` : escapeHtml(label);
  return `<li><a href="${name}.html"${current}>${text}</a></li>`;
};

const navigation = (here) =>
  GROUPS.map(
    ({ title, pages }) => `<section>
<h2>${escapeHtml(title)}</h2>
<ul>${pages.map((page) => link(here, page)).join('')}</ul>
</section>`,
  ).join('\n');

/** The page's headings; none for a page that is short. */
function contents(headings) {
  const shown = headings.filter(({ level }) => level === 2);
  if (shown.length < 3) return '';
  const items = shown.map(({ id, text }) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>`);
  return `<nav class="contents" aria-labelledby="contents">
<h2 id="contents">On this page</h2>
<ul>${items.join('')}</ul>
</nav>`;
}

function onward(here) {
  const at = PAGES.findIndex(({ name }) => name === here);
  const to = (page, rel, word) =>
    page
      ? `<a rel="${rel}" href="${page.name}.html"><span>${word}</span> ${escapeHtml(page.label)}</a>`
      : '';
  return `<nav class="onward" aria-label="Next and previous page">
${to(PAGES[at - 1], 'prev', 'Previous')}
${to(PAGES[at + 1], 'next', 'Next')}
</nav>`;
}

/** A whole page. `live` pages load the elements. */
export function layout({ name, version, title, description, html, headings, scripts, live }) {
  const whole = name === 'index' ? 'roadmap-tracker' : `${title} · roadmap-tracker`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(whole)}</title>
<meta name="description" content="${escapeHtml(description)}">
<link rel="icon" href="icon.svg">
<link rel="stylesheet" href="docs.css">
<script src="docs.js"></script>
${live ? '<script type="module" src="cdn/roadmap-tracker.js"></script>\n' : ''}${scripts.map((src) => `<script type="module" src="${src}"></script>\n`).join('')}</head>
<body>
<a class="skip" href="#text">Skip to the text</a>
<header class="top">
<button class="menu" popovertarget="pages">Pages</button>
<a class="home" href="index.html"><img src="icon.svg" alt="" width="22" height="22">roadmap-tracker</a>
<span class="version">${version}</span>
<search class="search"></search>
</header>
<div class="frame">
<nav class="pages" id="pages" popover aria-label="Pages">
${navigation(name)}
</nav>
<main id="text" tabindex="-1">
<article>
${html}</article>
${onward(name)}
</main>
${contents(headings)}
</div>
</body>
</html>
`;
}
