/**
 * What pages of the documentation can do with scripts: search, another colour scheme, copying code. Without
 * scripts they read the same. It runs before the page is drawn, so that a chosen scheme is there at once.
 */
(() => {
  const SCHEME = 'roadmap-tracker-docs-scheme';
  const MOST_FOUND = 12;
  const root = document.documentElement;

  /** An element with properties, attributes that have a hyphen, and children. */
  function make(name, properties = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties))
      if (key.includes('-')) element.setAttribute(key, value);
      else element[key] = value;
    element.append(...children);
    return element;
  }

  /* Colour scheme */

  function kept() {
    try {
      return localStorage.getItem(SCHEME);
    } catch {
      // Storage is refused here; the choice then holds for this page alone.
      return null;
    }
  }
  function keep(scheme) {
    try {
      localStorage.setItem(SCHEME, scheme);
    } catch {}
  }
  const before = kept();
  if (before === 'light' || before === 'dark') root.dataset.scheme = before;

  function schemeButton() {
    const isDark = () =>
      (root.dataset.scheme ??
        (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
    const button = make('button', {
      type: 'button',
      textContent: '◐',
      'aria-label': 'Dark colours',
    });
    const tell = () => button.setAttribute('aria-pressed', String(isDark()));
    button.addEventListener('click', () => {
      root.dataset.scheme = isDark() ? 'light' : 'dark';
      keep(root.dataset.scheme);
      tell();
    });
    tell();
    return button;
  }

  /* Search */

  const folded = (text) => text.normalize('NFKC').toLowerCase();
  const wordsOf = (text) => folded(text).match(/[\p{L}\p{N}-]+/gu) ?? [];

  let index;
  /** Loads the index once; after a failure the next call tries again. */
  function loadIndex() {
    index ??= fetch('search.json')
      .then((response) => {
        if (!response.ok) throw new Error(`search.json: ${response.status}`);
        return response.json();
      })
      .then((rows) =>
        rows.map(([page, href, title, kind, text]) => ({
          ...{ page, href, title, kind, text },
          key: folded(title),
          titleWords: wordsOf(title),
          rest: folded(`${page} ${kind} ${href}`),
          body: folded(text),
        })),
      )
      .catch((error) => {
        index = undefined;
        throw error;
      });
    return index;
  }

  /** How well an entry answers a word; 0 where it does not. */
  function weight({ key, titleWords, rest, body }, word) {
    if (key === word) return 100;
    if (titleWords.includes(word)) return 50;
    if (titleWords.some((each) => each.startsWith(word))) return 30;
    if (key.includes(word)) return 15;
    if (rest.includes(word)) return 8;
    const at = body.indexOf(word);
    if (at < 0) return 0;
    return at === 0 || !/[\p{L}\p{N}]/u.test(body[at - 1]) ? 4 : 1;
  }

  function find(entries, query) {
    const words = wordsOf(query);
    if (words.length === 0) return [];
    return entries
      .map((entry, order) => {
        const weights = words.map((word) => weight(entry, word));
        const sum = weights.includes(0) ? 0 : weights.reduce((a, b) => a + b);
        return { entry, order, sum };
      })
      .filter(({ sum }) => sum > 0)
      .sort((a, b) => b.sum - a.sum || a.order - b.order)
      .map(({ entry }) => entry);
  }

  /** The text around the first word that is found, with all of them marked. */
  function excerpt({ text, body }, words) {
    const at = Math.min(
      ...words.map((word) => body.indexOf(word)).filter((i) => i >= 0),
      body.length,
    );
    const begin = at === body.length ? 0 : Math.max(0, at - 50);
    return marked(`${begin > 0 ? '…' : ''}${text.slice(begin, begin + 180)}`, words);
  }

  function marked(text, words) {
    // Words are letters, digits and hyphens, which mean nothing else in an expression.
    const parts = text.split(new RegExp(`(${words.join('|')})`, 'giu'));
    return parts.map((part, i) => (i % 2 ? make('mark', {}, part) : part));
  }

  function resultItem(entry, words) {
    const { page, href, title, kind } = entry;
    const where = [kind, title === page ? '' : page].filter(Boolean).join(' · ');
    return make(
      'li',
      {},
      make(
        'a',
        { href },
        make('b', {}, ...marked(title, words)),
        make('small', {}, where),
        make('span', {}, ...excerpt(entry, words)),
      ),
    );
  }

  function count(all, shown, query) {
    if (all === 0) return `Nothing is found for “${query}”.`;
    const places = `${all} ${all === 1 ? 'place' : 'places'}`;
    return all > shown ? `${places}, the first ${shown}` : places;
  }

  function searchField() {
    const input = make('input', {
      type: 'search',
      placeholder: 'Search',
      autocomplete: 'off',
      spellcheck: false,
      'aria-label': 'Search the documentation',
      'aria-keyshortcuts': '/',
    });
    const told = make('p', { role: 'status' });
    const list = make('ul');
    const found = make('div', { className: 'found', hidden: true }, told, list);
    const field = make(
      'div',
      { className: 'field' },
      input,
      make('kbd', { 'aria-hidden': 'true' }, '/'),
      found,
    );
    const links = () => [...list.querySelectorAll('a')];

    async function show() {
      const query = input.value.trim();
      found.hidden = query === '';
      if (found.hidden) return;
      const entries = await loadIndex().catch(() => null);
      // Meanwhile something else may have been typed.
      if (query !== input.value.trim()) return;
      const all = entries ? find(entries, query) : [];
      const shown = all.slice(0, MOST_FOUND);
      told.textContent = entries
        ? count(all.length, shown.length, query)
        : 'The search could not be loaded. Type again to try once more.';
      list.replaceChildren(...shown.map((entry) => resultItem(entry, wordsOf(query))));
    }

    function move(event) {
      const all = [input, ...links()];
      const at = all.indexOf(document.activeElement);
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined || at < 0 || found.hidden) return;
      event.preventDefault();
      all[(at + step + all.length) % all.length].focus();
    }

    input.addEventListener('focus', () => {
      // A failure is told once something is typed.
      loadIndex().catch(() => {});
      show();
    });
    input.addEventListener('input', show);
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        event.preventDefault();
        input.value = '';
        found.hidden = true;
        input.focus();
      } else if (event.key === 'Enter' && event.target === input) links()[0]?.click();
      else move(event);
    });
    field.addEventListener('focusout', ({ relatedTarget }) => {
      if (!field.contains(relatedTarget)) found.hidden = true;
    });
    // A result on this page moves nowhere but down.
    list.addEventListener('click', () => {
      found.hidden = true;
    });
    document.addEventListener('keydown', (event) => {
      const typed = event.composedPath()[0];
      const takesText =
        typed instanceof Element && typed.closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || takesText) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
    return field;
  }

  /* Code */

  function copyButton(block) {
    const button = make('button', { type: 'button', textContent: 'Copy' });
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(block.querySelector('pre').textContent);
        button.textContent = 'Copied';
      } catch {
        getSelection().selectAllChildren(block.querySelector('pre'));
        button.textContent = 'Selected';
      }
    });
    button.addEventListener('blur', () => {
      button.textContent = 'Copy';
    });
    return button;
  }

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelector('.search').append(searchField(), schemeButton());
    for (const block of document.querySelectorAll('.code')) block.append(copyButton(block));
    // The long navigation shows where the page is in it.
    const current = document.querySelector('.pages [aria-current]');
    const pages = document.querySelector('.pages');
    if (current && pages.scrollHeight > pages.clientHeight)
      pages.scrollTop = current.offsetTop - pages.clientHeight / 2;
  });
})();
