/**
 * Named access: an element of the page with a name or an id becomes a member of `document`, or of the form it
 * is in, and hides what is built in. After `<img name="baseURI">`, `document.baseURI` is that image.
 */

/** A member of a node as its class defines it. */
export function memberOf<N extends Node, K extends keyof N>(node: N, key: K): N[K] {
  return Reflect.get(Object.getPrototypeOf(node), key, node);
}

/** Listens to a document, until what is returned is called. */
export function listenTo(target: Document, type: string, listener: () => void): () => void {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  addEventListener.call(target, type, listener);
  return () => removeEventListener.call(target, type, listener);
}
