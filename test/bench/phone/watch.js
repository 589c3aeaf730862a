/**
 * In the page, before its own scripts: notes after which frame's paint something was first seen, in
 * milliseconds since the page was asked for.
 */
(() => {
  const seen = {};
  Object.defineProperty(window, 'firstSeen', { value: seen });

  /** Down through shadow roots. */
  function* all(root, selector) {
    yield* root.querySelectorAll(selector);
    for (const host of root.querySelectorAll('*'))
      if (host.shadowRoot) yield* all(host.shadowRoot, selector);
  }

  function isSeen(element) {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const inView = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    const styled = { visibilityProperty: true, opacityProperty: true };
    return inView && right > left && bottom > top && element.checkVisibility(styled);
  }

  const anySeen = (selector, test = () => true) =>
    [...all(document, selector)].some((element) => test(element) && isSeen(element));
  const hasWords = ({ textContent }) => textContent.trim() !== '';

  const LOOKS = {
    // Of a narrow tracker, the buttons that stand for its tabs.
    words: () => anySeen('[part~=title], [role=tab], [part~=open-panel], .vis-label', hasWords),
    title: () => anySeen('[part~=title], .vis-label', hasWords),
    milestone: () => anySeen('[part~=milestone], [part~=cluster], .vis-item', hasWords),
  };

  /** A message posted in a frame is a task that comes after its paint. */
  function painted(then) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      then();
    };
    port2.postMessage(null);
  }

  function look() {
    const found = Object.keys(LOOKS).filter((what) => !(what in seen) && LOOKS[what]());
    if (found.length)
      painted(() => {
        for (const what of found) seen[what] = performance.now();
      });
    if (found.length + Object.keys(seen).length < Object.keys(LOOKS).length)
      requestAnimationFrame(look);
  }
  requestAnimationFrame(look);
})();
