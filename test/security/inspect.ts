/** Looks through all shadow trees for what no element of ours has. */
import { all } from './pages/steps.js';

const HTML =
  'a abbr b bdi bdo button canvas caption cite code col colgroup dd del details dialog div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 header i input ins kbd label legend li main mark meter nav ol optgroup option output p progress q s search section select slot small span strong sub summary sup table tbody td tfoot th thead time tr ul';
const SVG =
  'circle clipPath defs g line linearGradient path pattern polygon polyline rect stop svg text title tspan use';
const TAGS = new Set([...HTML.split(' '), ...SVG.split(' ')]);
/** What people type into has these, and nothing else of ours has. */
const TYPED_INTO = ['datalist', 'textarea'];
const OUR_OWN =
  /^roadmap-(?:tracker|timeline|filters|as-of|trend|scores|table|details|story|editor|import)$/;
/** What a reader reads or a script looks up; any text may stand there, it means nothing to the browser. */
const TEXT =
  /^(?:title|aria-label|aria-valuetext|aria-description|data-[\w-]+|value|placeholder|alt|label)$/;
const LOADS =
  /^(?:src|srcset|srcdoc|action|formaction|poster|data|background|ping|manifest|is|xlink:href|nonce|http-equiv|target|download|autofocus|usemap)$/;
const HARMLESS = /^[\w\s#.,:%()+/*-]*$/;
const STYLES = /^[\w\s#.,:;%()+/*-]*$/;
/** What every string that asks for something asks for. */
const ASKING = /evil\.example|alert|url\(|import|expression/i;

const shownTag = (element: Element) =>
  `<${element.localName} ${element.getAttribute('part') ?? ''}>`;

const asked = ({ localName }: Element) =>
  (customElements.get(localName) as { observedAttributes?: string[] } | undefined)
    ?.observedAttributes ?? [];

function linkFaults(link: Element): string[] {
  const { protocol } = new URL(link.getAttribute('href') ?? '');
  const faults = /^(?:https?|mailto):$/.test(protocol) ? [] : [`leads to ${protocol}`];
  const rel = link.getAttribute('rel') ?? '';
  const handedOver = !/noopener/.test(rel) || !/noreferrer/.test(rel);
  if (handedOver) faults.push('hands over the page');
  if (link.getAttribute('referrerpolicy') !== 'no-referrer') faults.push('says where it was');
  if (link.getAttribute('target') !== '_blank') faults.push('takes the page away');
  return faults;
}

function attributeFault({ name, value }: Attr, element: Element): string | null {
  const tag = element.localName;
  if (/^on/i.test(name)) return 'is a handler';
  // What our elements are asked for by attribute, by the page or by the tracker.
  if (asked(element).includes(name)) return null;
  if (tag === 'a' && /^(?:href|target)$/.test(name)) return null;
  if (name === 'href' && /^#[\w-]+$/.test(value)) return null;
  if (name === 'href' || LOADS.test(name)) return 'loads or leads';
  if (name === 'style')
    return STYLES.test(value) && !ASKING.test(value) ? null : 'is a style from elsewhere';
  if (!/^[a-zA-Z][\w:-]*$/.test(name)) return 'is no name';
  return TEXT.test(name) || HARMLESS.test(value) ? null : 'holds what it should not';
}

/** Rules of each sheet when it was last looked through: all elements of a kind share theirs. */
const clean = new WeakMap<CSSStyleSheet, number>();

function isFromElsewhere(sheet: CSSStyleSheet): boolean {
  const { length } = sheet.cssRules;
  if (clean.get(sheet) === length) return false;
  if ([...sheet.cssRules].some(({ cssText }) => /evil\.example|alert\(|@import/.test(cssText)))
    return true;
  clean.set(sheet, length);
  return false;
}

function isTypedInto(element: Element): boolean {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  const isForm = /^roadmap-(?:editor|import)$/.test(host?.localName ?? '');
  return isForm && TYPED_INTO.includes(element.localName);
}

function elementFaults(element: Element): string[] {
  const known =
    TAGS.has(element.localName) || OUR_OWN.test(element.localName) || isTypedInto(element);
  const faults = known ? [] : ['is not ours'];
  for (const attribute of element.attributes) {
    const fault = attributeFault(attribute, element);
    if (fault) faults.push(`${attribute.name}="${attribute.value.slice(0, 60)}" ${fault}`);
  }
  if (element.localName === 'a') faults.push(...linkFaults(element));
  const sheets = element.shadowRoot?.adoptedStyleSheets ?? [];
  if (sheets.some(isFromElsewhere)) faults.push('has a style from elsewhere');
  return faults.map((fault) => `${shownTag(element)} ${fault}`);
}

/** Faults below an element, each once; none where all is as it should be. */
export function faultsIn(host: Element): string[] {
  const inside = host.shadowRoot ? [host, ...all(host.shadowRoot)] : [host];
  return [...new Set(inside.flatMap(elementFaults))];
}
