/**
 * Must be imported before Lit, which reads these globals. If the page has an element with such an id, the global
 * is that element (named access), and loading Lit would fail.
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

// Elements found by id are not own properties of the window, and an own property takes precedence.
const hidden = NAMES.filter((name) => name in globalThis && !isOwn(name));
for (const name of hidden)
  Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: undefined });
// By then Lit has been loaded; names that it did not set are removed again.
queueMicrotask(() => {
  for (const name of hidden)
    if (Reflect.get(globalThis, name) === undefined) Reflect.deleteProperty(globalThis, name);
});

/** Whether it is a real member of the window, or of its class, where Firefox has some of them. */
function isOwn(name: string): boolean {
  return Object.hasOwn(globalThis, name) || Object.hasOwn(Window.prototype, name);
}

export {};
