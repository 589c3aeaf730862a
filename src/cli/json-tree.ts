/** The positions of the values in a JSON text, so that one can be changed and the rest stays as it is. */

export type JsonNode = JsonObject | JsonList | JsonScalar;

interface Place {
  readonly start: number;
  /** After the last character. */
  end: number;
}

export interface JsonObject extends Place {
  readonly kind: 'object';
  /** Of two members with the same name, the last counts, as for JSON.parse. */
  readonly members: Map<string, JsonMember>;
  /** All members, in the order of the text. */
  readonly all: JsonMember[];
}

export interface JsonMember {
  /** The position of its name. */
  readonly start: number;
  readonly value: JsonNode;
}

export interface JsonList extends Place {
  readonly kind: 'list';
  readonly items: JsonNode[];
}

export interface JsonScalar extends Place {
  readonly kind: 'scalar';
}

/** An object or a list that has not ended yet. */
interface Open {
  readonly node: JsonObject | JsonList;
  /** The name of the next member and its position. */
  name: { readonly text: string; readonly start: number } | null;
}

/** The root of a JSON text. The text must be valid, as it is scanned without checks. */
export function jsonTree(text: string): JsonNode {
  const stack: Open[] = [];
  let root: JsonNode | null = null;
  const put = (node: JsonNode) => {
    const open = stack.at(-1);
    if (!open) root = node;
    else if (open.node.kind === 'list') open.node.items.push(node);
    else if (open.name) {
      const member = { start: open.name.start, value: node };
      open.node.members.set(open.name.text, member);
      open.node.all.push(member);
      open.name = null;
    }
    if (node.kind !== 'scalar') stack.push({ node, name: null });
  };
  for (let at = 0; at < text.length; ) {
    const character = text[at] as string;
    const open = stack.at(-1);
    if (character === '{')
      put({ kind: 'object', start: at, end: at + 1, members: new Map(), all: [] });
    else if (character === '[') put({ kind: 'list', start: at, end: at + 1, items: [] });
    else if (character === '}' || character === ']') {
      const closed = stack.pop();
      if (closed) closed.node.end = at + 1;
    } else if (character === '"') {
      const end = stringEnd(text, at);
      if (open?.node.kind === 'object' && !open.name)
        open.name = { text: JSON.parse(text.slice(at, end)) as string, start: at };
      else put({ kind: 'scalar', start: at, end });
      at = end;
      continue;
    } else if (/[^\s:,\uFEFF]/.test(character)) {
      const end = scalarEnd(text, at);
      put({ kind: 'scalar', start: at, end });
      at = end;
      continue;
    }
    at += 1;
  }
  return root ?? { kind: 'scalar', start: 0, end: text.length };
}

function stringEnd(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function scalarEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && /[^\s,\]}]/.test(text[at] as string)) at += 1;
  return at;
}
