/** The reference of an element as HTML, from the custom-elements manifest: an entry for each thing one can use. */
import { anchorTo, escapeHtml, rendered } from './markdown.mjs';

const declarations = (manifest) => manifest.modules.flatMap(({ declarations }) => declarations);
const isOwn = ({ inheritedFrom }) => !inheritedFrom;
/** Lit and browsers call these, not pages. */
const isCalled = ({ name }) => !/Callback$/.test(name);

/** A kind of thing: its heading, its one-word name, and what there is of it in a declaration. */
const KINDS = [
  { title: 'Attributes', kind: 'attribute', of: ({ attributes = [] }) => attributes },
  {
    title: 'Properties',
    kind: 'property',
    of: ({ members = [] }) =>
      members.filter(
        ({ kind, attribute, static: fixed }) => kind === 'field' && !attribute && !fixed,
      ),
  },
  {
    title: 'Methods',
    kind: 'method',
    of: ({ members = [] }) => members.filter((one) => one.kind === 'method' && isCalled(one)),
  },
  { title: 'Events', kind: 'event', of: ({ events = [] }) => events },
  { title: 'Slots', kind: 'slot', of: ({ slots = [] }) => slots },
  { title: 'Parts', kind: 'part', of: ({ cssParts = [] }) => cssParts },
  { title: 'Custom properties', kind: 'css', of: ({ cssProperties = [] }) => cssProperties },
];

const code = (text) => `<code>${escapeHtml(text)}</code>`;

function signature({ name, parameters = [], return: returned }) {
  const inside = parameters.map(
    ({ name, type, optional }) =>
      `${name}${optional ? '?' : ''}${type?.text ? `: ${type.text}` : ''}`,
  );
  const given = returned?.type?.text;
  return `${name}(${inside.join(', ')})${given && given !== 'void' ? `: ${given}` : ''}`;
}

/** What stands behind the name, each in a span of its own. */
function facts(kind, { type, default: usual, fieldName, name, readonly }) {
  const given = [];
  if (kind === 'event') given.push(`<a href="events.html#event-${name}">${code(type.text)}</a>`);
  else if (kind !== 'method' && type?.text) given.push(code(type.text));
  if (usual !== undefined && usual !== 'null') given.push(`default ${code(usual)}`);
  if (fieldName && fieldName !== name) given.push(`property ${code(fieldName)}`);
  if (readonly) given.push('read-only');
  return given.map((fact) => `<span class="fact">${fact}</span>`).join(' ');
}

const label = (kind, item) => {
  if (kind === 'method') return signature(item);
  if (kind === 'slot') return item.name || 'between the tags';
  return item.name;
};

function entry(kind, item, env) {
  const id = `${kind}-${item.name || 'default'}`;
  env.anchors.add(id);
  // Of events the search finds the page that has their fields.
  if (kind !== 'event')
    env.entries.push({
      id,
      title: item.name || 'between the tags',
      kind: kind === 'css' ? 'custom property' : kind,
      text: `${item.fieldName ?? ''} ${item.description ?? ''}`.trim(),
    });
  return `<dt id="${id}"><a class="name" href="#${id}">${code(label(kind, item))}</a> ${facts(kind, item)}</dt>
<dd>${rendered(item.description)}</dd>`;
}

function list({ title, kind, of }, declaration, env, wanted) {
  const items = of(declaration).filter(wanted);
  if (items.length === 0) return '';
  const id = title.toLowerCase().replace(' ', '-');
  env.anchors.add(id);
  env.headings.push({ level: 2, id, text: title });
  const entries = items.map((item) => entry(kind, item, env)).join('\n');
  return `<h2 id="${id}">${title}${anchorTo(id)}</h2>
<dl class="entries">\n${entries}\n</dl>\n`;
}

const named = (manifest, tagName) => {
  const found = declarations(manifest).find((one) => one.tagName === tagName);
  if (!found) throw new Error(`The manifest has no ${tagName}`);
  return found;
};

/** The element of the page: its description, and everything of its own. */
export function elementReference(manifest, env) {
  const declaration = named(manifest, env.page);
  const inherits = (declaration.attributes ?? []).some((one) => !isOwn(one));
  const lists = KINDS.map((kind) => list(kind, declaration, env, isOwn)).join('');
  const shared = inherits
    ? '<p>Records, day, filter and language are attributes of <a href="all-elements.html">all elements</a>.</p>\n'
    : '';
  return `${rendered(declaration.description)}${shared}${lists}`;
}

/** What all elements inherit. */
export function sharedReference(manifest, env) {
  const base = declarations(manifest).find(({ name }) => name === 'RoadmapElement');
  return KINDS.map((kind) => list(kind, base, env, () => true)).join('');
}

/** Every event with its fields, and the elements that send it. */
export function eventReference(manifest, env) {
  const all = declarations(manifest);
  const classes = all.filter(({ members = [] }) =>
    members.some(({ name }) => name === 'eventName'),
  );
  const nameOf = ({ members }) =>
    members.find(({ name }) => name === 'eventName').default.replaceAll("'", '');
  const senders = (event) =>
    all.filter(({ tagName, events = [] }) => tagName && events.some(({ name }) => name === event));
  return classes
    .map((one) => {
      const name = nameOf(one);
      const id = `event-${name}`;
      env.anchors.add(id);
      env.headings.push({ level: 2, id, text: name });
      env.entries.push({ id, title: name, kind: 'event', text: one.description ?? '' });
      const fields = one.members.filter(({ kind, static: fixed }) => kind === 'field' && !fixed);
      const entries = fields
        .map(
          (
            field,
          ) => `<dt>${code(field.name)} <span class="fact">${code(field.type?.text ?? 'unknown')}</span></dt>
<dd>${rendered(field.description)}</dd>`,
        )
        .join('\n');
      const from = senders(name)
        .map(({ tagName }) => `<a href="${tagName}.html#event-${name}">${code(tagName)}</a>`)
        .join(', ');
      return `<h2 id="${id}"><code>${name}</code>${anchorTo(id)}</h2>
${rendered(one.description)}<p>${code(one.name)}, sent by ${from}.</p>
${fields.length ? `<dl class="entries">\n${entries}\n</dl>\n` : ''}`;
    })
    .join('');
}
