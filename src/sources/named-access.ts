/**
 * Reads built-in members of nodes despite named access: an element with a name or an id becomes a member of
 * `document`, or of its form, and hides the built-in one. After `<img name="baseURI">`, `document.baseURI` is
 * that image.
 */

/** A member of a node as its class defines it. */
export function memberOf<N extends Node, K extends keyof N>(node: N, key: K): N[K] {
  return Reflect.get(Object.getPrototypeOf(node), key, node);
}

/** Listens to a document; returns a function that stops that. */
export function listenTo(target: Document, type: string, listener: () => void): () => void {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  addEventListener.call(target, type, listener);
  return () => removeEventListener.call(target, type, listener);
}
