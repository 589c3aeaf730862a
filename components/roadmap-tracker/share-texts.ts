import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { citationText, toBibTeX, toCslJson } from '../../src/export/cite.js';
import { frameMarkup, tagMarkup } from '../../src/export/embed.js';
import { scopeWords } from '../../src/export/scope-words.js';
import type { Day } from '../../src/model/types.js';
import type { Shown } from '../store/shown.js';
import type { share } from '../words/en/share.js';
import { exportWording } from './take-away.js';
import { stateOf, type UrlState, withState } from './url-state.js';
import type { UrlSync } from './url-sync.js';

export const TEXTS = ['embed', 'cite'] as const;
export type TextKind = (typeof TEXTS)[number];

type ShareWords = typeof share;

/** A text to be copied, and what to know of it. */
interface Piece {
  readonly label: string;
  readonly text: string;
  readonly note?: string;
}

export interface SharedElement extends LitElement {
  readonly src: string | null;
  readonly data: unknown;
  readonly embedSrc: string | null;
}

/** The texts of a kind, each with a button that copies it. */
export function textPanel(
  pieces: readonly Piece[],
  words: ShareWords,
  copy: (text: string, field: HTMLTextAreaElement) => void,
): TemplateResult {
  const onClick = ({ currentTarget }: Event, text: string) => {
    const piece = (currentTarget as HTMLElement).closest('.piece') as HTMLElement;
    copy(text, piece.querySelector('textarea') as HTMLTextAreaElement);
  };
  return html`${pieces.map(
    ({ label, text, note }) => html`<div class="piece">
      <label><span>${label}</span><textarea readonly dir="ltr" rows="3" spellcheck="false" .value=${text}></textarea></label>
      <button type="button" aria-label=${words.copyNamed(label)} @click=${(event: Event) => onClick(event, text)}>${words.copy}</button>
      ${note ? html`<p class="note">${note}</p>` : nothing}
    </div>`,
  )}`;
}

export function piecesOf(
  kind: TextKind,
  shown: Shown,
  host: SharedElement,
  url: UrlSync | null,
  words: ShareWords,
): Piece[] {
  const { day } = shown;
  const state = pinned(stateOf(shown), url?.base ?? new Map(), day);
  const link = url?.link(state) ?? location.href;
  return kind === 'embed'
    ? embedPieces(shown, host, framed(host, link, state), state, words)
    : citePieces(shown, link, words);
}

/** The address in the frame: that of the page made for it, else of this page. */
function framed({ embedSrc }: SharedElement, link: string, state: ReadonlyMap<string, string>) {
  if (!embedSrc) return link;
  const address = new URL(embedSrc, document.baseURI);
  address.search = withState(address.search, 'roadmap', state);
  return address.href;
}

function embedPieces(
  { roadmap }: Shown,
  host: SharedElement,
  frame: string,
  state: ReadonlyMap<string, string>,
  words: ShareWords,
): Piece[] {
  const title = roadmap.title ?? words.untitled;
  const pieces: Piece[] = [
    {
      label: words.frame,
      text: frameMarkup(frame, title, host.offsetHeight + FRAME_EDGE),
      note: words.frameNote,
    },
  ];
  // What the page holds itself has no address.
  if (host.src && (host.data ?? null) === null) {
    const src = new URL(host.src, document.baseURI).href;
    const attributes = [...state].map(
      ([name, text]) => [name, TOGGLES.includes(name) ? '' : text] as const,
    );
    pieces.push({
      label: words.tag,
      text: tagMarkup(scriptAddress(), src, attributes),
      note: words.tagNote,
    });
  }
  return pieces;
}

/** Margins of the page in the frame, in pixels; the first message corrects it. */
const FRAME_EDGE = 16;
const TOGGLES = ['earlier-dates', 'outlook', 'quiet-lanes'];

/** The script that this page has; where it is bundled with others, an address to be replaced. */
function scriptAddress(): string {
  const own = Array.from(document.scripts, ({ src }) => src).find((src) =>
    /\/roadmap-tracker\.js(?:$|[?#])/.test(src),
  );
  return own ?? 'https://example.org/roadmap-tracker/roadmap-tracker.js';
}

function citePieces(shown: Shown, url: string, words: ShareWords): Piece[] {
  const { roadmap, day, today, filter, filtered } = shown;
  const wording = exportWording(shown);
  const part = scopeWords(filter, filtered, wording);
  const cited = { roadmap, day, url, accessed: today, part };
  return [
    { label: words.link, text: url },
    { label: words.citation, text: citationText(cited, wording) },
    { label: 'BibTeX', text: toBibTeX(cited, wording) },
    { label: 'CSL JSON', text: toCslJson(cited, wording) },
  ];
}

/**
 * A state that means the same tomorrow: the newest day by its date, and every choice, also one that is as the
 * page's attributes (`base`) have it now. What is nothing both here and there is left out.
 */
export function pinned(state: UrlState, base: UrlState, day: Day): UrlState {
  const all = new Map([...state, ['as-of', day]]);
  return new Map([...all].filter(([attribute, text]) => text !== '' || base.get(attribute)));
}
