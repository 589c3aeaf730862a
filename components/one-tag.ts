/**
 * For pages without a bundler: registers the tracker, and each other element as soon as the page has it
 * outside of a tracker, also in open shadow roots. A tracker itself fetches the elements inside it.
 */
import './base/lit-names.js';
import './roadmap-tracker/define.js';
import { memberOf } from '../src/sources/named-access.js';
import { FETCHED_PARTS, fetchPart } from './roadmap-tracker/part-scripts.js';

type Root = Document | ShadowRoot;

const asked = new Set<string>();
const watched = new WeakSet<Root>();

const observer = new MutationObserver((records) => {
  for (const root of new Set(records.map(({ target }) => target.getRootNode() as Root)))
    fetchIn(root);
  for (const { addedNodes } of records)
    for (const node of addedNodes) if (node instanceof Element) enterAll(node);
});

function watch(root: Root): void {
  if (watched.has(root) || asked.size === FETCHED_PARTS.length) return;
  watched.add(root);
  observer.observe(root, { childList: true, subtree: true });
  fetchIn(root);
  enterAll(root);
}

function fetchIn(root: Root): void {
  for (const part of FETCHED_PARTS) {
    if (asked.has(part) || !queryIn(root, `${part}:not(roadmap-tracker *)`)) continue;
    asked.add(part);
    fetchPart(part).catch(reportError);
  }
  if (asked.size === FETCHED_PARTS.length) observer.disconnect();
}

/** querySelector of the class, because named access may hide the one of the document. */
function queryIn(root: Root, selector: string): Element | null {
  const { querySelector } = Object.getPrototypeOf(root) as ParentNode;
  return querySelector.call(root, selector);
}

function enterAll(node: ParentNode): void {
  if (node instanceof Element) enter(node);
  const { querySelectorAll } = Object.getPrototypeOf(node) as ParentNode;
  for (const element of querySelectorAll.call(node, '*')) enter(element);
}

/** Watches the shadow root of an element. One that is not defined yet may have it once it is. */
function enter(element: Element): void {
  const localName = memberOf(element, 'localName');
  const shadowRoot = memberOf(element, 'shadowRoot');
  if (localName.startsWith('roadmap-')) return;
  if (shadowRoot) watch(shadowRoot);
  else if (Element.prototype.matches.call(element, ':not(:defined)'))
    void customElements.whenDefined(localName).then(() => enter(element));
}

watch(document);
