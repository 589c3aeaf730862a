/**
 * To be imported before Lit, which takes these names of the window for its own or the engine's. An element
 * of the page with such an id is found there, too (named access), and would end the loading of Lit.
 */
const NAMES = [
  'litElementPolyfillSupport',
  'litElementVersions',
  'litHtmlPolyfillSupport',
  'litHtmlVersions',
  'litPropertyMetadata',
  'reactiveElementPolyfillSupport',
  'reactiveElementVersions',
  'trustedTypes',
];

// What is found by an id is no property of the window's own, and one of its own goes before.
const hidden = NAMES.filter((name) => name in globalThis && !isOwn(name));
for (const name of hidden)
  Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: undefined });
// Lit has been loaded by then; what it did not set goes.
queueMicrotask(() => {
  for (const name of hidden)
    if (Reflect.get(globalThis, name) === undefined) Reflect.deleteProperty(globalThis, name);
});

/** Its own, or of its class: Firefox has some of a window's members there. */
function isOwn(name: string): boolean {
  return Object.hasOwn(globalThis, name) || Object.hasOwn(Window.prototype, name);
}

export {};
