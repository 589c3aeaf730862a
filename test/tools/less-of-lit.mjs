/**
 * Lit as far as our elements go, in browsers that have what it falls back from: TypeScript's own
 * decorators, adopted style sheets, no polyfills. Its npm build keeps all of it.
 */
import { readFile } from 'node:fs/promises';
import { Source } from '../../src/view/vis/patch.mjs';

const CSS_TAG = `
export class CSSResult {
  _$cssResult$ = true;
  #sheet;
  constructor(cssText) {
    this.cssText = cssText;
  }
  get styleSheet() {
    if (!this.#sheet) (this.#sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.#sheet;
  }
  toString() {
    return this.cssText;
  }
}
export const unsafeCSS = (text) => new CSSResult(String(text));
export const css = (strings, ...values) => new CSSResult(String.raw({ raw: strings }, ...values));
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
};
export const getCompatibleStyle = (style) => style;
export const supportsAdoptingStyleSheets = true;
`;

const PROPERTY = `
export const property = (options) => (prototype, name) =>
  prototype.constructor.createProperty(name, options);
`;

const QUERY = `
export const query = (selector) => (prototype, name) =>
  Object.defineProperty(prototype, name, {
    get() {
      return this.renderRoot?.querySelector(selector) ?? null;
    },
    configurable: true,
  });
`;

/** Its own polyfills and hydration, properties declared without a decorator, values as JSON. */
const lessReactiveElement = (text) =>
  new Source('reactive-element', text)
    .replace(1, ',p=a.reactiveElementPolyfillSupport')
    .replace(1, 'p?.({ReactiveElement:y}),')
    .replace(
      1,
      /if\(this\.finalized=!0,this\._\$Ei\(\),this\.hasOwnProperty\(d\("properties"\)\)\)\{.*?\}(?=const t=this\[Symbol)/g,
      'this.finalized=!0,this._$Ei();',
    )
    .replace(1, /const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh=)/g)
    .replace(1, 'static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}')
    .replace(1, ',void 0!==t.l&&(this.l=[...t.l])')
    .replace(1, ',this.constructor.l?.forEach(t=>t(this))')
    .replace(1, 'case Object:case Array:t=null==t?t:JSON.stringify(t)')
    .replace(1, 'case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}').text;

const lessLitHtml = (text) =>
  new Source('lit-html', text)
    .replace(1, /const j=\{.*?\},B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\),/g, 'const j={I:k};')
    .replace(1, '3===i?"<math>":""', '""')
    .replace(1, '3===i?"</math>":""', '""')
    .replace(1, '2===i||3===i', '2===i')
    // Expressions inside elements of plain text: no template of ours has one, see the test.
    .replace(1, ',y=/^(?:script|style|textarea|title)$/i')
    .replace(1, '(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', 'c=p')
    .replace(1, /if\(y\.test\(r\.tagName\)\)\{.*?\}\}(?=\}else if\(8===)/g).text;

const lessLitElement = (text) =>
  new Source('lit-element', text).replace(
    1,
    /,s\.litElementHydrateSupport.*?;const o=s\.litElementPolyfillSupport;.*?;/g,
    ';',
  ).text;

const LESS = {
  'lit-element/lit-element.js': lessLitElement,
  'lit-html/lit-html.js': lessLitHtml,
  '@lit/reactive-element/reactive-element.js': lessReactiveElement,
  '@lit/reactive-element/css-tag.js': () => CSS_TAG,
  '@lit/reactive-element/decorators/property.js': () => PROPERTY,
  '@lit/reactive-element/decorators/query.js': () => QUERY,
};

export const lessOfLit = {
  name: 'less-of-lit',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](?:lit-html|lit-element|@lit)[\\/]/ }, async ({ path }) => {
      const name = path.replaceAll('\\', '/').split('/node_modules/').at(-1);
      return LESS[name] && { contents: LESS[name](await readFile(path, 'utf8')) };
    });
  },
};
