/** Shows on live elements what each part is and what each property changes. */
import { SETTABLE, type Settable } from './look-list.js';
import { CALLED, SENT_AWAY } from './look-states.js';

const RECORDS = '/data/solid-state-batteries.json';
const marks = new CSSStyleSheet();
document.adoptedStyleSheets.push(marks);

const made = <Name extends keyof HTMLElementTagNameMap>(name: Name, text = '') =>
  Object.assign(document.createElement(name), { textContent: text });

/** Parts of an element that can be seen now. */
function seen(element: Element, part: string): number {
  const found = element.shadowRoot?.querySelectorAll(`[part~="${part}"]`) ?? [];
  return [...found].filter((one) => one.getClientRects().length > 0).length;
}

function picture(tag: string, { attributes = {}, parts, properties }: Settable): HTMLElement {
  const section = made('section');
  section.className = 'example settable';
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ src: RECORDS, ...attributes }))
    element.setAttribute(name, value);
  const said = made('p', 'Choose one to see it.');
  said.setAttribute('role', 'status');
  const buttons: HTMLButtonElement[] = [];
  let chosen = '';
  const choice = (name: string, choose: () => string | Promise<string>) => {
    const button = made('button', name);
    button.type = 'button';
    button.addEventListener('click', async () => {
      const on = button.getAttribute('aria-pressed') !== 'true';
      for (const other of buttons) other.setAttribute('aria-pressed', 'false');
      button.setAttribute('aria-pressed', String(on));
      element.removeAttribute('style');
      marks.replaceSync('');
      SENT_AWAY[chosen]?.(element);
      chosen = on ? name : '';
      said.textContent = on ? await choose() : 'As it is.';
    });
    button.setAttribute('aria-pressed', 'false');
    buttons.push(button);
    return button;
  };
  const list = (title: string, choices: HTMLButtonElement[]) => {
    const group = made('div');
    group.className = 'choices';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', `${title} of ${tag}`);
    group.append(made('b', title), ...choices);
    return group;
  };
  const heading = made('h3', `<${tag}>`);
  section.append(
    heading,
    list(
      'Parts',
      parts.map((part) =>
        choice(part, async () => {
          await CALLED[part]?.(element);
          marks.replaceSync(
            `${tag}::part(${part}) { outline: 3px solid #d6006c; outline-offset: -1px; stroke: #d6006c }`,
          );
          const count = seen(element, part);
          const rule = `${tag}::part(${part})`;
          return count > 0
            ? `${rule}: ${count} in the picture.`
            : `${rule}: not in the picture until it is called for.`;
        }),
      ),
    ),
    list(
      'Properties',
      Object.entries(properties).map(([name, value]) =>
        choice(name, () => {
          element.style.setProperty(name, value);
          return `${tag} { ${name}: ${value} }`;
        }),
      ),
    ),
    said,
    element,
  );
  return section;
}

const place = document.querySelector('.settables');
for (const [tag, settable] of Object.entries(SETTABLE)) place?.append(picture(tag, settable));
